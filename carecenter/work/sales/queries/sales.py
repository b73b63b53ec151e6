"""Questions about sales."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from django.db.models import Count, Q

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.reference.customers.public import look_up
from carecenter.reference.customers.types import Hit
from carecenter.reference.organisation.public import unit_by_id, units_by_path, units_inside
from carecenter.reference.organisation.types import UnitFacts, UnitKind
from carecenter.work.field_service.public import jobs_of_sale
from carecenter.work.field_service.types import JobFacts
from carecenter.work.sales.access import REGISTER, visible_sales
from carecenter.work.sales.models import Sale
from carecenter.work.sales.types import SaleFacts, SaleState


def job_ids_of_sale(*, sale: Sale) -> tuple[int, ...]:
    """Return the ids of a sale's chain in order."""
    return tuple(job.id for job in chain_of_sale(sale=sale))


def chain_of_sale(*, sale: Sale) -> list[JobFacts]:
    """Return the jobs that follow from a sale, in their order."""
    return jobs_of_sale(sale_id=sale.pk)


def sales_by_id(*, ids: Iterable[int]) -> dict[int, SaleFacts]:
    """Return the facts of many sales in one query."""
    return {sale.pk: facts_of_sale(sale) for sale in Sale.objects.filter(pk__in=set(ids))}


def sales_of_customer(*, customer_ids: Collection[int]) -> list[SaleFacts]:
    """Return the sales to one identity, newest first."""
    rows = Sale.objects.filter(customer_id__in=customer_ids).order_by("-registered_at", "-id")
    return [facts_of_sale(sale) for sale in rows[:100]]


def facts_of_sale(sale: Sale) -> SaleFacts:
    """Return what other modules may know of a sale."""
    return SaleFacts(
        id=sale.pk,
        number=sale.number,
        state=SaleState(sale.state),
        store_id=sale.store_id,
        unit_path=sale.unit_path,
        office_path=sale.office_path,
        guide_id=sale.guide_id,
        customer_id=sale.customer_id,
        equipment_id=sale.equipment_id or 0,
        model_id=sale.model_id,
        platform=sale.platform,
        platform_order_no=sale.platform_order_no or "",
        promised_date=sale.promised_date,
        registered_at=sale.registered_at,
        cancelled_at=sale.cancelled_at,
    )


def known_customer(*, actor: Actor, phone: str) -> Hit | None:
    """Return the masked card behind a whole phone number, so that a guide sees that the customer is known.

    Less than seven digits find nobody: who registers sales may recognise, not search.
    """
    demand(actor, REGISTER)
    digits = "".join(c for c in phone if c.isdigit())
    if len(digits) < 10:
        return None
    hits = look_up(actor=system_actor("sales"), text=digits, limit=5)
    return next((hit for hit in hits if hit.matched.lower() == "phone"), None)


def recent_models(*, store_id: int, limit: int = 4) -> list[int]:
    """Return the models that a store sold most in the last 60 days."""
    since = clock.now() - timedelta(days=60)
    rows = Sale.objects.filter(store_id=store_id, registered_at__gt=since).values("model_id")
    ranked = rows.annotate(n=Count("id")).order_by("-n", "model_id")
    return [row["model_id"] for row in ranked[:limit]]


def store_of_actor(*, actor: Actor) -> UnitFacts | None:
    """Return the store the actor works in: her unit, or the one it belongs to."""
    labels = actor.unit_path.split(".")
    paths = [".".join(labels[:depth]) for depth in range(len(labels), 0, -1)]
    found = units_by_path(paths=paths)
    return next((found[p] for p in paths if p in found and found[p].kind is UnitKind.STORE), None)


def stores_of(*, actor: Actor, permission: str = REGISTER) -> list[UnitFacts]:
    """Return the open stores the actor reaches, by name."""
    found: dict[int, UnitFacts] = {}
    for grant in actor.grants_of(permission):
        top = grant.unit_path.split(".")[0] if grant.reach == "NATION" else grant.unit_path
        path = actor.unit_path if grant.reach == "OWN" else top
        for unit in units_inside(path=path, kinds=[UnitKind.STORE]):
            if unit.active:
                found[unit.id] = unit
    return sorted(found.values(), key=lambda unit: unit.name)


def figures_of_stores(*, actor: Actor) -> dict[int, dict[str, int]]:
    """Return sold, installed and cancelled in the last 30 days by store, of what the actor sees. One query."""
    since = clock.now() - timedelta(days=30)
    rows = visible_sales(actor).filter(registered_at__gt=since).values("store_id")
    counted = rows.annotate(
        sold=Count("id"),
        installed=Count("id", filter=Q(state=SaleState.INSTALLED.value)),
        cancelled=Count("id", filter=Q(state=SaleState.CANCELLED.value)),
    )
    return {row["store_id"]: {k: row[k] for k in ("sold", "installed", "cancelled")} for row in counted}


def store_name(*, store_id: int) -> str:
    """Return a store's name."""
    unit = unit_by_id(unit_id=store_id)
    return unit.name if unit else ""
