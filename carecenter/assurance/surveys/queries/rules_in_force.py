"""Which rules of surveys hold."""

from datetime import date

from carecenter.assurance.surveys.models import RulesVersion
from carecenter.assurance.surveys.types import Satisfaction, SurveyRules
from carecenter.foundation.dated_rules import rules_on
from carecenter.foundation.recall import recalled


@recalled
def row_of_day(*, day: date) -> RulesVersion | None:
    """Return the version in force on a day."""
    return rules_on(RulesVersion, day)


def rules_of_day(*, day: date) -> SurveyRules:
    """Return the rules in force on a day; the defaults before the first version."""
    return as_rules(row_of_day(day=day))


def as_rules(row: RulesVersion | None) -> SurveyRules:
    """Return the rules of a version, such as the one an invitation was made by."""
    if row is None:
        return SurveyRules()
    content = dict(row.content)
    reasons = {Satisfaction(level): tuple(codes) for level, codes in content.pop("reasons").items()}
    return SurveyRules(version=row.version, reasons=reasons, **content)
