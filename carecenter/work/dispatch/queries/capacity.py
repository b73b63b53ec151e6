"""Which windows of a provider are free for a job, from shifts, bookings and holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from carecenter.foundation import clock
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import JobTypeFacts
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import HoldKind
from carecenter.reference.providers import public as providers
from carecenter.work.dispatch.models import TechnicianDay, WindowHold
from carecenter.work.dispatch.queries.policy import policy
from carecenter.work.dispatch.queries.problem import hours_of, midnight_of
from carecenter.work.dispatch.rules.capacity import Duty, Taken, free_minutes
from carecenter.work.dispatch.types import OfferedWindow
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobFacts, JobState

MOST_DAYS = 14
BOOKABLE = frozenset({JobState.ACCEPTED, JobState.ASSIGNED, JobState.BOOKED, JobState.FAILED_VISIT})


@dataclass(frozen=True, slots=True)
class Needs:
    """What a job asks of a window."""

    minutes: int
    skills: frozenset[str]


def needs_of(job: JobFacts) -> Needs:
    """Return how long a job takes and which certificates it asks for."""
    facts = catalogue.job_type(code=job.type_code, on=clock.today())
    return Needs(facts.duration_minutes, frozenset(facts.required_qualifications))


def offer_windows(*, job_id: int, days: int = 7) -> list[OfferedWindow]:
    """Return the windows that can be promised for a job in the coming days, oldest first; for callers with access.

    None are offered while no provider has accepted the job.
    """
    job = field_service.jobs_by_id(ids=[job_id]).get(job_id)
    if job is None or job.provider_id is None or job.state not in BOOKABLE:
        return []
    found: list[OfferedWindow] = []
    for i in range(min(days, MOST_DAYS)):
        found += windows_of_day(job=job, on=clock.today() + timedelta(days=i))
    return found


def windows_of_day(*, job: JobFacts, on: date) -> list[OfferedWindow]:
    """Return the free windows of one day for a job."""
    needs, now = needs_of(job), clock.now()
    if job.provider_id is None:
        return []
    crew = crew_of_day(provider_id=job.provider_id, on=on, asked=needs.skills)
    taken = taken_of_day(provider_id=job.provider_id, on=on, without_job=job.id)
    windows = []
    for hour in policy().slot_hours:
        start = midnight_of(on) + timedelta(hours=hour)
        end = start + timedelta(hours=2)
        if start < now + timedelta(minutes=30):
            continue
        free = int(free_minutes((start, end), needs.skills, crew, taken) // max(1, needs.minutes))
        if free > 0:
            windows.append(OfferedWindow(start, end, free))
    return windows


def crew_of_day(*, provider_id: int, on: date, asked: Iterable[str]) -> list[Duty]:
    """Return the technicians on duty that day with their hours and certificates."""
    people = providers.technicians_of(provider_id=provider_id)
    ids = [person.id for person in people]
    codes = sorted(
        {code for facts in catalogue.job_types(on=on) for code in facts.required_qualifications} | set(asked)
    )
    fitness = organisation.fitness_of_persons(ids=ids, required=codes, on=on, hold_kind=HoldKind.DISPATCH)
    own = {row.person_id: row for row in TechnicianDay.objects.filter(person_id__in=ids, day=on)}
    crew, midnight = [], midnight_of(on)
    for person_id in ids:
        fit, day = fitness[person_id], own.get(person_id)
        if fit.holds or (day is not None and day.off):
            continue
        start, end = hours_of(policy(), day)
        lacking = {*fit.missing, *fit.expired, *fit.suspended}
        crew.append(
            Duty(
                person_id,
                midnight + timedelta(seconds=start),
                midnight + timedelta(seconds=end),
                frozenset(codes) - lacking,
            )
        )
    return crew


def taken_of_day(*, provider_id: int, on: date, without_job: int | None = None) -> list[Taken]:
    """Return what is promised for a day: booked windows and holds that have not expired; the job itself not counted."""
    midnight = midnight_of(on)
    end = midnight + timedelta(days=1)
    types = {facts.code: facts for facts in catalogue.job_types(on=on)}
    holds = list(
        WindowHold.objects.filter(
            provider_id=provider_id,
            start_at__gte=midnight,
            start_at__lt=end,
            confirmed_at=None,
            released_at=None,
            expires_at__gt=clock.now(),
        )
        .exclude(job_id=without_job or 0)
        .values_list("job_id", "start_at", "end_at")
    )
    held_jobs = field_service.jobs_by_id(ids=[job_id for job_id, _start, _end in holds]) if holds else {}
    found = [_taken(start, stop, held_jobs[job_id].type_code, types) for job_id, start, stop in holds]
    for job in field_service.jobs_for_day(provider_id=provider_id, on=on):
        if job.id != without_job and job.window_start and job.window_end and midnight <= job.window_start < end:
            found.append(_taken(job.window_start, job.window_end, job.type_code, types))
    return found


def _taken(start: datetime, end: datetime, type_code: str, types: dict[str, JobTypeFacts]) -> Taken:
    facts = types.get(type_code)
    if facts is None:
        return Taken(start, end, 60, frozenset())
    return Taken(start, end, facts.duration_minutes, frozenset(facts.required_qualifications))
