"""A dispatcher's own hand in a day: move a job, take it out, undo, publish."""

from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere, Refusal
from carecenter.work.dispatch.access import day_to_change
from carecenter.work.dispatch.actions.keeping import judged, keep_plan, tell_planned
from carecenter.work.dispatch.actions.planning import demand_sound
from carecenter.work.dispatch.errors import PlanHasMoved, WouldBreak
from carecenter.work.dispatch.events import DayPublished
from carecenter.work.dispatch.models import DayPlan, PlanStop
from carecenter.work.dispatch.queries.board import draft_of_version
from carecenter.work.dispatch.queries.policy import policy
from carecenter.work.dispatch.queries.words import obstacle_words
from carecenter.work.dispatch.rules.adjusting import moved, without
from carecenter.work.dispatch.rules.pricing import plan_of
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobState

Unassigned = tuple[str, Refusal]


@action("dispatch.move_stop")
def move_stop(
    *, actor: Actor, provider_id: int, on: date, job_id: int, technician_id: int | None, second: int = 0, version: int
) -> int:
    """Put a job into a technician's tour near an instant (seconds of the day), or into the tray with None.

    Returns the new version. Raises WouldBreak naming every conflict, PlanHasMoved, NotThere.
    """
    day = day_to_change(actor, provider_id, on)
    if day.version != version:
        raise PlanHasMoved()
    gathered, draft, solver_day = draft_of_version(provider_id=provider_id, on=on, version=version)
    if job_id not in solver_day.jobs:
        raise NotThere()
    if technician_id is None:
        without(solver_day, draft, job_id)
    else:
        obstacle = moved(solver_day, draft, job_id, technician_id, second)
        if obstacle is not None:
            said = obstacle_words([obstacle])
            raise WouldBreak(field="technician_id", reasons="、".join(said))
    plan = plan_of(solver_day, draft.tours.values())
    demand_sound(gathered, plan)
    found = judged(gathered, plan)
    return keep_plan(actor=actor, provider_id=provider_id, on=on, found=found, cause="MANUAL", based_on=version)


@action("dispatch.undo_plan")
def undo_plan(*, actor: Actor, provider_id: int, on: date, version: int) -> int:
    """Go back to the version before a manual one; nothing is deleted. Raises PlanHasMoved, BadInput."""
    day = day_to_change(actor, provider_id, on)
    if day.version != version:
        raise PlanHasMoved()
    before = DayPlan.objects.get(plan_day=day, version=version).before_version
    if before is None:
        raise BadInput("version", "没有更早的计划可以恢复。")
    gathered, draft, solver_day = draft_of_version(provider_id=provider_id, on=on, version=before)
    found = judged(gathered, plan_of(solver_day, draft.tours.values()))
    demand_sound(gathered, found.plan)
    return keep_plan(actor=actor, provider_id=provider_id, on=on, found=found, cause="UNDO", based_on=version)


@action("dispatch.publish")
def publish_plan(*, actor: Actor, provider_id: int, on: date, version: int, book: bool = False) -> list[Unassigned]:
    """Give a version to the technicians: assign every job, and with `book` agree the two-hour windows it proposes.

    Returns (number of the job, refusal) of what could not be assigned; the others are. Raises PlanHasMoved, NotThere.
    """
    day = day_to_change(actor, provider_id, on)
    if day.version != version or not version:
        raise PlanHasMoved()
    stops = PlanStop.objects.filter(plan__plan_day=day, plan__version=version, job__isnull=False, frozen=False)
    jobs = field_service.jobs_by_id(ids=[stop.job_id for stop in stops if stop.job_id])
    problems: list[Unassigned] = []
    for stop in stops.order_by("start_at"):
        job = jobs[stop.job_id or 0]
        try:
            _give(actor, job.id, stop, job.technician_id, job.state, book)
        except NotPermitted:
            raise
        except Refusal as refusal:
            problems.append((job.number, refusal))
    day.published_version = version
    day.save(update_fields=["published_version"])
    tell_planned(day, "PUBLISHED", 0)
    record(
        DayPublished(subject_id=day.pk, unit_path=day.unit_path, provider_id=provider_id, day=on, plan_version=version)
    )
    note(subject=("planday", day.pk), unit_path=day.unit_path, version=version, refused=len(problems))
    return problems


def _give(actor: Actor, job_id: int, stop: PlanStop, now_with: int | None, state: JobState, book: bool) -> None:
    """Assign and, where nothing is agreed yet, book the slot in which the stop begins."""
    if now_with != stop.technician_id and state in (JobState.ACCEPTED, JobState.ASSIGNED, JobState.BOOKED):
        field_service.assign_job(actor=actor, job_id=job_id, technician_id=stop.technician_id)
    if not book or state not in (JobState.ACCEPTED, JobState.ASSIGNED, JobState.FAILED_VISIT):
        return
    local = stop.start_at.astimezone(clock.SHANGHAI)
    hours = [hour for hour in policy().slot_hours if hour <= local.hour] or [policy().slot_hours[0]]
    start = local.replace(hour=hours[-1], minute=0, second=0, microsecond=0)
    field_service.book_job(
        actor=actor, job_id=job_id, window_start=start, window_end=start.replace(hour=hours[-1] + 2), by_us=False
    )
