"""How much maintenance is due in an actor's reach."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.work.care.access import visible_plans
from carecenter.work.care.types import OPEN_STATES, PlanState


@dataclass(frozen=True, slots=True)
class DueOverview:
    """Plans past their day and not booked, due up to the end of this month, and booked."""

    overdue: int
    this_month: int
    booked: int


def due_overview(*, actor: Actor) -> DueOverview:
    """Return how much maintenance is due that the actor sees; one query."""
    today = clock.today()
    month_end = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    waiting = ~Q(state=PlanState.BOOKED.value)
    found = (
        visible_plans(actor)
        .filter(state__in=OPEN_STATES)
        .aggregate(
            overdue=Count("id", filter=waiting & Q(due_date__lt=today)),
            month=Count("id", filter=waiting & Q(due_date__gte=today, due_date__lt=month_end)),
            booked=Count("id", filter=Q(state=PlanState.BOOKED.value)),
        )
    )
    return DueOverview(found["overdue"], found["month"], found["booked"])
