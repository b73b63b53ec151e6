"""Refuse a matrix that touches what is the same for everyone (INV4, §4.2)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from carecenter.reference.grading.types import Entitlement, Floor, Tier

Matrix = Mapping[str, Mapping[str, Decimal]]
# The brand's promise to everyone; a tier may be served faster, nobody slower.
SLOWEST_VISIT_HOURS = 48
# Waiting adds 1 per 10 s: with more than this C would wait far beyond twice the best (§4.2).
HIGHEST_QUEUE_WEIGHT = 60
LESS_IS_BETTER = frozenset({Entitlement.VISIT_HOURS, Entitlement.SLA_PERCENT})


def floor_problems(matrix: Matrix) -> Iterator[tuple[str, str]]:
    """Yield (entitlement, problem code): TOUCHES_FLOOR, UNKNOWN, MISSING_TIER, BELOW_FLOOR or OUT_OF_RANGE."""
    for code, row in matrix.items():
        if code in set(Floor):
            yield code, "TOUCHES_FLOOR"
        elif code not in set(Entitlement):
            yield code, "UNKNOWN"
        elif set(row) != {tier.value for tier in Tier}:
            yield code, "MISSING_TIER"
        else:
            yield from ((code, problem) for problem in _row_problems(Entitlement(code), row))
    for each in Entitlement:
        if each.value not in matrix:
            yield each.value, "MISSING_TIER"


def _row_problems(code: Entitlement, row: Mapping[str, Decimal]) -> Iterator[str]:
    values = [row[tier.value] for tier in Tier]
    if any(value < 0 for value in values) or (code in LESS_IS_BETTER and any(value == 0 for value in values)):
        yield "OUT_OF_RANGE"
    sign = -1 if code in LESS_IS_BETTER else 1
    if any(sign * value < sign * row[Tier.C.value] for value in values):
        yield "BELOW_FLOOR"
    if code is Entitlement.VISIT_HOURS and row[Tier.C.value] > SLOWEST_VISIT_HOURS:
        yield "BELOW_FLOOR"
    if code is Entitlement.SLA_PERCENT and row[Tier.C.value] > 100:
        yield "BELOW_FLOOR"
    if code is Entitlement.QUEUE_WEIGHT and max(values) > HIGHEST_QUEUE_WEIGHT:
        yield "OUT_OF_RANGE"
