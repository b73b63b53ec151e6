"""The steps that nobody takes: time does."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import advance_stage, customers_by_id
from carecenter.reference.customers.types import Stage
from carecenter.reference.equipment.access import equipment_of_story
from carecenter.reference.equipment.actions.story import say, step
from carecenter.reference.equipment.events import EndOfLifeReached
from carecenter.reference.equipment.queries.ageing import COVERED_STAGES, UNWARNED, has_cover
from carecenter.reference.equipment.queries.warranties import end_of_life_of
from carecenter.reference.equipment.rules.warranty import is_past_life
from carecenter.reference.equipment.types import EquipmentStatus


@action("equipment.warn_end_of_life")
def warn_end_of_life(*, actor: Actor, equipment_id: int) -> bool:
    """Mark a piece that is past its safe service life; False where that is not, or no longer, so. Raises NotThere."""
    row = equipment_of_story(equipment_id)
    end = end_of_life_of(row)
    if end is None or not is_past_life(end, clock.today()) or row.status not in UNWARNED:
        return False
    step(row, EquipmentStatus.EOL_WARNED)
    row.save(update_fields=["status"])
    say(row, "equipment.end_of_life", clock.now(), {"number": row.number, "model": row.model.name})
    record(EndOfLifeReached(subject_id=row.pk, unit_path=row.unit_path, customer_id=row.customer_id, end_date=end))
    return True


@action("equipment.end_cover")
def end_cover(*, actor: Actor, customer_id: int) -> bool:
    """Bring a customer none of whose pieces is covered any more to OUT_OF_WARRANTY; False where one still is."""
    stage = Stage(customers_by_id(ids=[customer_id])[customer_id].stage)
    if stage not in COVERED_STAGES or has_cover(customer_id=customer_id, on=clock.today()):
        return False
    note(subject=("customer", customer_id), customer_id=customer_id)
    advance_stage(actor=actor, customer_id=customer_id, stage=Stage.OUT_OF_WARRANTY)
    return True
