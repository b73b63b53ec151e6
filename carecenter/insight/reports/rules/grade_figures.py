"""From what customers bought and paid for to the figures of their grade (domain reference §4.1)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from carecenter.foundation.plain.periods import add_months
from carecenter.reference.grading.types import Figures
from carecenter.work.field_service.types import PaidVisit
from carecenter.work.sales.types import Purchase

MONTHS = 36
VISIT = "VISIT"
SEGMENTS = {"COMPANY": "COMPANY"}
HOUSEHOLD = "HOUSEHOLD"


def figures_by_segment(
    *,
    purchases: Iterable[Purchase],
    visits: Iterable[PaidVisit],
    margins: Mapping[str, Decimal],
    influence: Mapping[int, object],
    now: datetime,
) -> dict[str, dict[int, Figures]]:
    """Return the figures of everyone who bought or paid within 36 months, by segment.

    Contribution: the margin of what was bought, by product line (1 where the rules name none), and of paid visits.
    Growth: margin of the last twelve months less that of the twelve before, by their sum: −1 to 1, 0 without either.
    Influence: what somebody judged and wrote down as the customer's fact, 0 to 100.
    """
    gained: dict[int, list[tuple[datetime, float]]] = defaultdict(list)
    segment: dict[int, str] = {}
    for bought in purchases:
        gained[bought.customer_id].append((bought.bought_at, float(margins.get(bought.line_code, Decimal(1)))))
        segment[bought.customer_id] = SEGMENTS.get(bought.customer_kind, HOUSEHOLD)
    for visit in visits:
        gained[visit.customer_id].append((visit.signed_at, float(margins.get(VISIT, Decimal(1)))))
        segment[visit.customer_id] = SEGMENTS.get(visit.customer_kind, HOUSEHOLD)
    found: dict[str, dict[int, Figures]] = defaultdict(dict)
    for customer, gains in gained.items():
        where = segment[customer]
        found[where][customer] = Figures(
            contribution=sum(amount for _at, amount in gains),
            influence=judged(influence.get(customer)),
            growth=growth_of(gains, now),
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
