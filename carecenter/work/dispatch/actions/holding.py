"""Keep a window for a customer while she decides, and make it an appointment. The last place is promised once.

Every promise of a provider's day is made under the lock of that day; an expired hold is simply not counted any more.
"""

from datetime import datetime, timedelta

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.providers import public as providers
from carecenter.work.dispatch.errors import HoldIsOver, WindowIsTaken
from carecenter.work.dispatch.events import WindowHeld
from carecenter.work.dispatch.models import PlanDay, WindowHold
from carecenter.work.dispatch.queries.capacity import BOOKABLE, crew_of_day, needs_of, windows_of_day
from carecenter.work.dispatch.queries.policy import policy
from carecenter.work.dispatch.types import HeldWindow
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobFacts, JobState


@action("dispatch.hold_window")
def hold_window(*, actor: Actor, job_id: int, start_at: datetime, end_at: datetime) -> HeldWindow:
    """Keep a window for a job for ten minutes (the pack's); an earlier hold of the job is let go.

    The caller has checked that this person may book the job. Raises NotThere, WindowIsTaken.
    """
    job = field_service.jobs_by_id(ids=[job_id]).get(job_id)
    if job is None or job.provider_id is None or job.state not in BOOKABLE:
        raise NotThere()
    _lock_day(job, start_at)
    now = clock.now()
    WindowHold.objects.filter(job_id=job_id, confirmed_at=None, released_at=None).update(released_at=now)
    free = windows_of_day(job=job, on=start_at.astimezone(clock.SHANGHAI).date())
    if (start_at, end_at) not in {(window.start_at, window.end_at) for window in free}:
        raise WindowIsTaken(field="window")
    hold = WindowHold.objects.create(
        job_id=job_id,
        provider_id=job.provider_id,
        start_at=start_at,
        end_at=end_at,
        held_at=now,
        expires_at=now + timedelta(minutes=policy().hold_minutes),
    )
    record(
        WindowHeld(
            subject_id=job_id,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            provider_id=job.provider_id,
            hold_id=hold.pk,
        )
    )
    return HeldWindow(hold.pk, job_id, start_at, end_at, hold.expires_at)


@action("dispatch.confirm_window")
def confirm_window(*, actor: Actor, job_id: int, hold_id: int, reason: str = "") -> None:
    """Make a held window the appointment; a job without technician gets the freest one who may do it.

    A job that was booked before is moved by the customer's wish. Raises HoldIsOver, NotThere and what booking raises.
    """
    hold = only_row(WindowHold.objects.select_for_update().filter(pk=hold_id, job_id=job_id))
    if hold is None:
        raise NotThere()
    if hold.released_at is not None or hold.confirmed_at is not None or hold.expires_at <= clock.now():
        raise HoldIsOver(field="window")
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    if job.provider_id != hold.provider_id:
        raise HoldIsOver(field="window")
    if job.state is JobState.ACCEPTED:
        field_service.assign_job(actor=actor, job_id=job_id, technician_id=_freest(job, hold))
    field_service.book_job(
        actor=actor,
        job_id=job_id,
        window_start=hold.start_at,
        window_end=hold.end_at,
        reason=reason or ("CUSTOMER" if job.state is JobState.BOOKED else ""),
    )
    hold.confirmed_at = clock.now()
    hold.save(update_fields=["confirmed_at"])
    note(subject=("job", job_id), unit_path=job.unit_path, customer_id=job.customer_id, hold=hold_id)


@action("dispatch.release_window")
def release_window(*, actor: Actor, job_id: int) -> None:
    """Let a job's held window go before its time."""
    now = clock.now()
    WindowHold.objects.filter(job_id=job_id, confirmed_at=None, released_at=None).update(released_at=now)
    note(subject=("job", job_id))


def _lock_day(job: JobFacts, start_at: datetime) -> None:
    """Lock the provider's day; opened where it does not exist yet."""
    on = start_at.astimezone(clock.SHANGHAI).date()
    facts = providers.providers_by_id(ids=[job.provider_id or 0])[job.provider_id or 0]
    PlanDay.objects.bulk_create(
        [PlanDay(provider_id=facts.id, day=on, unit_path=facts.unit_path, office_path=facts.office_path)],
        ignore_conflicts=True,
    )
    PlanDay.objects.select_for_update().get(provider_id=facts.id, day=on)


def _freest(job: JobFacts, hold: WindowHold) -> int:
    """Return the technician on duty who may do the job and has the least to do in the window."""
    on = hold.start_at.astimezone(clock.SHANGHAI).date()
    needs = needs_of(job)
    crew = crew_of_day(provider_id=hold.provider_id, on=on, asked=needs.skills)
    able = [
        duty.technician_id
        for duty in crew
        if needs.skills <= duty.skills and duty.start_at < hold.end_at and duty.end_at > hold.start_at
    ]
    if not able:
        raise WindowIsTaken(field="window")
    busy = dict.fromkeys(able, 0)
    for other in field_service.jobs_for_day(provider_id=hold.provider_id, on=on):
        overlaps = other.window_start and other.window_end and other.window_start < hold.end_at < other.window_end
        same = other.window_start == hold.start_at
        if other.technician_id in busy and (overlaps or same):
            busy[other.technician_id] += 1
    return min(able, key=lambda each: (busy[each], each))
