"""Weights, bands and the entitlement matrix as shipped (domain reference §4.1, §4.2)."""

from decimal import Decimal

from carecenter.reference.grading.types import Entitlement, GradingRules, Tier


def _row(s: int, a: int, b: int, c: int) -> dict[Tier, Decimal]:
    return {Tier.S: Decimal(s), Tier.A: Decimal(a), Tier.B: Decimal(b), Tier.C: Decimal(c)}


MATRIX = {
    Entitlement.QUEUE_WEIGHT: _row(30, 15, 5, 0),
    Entitlement.SLA_PERCENT: _row(50, 75, 100, 100),
    Entitlement.VISIT_HOURS: _row(24, 24, 48, 48),
    Entitlement.SERVICE_MANAGER: _row(1, 0, 0, 0),
    Entitlement.CHECKS_PER_YEAR: _row(2, 1, 1, 1),
    Entitlement.GOODWILL_LIMIT: _row(500, 200, 100, 100),
    Entitlement.FESTIVE_CARE: _row(2, 2, 1, 1),
}
STANDARD = GradingRules(
    version="standard",
    weights=(50, 20, 30),
    bands={Tier.S: 80, Tier.A: 60, Tier.B: 35, Tier.C: 0},
    margin=3,
    runs_down=2,
    override_days=90,
    matrix=MATRIX,
)
