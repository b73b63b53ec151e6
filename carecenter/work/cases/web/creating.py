"""Open a case: the number finds the customer first, then the type's own form."""

import uuid
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from carecenter.design.forms import blame
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.customers import public as customers
from carecenter.reference.equipment import public as equipment
from carecenter.work.cases.access import OPEN_CASE
from carecenter.work.cases.public import cases_of_customer, open_case
from carecenter.work.cases.queries.definitions import case_types
from carecenter.work.cases.queries.sentences import type_name
from carecenter.work.cases.types.definitions import CaseTypeDefinition
from carecenter.work.cases.web.forms import FindForm, NewCaseForm
from carecenter.work.cases.web.guarding import page


@page(OPEN_CASE, methods=("GET", "POST"))
def new_case(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Find the customer, choose the type, fill its form; the form's key makes a double click harmless."""
    customer_id = _customer(request, actor)
    kind = case_types().get(request.GET.get("type", ""))
    context: dict[str, Any] = {"types": [(k.code, type_name(k), k.icon) for k in case_types().values()]}
    if customer_id is None and not (kind and not kind.customer_required):
        return _find(request, actor, context)
    if customer_id is not None:
        ids = customers.identity_ids(customer_id=customer_id)
        context["contact"] = customers.masked_contacts(ids=[customer_id])[customer_id]
        context["open_cases"] = cases_of_customer(customer_ids=ids, open_only=True, limit=5)
        context["customer_id"] = customer_id
    if kind is None:
        return render(request, "cases/new.html", context)
    return _filled(request, actor, customer_id, kind, context)


def _customer(request: HttpRequest, actor: Actor) -> int | None:
    given = request.GET.get("customer", "")
    if not given.isdigit() or len(given) > 17 or not customers.may_open_customer(actor, int(given)):
        return None
    return int(given)


def _find(request: HttpRequest, actor: Actor, context: dict[str, Any]) -> HttpResponseBase:
    form = FindForm(request.GET if "phone" in request.GET else None)
    if "phone" in request.GET and form.is_valid():
        hits = customers.look_up(actor=actor, text=form.cleaned_data["phone"])
        if len(hits) == 1:
            return redirect(f"{reverse('case_new')}?customer={hits[0].customer_id}")
        context |= {"hits": hits, "searched": True}
    free = [kind for kind in case_types().values() if not kind.customer_required]
    context |= {"form": form, "free": [(k.code, type_name(k), k.icon) for k in free], "finding": True}
    return render(request, "cases/new.html", context)


def _filled(
    request: HttpRequest, actor: Actor, customer_id: int | None, kind: CaseTypeDefinition, context: dict[str, Any]
) -> HttpResponseBase:
    ids = customers.identity_ids(customer_id=customer_id) if customer_id else []
    found = equipment.equipment_of_customer(customer_id=ids) if ids else []
    pieces = [(str(e.id), f"{e.number} {e.model_name}") for e in found]
    form = NewCaseForm(request.POST or None, kind=kind, pieces=pieces, initial={"channel": "PHONE"})
    key = request.POST.get("key") or uuid.uuid4().hex
    if request.method == "POST" and form.is_valid():
        case_id = _opened(actor, customer_id, kind, form, key)
        if case_id is not None:
            toast_next(request, _("已登记，由您负责到底。"))
            return redirect("case", case_id)
    back = f"{reverse('case_new')}?customer={customer_id}" if customer_id else reverse("case_new")
    context |= {"form": form, "kind": type_name(kind), "key": key, "back_url": back, "code": kind.code}
    return render(request, "cases/new.html", context, status=422 if form.errors else 200)


def _opened(actor: Actor, customer_id: int | None, kind: CaseTypeDefinition, form: NewCaseForm, key: str) -> int | None:
    data = form.cleaned_data
    piece = data.get("equipment_id")
    try:
        return open_case(
            actor=actor,
            type_code=kind.code,
            channel=data["channel"],
            subject=data["subject"],
            text=data["text"],
            customer_id=customer_id,
            values=form.values(),
            equipment_id=int(piece) if piece else None,
            reason_code=data["reason_code"],
            owner_id=actor.person_id,
            key=f"desk:{key}",
        )
    except Refusal as refusal:
        blame(form, refusal)
        return None
