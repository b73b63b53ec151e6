"""Keep the service history: visits, readings, days without the unit."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.equipment.access import equipment_of_story
from carecenter.reference.equipment.actions.story import day_of, plan, say
from carecenter.reference.equipment.errors import StepNotAllowed
from carecenter.reference.equipment.events import EquipmentServed
from carecenter.reference.equipment.models import Downtime, Equipment, Service, WaterReading
from carecenter.reference.equipment.queries.words import status_word
from carecenter.reference.equipment.rules.life import RETIRED, after_service
from carecenter.reference.equipment.types import WHOLE, EquipmentStatus, ServiceKind

KIND_OF_JOB = {
    "WH-DELIV": ServiceKind.DELIVER,
    "WH-INSTALL-E": ServiceKind.INSTALL,
    "WH-INSTALL-G": ServiceKind.INSTALL,
    "WH-REPAIR": ServiceKind.REPAIR,
    "WH-MAINT": ServiceKind.MAINT,
    "WH-DESCALE": ServiceKind.DESCALE,
    "WH-SURVEY": ServiceKind.SURVEY,
}
CARING = {ServiceKind.MAINT, ServiceKind.DESCALE}
VISITING = {ServiceKind.REPAIR, ServiceKind.MAINT, ServiceKind.DESCALE}


@action("equipment.report_fault")
def report_fault(
    *, actor: Actor, equipment_id: int, job_id: int, reported_date: date, fault_code: str = "", component: str = WHOLE
) -> None:
    """Start the days without the unit, as a step of a repair; they lengthen the warranty. Twice changes nothing."""
    row = equipment_of_story(equipment_id)
    Downtime.objects.get_or_create(
        equipment=row,
        job_id=job_id,
        defaults={"reported_date": reported_date, "fault_code": fault_code, "component": component},
    )
    note(subject=("equipment", row.pk), unit_path=row.unit_path, customer_id=row.customer_id, job_id=job_id)


@action("equipment.record_service")
def record_service(
    *,
    actor: Actor,
    equipment_id: int,
    job_id: int | None,
    kind: str,
    at: datetime,
    fault_code: str = "",
    parts: Sequence[str] = (),
    anode_remaining: int | None = None,
    hardness: int | None = None,
    tds: int | None = None,
    ph: Decimal | None = None,
    pressure: Decimal | None = None,
    component: str = WHOLE,
    reported_date: date | None = None,
    is_normal_after: bool = True,
    is_paid: bool = False,
    waits_for_parts: bool = False,
    is_delayed_by_repairer: bool = False,
) -> None:
    """Write down a visit, as a step of a job that the caller has allowed; `kind` is a ServiceKind or a job type.

    A repair ends its days without the unit (from `reported_date` or report_fault); a reading of the anode, the water
    or a maintenance plans the next one. Percent, mg/L, MPa. The same job and kind twice changes nothing.
    Raises StepNotAllowed for a retired piece, BadInput for an impossible reading.
    """
    row = equipment_of_story(equipment_id)
    done = ServiceKind(KIND_OF_JOB.get(kind, kind))
    _check(row, anode_remaining, hardness)
    if job_id is not None and Service.objects.filter(equipment=row, job_id=job_id, kind=done).exists():
        return
    seen: dict[str, Any] = {"fault_code": fault_code, "component": component}
    seen |= {"is_normal_after": is_normal_after, "is_paid": is_paid}
    readings = {"anode_remaining": anode_remaining, "hardness": hardness, "parts": list(parts)}
    Service.objects.create(equipment=row, job_id=job_id, kind=done, at=at, **seen, **readings)
    if hardness is not None:
        _water(row, job_id, day_of(at), hardness, tds, ph, pressure)
    if done is ServiceKind.REPAIR:
        seen |= {"waits_for_parts": waits_for_parts, "is_delayed_by_repairer": is_delayed_by_repairer}
        _returned(row, job_id, reported_date, day_of(at), seen)
    _after(row, done, at)
    _tell(row, done, at, job_id, fault_code)


def _returned(row: Equipment, job_id: int | None, reported: date | None, returned: date, seen: dict[str, Any]) -> None:
    ended = {**seen, "returned_date": returned}
    whole = {**ended, "reported_date": reported or returned}
    if job_id is None:
        Downtime.objects.create(equipment=row, **whole)
    else:
        Downtime.objects.update_or_create(equipment=row, job_id=job_id, defaults=ended, create_defaults=whole)


def _check(row: Equipment, anode_remaining: int | None, hardness: int | None) -> None:
    if row.status in RETIRED:
        raise StepNotAllowed(number=row.number, status=status_word(row.status))
    if anode_remaining is not None and not 0 <= anode_remaining <= 100:
        raise BadInput("anode_remaining", "镁棒余量应在 0 到 100 之间。")
    if hardness is not None and not 0 <= hardness <= 2000:
        raise BadInput("hardness", "水质硬度应在 0 到 2000 mg/L 之间。")


def _water(
    row: Equipment,
    job_id: int | None,
    on: date,
    hardness: int,
    tds: int | None,
    ph: Decimal | None,
    pressure: Decimal | None,
) -> None:
    row.hardness = hardness
    WaterReading.objects.create(
        equipment=row,
        job_id=job_id,
        region_code=row.region_code,
        read_date=on,
        hardness=hardness,
        tds=tds,
        ph=ph,
        pressure=pressure,
    )


def _after(row: Equipment, done: ServiceKind, at: datetime) -> None:
    if done in VISITING:
        row.status = after_service(EquipmentStatus(row.status))
    if done in CARING:
        row.last_service_date = day_of(at)
    plan(row)
    row.save()


def _tell(row: Equipment, done: ServiceKind, at: datetime, job_id: int | None, fault_code: str) -> None:
    if done in VISITING:
        params = {"number": row.number, "model": row.model.name, "service": done.value}
        say(row, "equipment.served", at, params)
    record(
        EquipmentServed(
            subject_id=row.pk,
            unit_path=row.unit_path,
            customer_id=row.customer_id,
            service_kind=done,
            job_id=job_id,
            fault_code=fault_code,
            maintenance_due=row.maintenance_due,
        )
    )
