"""A provider's large day and the choice of providers: `bin/bench dispatch [--jobs 1000] [--technicians 120]`.

Days: jobs and technicians scattered over twelve providers' districts, solved side by side in two processes; every
plan is judged by the checker and compared with our own cheapest insertion. Then one change is planned anew, and a
provider is chosen among 2,000 by the rule.
"""

import argparse
import os
import random
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

from bench.stage import figure, percentile
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
    parser.add_argument("--seconds", type=float, default=40)
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
    plan = solve(replace(problem, jobs=(*problem.jobs, urgent)), seconds=2)
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
    """Choose through the product's query on a database of its own, nothing remembered from one choice to the next."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("CARECENTER_NO_SECRET", "True")
    from carecenter.foundation.runner import postgres

    with (
        tempfile.TemporaryDirectory(prefix="carecenter-bench-") as home,
        postgres.running(Path(home), durable=False) as server,
    ):
        os.environ["DATABASE_URL"] = server.url
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        from carecenter.foundation.remembered import forget_everything
        from carecenter.reference.providers import public

        call_command("migrate", verbosity=0)
        _load(providers, random.Random(seed))
        dice, taken, found = random.Random(seed), [], 0
        for _job in range(jobs):
            forget_everything()
            region = f"{dice.randrange(11, 42)}{dice.randrange(1, 10):02d}01"
            loads = {i: dice.randrange(12) for i in range(1, providers + 1)}
            start = time.perf_counter()
            choice = public.choose_provider(
                region_code=region, line_code="ES", job_type="WH-REPAIR", on=date(2026, 11, 25), loads=loads
            )
            taken.append(1000 * (time.perf_counter() - start))
            found += choice.provider_id is not None
        p95 = percentile(taken, 0.95)
        figure("dispatch.choice", p95, "ms p95", target="≤ 20", ok=p95 <= 20, providers=providers, chosen=found)
        connection.close()


def _load(providers: int, dice: random.Random) -> None:
    """Fill in providers with a contract for two cities each."""
    from django.utils import timezone

    from carecenter.reference.organisation.models import OrgUnit
    from carecenter.reference.providers.models import Contract, Provider

    hq = OrgUnit.objects.create(code="hq", name="hq", kind="HQ", path="hq", regions=[])
    names = [f"p{i}" for i in range(providers)]
    units = OrgUnit.objects.bulk_create(
        OrgUnit(code=n, name=n, kind="PROVIDER", path=f"hq.{n}", parent=hq, regions=[]) for n in names
    )
    rows = Provider.objects.bulk_create(
        Provider(
            name=unit.name,
            unit=unit,
            unit_path=unit.path,
            office_path="hq",
            state="ACTIVE",
            weight=dice.randrange(5, 20) / 10,
            entered_at=timezone.now(),
        )  # fmt: skip
        for unit in units
    )
    Contract.objects.bulk_create(
        Contract(
            provider=row,
            number=f"C{row.pk}",
            valid_from=date(2020, 1, 1),
            valid_until=date(2035, 1, 1),
            regions=[f"{dice.randrange(11, 42)}{dice.randrange(1, 10):02d}" for _ in range(2)],
            line_codes=["ES", "GI"],
            job_types=["WH-REPAIR", "WH-INSTALL-E"],
            daily_capacity=20,
            backup=row.pk % 5 == 0,
            signed_at=timezone.now(),
        )  # fmt: skip
        for row in rows
    )


if __name__ == "__main__":
    main()
