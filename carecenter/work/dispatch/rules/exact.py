"""Solve a small problem exactly: the yardstick of tests, never of a day (≤ 8 jobs, one person each, no rest)."""

from itertools import product

from carecenter.work.dispatch.types import TourJob, TourProblem, TourTechnician

MOST_JOBS = 8


def least_travel(problem: TourProblem) -> int | None:
    """Return the least travel that serves all jobs, or None if they cannot all be served.

    Dynamic programme over (set of jobs, last job) for each technician, then the best partition.
    """
    return min((travel for travel, _who in partitions(problem)), default=None)


def partitions(problem: TourProblem) -> list[tuple[int, tuple[int, ...]]]:
    """Return (travel, technician of each job) of every partition that can be served."""
    if len(problem.jobs) > MOST_JOBS:
        raise ValueError(f"exact search takes at most {MOST_JOBS} jobs")
    tables = {each.id: _subsets(problem, each) for each in problem.technicians}
    found = []
    for who in product(tables, repeat=len(problem.jobs)):
        sets = {each: sum(1 << i for i, owner in enumerate(who) if owner == each) for each in tables}
        costs = [tables[each].get(chosen) for each, chosen in sets.items()]
        if all(cost is not None for cost in costs):
            found.append((sum(cost for cost in costs if cost is not None), who))
    return found


def _subsets(problem: TourProblem, technician: TourTechnician) -> dict[int, int]:
    """Return the least travel of every set of jobs that this technician can serve, home again."""
    jobs, ways = problem.jobs, problem.ways
    start, end = technician.start_place, technician.end_place
    # (set, last) → labels (travel, time): a longer way may be the earlier one, so all that are not dominated stay.
    layer: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for index, job in enumerate(jobs):
        way = 0 if start is None else ways[start][job.place]
        _reach(layer, index, 0, job, way, technician.shift_start + way, technician)
    best = {0: 0}
    while layer:
        following: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for (chosen, last), labels in layer.items():
            for travel, free in labels:
                home = 0 if end is None else ways[jobs[last].place][end]
                if free + home <= technician.shift_end + technician.overtime_limit:
                    best[chosen] = min(best.get(chosen, travel + home), travel + home)
                for index, job in enumerate(jobs):
                    if not chosen >> index & 1:
                        way = ways[jobs[last].place][job.place]
                        _reach(following, index, chosen, job, travel + way, free + way, technician)
        layer = following
    return best


def _reach(
    layer: dict[tuple[int, int], list[tuple[int, int]]],
    index: int,
    chosen: int,
    job: TourJob,
    travel: int,
    arrival: int,
    technician: TourTechnician,
) -> None:
    begin = max(arrival, job.earliest)
    if begin > job.latest or not job.skills <= technician.skills:
        return
    labels = layer.setdefault((chosen | 1 << index, index), [])
    free = begin + job.duration
    if any(t <= travel and f <= free for t, f in labels):
        return
    labels[:] = [(t, f) for t, f in labels if not (travel <= t and free <= f)] + [(travel, free)]
