"""Say why a technician does a job and no other, and why a job is left."""

from collections import Counter
from collections.abc import Sequence

from carecenter.work.dispatch.rules.insertion import Draft, cheapest_place
from carecenter.work.dispatch.rules.pricing import order_of
from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.types import (
    Obstacle,
    StopExplanation,
    StopKind,
    Tour,
    TourJob,
    TourPlan,
    TourTechnician,
    UnservedReason,
)


def draft_of(day: Day, plan: TourPlan) -> Draft:
    """Return a plan as tours that can be asked what another stop would cost."""
    draft = Draft({}, {})
    pairs = {job.id for job in day.problem.jobs if job.persons > 1}
    draft.fixed = {
        stop.job_id: stop.start for tour in plan.tours for stop in tour.stops if stop.job_id in pairs and stop.job_id
    }
    for tour in plan.tours:
        technician = day.technicians[tour.technician_id]
        order = order_of(tour, technician.frozen)
        timed = day.timed(technician, order, draft.fixed)
        if timed is not None:
            draft.tours[technician.id], draft.orders[technician.id] = timed, order
    return draft


def explain(day: Day, plan: TourPlan, draft: Draft | None = None) -> list[StopExplanation]:
    """Explain every assignment of a plan."""
    draft = draft or draft_of(day, plan)
    return [
        _explained(day, draft, tour, stop.job_id)
        for tour in plan.tours
        for stop in tour.stops[len(day.technicians[tour.technician_id].frozen) :]
        if stop.kind is StopKind.JOB and stop.job_id is not None
    ]


def _explained(day: Day, draft: Draft, tour: Tour, job_id: int) -> StopExplanation:
    job, person = day.jobs[job_id], day.technicians[tour.technician_id]
    minute = day.problem.per_minute
    stop = next(each for each in tour.stops if each.job_id == job_id)
    minutes = {"travel": round(_extra_way(day, draft, person, job_id) / minute), "work": round(job.duration / minute)}
    if stop.start > job.latest:
        minutes["late"] = round((stop.start - job.latest) / minute)
    if job.previous_technician == person.id:
        minutes["previous"] = -day.problem.prices.previous_bonus_minutes
    held = [f"SKILL:{code}" for code in sorted(job.skills)]
    held += [f"TOOL:{code}" for code in sorted(job.tools)] + [f"PART:{code}" for code in sorted(job.parts)]
    held += [f"WINDOW:{round((job.latest - stop.start) / minute)}" if stop.start <= job.latest else "LATE"]
    held += ["SHIFT", *(["REST"] if person.rest else [])]
    others = tuple(
        obstacle_of(day, draft, each, job, minutes["travel"])
        for each in day.problem.technicians
        if each.id != person.id
    )
    return StopExplanation(job_id, person.id, tuple(held), minutes, others)


def _extra_way(day: Day, draft: Draft, person: TourTechnician, job_id: int) -> int:
    """Return how much longer the tour's way is with this job than without."""
    timed = draft.tours.get(person.id)
    if timed is None:
        return 0
    without = day.timed(person, [each for each in draft.orders[person.id] if each != job_id], draft.fixed)
    return timed.travel - (without.travel if without else 0)


def obstacle_of(day: Day, draft: Draft, person: TourTechnician, job: TourJob, own_minutes: int) -> Obstacle:
    """Say what keeps one technician from a job: something lacking, no room in time, or only a longer way."""
    lacking = day.gap(person, job, via_store=day.problem.store is not None)
    if lacking:
        code, _mark, detail = lacking.partition(":")
        return Obstacle(person.id, code, detail)
    if job.id in draft.orders.get(person.id, ()):
        return Obstacle(person.id, "TOGETHER")
    found = cheapest_place(day, draft, person, job)
    if found is None:
        alone = day.timed(person, [job.id], draft.fixed)
        return Obstacle(person.id, "WINDOW_OUTSIDE_SHIFT" if alone is None else "NO_ROOM")
    more = round(found[0] / day.problem.per_minute) - own_minutes
    return Obstacle(person.id, "COSTS_MORE" if more > 0 else "FAIRNESS", minutes=more)


def explain_unserved(day: Day, plan: TourPlan, draft: Draft | None = None) -> list[UnservedReason]:
    """Say for every unserved job why nobody takes it: the obstacle that comes last in the chain of tests."""
    draft = draft or draft_of(day, plan)
    return [_left(day, draft, day.jobs[job_id]) for job_id in plan.unserved]


def _left(day: Day, draft: Draft, job: TourJob) -> UnservedReason:
    others = tuple(obstacle_of(day, draft, each, job, 0) for each in day.problem.technicians)
    code, detail = _strongest(others)
    if job.persons > 1 and code not in ("NOBODY", "SKILL", "TOOL", "PART"):
        code = "NO_PAIR"
    return UnservedReason(job.id, code, detail, others)


def _strongest(others: Sequence[Obstacle]) -> tuple[str, str]:
    """Return the reason that is nearest to success: who lacks nothing but room says more than who lacks a skill."""
    if not others:
        return "NOBODY", ""
    for code in ("COSTS_MORE", "FAIRNESS", "NO_ROOM", "WINDOW_OUTSIDE_SHIFT", "PART", "TOOL", "SKILL", "EXCLUDED"):
        found = Counter(each.detail for each in others if each.code == code)
        if found:
            said = "COSTS_MORE" if code == "FAIRNESS" else code
            return said, found.most_common(1)[0][0]
    return "NOBODY", ""
