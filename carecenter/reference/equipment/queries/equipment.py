"""Read equipment."""

from collections.abc import Iterable
from datetime import date

from carecenter.foundation.access import scoped
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.rows import only_row
from carecenter.reference.equipment.access import VIEW
from carecenter.reference.equipment.models import Equipment, Service
from carecenter.reference.equipment.rules.life import RETIRED, STANDING
from carecenter.reference.equipment.rules.serials import normalise_serial
from carecenter.reference.equipment.types import (
    DueEquipment,
    EquipmentFacts,
    EquipmentStatus,
    ServiceKind,
    ServiceLine,
)


def equipment_by_id(*, ids: Iterable[int]) -> dict[int, EquipmentFacts]:
    """Return the equipment behind ids; unknown ids are left out. One query."""
    wanted = set(ids)
    if not wanted:
        return {}
    rows = Equipment.objects.filter(pk__in=wanted).select_related("model__line")
    return {row.pk: equipment_facts(row) for row in rows}


def equipment_of_customer(*, customer_id: int | Iterable[int]) -> list[EquipmentFacts]:
    """Return what a customer (or a group of merged ones) has, the living first, then the newest. One query."""
    ids = [customer_id] if isinstance(customer_id, int) else list(customer_id)
    rows = Equipment.objects.filter(customer_id__in=ids).select_related("model__line").order_by("-id")
    return sorted(map(equipment_facts, rows), key=lambda facts: facts.status in RETIRED)


def equipment_of_sale(*, sale_id: int) -> list[EquipmentFacts]:
    """Return the equipment of a sale."""
    rows = Equipment.objects.filter(sale_id=sale_id).select_related("model__line").order_by("id")
    return [equipment_facts(row) for row in rows]


def equipment_by_serial(*, serial: str) -> EquipmentFacts | None:
    """Return the living piece that has a serial, however it was typed."""
    rows = Equipment.objects.filter(serial=normalise_serial(serial)).exclude(status__in=RETIRED)
    found = rows.select_related("model__line").first()
    return equipment_facts(found) if found else None


def equipment_of_model(*, actor: Actor, model_code: str, limit: int = 2000) -> list[EquipmentFacts]:
    """Return the standing pieces of a model in the actor's reach, the oldest entry first. One query."""
    rows = scoped(Equipment.objects.filter(model__code=model_code, status__in=STANDING), actor, VIEW)
    return [equipment_facts(row) for row in rows.select_related("model__line").order_by("id")[:limit]]


def equipment_facts(row: Equipment) -> EquipmentFacts:
    """Return a loaded row (with model and line) as facts."""
    return EquipmentFacts(
        id=row.pk,
        number=row.number,
        customer_id=row.customer_id,
        model_id=row.model_id,
        model_name=row.model.name,
        serial=row.serial,
        unit_path=row.unit_path,
        region_code=row.region_code,
        status=EquipmentStatus(row.status),
        sold_date=row.sold_date,
        received_date=row.received_date,
        installed_at=row.installed_at,
        address_id=row.address_id,
        hardness=row.hardness,
        line_code=row.model.line.code,
        sale_id=row.sale_id,
        maintenance_due=row.maintenance_due,
        model_code=row.model.code,
        fuel=row.model.line.fuel,
    )


def services_of(*, equipment_id: int) -> list[ServiceLine]:
    """Return the service history, newest first."""
    rows = Service.objects.filter(equipment_id=equipment_id).order_by("-at", "-id")
    return [
        ServiceLine(
            row.pk,
            row.at,
            ServiceKind(row.kind),
            row.job_id,
            row.fault_code,
            tuple(row.parts),
            row.anode_remaining,
            row.hardness,
        )
        for row in rows
    ]


def maintenance_due_of(*, equipment_id: int) -> date | None:
    """Return the day on which a piece is due; None before its installation or after its end."""
    return only_row(Equipment.objects.filter(pk=equipment_id).values_list("maintenance_due", flat=True))


def due_for_maintenance(*, actor: Actor, until: date, region: str = "", limit: int = 1000) -> list[DueEquipment]:
    """Return what the actor may see of the equipment due up to a day, the longest due first. One query."""
    rows = scoped(Equipment.objects.filter(maintenance_due__lte=until, status__in=STANDING), actor, VIEW)
    if region:
        rows = rows.filter(region_code__startswith=region)
    rows = rows.select_related("model__line").order_by("maintenance_due", "id")[:limit]
    return [
        DueEquipment(
            equipment_id=row.pk,
            number=row.number,
            customer_id=row.customer_id,
            model_id=row.model_id,
            unit_path=row.unit_path,
            region_code=row.region_code,
            due_date=row.maintenance_due,
            basis=row.maintenance_basis,
            line_code=row.model.line.code,
        )
        for row in rows
        if row.maintenance_due is not None
    ]
