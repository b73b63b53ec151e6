"""Plan a provider's day: at night for tomorrow, and anew when the day turns out otherwise."""

import time
from datetime import date

from carecenter.foundation.plain.actors import Actor
from carecenter.work.dispatch.access import provider_to_plan
from carecenter.work.dispatch.actions.keeping import Judged, judged, keep_plan
from carecenter.work.dispatch.errors import PlanHasMoved
from carecenter.work.dispatch.models import PlanDay
from carecenter.work.dispatch.queries.policy import policy
from carecenter.work.dispatch.queries.problem import GatheredDay, gather_day
from carecenter.work.dispatch.rules.checking import breaches_of
from carecenter.work.dispatch.rules.improving import total
from carecenter.work.dispatch.rules.insertion import empty_draft, insert_all
from carecenter.work.dispatch.rules.splitting import joined, pieces_of
from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.types import TourPlan

REPLAN_SECONDS = 2.0
TRIES = 3


class PlanIsWrong(RuntimeError):
    """Our own checker refused our own plan: a defect, never a person's mistake."""


def plan_day(*, actor: Actor, provider_id: int, on: date, cause: str, seconds: float | None = None) -> int | None:
    """Plan a provider's day and keep it; return the version, or None where nobody and nothing is to be planned.

    Computes outside transactions; a change in between makes it begin again. Raises NotPermitted, NotThere.
    """
    provider_to_plan(actor, provider_id)
    for _attempt in range(TRIES):
        based_on = PlanDay.objects.filter(provider_id=provider_id, day=on).values_list("version", flat=True).first()
        gathered = gather_day(provider_id=provider_id, on=on)
        if not gathered.jobs and not based_on:
            return None
        start = time.monotonic()
        found = planned(gathered, seconds_for(gathered) if seconds is None else seconds)
        took = round(1000 * (time.monotonic() - start))
        try:
            return keep_plan(
                actor=actor,
                provider_id=provider_id,
                on=on,
                found=found,
                cause=cause,
                based_on=based_on or 0,
                solve_ms=took,
                insertion_minutes=_insertion_minutes(gathered),
            )
        except PlanHasMoved:
            continue
    raise PlanHasMoved()


def seconds_for(gathered: GatheredDay) -> float:
    """Return how long a day is worth thinking about: ten jobs a second and a half, at most what the pack says.

    Two thousand providers of ten jobs are so planned in a night's first half hour on two cores.
    """
    return min(policy().solve_seconds, 0.5 + 0.1 * len(gathered.problem.jobs))


def planned(gathered: GatheredDay, seconds: float) -> Judged:
    """Solve a gathered day, let the checker judge it, explain it. A large day is solved in pieces."""
    from carecenter.work.dispatch.gateways.solver import solve  # numpy and the solver stay out of the web's start

    pieces = pieces_of(gathered.problem, gathered.points)
    plan = joined([solve(piece, seconds=seconds / len(pieces)) for piece in pieces])
    demand_sound(gathered, plan)
    return judged(gathered, plan)


def demand_sound(gathered: GatheredDay, plan: TourPlan) -> None:
    """Raise PlanIsWrong unless the independent checker accepts the plan."""
    wrong = breaches_of(gathered.problem, plan)
    if wrong:
        raise PlanIsWrong(", ".join(f"{each.code} {each.technician_id} {each.job_id}" for each in wrong[:5]))


def _insertion_minutes(gathered: GatheredDay) -> int:
    """Return what plain insertion would have cost: the page shows what the solver saved."""
    day = Day(gathered.problem)
    return round(total(day, insert_all(day, empty_draft(day))) / 60)
