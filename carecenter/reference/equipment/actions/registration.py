"""Enter equipment and learn its serial."""

from datetime import date

from django.db import IntegrityError, transaction

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.catalogue.public import models_by_id
from carecenter.reference.catalogue.types import ModelFacts
from carecenter.reference.customers.public import add_key, add_timeline_line, remove_keys
from carecenter.reference.equipment.access import equipment_of_story, equipment_to_change
from carecenter.reference.equipment.errors import SerialClash, SerialNeedsReason, SerialNotPlausible
from carecenter.reference.equipment.events import EquipmentRegistered, SerialBound
from carecenter.reference.equipment.models import Equipment
from carecenter.reference.equipment.queries.words import PROBLEMS
from carecenter.reference.equipment.rules.life import RETIRED
from carecenter.reference.equipment.rules.serials import decide_binding, normalise_serial, serial_problem
from carecenter.reference.equipment.types import SerialDecision


@action("equipment.register")
def register_equipment(
    *,
    actor: Actor,
    customer_id: int,
    address_id: int | None,
    model_id: int,
    serial: str | None,
    sold_date: date | None,
    unit_path: str,
    region_code: str,
    sale_id: int | None = None,
    place: str = "",
    persons: int = 3,
) -> int:
    """Enter what was sold, as a step of a sale that the caller has allowed; return its id.

    Raises NotThere for an unknown model, SerialNotPlausible, SerialClash with the other equipment's number.
    """
    model = models_by_id(ids=[model_id]).get(model_id)
    if model is None:
        raise NotThere(field="model")
    wanted = plausible_serial(serial, model.serial_prefix) if serial and serial.strip() else None
    row = Equipment(
        customer_id=customer_id,
        address_id=address_id,
        model_id=model_id,
        serial=wanted,
        unit_path=unit_path,
        region_code=region_code,
        sale_id=sale_id,
        registered_at=clock.now(),
        sold_date=sold_date,
        place=place,
        persons=persons,
    )
    _save_serial(row, wanted)
    _add_serial_key(row, is_new=True)
    _tell_registered(row, model)
    return row.pk


def _tell_registered(row: Equipment, model: ModelFacts) -> None:
    add_timeline_line(
        customer_id=row.customer_id,
        at=clock.now(),
        unit_path=row.unit_path,
        kind="equipment.registered",
        subject=("equipment", row.pk),
        params={"number": row.number, "model": model.name},
    )
    record(
        EquipmentRegistered(
            subject_id=row.pk,
            unit_path=row.unit_path,
            customer_id=row.customer_id,
            model_id=row.model_id,
            line_code=model.line_code,
            region_code=row.region_code,
            sale_id=row.sale_id,
            sold_date=row.sold_date,
        )
    )


@action("equipment.bind_serial")
def bind_serial(*, actor: Actor, equipment_id: int, serial: str, reason: str = "") -> None:
    """Write down the serial that stands on the thing, as a step of a job that the caller has allowed.

    Raises SerialNotPlausible, SerialClash(other number), SerialNeedsReason where it has another one already.
    """
    _bind(equipment_of_story(equipment_id), serial, reason)


@action("equipment.correct_serial")
def correct_serial(*, actor: Actor, equipment_id: int, serial: str, reason: str) -> None:
    """Correct a serial by hand, within the actor's reach. Raises as bind_serial, and NotThere outside the reach."""
    _bind(equipment_to_change(actor, equipment_id), serial, reason)


def _bind(row: Equipment, serial: str, reason: str) -> None:
    wanted = plausible_serial(serial, row.model.serial_prefix)
    holder = Equipment.objects.filter(serial=wanted).exclude(status__in=RETIRED).values_list("pk", flat=True).first()
    decision = decide_binding(serial=wanted, equipment_id=row.pk, current_serial=row.serial or "", holder_id=holder)
    if decision is SerialDecision.ALREADY_BOUND:
        return
    if decision is SerialDecision.CLASH:
        raise SerialClash(field="serial", serial=wanted, number=number("E", holder or 0))
    if decision is SerialDecision.REBIND_NEEDS_REASON and not reason.strip():
        raise SerialNeedsReason(field="reason", number=row.number)
    _save_serial(row, wanted)
    _keys(row)
    note(corrected=decision is SerialDecision.REBIND_NEEDS_REASON)
    record(SerialBound(subject_id=row.pk, unit_path=row.unit_path, customer_id=row.customer_id))


def plausible_serial(serial: str, prefix: str = "") -> str:
    """Return a serial in its stored form. Raises SerialNotPlausible."""
    wanted = normalise_serial(serial)
    problem = serial_problem(wanted, pattern=f"{prefix}[0-9A-Z]+" if prefix else "")
    if problem:
        raise SerialNotPlausible(field="serial", serial=wanted or serial, problem=str(PROBLEMS[problem]))
    return wanted


def _save_serial(row: Equipment, serial: str | None) -> None:
    row.serial = serial
    if serial is None:
        row.save()
        return
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        holder = Equipment.objects.filter(serial=serial).exclude(status__in=RETIRED).exclude(pk=row.pk).first()
        if holder is None:
            raise
        raise SerialClash(field="serial", serial=serial, number=holder.number) from error


def _keys(row: Equipment) -> None:
    remove_keys(subject=("equipment", row.pk))
    _add_serial_key(row)


def _add_serial_key(row: Equipment, *, is_new: bool = False) -> None:
    if row.serial:
        add_key(
            customer_id=row.customer_id,
            kind="serial",
            value=row.serial,
            subject=("equipment", row.pk),
            unit_path=row.unit_path,
            is_new=is_new,
        )
