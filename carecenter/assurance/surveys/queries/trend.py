"""Satisfaction over time."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q
from django.db.models.functions import TruncWeek

from carecenter.assurance.surveys.access import visible_answers
from carecenter.assurance.surveys.queries.answers import start_of, with_validity
from carecenter.assurance.surveys.types import Satisfaction, Validity
from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.plain.actors import Actor


@dataclass(frozen=True, slots=True)
class WeekTally:
    """The valid answers of one week, from its Monday."""

    monday: date
    n: int
    very_satisfied: int
    dissatisfied: int


def satisfaction_by_week(*, actor: Actor, until: date, weeks: int = 12) -> list[WeekTally]:
    """Return the valid answers that the actor sees by week up to a day, weeks without any included; one query."""
    last = until - timedelta(days=until.weekday())
    mondays = [last - timedelta(weeks=n) for n in reversed(range(weeks))]
    rows = visible_answers(actor).filter(answered_at__gte=start_of(mondays[0]), answered_at__lt=start_of(until, 1))
    grouped = (
        with_validity(rows)
        .filter(validity=Validity.VALID.value)  # type: ignore[misc]  # annotated by with_validity
        .order_by()
        .annotate(week=TruncWeek("answered_at", tzinfo=SHANGHAI))
        .values("week")
        .annotate(
            n=Count("id"),
            best=Count("id", filter=Q(level=Satisfaction.VERY_SATISFIED.value)),
            bad=Count("id", filter=Q(level=Satisfaction.DISSATISFIED.value)),
        )
    )
    found = {row["week"].date(): (row["n"], row["best"], row["bad"]) for row in grouped}
    return [WeekTally(monday, *found.get(monday, (0, 0, 0))) for monday in mondays]
