"""Build tours by cheapest insertion: the baseline that a solver must not fall behind, and the way of urgent changes.

Two-person jobs come first: both technicians and one instant in the window, then the others around them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from carecenter.work.dispatch.rules.timing import Day, Timed
from carecenter.work.dispatch.types import TourJob, TourTechnician


@dataclass(slots=True)
class Draft:
    """Tours in the making: every technician's schedule and the agreed instants of two-person jobs."""

    tours: dict[int, Timed]
    orders: dict[int, list[int]]
    fixed: dict[int, int] = field(default_factory=dict)

    @property
    def served(self) -> set[int]:
        """Return the jobs in some tour."""
        return {job_id for order in self.orders.values() for job_id in order}


def empty_draft(day: Day) -> Draft:
    """Return technicians without a job but their frozen stops and rests."""
    tours = {}
    for technician in day.problem.technicians:
        timed = day.timed(technician, ())
        if timed is not None:
            tours[technician.id] = timed
    return Draft(tours, {technician_id: [] for technician_id in tours})


def insert_all(day: Day, draft: Draft, jobs: Iterable[TourJob] | None = None) -> Draft:
    """Insert jobs one by one where each costs least, two-person jobs first, the tightest window before others."""
    served = draft.served
    waiting = [job for job in (day.problem.jobs if jobs is None else jobs) if job.id not in served]
    for job in sorted(waiting, key=lambda job: (-job.persons, -job.unserved_cost, job.latest, job.id)):
        insert_pair(day, draft, job) if job.persons > 1 else insert_one(day, draft, job)
    return draft


def insert_one(day: Day, draft: Draft, job: TourJob) -> bool:
    """Put a job at its cheapest place; False if there is none that costs less than leaving it."""
    best: tuple[int, int, int, Timed] | None = None
    for technician in day.problem.technicians:
        found = cheapest_place(day, draft, technician, job)
        if found is not None and (best is None or (found[0], technician.id) < best[:2]):
            best = (found[0], technician.id, found[1], found[2])
    if best is None or (job.unserved_cost and best[0] > job.unserved_cost):
        return False
    _put(draft, best[1], best[2], best[3], job.id)
    return True


def cheapest_place(
    day: Day, draft: Draft, technician: TourTechnician, job: TourJob, fixed: Mapping[int, int] | None = None
) -> tuple[int, int, Timed] | None:
    """Return (more cost, position, schedule) of the best place of a job in a technician's tour, or None."""
    tour = draft.tours.get(technician.id)
    if tour is None or not job.skills <= technician.skills or technician.id in job.excluded:
        return None
    order, before = draft.orders[technician.id], tour.price(day.problem)
    best: tuple[int, int, Timed] | None = None
    for at in range(len(order) + 1):
        timed = day.timed(technician, [*order[:at], job.id, *order[at:]], {**draft.fixed, **(fixed or {})})
        if timed is None:
            continue
        more = timed.price(day.problem) - before
        if best is None or more < best[0]:
            best = (more, at, timed)
    return best


def insert_pair(day: Day, draft: Draft, job: TourJob) -> bool:
    """Give a two-person job to the two cheapest technicians at the first instant that suits both."""
    step = max(1, 15 * day.problem.per_minute)
    instants = [*range(job.earliest, job.latest, step), job.latest]
    for instant in instants:
        found = []
        for technician in day.problem.technicians:
            place = cheapest_place(day, draft, technician, job, {job.id: instant})
            if place is not None and _begins(place[2], job.id) == instant:
                found.append((place[0], technician.id, place[1], place[2]))
        if len(found) >= job.persons:
            draft.fixed[job.id] = instant
            for _more, technician_id, at, timed in sorted(found, key=lambda each: each[:2])[: job.persons]:
                _put(draft, technician_id, at, timed, job.id)
            return True
    return False


def _begins(timed: Timed, job_id: int) -> int | None:
    return next((stop.start for stop in timed.tour.stops if stop.job_id == job_id), None)


def _put(draft: Draft, technician_id: int, at: int, timed: Timed, job_id: int) -> None:
    draft.orders[technician_id].insert(at, job_id)
    draft.tours[technician_id] = timed
