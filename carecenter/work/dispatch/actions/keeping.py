"""Keep a version of a provider's day; the versions before stay, so that an undo can go back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.work.dispatch.access import day_to_change
from carecenter.work.dispatch.errors import PlanHasMoved
from carecenter.work.dispatch.events import DayPlanned
from carecenter.work.dispatch.models import DayPlan, PlanDay, PlanLeft, PlanStop
from carecenter.work.dispatch.queries.problem import GatheredDay
from carecenter.work.dispatch.rules.explaining import draft_of, explain, explain_unserved
from carecenter.work.dispatch.rules.pricing import cost_of, fairness_gap
from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.types import Obstacle, StopExplanation, TourPlan, UnservedReason


@dataclass(frozen=True, slots=True)
class Judged:
    """A plan with its price and reasons, ready to be kept."""

    gathered: GatheredDay
    plan: TourPlan
    cost: Mapping[str, int]  # minutes
    gap: int
    why: Mapping[tuple[int, int], StopExplanation]
    left: tuple[UnservedReason, ...]


def judged(gathered: GatheredDay, plan: TourPlan) -> Judged:
    """Price and explain a plan; pure computing, outside every transaction."""
    day = Day(gathered.problem)
    draft = draft_of(day, plan)
    cost = cost_of(day, draft.tours.values(), plan.unserved)
    minutes = {key: round(value / 60) for key, value in asdict(cost).items()}
    why = {(each.job_id, each.technician_id): each for each in explain(day, plan, draft)}
    gap = round(fairness_gap(day, list(draft.tours.values())))
    return Judged(
        gathered, plan, minutes | {"total": round(cost.total / 60)}, gap, why, tuple(explain_unserved(day, plan, draft))
    )


@action("dispatch.keep_plan")
def keep_plan(
    *,
    actor: Actor,
    provider_id: int,
    on: date,
    found: Judged,
    cause: str,
    based_on: int,
    solve_ms: int = 0,
    insertion_minutes: int | None = None,
) -> int:
    """Keep a plan as the day's next version and return its number. Raises PlanHasMoved, NotPermitted, NotThere.

    `based_on` is the version that the planner saw: whoever planned from an older one begins again.
    """
    day = day_to_change(actor, provider_id, on)
    if day.version != based_on:
        raise PlanHasMoved()
    plan = DayPlan.objects.create(
        plan_day=day,
        version=day.version + 1,
        before_version=day.version or None,
        cause=cause,
        made_at=clock.now(),
        made_by_id=actor.person_id,
        cost=dict(found.cost),
        fairness_gap=found.gap,
        insertion_minutes=insertion_minutes,
        solve_ms=solve_ms,
    )
    _keep_stops(plan, found)
    day.version = plan.version
    day.save(update_fields=["version"])
    tell_planned(day, cause, len(found.plan.unserved))
    note(subject=("planday", day.pk), unit_path=day.unit_path, version=plan.version, cause=cause)
    return plan.version


def tell_planned(day: PlanDay, cause: str, unserved: int) -> None:
    """Tell open pages and other modules that the day has changed."""
    record(
        DayPlanned(
            subject_id=day.pk,
            unit_path=day.unit_path,
            provider_id=day.provider_id,
            day=day.day,
            plan_version=day.version,
            cause=cause,
            unserved=unserved,
        )
    )


def _keep_stops(plan: DayPlan, found: Judged) -> None:
    frozen = {person.id: set(person.frozen) for person in found.gathered.problem.technicians}
    PlanStop.objects.bulk_create(
        PlanStop(
            plan=plan,
            technician_id=tour.technician_id,
            kind=stop.kind.value,
            job_id=stop.job_id,
            start_at=found.gathered.at(stop.start),
            end_at=found.gathered.at(stop.end),
            frozen=stop in frozen.get(tour.technician_id, ()),
            why=_why(found.why.get((stop.job_id or 0, tour.technician_id))),
        )
        for tour in found.plan.tours
        for stop in tour.stops
    )
    PlanLeft.objects.bulk_create(
        PlanLeft(plan=plan, job_id=each.job_id, code=each.code, detail=each.detail[:60], others=_others(each.others))
        for each in found.left
    )


def _why(each: StopExplanation | None) -> dict[str, object]:
    if each is None:
        return {}
    return {"held": list(each.held), "minutes": dict(each.minutes), "others": _others(each.others)}


def _others(others: tuple[Obstacle, ...]) -> list[list[object]]:
    """Return obstacles as [technician, code, detail, minutes]; the nearest twelve are enough for a person."""
    ordered = sorted(others, key=lambda each: (each.minutes is None, each.minutes or 0, each.technician_id))
    return [[each.technician_id, each.code, each.detail, each.minutes] for each in ordered[:12]]
