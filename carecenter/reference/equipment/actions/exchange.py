"""What ends or moves a piece: replacement, scrapping, a new address."""

from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import remove_keys
from carecenter.reference.equipment.access import equipment_of_story, equipment_to_change
from carecenter.reference.equipment.actions.registration import register_equipment
from carecenter.reference.equipment.actions.story import say, step
from carecenter.reference.equipment.events import EquipmentMoved, EquipmentReplaced, EquipmentScrapped
from carecenter.reference.equipment.models import Equipment
from carecenter.reference.equipment.queries.warranties import unit_of
from carecenter.reference.equipment.rules.warranty import warranty_start
from carecenter.reference.equipment.types import EquipmentStatus, ExchangeMode


@action("equipment.replace")
def replace_equipment(
    *,
    actor: Actor,
    equipment_id: int,
    model_id: int | None = None,
    serial: str | None = None,
    mode: ExchangeMode = ExchangeMode.INHERITS,
    sale_id: int | None = None,
) -> int:
    """Put another piece in its place; return the new id.

    By INHERITS the new piece goes on with the old one's warranty (start and excluded days), by RESTARTS (an exchange
    under the customer's statutory rights) it has its own. Raises as register_equipment, StepNotAllowed.
    """
    old = equipment_of_story(equipment_id)
    start = warranty_start(unit_of(old))
    _end(old, EquipmentStatus.REPLACED, clock.today())
    new_id = register_equipment(
        actor=actor,
        customer_id=old.customer_id,
        address_id=old.address_id,
        model_id=model_id or old.model_id,
        serial=serial,
        sold_date=old.sold_date if mode is ExchangeMode.INHERITS else clock.today(),
        unit_path=old.unit_path,
        region_code=old.region_code,
        sale_id=sale_id or old.sale_id,
        place=old.place,
        persons=old.persons,
    )
    Equipment.objects.filter(pk=new_id).update(
        predecessor=old, exchange_mode=mode, predecessor_start_date=start, hardness=old.hardness
    )
    say(old, "equipment.replaced", clock.now(), {"number": old.number, "model": old.model.name})
    record(
        EquipmentReplaced(
            subject_id=old.pk,
            unit_path=old.unit_path,
            customer_id=old.customer_id,
            successor_id=new_id,
            exchange_mode=mode,
        )
    )
    return new_id


def _end(row: Equipment, status: EquipmentStatus, on: date) -> None:
    step(row, status)
    row.ended_date, row.end_reason, row.maintenance_due = on, status.value, None
    row.save()
    remove_keys(subject=("equipment", row.pk))


@action("equipment.scrap")
def scrap_equipment(*, actor: Actor, equipment_id: int, on: date | None = None) -> None:
    """End its life. Raises NotThere outside the actor's reach, StepNotAllowed."""
    row = equipment_to_change(actor, equipment_id)
    _end(row, EquipmentStatus.SCRAPPED, on or clock.today())
    record(EquipmentScrapped(subject_id=row.pk, unit_path=row.unit_path, customer_id=row.customer_id))


@action("equipment.move")
def move_equipment(
    *,
    actor: Actor,
    equipment_id: int,
    address_id: int,
    region_code: str,
    unit_path: str,
    by_authorised_staff: bool = True,
) -> None:
    """Take it to another address (移机); it comes back to service by the next installation, its warranty goes on.

    Raises NotThere outside the actor's reach, StepNotAllowed.
    """
    row = equipment_to_change(actor, equipment_id)
    step(row, EquipmentStatus.MOVED)
    row.address_id, row.region_code, row.unit_path = address_id, region_code, unit_path
    row.hardness, row.maintenance_due, row.maintenance_basis = None, None, ""
    row.save()
    note(by_authorised_staff=by_authorised_staff)
    record(
        EquipmentMoved(
            subject_id=row.pk,
            unit_path=row.unit_path,
            customer_id=row.customer_id,
            address_id=address_id,
            region_code=region_code,
            by_authorised_staff=by_authorised_staff,
        )
    )
