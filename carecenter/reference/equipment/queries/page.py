"""What the page of one piece shows, read at once."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import id_of
from carecenter.reference.customers.public import identity_ids, masked_contacts, may_open_customer
from carecenter.reference.customers.types import Contact
from carecenter.reference.equipment.access import equipment_to_see, visible_equipment
from carecenter.reference.equipment.models import Equipment, Verdict
from carecenter.reference.equipment.queries.equipment import equipment_facts, services_of
from carecenter.reference.equipment.queries.warranties import (
    components_of,
    end_of_life_of,
    repairs_of,
    rights_of,
    stored_verdicts,
    verdict_of,
)
from carecenter.reference.equipment.rules.serials import normalise_serial
from carecenter.reference.equipment.types import EquipmentFacts, RightsVerdict, ServiceLine, WarrantyVerdict


@dataclass(frozen=True)
class EquipmentPage:
    """One piece with all that its page says besides the warranty."""

    facts: EquipmentFacts
    row: Equipment
    contact: Contact | None
    services: list[ServiceLine]
    verdicts: list[Verdict]
    end_of_life: date | None
    past_life: bool
    whole: WarrantyVerdict
    opens_customer: bool


def equipment_page(*, actor: Actor, equipment_id: int) -> EquipmentPage:
    """Return what the page shows. Raises NotThere outside the actor's reach."""
    row = equipment_to_see(actor, equipment_id)
    ends = end_of_life_of(row)
    return EquipmentPage(
        facts=equipment_facts(row),
        row=row,
        contact=masked_contacts(ids=[row.customer_id]).get(row.customer_id),
        services=services_of(equipment_id=row.pk),
        verdicts=stored_verdicts(equipment_id=row.pk),
        end_of_life=ends,
        past_life=ends is not None and clock.today() > ends,
        whole=verdict_of(row, component="WHOLE", on=clock.today()),
        opens_customer=may_open_customer(actor, row.customer_id),
    )


def warranty_table(*, actor: Actor, equipment_id: int) -> tuple[list[WarrantyVerdict], RightsVerdict]:
    """Return today's cover of every component, and what the law gives. Raises NotThere outside the actor's reach."""
    row = equipment_to_see(actor, equipment_id)
    day, repairs = clock.today(), repairs_of(row)
    covers = [verdict_of(row, component=each, on=day, repairs=repairs) for each in components_of(row)]
    return covers, rights_of(equipment_id=row.pk, on=day)


def equipment_of_card(*, actor: Actor, customer_id: int) -> list[EquipmentFacts]:
    """Return what the actor may see of the equipment of a customer and of those merged into her. Two queries."""
    ids = identity_ids(customer_id=customer_id)
    rows = visible_equipment(actor).filter(customer_id__in=ids).select_related("model__line").order_by("-id")
    return [equipment_facts(row) for row in rows]


def equipment_rows(*, actor: Actor, text: str = "", **wanted: Any) -> QuerySet[Equipment]:
    """Return the list: `text` is a serial, its end, or an equipment number; `wanted` narrows by column."""
    rows = visible_equipment(actor).select_related("model__line")
    if text:
        found = id_of("E", text)
        serial = normalise_serial(text)
        condition = Q(serial__startswith=serial) | Q(serial__endswith=serial) if len(serial) >= 4 else Q(serial=serial)
        rows = rows.filter(Q(pk=found) if found is not None else condition)
    return rows.filter(**wanted)
