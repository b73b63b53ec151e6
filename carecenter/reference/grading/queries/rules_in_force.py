"""The grading rules that hold on a day."""

from datetime import date
from decimal import Decimal

from carecenter.foundation import clock
from carecenter.foundation.dated_rules import rules_on
from carecenter.foundation.remembered import remembered
from carecenter.reference.grading.models import GradingRulesVersion, GradingRun
from carecenter.reference.grading.rules.standard_rules import STANDARD
from carecenter.reference.grading.types import Entitlement, GradingRules, Tier


@remembered(GradingRulesVersion)
def grading_rules(*, on: date | None = None) -> GradingRules:
    """Return the version in force on a day (today); the shipped one while no pack has brought its own."""
    row = rules_on(GradingRulesVersion, on or clock.today())
    return STANDARD if row is None else read_rules(row)


def latest_runs() -> list[GradingRun]:
    """Return the newest run of each segment."""
    return list(GradingRun.objects.order_by("segment", "-id").distinct("segment"))


def read_rules(row: GradingRulesVersion) -> GradingRules:
    """Return a stored version as a value."""
    content = row.content
    first, second, third = content["weights"]
    return GradingRules(
        version=row.version,
        weights=(first, second, third),
        bands={Tier(tier): lowest for tier, lowest in content["bands"].items()},
        margin=content["margin"],
        runs_down=content["runs_down"],
        override_days=content["override_days"],
        matrix={
            Entitlement(code): {Tier(tier): Decimal(value) for tier, value in line.items()}
            for code, line in content["matrix"].items()
        },
        margins={code: Decimal(amount) for code, amount in content.get("margins", {}).items()},
    )
