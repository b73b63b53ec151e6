"""Questions about maintenance plans."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from django.db.models import Count, QuerySet
from django.db.models.functions import Left
from django.utils.translation import gettext as _

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import customers_not_to_contact
from carecenter.work.care.access import visible_plans
from carecenter.work.care.models import CarePlan
from carecenter.work.care.types import OPEN_STATES, PlanState
from carecenter.work.cases.public import customers_with_open_task
from carecenter.work.cases.types import TaskKind


def suppressed_customers(*, customer_ids: Iterable[int]) -> dict[int, str]:
    """Return the customers who are not to be approached now, each with the reason in the reader's language."""
    ids: Collection[int] = set(customer_ids)
    told = {customer_id: _("客户要求勿扰") for customer_id in customers_not_to_contact(ids=ids)}
    busy = customers_with_open_task(customer_ids=ids, kinds=[TaskKind.RECOVERY])
    return {customer_id: _("有未办结的投诉或回访") for customer_id in busy} | told


def due_plans(*, actor: Actor, days: int | None) -> QuerySet[CarePlan]:
    """Return the open plans the actor sees that are due within some days; None means all."""
    rows = visible_plans(actor).filter(state__in=OPEN_STATES)
    if days is not None:
        rows = rows.filter(due_date__lte=clock.today() + timedelta(days=days))
    return rows


def count_overdue(actor: Actor) -> int:
    """Return how many plans are past their day and not booked."""
    waiting = [s.value for s in OPEN_STATES if s is not PlanState.BOOKED]
    return visible_plans(actor).filter(state__in=waiting, due_date__lt=clock.today()).count()


def due_by_city(*, plans: QuerySet[CarePlan], limit: int = 10) -> list[tuple[str, int]]:
    """Return how many plans each city (four digits of the division code) has, the most first. One query."""
    rows = plans.order_by().annotate(city=Left("region_code", 4)).values("city")
    ranked = rows.annotate(n=Count("id")).order_by("-n", "city")
    return [(row["city"], row["n"]) for row in ranked[:limit]]


def state_of_equipment(*, equipment_ids: Iterable[int]) -> dict[int, CarePlan]:
    """Return the open plan of each piece of equipment."""
    rows = CarePlan.objects.filter(equipment_id__in=set(equipment_ids), state__in=OPEN_STATES)
    return {plan.equipment_id: plan for plan in rows}
