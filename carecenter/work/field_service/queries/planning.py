"""What the planning of a provider's day asks."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.db.models import Q

from carecenter.foundation import clock
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.jobs import facts_of
from carecenter.work.field_service.types import ENDED, JobFacts, JobState

PLANNED = (
    JobState.ACCEPTED,
    JobState.ASSIGNED,
    JobState.BOOKED,
    JobState.FAILED_VISIT,
    JobState.EN_ROUTE,
    JobState.ON_SITE,
    JobState.QUOTED,
)
UNDER_WAY = (JobState.EN_ROUTE, JobState.ON_SITE, JobState.QUOTED)


def jobs_for_day(*, provider_id: int, on: date, limit: int = 2000) -> list[JobFacts]:
    """Return a provider's jobs that a day has to serve: booked for it, wished for it, or promised up to its end.

    What is under way belongs to today.
    """
    start = datetime.combine(on, time(), clock.SHANGHAI)
    end = start + timedelta(days=1)
    today = on == clock.today()
    booked = Q(window_start__gte=start, window_start__lt=end) & ~Q(state=JobState.FAILED_VISIT)
    free = Q(window_start=None) | Q(state=JobState.FAILED_VISIT)
    wished = free & (Q(wanted_date=on) | Q(wanted_date=None, visit_due_at__lt=end))
    rows = Job.objects.filter(provider_id=provider_id, state__in=PLANNED)
    rows = rows.filter(booked | wished | (Q(state__in=UNDER_WAY) if today else Q(pk__in=[])))
    return [facts_of(job) for job in rows.order_by("window_start", "visit_due_at", "id")[:limit]]


def last_technicians(*, customer_ids: Iterable[int]) -> dict[int, int]:
    """Return for each customer the technician of her last finished job."""
    rows = Job.objects.filter(customer_id__in=set(customer_ids), state__in=ENDED, technician__isnull=False)
    found = rows.order_by("customer_id", "-id").distinct("customer_id").values_list("customer_id", "technician_id")
    return {customer_id: technician_id for customer_id, technician_id in found if technician_id is not None}


def visits_ahead(*, after: datetime, until: datetime) -> list[JobFacts]:
    """Return the visits booked or on the way whose window ends after one instant and begins before another."""
    rows = Job.objects.filter(
        state__in=[JobState.BOOKED, JobState.EN_ROUTE], window_end__gt=after, window_start__lt=until
    )
    return [facts_of(job) for job in rows.order_by("id")]
