"""Price whole plans.

Source: domain reference §8.5: travel + 2·overtime + 1000·lateness + unserved, fair within 90 minutes, 10 minutes for
the technician whom the customer knows.
"""

from collections.abc import Iterable, Mapping, Sequence

from carecenter.work.dispatch.rules.timing import Day, Timed
from carecenter.work.dispatch.types import PlanCost, StopKind, Tour, TourPlan

Orders = Mapping[int, Sequence[int]]


def plan_of(day: Day, timed: Iterable[Timed]) -> TourPlan:
    """Return tours as a plan; whoever is in none of them is unserved."""
    tours = sorted((each.tour for each in timed), key=lambda tour: tour.technician_id)
    done = {stop.job_id for tour in tours for stop in tour.stops if stop.job_id is not None}
    return TourPlan(tuple(tours), tuple(sorted(job_id for job_id in day.jobs if job_id not in done)))


def timed_tours(day: Day, orders: Orders, fixed: Mapping[int, int] | None = None) -> dict[int, Timed] | None:
    """Return the schedule of every technician's order, or None if one of them cannot be kept."""
    found: dict[int, Timed] = {}
    for technician in day.problem.technicians:
        timed = day.timed(technician, orders.get(technician.id, ()), dict(fixed or {}))
        if timed is None:
            return None
        found[technician.id] = timed
    return found


def cost_of(day: Day, timed: Iterable[Timed], unserved: Iterable[int]) -> PlanCost:
    """Return the cost of a plan term by term."""
    tours, prices = list(timed), day.problem.prices
    return PlanCost(
        travel=sum(each.travel for each in tours),
        overtime=prices.overtime * sum(each.overtime for each in tours),
        lateness=prices.lateness * sum(each.late for each in tours),
        unserved=sum(day.jobs[job_id].unserved_cost for job_id in unserved),
        previous_bonus=sum(each.bonus for each in tours),
        fairness=_unfairness(day, tours),
        hours=sum(each.tour.back - each.tour.leave for each in tours if each.tour.stops) if prices.hours else 0,
    )


def busy_minutes(day: Day, timed: Timed) -> float:
    """Return the minutes that a technician drives and works; a rest and waiting do not count."""
    work = sum(stop.end - stop.start for stop in timed.tour.stops if stop.kind is StopKind.JOB)
    return (work + timed.travel) / day.problem.per_minute


def fairness_gap(day: Day, tours: Sequence[Timed]) -> float:
    """Return the difference in minutes between the busiest and the least busy technician."""
    minutes = [busy_minutes(day, each) for each in tours]
    return max(minutes) - min(minutes) if len(minutes) > 1 else 0.0


def _unfairness(day: Day, tours: Sequence[Timed]) -> int:
    over = fairness_gap(day, tours) - day.problem.prices.fairness_gap_minutes
    return round(max(0.0, over) * day.problem.prices.fairness * day.problem.per_minute)


def order_of(tour: Tour, frozen: Iterable[object] = ()) -> list[int]:
    """Return the jobs of a tour in order without its frozen ones."""
    kept = set(frozen)
    return [stop.job_id for stop in tour.stops if stop.job_id is not None and stop not in kept]
