"""Accept or refuse a plan: an independent judge that shares nothing with what built it.

It believes no schedule: it reads the declared instants of every stop and holds them against the problem.
Source: domain reference §8.5 (hard: window, skill, shift, break, one place at a time, parts on the van).
"""

from collections import Counter
from collections.abc import Iterator

from carecenter.work.dispatch.types import (
    Breach,
    Stop,
    StopKind,
    Tour,
    TourJob,
    TourPlan,
    TourProblem,
    TourTechnician,
)


def breaches_of(problem: TourProblem, plan: TourPlan) -> list[Breach]:
    """Return everything in a plan that breaks a hard constraint; an empty list accepts it."""
    people = {person.id: person for person in problem.technicians}
    work = {job.id: job for job in problem.jobs}
    found: list[Breach] = list(_headcount(problem, plan))
    for tour in plan.tours:
        person = people.get(tour.technician_id)
        if person is None:
            found.append(Breach("UNKNOWN_TECHNICIAN", tour.technician_id))
            continue
        found += _clock(problem, person, tour, work)
        found += _equipment(problem, person, tour, work)
        found += _rest(person, tour)
    return found


def _headcount(problem: TourProblem, plan: TourPlan) -> Iterator[Breach]:
    """Every job in as many tours as it needs persons, at one instant, or openly unserved; each technician once."""
    for person_id, times in Counter(tour.technician_id for tour in plan.tours).items():
        if times > 1:
            yield Breach("TWO_TOURS", person_id)
    seen = _starts(problem, plan)
    left = set(plan.unserved)
    for job in problem.jobs:
        starts = seen.pop(job.id, [])
        if bool(starts) == (job.id in left):
            yield Breach("LOST" if not starts else "BOTH_SERVED_AND_NOT", job_id=job.id)
        elif starts and len(starts) != job.persons:
            yield Breach("PERSONS", job_id=job.id, amount=len(starts))
        elif len(set(starts)) > 1:
            yield Breach("NOT_TOGETHER", job_id=job.id)
    for job_id in seen:
        yield Breach("UNKNOWN_JOB", job_id=job_id)


def _starts(problem: TourProblem, plan: TourPlan) -> dict[int, list[int]]:
    fixed = {(person.id, stop.job_id) for person in problem.technicians for stop in person.frozen}
    seen: dict[int, list[int]] = {}
    for tour in plan.tours:
        for stop in tour.stops:
            if stop.job_id is not None and (tour.technician_id, stop.job_id) not in fixed:
                seen.setdefault(stop.job_id, []).append(stop.start)
    return seen


def _clock(problem: TourProblem, person: TourTechnician, tour: Tour, work: dict[int, TourJob]) -> Iterator[Breach]:
    """Windows, ways, durations and the shift, by the declared instants."""
    count = len(person.frozen)
    if tour.stops[:count] != person.frozen:
        yield Breach("FROZEN_CHANGED", person.id)
    clock, spot = tour.leave, person.start_place
    if clock < person.shift_start:
        yield Breach("BEFORE_SHIFT", person.id, amount=person.shift_start - clock)
    for stop in tour.stops[count:]:
        job = work.get(stop.job_id) if stop.job_id is not None else None
        target = job.place if job else problem.store if stop.kind is StopKind.STORE else spot
        needed = 0 if spot is None or target is None else problem.ways[spot][target]
        if stop.start < clock + needed:
            yield Breach("TOO_FAR", person.id, stop.job_id, clock + needed - stop.start)
        if job is not None:
            yield from _window(person, stop, job)
        clock, spot = max(stop.end, stop.start), target
    home = 0
    if spot is not None and person.end_place is not None and tour.stops:
        home = problem.ways[spot][person.end_place]
    if tour.back < clock + home:
        yield Breach("HOME_TOO_EARLY", person.id, amount=clock + home - tour.back)
    if tour.stops[count:] and tour.back > person.shift_end + person.overtime_limit and _works(tour, count):
        yield Breach("AFTER_SHIFT", person.id, amount=tour.back - person.shift_end - person.overtime_limit)


def _works(tour: Tour, count: int) -> bool:
    return any(stop.kind is StopKind.JOB for stop in tour.stops[count:])


def _window(person: TourTechnician, stop: Stop, job: TourJob) -> Iterator[Breach]:
    if stop.start < job.earliest:
        yield Breach("BEFORE_WINDOW", person.id, job.id, job.earliest - stop.start)
    if stop.start > job.latest + job.late_limit:
        yield Breach("AFTER_WINDOW", person.id, job.id, stop.start - job.latest - job.late_limit)
    if stop.end - stop.start != job.duration:
        yield Breach("DURATION", person.id, job.id, stop.end - stop.start)


def _equipment(problem: TourProblem, person: TourTechnician, tour: Tour, work: dict[int, TourJob]) -> Iterator[Breach]:
    """Skills always; tools and parts until the store has been visited."""
    van, stocked = Counter(dict(person.parts)), False
    for stop in tour.stops[len(person.frozen) :]:
        stocked = stocked or (stop.kind is StopKind.STORE and problem.store is not None)
        job = work.get(stop.job_id) if stop.job_id is not None else None
        if job is None:
            continue
        if person.id in job.excluded:
            yield Breach("EXCLUDED", person.id, job.id)
        yield from (Breach("SKILL", person.id, job.id, detail=code) for code in job.skills - person.skills)
        if stocked:
            continue
        yield from (Breach("TOOL", person.id, job.id, detail=code) for code in job.tools - person.tools)
        for code, count in job.parts.items():
            van[code] -= count
            if van[code] < 0:
                yield Breach("PART", person.id, job.id, -van[code], code)


def _rest(person: TourTechnician, tour: Tour) -> Iterator[Breach]:
    """One rest of full length in its time, for whoever works."""
    later = tour.stops[len(person.frozen) :]
    rests = [stop for stop in later if stop.kind is StopKind.BREAK]
    if person.rest is None:
        if rests:
            yield Breach("REST_NOT_DUE", person.id)
        return
    if not rests:
        if any(stop.kind is StopKind.JOB for stop in later):
            yield Breach("NO_REST", person.id)
        return
    stop = rests[0]
    if len(rests) > 1 or stop.end - stop.start != person.rest.duration:
        yield Breach("REST_LENGTH", person.id, amount=stop.end - stop.start)
    if not person.rest.earliest <= stop.start <= person.rest.latest:
        yield Breach("REST_TIME", person.id, amount=stop.start)
