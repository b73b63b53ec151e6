"""Ask for a day to be planned; several wishes for one day become one background job."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.providers import public as providers
from carecenter.work.dispatch.access import provider_to_plan
from carecenter.work.dispatch.models import PlanDay, PlanStop
from carecenter.work.dispatch.queries.policy import policy
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import ENDED, FINISHED, JobFacts


def ask_for_plan(*, provider_id: int, on: date, cause: str) -> bool:
    """Put a day's planning into the queue; False if it waits there already."""
    name = f"dispatch.plan:{provider_id}:{on}"
    job = app.configure_task("dispatch.plan_day", queueing_lock=name, lock=name)
    try:
        with transaction.atomic():
            job.defer(provider_id=provider_id, on=on.isoformat(), cause=cause)
    except AlreadyEnqueued:
        return False
    return True


def ask_by_hand(*, actor: Actor, provider_id: int, on: date) -> bool:
    """Put a day's planning into the queue for a dispatcher. Raises NotPermitted, NotThere."""
    provider_to_plan(actor, provider_id)
    return ask_for_plan(provider_id=provider_id, on=on, cause="ASKED")


def replan_after(*, job: JobFacts, cause: str) -> int:
    """Ask for the days that a job's news touches, as far as they are planned already: today and tomorrow."""
    if job.provider_id is None:
        return 0
    wanted = job.window_start.astimezone(clock.SHANGHAI).date() if job.window_start else job.wanted_date
    days = PlanDay.objects.filter(provider_id=job.provider_id, day__gte=clock.today(), version__gt=0)
    stops = PlanStop.objects.filter(job_id=job.id, plan__plan_day=OuterRef("pk"))
    touched = set(days.filter(Q(Exists(stops)) | Q(day=wanted)).values_list("day", flat=True))
    return sum(ask_for_plan(provider_id=job.provider_id, on=day, cause=cause) for day in sorted(touched))


def days_to_plan(*, on: date) -> Iterator[int]:
    """Return the providers who may work on a day."""
    return (each.id for each in providers.active_providers())


def days_running_late() -> set[tuple[int, date]]:
    """Return the days of today on which a published stop should have ended 20 minutes ago and is not finished.

    One that was planned anew within that time is left alone: the new version knows of the delay.
    """
    now = clock.now()
    limit = timedelta(minutes=policy().late_minutes)
    days = PlanDay.objects.filter(day=clock.today(), published_version__isnull=False)
    fresh = set(days.filter(versions__made_at__gt=now - limit, versions__cause="LATE").values_list("pk", flat=True))
    late: set[tuple[int, date]] = set()
    for day in days.exclude(pk__in=fresh):
        rows = PlanStop.objects.filter(
            plan__plan_day=day, plan__version=day.published_version or 0, job__isnull=False, end_at__lt=now - limit
        )
        jobs = field_service.jobs_by_id(ids=rows.values_list("job_id", flat=True))
        if any(job.state not in FINISHED | ENDED for job in jobs.values()):
            late.add((day.provider_id, day.day))
    return late
