"""Improve tours by moving one job at a time: late and unserved ones in, the busiest relieved, the rest re-seated."""

from collections.abc import Callable

from carecenter.work.dispatch.rules.insertion import Draft, cheapest_place, insert_all
from carecenter.work.dispatch.rules.pricing import busy_minutes, cost_of
from carecenter.work.dispatch.rules.timing import Day


def total(day: Day, draft: Draft) -> int:
    """Return the whole cost of a draft."""
    served = draft.served
    return cost_of(day, draft.tours.values(), (j for j in day.jobs if j not in served)).total


def improve(day: Day, draft: Draft, may_go_on: Callable[[], bool]) -> Draft:
    """Move single jobs while it pays and time is left; every result keeps all hard constraints."""
    insert_all(day, draft)
    best, going = total(day, draft), True
    while going and may_go_on():
        going = False
        for job_id in _by_busiest(day, draft):
            if not may_go_on():
                break
            if job_id not in draft.fixed and _moved(day, draft, job_id, best):
                best, going = total(day, draft), True
    return draft


def _by_busiest(day: Day, draft: Draft) -> list[int]:
    """Return all jobs, those of the busiest technicians first."""
    order = sorted(draft.orders, key=lambda each: -busy_minutes(day, draft.tours[each]))
    return [job_id for technician_id in order for job_id in draft.orders[technician_id]]


def _moved(day: Day, draft: Draft, job_id: int, best: int) -> bool:
    """Take a job out and put it where the whole plan costs least; False leaves everything as it was."""
    source = next(key for key, order in draft.orders.items() if job_id in order)
    at, old = draft.orders[source].index(job_id), draft.tours[source]
    draft.orders[source].pop(at)
    without = day.timed(day.technicians[source], draft.orders[source], draft.fixed)
    if without is not None:
        draft.tours[source] = without
        for technician in day.problem.technicians:
            found = cheapest_place(day, draft, technician, day.jobs[job_id])
            if found is None:
                continue
            kept = draft.tours[technician.id]
            draft.orders[technician.id].insert(found[1], job_id)
            draft.tours[technician.id] = found[2]
            if total(day, draft) < best:
                return True
            draft.orders[technician.id].pop(found[1])
            draft.tours[technician.id] = kept
    draft.orders[source].insert(at, job_id)
    draft.tours[source] = old
    return False
