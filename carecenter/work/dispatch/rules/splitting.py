"""Cut a large day into pieces that are solved side by side; only for speed, never across technicians."""

from dataclasses import replace

from carecenter.work.dispatch.types import TourJob, TourPlan, TourProblem, TourTechnician

MOST_JOBS = 180


def pieces_of(
    problem: TourProblem, points: list[tuple[float, float] | None], most: int = MOST_JOBS
) -> list[TourProblem]:
    """Return problems of at most `most` jobs, halved along the longer side of the area, each with its share of people.

    `points` are latitude and longitude of the problem's places; technicians go with their starting place.
    """
    people, jobs = list(problem.technicians), list(problem.jobs)
    if len(jobs) <= most or len(people) < 2:
        return [problem]
    known = [point for point in points if point is not None]
    spans = [max(p[axis] for p in known) - min(p[axis] for p in known) for axis in (0, 1)] if known else [0.0, 0.0]
    axis = 0 if spans[0] > spans[1] else 1

    def side(place: int | None) -> float:
        point = points[place] if place is not None else None
        return point[axis] if point else 0.0

    jobs.sort(key=lambda job: (side(job.place), job.id))
    people.sort(key=lambda person: (side(person.start_place), person.id))
    half, share = len(jobs) // 2, len(people) // 2
    left = _part(problem, people[:share], jobs[:half])
    right = _part(problem, people[share:], jobs[half:])
    return pieces_of(left, points, most) + pieces_of(right, points, most)


def _part(problem: TourProblem, people: list[TourTechnician], jobs: list[TourJob]) -> TourProblem:
    return replace(problem, technicians=tuple(people), jobs=tuple(jobs))


def joined(plans: list[TourPlan]) -> TourPlan:
    """Put the plans of pieces together."""
    tours = sorted((tour for plan in plans for tour in plan.tours), key=lambda tour: tour.technician_id)
    return TourPlan(tuple(tours), tuple(sorted(job for plan in plans for job in plan.unserved)))
