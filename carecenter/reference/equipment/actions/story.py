"""The steps that a sale's and a job's story takes; the caller has let the actor in already."""

from datetime import date, datetime

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import add_timeline_line, advance_stage, remove_keys
from carecenter.reference.customers.types import Stage
from carecenter.reference.equipment.access import equipment_of_story
from carecenter.reference.equipment.actions.verdicts import store_verdict
from carecenter.reference.equipment.errors import StepNotAllowed
from carecenter.reference.equipment.events import EquipmentInstalled, EquipmentReceived, EquipmentVoided
from carecenter.reference.equipment.models import Equipment
from carecenter.reference.equipment.queries.maintenance import due_of
from carecenter.reference.equipment.queries.words import status_word
from carecenter.reference.equipment.rules.life import RETIRED, may_become
from carecenter.reference.equipment.types import WHOLE, EquipmentStatus


@action("equipment.mark_received")
def mark_received(*, actor: Actor, equipment_id: int, at: datetime | date) -> None:
    """Note the day on which it reached the customer; a second note changes nothing. Raises StepNotAllowed."""
    row = equipment_of_story(equipment_id)
    if row.received_date is not None:
        return
    if row.status in RETIRED:
        raise StepNotAllowed(number=row.number, status=status_word(row.status))
    row.received_date = day_of(at)
    if row.status == EquipmentStatus.REGISTERED:
        row.status = EquipmentStatus.DELIVERED
    row.save(update_fields=["received_date", "status"])
    record(
        EquipmentReceived(
            subject_id=row.pk, unit_path=row.unit_path, customer_id=row.customer_id, received_date=row.received_date
        )
    )


@action("equipment.mark_installed")
def mark_installed(*, actor: Actor, equipment_id: int, at: datetime, job_id: int | None) -> None:
    """Note the completed installation: the warranty runs, the next maintenance is planned, the verdict is stored.

    Saying it twice for the same job changes nothing. Raises StepNotAllowed.
    """
    row = equipment_of_story(equipment_id)
    if row.installed_at is not None and row.install_job_id == job_id and row.status != EquipmentStatus.MOVED:
        return
    step(row, EquipmentStatus.INSTALLED)
    if row.installed_at is None:  # a moved piece keeps the day on which its warranty started
        row.installed_at = at
    row.install_job_id = job_id
    row.received_date = row.received_date or day_of(at)
    plan(row)
    row.save()
    store_verdict(row, component=WHOLE, on=day_of(at), job_id=job_id)
    advance_stage(actor=actor, customer_id=row.customer_id, stage=Stage.INSTALLED)
    say(row, "equipment.installed", at, {"number": row.number, "model": row.model.name})
    record(
        EquipmentInstalled(
            subject_id=row.pk,
            unit_path=row.unit_path,
            customer_id=row.customer_id,
            model_id=row.model_id,
            line_code=row.model.line.code,
            region_code=row.region_code,
            job_id=job_id,
            installed_at=row.installed_at,
            maintenance_due=row.maintenance_due,
        )
    )


@action("equipment.void")
def void_equipment(*, actor: Actor, equipment_id: int, reason: str) -> None:
    """End it because its sale was cancelled; `reason` is a code. Twice changes nothing. Raises StepNotAllowed."""
    row = equipment_of_story(equipment_id)
    if row.status == EquipmentStatus.VOID:
        return
    step(row, EquipmentStatus.VOID)
    row.ended_date, row.end_reason, row.maintenance_due = clock.today(), reason[:40], None
    row.save()
    remove_keys(subject=("equipment", row.pk))
    note(reason=reason)
    say(row, "equipment.voided", clock.now(), {"number": row.number, "model": row.model.name})
    record(
        EquipmentVoided(subject_id=row.pk, unit_path=row.unit_path, customer_id=row.customer_id, reason=row.end_reason)
    )


def step(row: Equipment, then: EquipmentStatus) -> None:
    """Take a status. Raises StepNotAllowed."""
    if not may_become(EquipmentStatus(row.status), then):
        raise StepNotAllowed(number=row.number, status=status_word(row.status))
    row.status = then


def plan(row: Equipment) -> None:
    """Compute when it is due and put that on the row; the caller saves."""
    due = due_of(row)
    row.maintenance_due = due.due_date if due else None
    row.maintenance_basis = due.basis if due else ""


def say(row: Equipment, kind: str, at: datetime, params: dict[str, str]) -> None:
    """Write a line on the customer's timeline."""
    add_timeline_line(
        customer_id=row.customer_id,
        at=at,
        unit_path=row.unit_path,
        kind=kind,
        subject=("equipment", row.pk),
        params=params,
    )


def day_of(at: datetime | date) -> date:
    """Return the local day of an instant."""
    return at.astimezone(clock.SHANGHAI).date() if isinstance(at, datetime) else at
