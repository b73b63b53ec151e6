"""From what customers bought and paid for to the figures of their grade (domain reference §4.1)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from carecenter.foundation.plain.periods import add_months
from carecenter.insight.reports.types import Gain
from carecenter.reference.grading.types import Figures

MONTHS = 36
VISIT = "VISIT"
SEGMENTS = {"COMPANY": "COMPANY"}
HOUSEHOLD = "HOUSEHOLD"


def figures_by_segment(
    *, gains: Iterable[Gain], margins: Mapping[str, Decimal], influence: Mapping[int, object], now: datetime
) -> dict[str, dict[int, Figures]]:
    """Return the figures of everyone who bought or paid within 36 months, by segment.

    Contribution: the margin of what was bought, by product line (1 where the rules name none), and of paid visits.
    Growth: margin of the last twelve months less that of the twelve before, by their sum: −1 to 1, 0 without either.
    Influence: what somebody judged and wrote down as the customer's fact, 0 to 100.
    """
    gained: dict[int, list[tuple[datetime, float]]] = defaultdict(list)
    segment: dict[int, str] = {}
    for gain in gains:
        gained[gain.customer_id].append((gain.at, float(margins.get(gain.code, Decimal(1)))))
        segment[gain.customer_id] = SEGMENTS.get(gain.customer_kind, HOUSEHOLD)
    found: dict[str, dict[int, Figures]] = defaultdict(dict)
    for customer, mine in gained.items():
        where = segment[customer]
        found[where][customer] = Figures(
            contribution=sum(amount for _at, amount in mine),
            influence=judged(influence.get(customer)),
            growth=growth_of(mine, now),
            segment=where,
        )
    return dict(found)


def growth_of(gains: Iterable[tuple[datetime, float]], now: datetime) -> float:
    """Return how the last twelve months stand to the twelve before."""
    year, two = (datetime.combine(add_months(now.date(), -months), now.timetz()) for months in (12, 24))
    late = early = 0.0
    for at, amount in gains:
        if at > year:
            late += amount
        elif at > two:
            early += amount
    return (late - early) / (late + early) if late + early else 0.0


def judged(value: object) -> float:
    """Return a judged influence within 0 and 100; nothing judged is 0."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(min(max(value, 0), 100))
    return 0.0
