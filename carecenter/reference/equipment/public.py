"""The door of equipment."""

from carecenter.reference.equipment.actions.editing import edit_equipment, set_water_default
from carecenter.reference.equipment.actions.exchange import move_equipment, replace_equipment, scrap_equipment
from carecenter.reference.equipment.actions.ledger import bring_in_equipment
from carecenter.reference.equipment.actions.registration import (
    bind_serial,
    correct_serial,
    plausible_serial,
    register_equipment,
)
from carecenter.reference.equipment.actions.story import mark_installed, mark_received, void_equipment
from carecenter.reference.equipment.actions.verdicts import judge_rights, judge_warranty
from carecenter.reference.equipment.actions.visits import record_service, report_fault
from carecenter.reference.equipment.queries.equipment import (
    due_for_maintenance,
    equipment_by_id,
    equipment_by_serial,
    equipment_of_customer,
    equipment_of_model,
    equipment_of_sale,
    maintenance_due_of,
    services_of,
)
from carecenter.reference.equipment.queries.maintenance import hardness_of_region
from carecenter.reference.equipment.queries.warranties import rights_of, warranties_of, warranty_of
from carecenter.reference.equipment.rules.refunds import refund_alarm

__all__ = [
    "bind_serial",
    "bring_in_equipment",
    "correct_serial",
    "due_for_maintenance",
    "edit_equipment",
    "equipment_by_id",
    "equipment_by_serial",
    "equipment_of_customer",
    "equipment_of_model",
    "equipment_of_sale",
    "hardness_of_region",
    "judge_rights",
    "judge_warranty",
    "maintenance_due_of",
    "mark_installed",
    "mark_received",
    "move_equipment",
    "plausible_serial",
    "record_service",
    "refund_alarm",
    "register_equipment",
    "replace_equipment",
    "report_fault",
    "rights_of",
    "scrap_equipment",
    "services_of",
    "set_water_default",
    "void_equipment",
    "warranties_of",
    "warranty_of",
]
