"""A person's hand in a plan: what would break before she lets go, and where a job lands."""

from carecenter.work.dispatch.rules.insertion import Draft, cheapest_place
from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.types import Obstacle, StopKind


def without(day: Day, draft: Draft, job_id: int) -> None:
    """Take a job out of every tour it is in."""
    for technician_id, order in draft.orders.items():
        if job_id in order:
            order.remove(job_id)
            timed = day.timed(day.technicians[technician_id], order, draft.fixed)
            if timed is not None:
                draft.tours[technician_id] = timed
    draft.fixed.pop(job_id, None)


def moved(day: Day, draft: Draft, job_id: int, technician_id: int, second: int) -> Obstacle | None:
    """Put a job into a tour before the first stop that begins later than `second`; where that breaks, at the cheapest
    place. Return None, or what would break; the draft is then as it was.
    """
    person, job = day.technicians.get(technician_id), day.jobs[job_id]
    if person is None or technician_id not in draft.tours:
        return Obstacle(technician_id, "NOT_ON_DUTY")
    lacking = day.gap(person, job, via_store=day.problem.store is not None)
    if lacking:
        code, _mark, detail = lacking.partition(":")
        return Obstacle(technician_id, code, detail)
    if job.persons > 1:
        return Obstacle(technician_id, "NO_PAIR")
    kept = {key: list(order) for key, order in draft.orders.items()}, dict(draft.tours), dict(draft.fixed)
    without(day, draft, job_id)
    starts = {stop.job_id: stop.start for stop in draft.tours[technician_id].tour.stops if stop.kind is StopKind.JOB}
    order = draft.orders[technician_id]
    at = next((i for i, each in enumerate(order) if starts[each] > second), len(order))
    timed = day.timed(person, [*order[:at], job_id, *order[at:]], draft.fixed)
    if timed is None:
        found = cheapest_place(day, draft, person, job)
        if found is None:
            draft.orders, draft.tours, draft.fixed = kept
            alone = day.timed(person, [job_id], {})
            return Obstacle(technician_id, "WINDOW_OUTSIDE_SHIFT" if alone is None else "NO_ROOM")
        at, timed = found[1], found[2]
    order.insert(at, job_id)
    draft.tours[technician_id] = timed
    return None


def conflicts(day: Day, draft: Draft, job_id: int) -> dict[int, Obstacle | None]:
    """Return for every technician what would break if the job were hers: shown before anything is dropped."""
    found: dict[int, Obstacle | None] = {}
    for technician_id in day.technicians:
        trial = Draft(dict(draft.tours), {key: list(order) for key, order in draft.orders.items()}, dict(draft.fixed))
        begins = next((s.start for tour in draft.tours.values() for s in tour.tour.stops if s.job_id == job_id), 0)
        found[technician_id] = moved(day, trial, job_id, technician_id, begins)
    return found
