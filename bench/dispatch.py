"""A provider's large day and the choice of providers: `bin/bench dispatch [--jobs 1000] [--technicians 120]`.

Days: jobs and technicians scattered over twelve providers' districts, solved side by side in two processes; every
plan is judged by the checker and compared with our own cheapest insertion. Then one change is planned anew, and a
provider is chosen among 2,000 by the rule.
"""

import argparse
import random
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal

from bench.stage import figure, percentile
from carecenter.reference.providers.rules.choice import rank_offers
from carecenter.reference.providers.types import JobWish, ProviderOffer, ProviderState, Scope
from carecenter.work.dispatch.gateways.solver import solve
from carecenter.work.dispatch.rules.checking import breaches_of
from carecenter.work.dispatch.rules.explaining import draft_of, explain, explain_unserved
from carecenter.work.dispatch.rules.improving import total
from carecenter.work.dispatch.rules.insertion import empty_draft, insert_all
from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.rules.ways import matrix_of
from carecenter.work.dispatch.types import BreakRule, TourJob, TourPlan, TourProblem, TourTechnician

HOUR = 3600
SKILLS = ("electrician", "gas", "door")


def main() -> None:
    """Plan the day, plan it anew after one change, choose among providers."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--technicians", type=int, default=120)
    parser.add_argument("--providers", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=50)
    given = parser.parse_args()
    days = [_day(given, number) for number in range(given.providers)]
    share = given.seconds * 2 / len(days)
    start = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        plans = list(pool.map(_solved, days, [share] * len(days)))
    took = time.perf_counter() - start
    figure("dispatch.plan", took, "s", target="≤ 60", ok=took <= 60, jobs=given.jobs, technicians=given.technicians)
    _judge(days, plans)
    _replan(days, plans)
    _choose(given.seed)


def _solved(problem: TourProblem, seconds: float) -> TourPlan:
    return solve(problem, seconds=seconds)


def _judge(days: list[TourProblem], plans: list[TourPlan]) -> None:
    wrong = sum(len(breaches_of(day, plan)) for day, plan in zip(days, plans, strict=True))
    figure("dispatch.breaches", wrong, "", target="0", ok=wrong == 0)
    ours, greedy, worse, reasons, explained = 0, 0, 0, {}, 0
    for problem, plan in zip(days, plans, strict=True):
        day = Day(problem)
        base = total(day, insert_all(day, empty_draft(day)))
        draft = draft_of(day, plan)
        mine = total(day, draft)
        ours, greedy, worse = ours + mine, greedy + base, worse + (mine > base)
        explained += len(explain(day, plan, draft))
        for each in explain_unserved(day, plan, draft):
            reasons[each.code] = reasons.get(each.code, 0) + 1
    unserved = sum(len(plan.unserved) for plan in plans)
    gain = 100 * (1 - ours / greedy)
    figure("dispatch.against_insertion", gain, "% cheaper", target="never dearer", ok=worse == 0, dearer=worse)
    figure("dispatch.unserved", unserved, "jobs", target="each with reason", ok=sum(reasons.values()) == unserved,
           reasons=reasons, explained=explained)  # fmt: skip


def _replan(days: list[TourProblem], plans: list[TourPlan]) -> None:
    """An urgent job comes in: the district is planned anew within five seconds."""
    problem = days[0]
    urgent = replace(problem.jobs[0], id=10**6, skills=frozenset({"electrician"}), unserved_cost=20 * HOUR, persons=1)
    start = time.perf_counter()
    plan = solve(replace(problem, jobs=(*problem.jobs, urgent)), seconds=3)
    took = time.perf_counter() - start
    wrong = breaches_of(replace(problem, jobs=(*problem.jobs, urgent)), plan)
    served = urgent.id not in plan.unserved
    figure("dispatch.replan", took, "s", target="≤ 5", ok=took <= 5 and not wrong, urgent_served=served)


def _day(given: argparse.Namespace, number: int) -> TourProblem:
    dice = random.Random(given.seed * 1000 + number)
    jobs, people = given.jobs // given.providers, given.technicians // given.providers
    home = (32.0 + dice.uniform(-0.2, 0.2), 118.8 + dice.uniform(-0.2, 0.2))
    spots: list[tuple[float, float] | None] = [
        (home[0] + dice.gauss(0, 0.05), home[1] + dice.gauss(0, 0.06)) for _ in range(jobs + people)
    ]
    work, hours = [], []
    for i in range(jobs):
        slot = dice.choice([8, 8, 10, 10, 12, 14, 14, 16])
        hours.append(slot)
        skill = dice.choices([(), ("electrician",), ("gas",), ("door",)], [2, 6, 2, 1])[0]
        work.append(
            TourJob(
                i,
                i,
                dice.choice([1800, 2400, 3600, 3600, 5400]),
                slot * HOUR,
                (slot + 2) * HOUR,
                frozenset(skill),
                parts={"valve": 1} if dice.random() < 0.15 else {},
                persons=2 if dice.random() < 0.02 else 1,
                previous_technician=dice.randrange(people) if dice.random() < 0.2 else None,
                unserved_cost=4 * HOUR,
            )  # fmt: skip
        )
    crew = _crew(dice, jobs, people)
    ways = matrix_of(spots, hours + [19] * people, peak=22, usual=30)
    return TourProblem(tuple(work), crew, ways, 60)


def _crew(dice: random.Random, jobs: int, people: int) -> tuple[TourTechnician, ...]:
    return tuple(
        TourTechnician(
            k,
            8 * HOUR,
            19 * HOUR,
            jobs + k,
            jobs + k,
            overtime_limit=HOUR,
            rest=BreakRule(11 * HOUR, 13 * HOUR, HOUR),
            skills=frozenset({"electrician"} | {s for s in SKILLS if dice.random() < 0.5}),
            parts={"valve": 3},
        )  # fmt: skip
        for k in range(people)
    )


def _choose(seed: int, providers: int = 2000, jobs: int = 200) -> None:
    dice = random.Random(seed)
    offers = [
        ProviderOffer(
            i,
            ProviderState.ACTIVE,
            date(2020, 1, 1),
            date(2035, 1, 1),
            tuple(Scope(f"{dice.randrange(11, 65)}{dice.randrange(1, 20):02d}", line, "") for line in ("ES", "GI")),
            dice.randrange(0, 12),
            Decimal(dice.randrange(5, 20)) / 10,
        )  # fmt: skip
        for i in range(providers)
    ]
    taken = []
    for _job in range(jobs):
        wish = JobWish(f"{dice.randrange(11, 65)}{dice.randrange(1, 20):02d}01", "ES", "WH-REPAIR", date(2026, 11, 25))
        start = time.perf_counter()
        rank_offers(wish, offers)
        taken.append(1000 * (time.perf_counter() - start))
    p95 = percentile(taken, 0.95)
    figure("dispatch.choice", p95, "ms p95", target="≤ 20", ok=p95 <= 20, providers=providers)


if __name__ == "__main__":
    main()
