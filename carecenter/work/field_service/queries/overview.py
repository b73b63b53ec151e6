"""How the jobs of an actor's reach stand: for first pages and wall boards."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Q

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.work.field_service.access import visible_jobs
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.jobs import facts_of
from carecenter.work.field_service.types import ENDED, FINISHED, JobFacts, JobState


@dataclass(frozen=True, slots=True)
class JobOverview:
    """Open jobs by state, and how many of them are past the clock of their state."""

    by_state: dict[JobState, int]
    late_by_state: dict[JobState, int]

    @property
    def open(self) -> int:
        """Count all open jobs."""
        return sum(self.by_state.values())

    @property
    def late(self) -> int:
        """Count those that are late."""
        return sum(self.late_by_state.values())


def job_overview(*, actor: Actor) -> JobOverview:
    """Return how the open jobs that the actor sees stand; one query."""
    late = Count("id", filter=Q(due_at__lt=clock.now()) & ~Q(state__in=FINISHED))
    rows = visible_jobs(actor).exclude(state__in=ENDED).order_by().values("state").annotate(n=Count("id"), late=late)
    found = [(JobState(row["state"]), row["n"], row["late"]) for row in rows]
    return JobOverview(
        {state: n for state, n, _ in found}, {state: late_ones for state, _, late_ones in found if late_ones}
    )


def most_urgent_jobs(*, actor: Actor, states: frozenset[JobState] = frozenset(), limit: int = 8) -> list[JobFacts]:
    """Return the open jobs that the actor sees whose clock ends first, perhaps only of some states; one query."""
    rows = visible_jobs(actor).exclude(state__in=ENDED | FINISHED).filter(due_at__isnull=False)
    if states:
        rows = rows.filter(state__in=states)
    return [facts_of(job) for job in rows.order_by("due_at", "id")[:limit]]


def visits_of_day(*, actor: Actor, on: date, limit: int = 12) -> list[JobFacts]:
    """Return the visits booked for a day that the actor sees, in the order of their windows; one query."""
    start = datetime.combine(on, time(), clock.SHANGHAI)
    rows: list[Job] = list(
        visible_jobs(actor)
        .filter(window_start__gte=start, window_start__lt=start + timedelta(days=1))
        .exclude(state=JobState.CANCELLED)
        .order_by("window_start", "id")[:limit]
    )
    return [facts_of(job) for job in rows]
