"""The API of equipment."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path

from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.reference.equipment.queries.page import equipment_page
from carecenter.reference.equipment.queries.words import reason_text
from carecenter.reference.equipment.rest.schemas import EquipmentOut

Id = Annotated[int, Path(ge=1, le=2**62)]


@api.get("/equipment/{equipment_id}", response=EquipmentOut, tags=["equipment"], summary="Read a piece of equipment")
def read_equipment(request: HttpRequest, equipment_id: Id) -> dict[str, Any]:
    """Return facts, service history and today's warranty of the whole unit; 404 outside the actor's reach."""
    shown = equipment_page(actor=acting(request), equipment_id=equipment_id)
    facts, whole = shown.facts, shown.whole
    return {
        "id": facts.id,
        "number": facts.number,
        "customer_id": facts.customer_id,
        "model_code": facts.model_code,
        "model_name": facts.model_name,
        "serial": facts.serial,
        "status": facts.status,
        "region_code": facts.region_code,
        "sold_date": facts.sold_date,
        "received_date": facts.received_date,
        "installed_at": facts.installed_at,
        "maintenance_due": facts.maintenance_due,
        "hardness": facts.hardness,
        "warranty": {
            "state": whole.state,
            "covered": whole.covered,
            "until": whole.end_date,
            "reasons": [{"code": reason.code, "text": reason_text(reason)} for reason in whole.reasons],
            "rule_versions": list(whole.rule_versions),
        },
        "services": [
            {
                "at": line.at,
                "kind": line.kind,
                "job_id": line.job_id,
                "fault_code": line.fault_code,
                "parts": list(line.parts),
            }
            for line in shown.services
        ],
    }
