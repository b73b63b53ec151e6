"""Solve a day with PyVRP. What it proposes our own rules schedule and price; it never gets worse than insertion."""

import time
from collections.abc import Mapping, Sequence

from pyvrp import Route, Solution
from pyvrp.search import NeighbourhoodParams
from pyvrp.solve import SolveParams
from pyvrp.solve import solve as run
from pyvrp.stop import MaxRuntime

from carecenter.work.dispatch.gateways.model import Builder, Model, Variant, Visit
from carecenter.work.dispatch.rules.improving import improve, total
from carecenter.work.dispatch.rules.insertion import Draft, empty_draft, insert_all
from carecenter.work.dispatch.rules.pricing import plan_of
from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.types import TourPlan, TourProblem

Orders = Mapping[int, Sequence[int]]
OWN_SHARE = 0.15  # of the time goes to our own improvement
# A third more neighbours than usual found 0.3–0.9 % above the best known on RC101 and RC105, the usual 20 up to 2 %.
PARAMETERS = SolveParams(neighbourhood=NeighbourhoodParams(num_neighbours=30))


def solve(problem: TourProblem, *, seconds: float, seed: int = 0) -> TourPlan:
    """Return a plan within a number of seconds; it costs at most what cheapest insertion costs."""
    until = time.monotonic() + seconds
    day = Day(problem)
    greedy = insert_all(day, empty_draft(day))
    if not problem.jobs or not problem.technicians:
        return plan_of(day, greedy.tours.values())
    best = _copy(greedy)
    rounds = _Rounds(day, greedy, seed)
    solving = max(0.05, until - time.monotonic() - seconds * OWN_SHARE)
    for orders in rounds.orders(solving):
        draft = _draft(day, orders, greedy.fixed)
        if total(day, draft) <= total(day, best):
            best = draft
    best = improve(day, best, lambda: time.monotonic() < until)
    return plan_of(day, best.tours.values())


class _Rounds:
    """Ask the solver up to three times: who passes by the store, then the tours, then with the rests re-seated."""

    def __init__(self, day: Day, greedy: Draft, seed: int) -> None:
        self.day, self.greedy, self.seed = day, greedy, seed
        self.seats: dict[int, int | None] = {}

    def orders(self, seconds: float) -> "list[Orders]":
        """Return the orders of each round, the last the best informed."""
        found: list[Orders] = []
        variants, choice = self._variants()
        rests = any(each.rest for each in self.day.problem.technicians)
        if choice:
            used = self._read(self._ask(variants, seconds * 0.35, None))
            variants = [v for v in variants if v.store == used.stores.get(v.technician.id, False)]
            seconds *= 0.65
            found.append(used.orders)
        first = self._read(self._ask(variants, seconds * (0.5 if rests else 1.0), self.greedy.orders))
        found.append(first.orders)
        if rests:
            self.seats = first.seats
            found.append(self._read(self._ask(variants, seconds * 0.5, first.orders)).orders)
        return found

    def _variants(self) -> tuple[list[Variant], bool]:
        problem = self.day.problem
        variants = [Variant(each, False) for each in problem.technicians]
        if problem.store is None or not any(job.tools or job.parts for job in problem.jobs):
            return variants, False
        more = [Variant(each, True) for each in problem.technicians if each.start_place is not None and not each.frozen]
        return variants + more, bool(more)

    def _ask(self, variants: list[Variant], seconds: float, start: Orders | None) -> "tuple[Model, Solution]":
        model = Builder(self.day, variants, self._visits()).build()
        initial = _initial(model, start) if start else None
        stop = MaxRuntime(max(0.02, seconds))
        result = run(model.data, stop, self.seed, False, params=PARAMETERS, initial_solution=initial)
        return model, result.best

    def _visits(self) -> list[Visit]:
        """Return the clients: free jobs, agreed ones once for each of their persons, a rest for each who has one."""
        agreed = self.greedy.fixed
        visits = [Visit(job.place, job) for job in self.day.problem.jobs if job.persons == 1]
        for technician_id, order in self.greedy.orders.items():
            visits += [
                Visit(self.day.jobs[j].place, self.day.jobs[j], technician_id, agreed[j]) for j in order if j in agreed
            ]
        for each in self.day.problem.technicians:
            if each.rest is not None and each.id in self.greedy.tours:
                visits.append(Visit(self.seats.get(each.id, each.start_place), rest_of=each.id))
        return visits

    def _read(self, answer: "tuple[Model, Solution]") -> "_Answer":
        model, solution = answer
        found = _Answer({}, {}, {})
        sizes: dict[int, int] = {}
        for route in solution.routes():
            variant = model.variants[route.vehicle_type()]
            visits = [model.visits[step.idx] for step in route if step.is_client()]
            jobs = [visit.job.id for visit in visits if visit.job is not None]
            who = variant.technician
            seat = who.start_place
            for visit in visits:
                if visit.job is None:
                    found.seats[who.id] = seat
                else:
                    seat = visit.job.place
            if len(jobs) >= sizes.get(who.id, 0):
                sizes[who.id] = len(jobs)
                found.stores[who.id] = variant.store or found.stores.get(who.id, False)
                found.orders[who.id] = jobs
        return found


class _Answer:
    """Orders by technician, who passes by the store, where each rest was taken."""

    def __init__(self, orders: dict[int, list[int]], stores: dict[int, bool], seats: dict[int, int | None]) -> None:
        self.orders, self.stores, self.seats = orders, stores, seats


def _initial(model: Model, orders: Orders) -> Solution | None:
    """Return given orders as the solver's start; rests go to the end, the search will place them."""
    numbers: dict[tuple[int, int | None], int] = {}
    rests: dict[int, int] = {}
    for i, visit in enumerate(model.visits):
        if visit.job is not None:
            numbers[visit.job.id, visit.only] = i
        elif visit.rest_of is not None:
            rests[visit.rest_of] = i
    routes = []
    for i, variant in enumerate(model.variants):
        who = variant.technician.id
        visits = [numbers.get((j, who), numbers.get((j, None), -1)) for j in orders.get(who, ())]
        chain = [v for v in visits if v >= 0] + ([rests[who]] if who in rests else [])
        if chain:
            routes.append(Route(model.data, chain, i))
    return Solution(model.data, routes) if routes else None


def _draft(day: Day, orders: Orders, fixed: Mapping[int, int]) -> Draft:
    """Schedule the solver's orders by our own rules; a job that breaks its tour waits to be inserted again."""
    draft = empty_draft(day)
    draft.fixed = dict(fixed)
    for technician_id, order in orders.items():
        if technician_id not in draft.tours:
            continue
        for job_id in order:
            longer = [*draft.orders[technician_id], job_id]
            timed = day.timed(day.technicians[technician_id], longer, draft.fixed)
            if timed is None:
                continue
            draft.orders[technician_id], draft.tours[technician_id] = longer, timed
    _whole_pairs(day, draft)
    return draft


def _whole_pairs(day: Day, draft: Draft) -> None:
    """Take a two-person job out of every tour unless all its persons are there."""
    for job_id in list(draft.fixed):
        holders = [key for key, order in draft.orders.items() if job_id in order]
        if len(holders) == day.jobs[job_id].persons:
            continue
        del draft.fixed[job_id]
        for key in holders:
            draft.orders[key].remove(job_id)
            timed = day.timed(day.technicians[key], draft.orders[key], draft.fixed)
            if timed is None:  # a shorter tour may be impossible where ways break the triangle: begin anew
                draft.orders[key] = []
                timed = day.timed(day.technicians[key], ())
            assert timed is not None  # an empty tour was possible when the draft began
            draft.tours[key] = timed


def _copy(draft: Draft) -> Draft:
    return Draft(dict(draft.tours), {key: list(order) for key, order in draft.orders.items()}, dict(draft.fixed))
