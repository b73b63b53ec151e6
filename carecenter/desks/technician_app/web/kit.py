"""Everything a telephone needs to work through its visits without signal, as one JSON value."""

from dataclasses import asdict
from datetime import datetime, time, timedelta
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.customers.types import Contact
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.errors import ContactIsClosed
from carecenter.work.field_service.public import STATE_TONES, STATE_WORDS, VisitLine, VisitSheet
from carecenter.work.stock import public as stock

DAYS_AHEAD = 2
MOST_VISITS = 30
ASKS_ANODE = {"WH-MAINT", "WH-DESCALE"}


def kit_of(actor: Actor) -> dict[str, Any]:
    """Return the actor's open visits until tomorrow night with all that is asked at them; each address is audited."""
    until = datetime.combine(clock.today() + timedelta(days=DAYS_AHEAD), time(), clock.SHANGHAI)
    lines = field_service.visits_of(actor=actor, until=until)
    lines += [line for line in field_service.visits_of(actor=actor) if line.job.window_start is None]
    return {
        "person": actor.person_id,
        "at": clock.now().isoformat(),
        "visits": [_visit(actor, line) for line in lines[:MOST_VISITS]],
        "states": {state.value: [str(word), STATE_TONES[state]] for state, word in STATE_WORDS.items()},
        "faults": [[fault.code, fault.name, fault.line_code] for fault in catalogue.fault_codes(line_code="")],
        "parts": [[part.code, part.name, list(part.line_codes), part.has_serial] for part in catalogue.parts()],
        **_van(actor),
    }


def _van(actor: Actor) -> dict[str, Any]:
    """Return what lies on the technician's van and which old parts she owes; nothing where no stock is kept."""
    own = stock.own_van(actor=actor)
    if own is None:
        return {}
    return {
        "van": [[line.part_code, line.name, line.quantity, list(line.serials)] for line in stock.parts_on_van(van=own)],
        "owed": [
            {
                "id": row.id,
                "job": row.job_id,
                "name": row.name,
                "quantity": row.quantity,
                "mark": row.serial or row.part_code,
                "due": row.due_date.isoformat(),
                "state": row.state.value,
            }
            for row in stock.owed_parts(van=own)
        ],
    }


def _visit(actor: Actor, line: VisitLine) -> dict[str, Any]:
    sheet = field_service.visit_sheet(actor=actor, job_id=line.job.id)
    job = sheet.job
    return {
        "id": job.id,
        "number": job.number,
        "type": job.type_code,
        "type_name": sheet.type_name,
        "equipment": job.equipment_id,
        "line": job.line_code,
        "state": job.state.value,
        "start": _iso(job.window_start),
        "end": _iso(job.window_end),
        "arrived": _iso(job.checked_in_at),
        "completed": _iso(job.completed_at),
        "product": sheet.product,
        "serial": sheet.serial,
        "needs_serial": sheet.needs_serial,
        "waits_for": sheet.waits_for,
        "repeat_of": sheet.repeat_of,
        "asks_anode": job.type_code in ASKS_ANODE,
        "asks_fault": job.type_code == "WH-REPAIR",
        "items": [_item(row) for row in sheet.items],
        "photos": [_photo(group) for group in sheet.photos],
        "parts": [asdict(part) for part in field_service.parts_of(job_id=job.id)],
        "contact": _contact(actor, sheet),
    }


def _item(row: Any) -> dict[str, Any]:
    item = row.item
    return {
        "code": item.code,
        "label": item.label,
        "kind": item.kind.value,
        "required": item.required,
        "safety": item.safety,
        "low": None if item.minimum is None else float(item.minimum),
        "high": None if item.maximum is None else float(item.maximum),
        "limits": row.limits,
        "unit": item.unit,
        "choices": list(item.choices),
        "value": row.value,
    }


def _photo(group: Any) -> dict[str, Any]:
    item = group.item
    return {
        "code": item.code,
        "label": item.label,
        "required": item.required,
        "count": item.count,
        "have": [photo.sha256 for photo in group.photos],
    }


def _contact(actor: Actor, sheet: VisitSheet) -> dict[str, Any] | None:
    try:
        found: Contact = field_service.read_contact(actor=actor, job_id=sheet.job.id, purpose="OFFLINE")
    except ContactIsClosed:
        return None
    place = [float(found.latitude), float(found.longitude)] if found.latitude and found.longitude else None
    return {"name": found.name, "phone": found.phone, "address": found.address_text, "place": place}


def _iso(at: datetime | None) -> str:
    return at.isoformat() if at else ""
