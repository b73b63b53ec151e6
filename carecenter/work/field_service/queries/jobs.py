"""Questions about jobs; callers have checked what their actor may see."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.rows import only_row
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.types import ENDED, FINISHED, ClosedJob, JobFacts, JobState


def jobs_by_id(*, ids: Iterable[int]) -> dict[int, JobFacts]:
    """Return the facts of many jobs in one query."""
    return {job.pk: facts_of(job) for job in Job.objects.filter(pk__in=set(ids))}


def provider_of_job(*, job_id: int) -> int | None:
    """Return the provider that has a job."""
    return only_row(Job.objects.filter(pk=job_id).values_list("provider_id", flat=True))


def jobs_of_sale(*, sale_id: int) -> list[JobFacts]:
    """Return the chain of a sale in its order."""
    return [facts_of(job) for job in Job.objects.filter(sale_id=sale_id).order_by("id")]


# Asked for every job that is placed. The unfinished states are named one by one so that their index is used: what is
# done stays in the table for ever.
_UNFINISHED = sorted(state.value for state in JobState if state not in ENDED | FINISHED)
_LOADS = """
SELECT provider_id, count(*) FROM field_service_job
WHERE state = ANY(%(states)s) AND provider_id IS NOT NULL AND (
  window_start >= %(start)s AND window_start < %(end)s
  OR window_start IS NULL AND (
    wanted_date = %(on)s
    OR wanted_date IS NULL AND visit_due_at >= %(first)s AND visit_due_at < %(end)s
    OR wanted_date IS NULL AND visit_due_at IS NULL AND dispatched_at >= %(start)s AND dispatched_at < %(end)s))
GROUP BY provider_id
"""


def open_jobs_by_provider(*, on: date) -> dict[int, int]:
    """Return how many unfinished jobs each provider has for a day: booked for it, else wished or promised for it.

    What should have been visited earlier counts for today; a job that waits for another one counts for its offer's day.
    """
    start = datetime.combine(on, time(), clock.SHANGHAI)
    first = datetime(2000, 1, 1, tzinfo=clock.SHANGHAI) if on == clock.today() else start
    asked: dict[str, Any] = {
        "on": on,
        "first": first,
        "start": start,
        "end": start + timedelta(days=1),
        "states": _UNFINISHED,
    }
    with connection.cursor() as cursor:
        cursor.execute(_LOADS, asked)
        return dict(cursor.fetchall())


def jobs_waiting_for_provider() -> list[JobFacts]:
    """Return the jobs without a provider, the most urgent clock first."""
    return [facts_of(job) for job in Job.objects.filter(state=JobState.NEW).order_by("due_at", "id")]


def offers_past_due(*, at: datetime, limit: int = 500) -> list[JobFacts]:
    """Return the offers whose time to accept is over, oldest first."""
    rows = Job.objects.filter(state=JobState.DISPATCHED, due_at__lte=at).order_by("due_at", "id")
    return [facts_of(job) for job in rows[:limit]]


def job_performance(*, from_date: date, until_date: date) -> list[ClosedJob]:
    """Return what settlement and ranking judge: the jobs signed from the first to the last local day, both included."""
    start = datetime.combine(from_date, time(), clock.SHANGHAI)
    end = datetime.combine(until_date + timedelta(days=1), time(), clock.SHANGHAI)
    rows = Job.objects.filter(signed_at__gte=start, signed_at__lt=end).order_by("signed_at", "id")
    return [_closed(job) for job in rows.iterator(chunk_size=2000)]


def _closed(job: Job) -> ClosedJob:
    return ClosedJob(
        job_id=job.pk,
        number=job.number,
        type_code=job.type_code,
        provider_id=job.provider_id,
        technician_id=job.technician_id,
        region_code=job.region_code,
        model_id=job.model_id,
        line_code=job.line_code,
        signed_at=job.signed_at or job.state_since,
        on_time=job.on_time,
        late_minutes=job.late_minutes,
        complete=job.is_complete,
        missing=tuple(job.missing),
        distance_km=job.distance_km,
        repeat_of=job.repeat_of_id,
        equipment_id=job.equipment_id,
        sale_id=job.sale_id,
    )


def facts_of(job: Job) -> JobFacts:
    """Return a job as other modules see it."""
    return JobFacts(
        id=job.pk,
        number=job.number,
        type_code=job.type_code,
        state=JobState(job.state),
        customer_id=job.customer_id,
        equipment_id=job.equipment_id,
        address_id=job.address_id,
        unit_path=job.unit_path,
        office_path=job.office_path,
        provider_id=job.provider_id,
        technician_id=job.technician_id,
        window_start=job.window_start,
        window_end=job.window_end,
        opened_at=job.opened_at,
        after_job_id=job.after_job_id,
        sale_id=job.sale_id,
        region_code=job.region_code,
        completed_at=job.completed_at,
        signed_at=job.signed_at,
        checked_in_at=job.checked_in_at,
        line_code=job.line_code,
        model_id=job.model_id,
        due_at=job.due_at,
        visit_due_at=job.visit_due_at,
        reject_count=job.reject_count,
        repeat_of_id=job.repeat_of_id,
        wanted_date=job.wanted_date,
        state_since=job.state_since,
        cover_excluded=job.cover_excluded,
    )
