"""Which rules of ranking hold."""

from datetime import date

from carecenter.assurance.rankings.models import RankingRun, RulesVersion
from carecenter.assurance.rankings.types import RankingRules
from carecenter.foundation.dated_rules import rules_on


def row_of_day(*, day: date) -> RulesVersion | None:
    """Return the version in force on a day."""
    return rules_on(RulesVersion, day)


def rules_of_day(*, day: date) -> RankingRules:
    """Return the rules in force on a day; the defaults before the first version."""
    return _read(row_of_day(day=day))


def rules_of_run(*, run: RankingRun) -> RankingRules:
    """Return the rules a day was frozen with, whatever holds now."""
    return _read(run.rules)


def _read(row: RulesVersion | None) -> RankingRules:
    return RankingRules(version=row.version, **row.content) if row else RankingRules()
