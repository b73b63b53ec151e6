"""Open a job for a customer."""

import uuid
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from carecenter.design.forms import blame
from carecenter.design.navigation import address_of
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere, Refusal
from carecenter.reference.customers import public as customers
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.types import EquipmentFacts
from carecenter.work.field_service.access import OPEN_JOB
from carecenter.work.field_service.actions.for_cases import open_job_for_case
from carecenter.work.field_service.queries.terms import type_names
from carecenter.work.field_service.web.forms import JobForm
from carecenter.work.field_service.web.guarding import page


@page(OPEN_JOB, methods=("GET", "POST"))
def new_job(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Open a job; the form's key makes a double click harmless."""
    given = request.GET.get("customer", "")
    case_id = _number(request.GET.get("case", ""))
    customer_id = int(given) if given.isdigit() and len(given) < 18 else 0
    if not customer_id or not customers.may_open_customer(actor, customer_id):
        raise NotThere()
    ids = customers.identity_ids(customer_id=customer_id)
    pieces = {each.id: each for each in equipment.equipment_of_customer(customer_id=ids)}
    form = JobForm(
        request.POST or None,
        types=list(type_names().items()),
        pieces=[(str(pk), f"{piece.number} {piece.model_name}") for pk, piece in pieces.items()],
    )
    key = request.GET.get("key") or uuid.uuid4().hex
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        piece = pieces.get(int(data["equipment"])) if data["equipment"] else None
        try:
            job_id = _open(actor, customer_id, piece, data, f"desk:{request.POST.get('key') or key}", case_id)
        except (NotThere, NotPermitted):
            raise
        except Refusal as refusal:
            blame(form, refusal)
        else:
            toast_next(request, _("已开单，正在派工"))
            return redirect("job", job_id)
    context = {
        "form": form,
        "title": _("开服务单"),
        "deed": _("开单"),
        "draft": "job-new",
        "back_url": address_of("case", case_id) if case_id else address_of("customer", customer_id),
        "key": key,
        "action": f"{request.path}?customer={customer_id}&key={key}" + (f"&case={case_id}" if case_id else ""),
    }
    return render(request, "field_service/new.html", context, status=422 if form.errors else 200)


def _number(given: str) -> int | None:
    return int(given) if given.isdigit() and len(given) < 18 else None


def _open(
    actor: Actor, customer_id: int, piece: EquipmentFacts | None, data: dict[str, Any], key: str, case_id: int | None
) -> int:
    facts = {
        "type_code": data["type_code"],
        "address_id": piece.address_id if piece else None,
        "equipment_id": piece.id if piece else None,
        "model_id": piece.model_id if piece else None,
        "line_code": piece.line_code if piece else "",
        "wanted_date": data["wanted_date"],
        "reason": data["reason"],
        "fault_code": data["fault_code"],
        "urgent": data["urgent"],
        "key": key,
    }
    return open_job_for_case(actor=actor, case_id=case_id, customer_id=customer_id, facts=facts)
