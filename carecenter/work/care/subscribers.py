"""What care does when equipment and field service have news."""

from contextlib import suppress

from carecenter.contact.outbound.events import OutboundFinished
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.equipment.events import (
    EquipmentInstalled,
    EquipmentReplaced,
    EquipmentScrapped,
    EquipmentServed,
    EquipmentVoided,
    MaintenancePlanned,
)
from carecenter.work.care.actions.plans import (
    care_job_cancelled,
    care_missed,
    care_served,
    decline_care,
    plan_care,
    void_care,
)  # fmt: skip
from carecenter.work.care.errors import WrongPlanState
from carecenter.work.field_service.events import JobCancelled

MAINTENANCE_KINDS = {"MAINT", "DESCALE"}
EquipmentNews = (
    EquipmentInstalled | EquipmentServed | EquipmentVoided | EquipmentScrapped | EquipmentReplaced | MaintenancePlanned
)


@subscriber(
    "care.equipment",
    EquipmentInstalled,
    EquipmentServed,
    EquipmentVoided,
    EquipmentScrapped,
    EquipmentReplaced,
    MaintenancePlanned,
)
def follow_equipment(event: EquipmentNews, envelope: Envelope) -> None:
    """Keep the plan in step with the equipment; one cursor, so that the news comes in its order."""
    actor, equipment_id = system_actor("care"), event.subject_id
    if isinstance(event, EquipmentVoided | EquipmentScrapped | EquipmentReplaced):
        void_care(actor=actor, equipment_id=equipment_id)
    elif isinstance(event, EquipmentServed) and event.service_kind in MAINTENANCE_KINDS:
        care_served(actor=actor, equipment_id=equipment_id, job_id=event.job_id, next_due=event.maintenance_due)
    else:
        due = event.due_date if isinstance(event, MaintenancePlanned) else event.maintenance_due
        if due is not None:
            plan_care(actor=actor, equipment_id=equipment_id, due_date=due)


@subscriber("care.jobs", JobCancelled)
def follow_job(event: JobCancelled, envelope: Envelope) -> None:
    """Take the plan back when its job is cancelled."""
    care_job_cancelled(actor=system_actor("care"), job_id=event.subject_id)


@subscriber("care.called", OutboundFinished)
def follow_call(event: OutboundFinished, envelope: Envelope) -> None:
    """Count a call that nobody answered, and plan the next cycle for who does not want this one."""
    part = {"NO_ANSWER": care_missed, "DECLINED": decline_care}.get(event.outcome)
    if event.source != "care.due" or part is None:
        return
    with suppress(NotThere, WrongPlanState):  # booked or served in the meantime: nothing to note
        part(actor=system_actor("care"), equipment_id=event.about_id)
