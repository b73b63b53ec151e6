"""A provider's day as its board shows it, and as rules can be asked about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import ProviderFacts
from carecenter.work.dispatch.access import provider_to_plan, visible_days
from carecenter.work.dispatch.models import DayPlan, PlanDay, PlanLeft, PlanStop
from carecenter.work.dispatch.queries.problem import GatheredDay, gather_day
from carecenter.work.dispatch.rules.adjusting import conflicts, without
from carecenter.work.dispatch.rules.insertion import Draft, empty_draft
from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.types import Obstacle
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobFacts


@dataclass(frozen=True, slots=True)
class BoardStop:
    """A stop on the board; `job` is None for a rest or the store."""

    id: int
    technician_id: int
    kind: str
    start_at: datetime
    end_at: datetime
    frozen: bool
    job: JobFacts | None
    why: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BoardLeft:
    """A job in the tray with the reason why nobody serves it; `code` is empty while it was never planned."""

    job: JobFacts
    code: str
    detail: str
    others: list[list[object]]


@dataclass(frozen=True, slots=True)
class DayBoard:
    """A provider's day: technicians, stops, tray; `plan` is None before the first plan."""

    provider: ProviderFacts
    on: date
    day_id: int | None
    version: int
    published_version: int | None
    plan: DayPlan | None
    people: tuple[tuple[int, str], ...]
    stops: tuple[BoardStop, ...]
    left: tuple[BoardLeft, ...]


def day_board(*, actor: Actor, provider_id: int, on: date) -> DayBoard:
    """Return a provider's day with jobs and reasons; a fixed number of queries. Raises NotPermitted, NotThere."""
    provider = provider_to_plan(actor, provider_id)
    day = PlanDay.objects.filter(provider_id=provider_id, day=on).first()
    plan = DayPlan.objects.filter(plan_day=day, version=day.version).first() if day and day.version else None
    rows = list(PlanStop.objects.filter(plan=plan).order_by("technician_id", "start_at")) if plan else []
    left = list(PlanLeft.objects.filter(plan=plan)) if plan else []
    due = {job.id: job for job in field_service.jobs_for_day(provider_id=provider_id, on=on)}
    missing = {row.job_id for row in rows if row.job_id and row.job_id not in due}
    jobs = due | (field_service.jobs_by_id(ids=missing) if missing else {})
    people = {person.id: person.name for person in providers.technicians_of(provider_id=provider_id)}
    gone = {row.technician_id for row in rows} - set(people)
    people |= {key: each.name for key, each in organisation.persons_by_id(ids=gone).items()} if gone else {}
    stops = tuple(_stop(row, jobs) for row in rows)
    planned = {stop.job.id for stop in stops if stop.job}
    reasons = {row.job_id: row for row in left}
    return DayBoard(
        provider,
        on,
        day.pk if day else None,
        day.version if day else 0,
        day.published_version if day else None,
        plan,
        tuple(sorted(people.items(), key=lambda pair: pair[1])),
        stops,
        tuple(_left(job, reasons.get(job.id)) for job in due.values() if job.id not in planned),
    )


def _stop(row: PlanStop, jobs: dict[int, JobFacts]) -> BoardStop:
    job = jobs.get(row.job_id) if row.job_id else None
    return BoardStop(row.pk, row.technician_id, row.kind, row.start_at, row.end_at, row.frozen, job, row.why)


def _left(job: JobFacts, row: PlanLeft | None) -> BoardLeft:
    return BoardLeft(job, row.code if row else "", row.detail if row else "", row.others if row else [])


def draft_of_version(*, provider_id: int, on: date, version: int) -> tuple[GatheredDay, Draft, Day]:
    """Return a version as tours over the day as it stands now: what no longer fits is left out, what is new too."""
    gathered = gather_day(provider_id=provider_id, on=on)
    day = Day(gathered.problem)
    draft = empty_draft(day)
    rows = PlanStop.objects.filter(
        plan__plan_day__provider_id=provider_id, plan__plan_day__day=on, plan__version=version, job__isnull=False
    ).order_by("start_at")
    pairs = {job.id for job in gathered.problem.jobs if job.persons > 1}
    for row in rows:
        if row.job_id not in day.jobs or row.technician_id not in draft.tours:
            continue
        if row.job_id in pairs:
            draft.fixed[row.job_id] = round((row.start_at - gathered.midnight).total_seconds())
        longer = [*draft.orders[row.technician_id], row.job_id]
        timed = day.timed(day.technicians[row.technician_id], longer, draft.fixed)
        if timed is not None:
            draft.orders[row.technician_id], draft.tours[row.technician_id] = longer, timed
    _only_whole_pairs(day, draft, pairs)
    return gathered, draft, day


def _only_whole_pairs(day: Day, draft: Draft, pairs: set[int]) -> None:
    for job_id in pairs & draft.served:
        if sum(job_id in order for order in draft.orders.values()) != day.jobs[job_id].persons:
            without(day, draft, job_id)


def conflicts_of(*, actor: Actor, provider_id: int, on: date, job_id: int) -> dict[int, Obstacle | None]:
    """Return what would break if a job were given to each technician; asked when a drag begins."""
    provider_to_plan(actor, provider_id)
    version = PlanDay.objects.filter(provider_id=provider_id, day=on).values_list("version", flat=True).first()
    _gathered, draft, day = draft_of_version(provider_id=provider_id, on=on, version=version or 0)
    if job_id not in day.jobs:
        raise NotThere()
    return conflicts(day, draft, job_id)


def planned_days(*, actor: Actor, on: date) -> list[PlanDay]:
    """Return the days in reach that were planned for a date."""
    return list(visible_days(actor).filter(day=on).order_by("unit_path"))
