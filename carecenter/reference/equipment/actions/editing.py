"""Change facts by hand."""

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.equipment.access import EDIT, equipment_to_change
from carecenter.reference.equipment.actions.story import plan
from carecenter.reference.equipment.events import MaintenancePlanned
from carecenter.reference.equipment.models import WaterDefault


@action("equipment.edit")
def edit_equipment(*, actor: Actor, equipment_id: int, place: str, persons: int, hardness: int | None) -> None:
    """Correct place, number of users and water hardness (mg/L); the next maintenance is planned anew.

    Raises NotThere outside the actor's reach, BadInput.
    """
    row = equipment_to_change(actor, equipment_id)
    if not 1 <= persons <= 99:
        raise BadInput("persons", "用水人数应在 1 到 99 之间。")
    if hardness is not None and not 0 <= hardness <= 2000:
        raise BadInput("hardness", "水质硬度应在 0 到 2000 mg/L 之间。")
    before = row.maintenance_due
    row.place, row.persons, row.hardness = place.strip()[:40], persons, hardness
    plan(row)
    row.save()
    note(
        subject=("equipment", row.pk),
        unit_path=row.unit_path,
        customer_id=row.customer_id,
        persons=persons,
        hardness=hardness,
    )
    if row.maintenance_due and row.maintenance_due != before:
        record(
            MaintenancePlanned(
                subject_id=row.pk,
                unit_path=row.unit_path,
                customer_id=row.customer_id,
                due_date=row.maintenance_due,
                basis=row.maintenance_basis,
            )
        )


@action("equipment.set_water_default")
def set_water_default(*, actor: Actor, region_code: str, hardness: int, source: str = "") -> None:
    """Set the hardness (mg/L as CaCO3) to reckon with in a region while too little is measured. Raises BadInput."""
    demand(actor, EDIT)
    if not region_code.isdigit() or len(region_code) not in (2, 4, 6):
        raise BadInput("region_code", "地区编号应为 2、4 或 6 位数字。")
    if not 0 <= hardness <= 2000:
        raise BadInput("hardness", "水质硬度应在 0 到 2000 mg/L 之间。")
    row, _ = WaterDefault.objects.update_or_create(
        region_code=region_code, defaults={"hardness": hardness, "source": source}
    )
    note(subject=("water_default", row.pk), region=region_code, hardness=hardness)
