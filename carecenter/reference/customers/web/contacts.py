"""Panels of one customer: numbers and addresses, consent, household, look-alikes; and their deeds."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from carecenter.design.toasts import toast
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers.access import EDIT, MERGE, REVEAL, VIEW
from carecenter.reference.customers.actions import changing, consents
from carecenter.reference.customers.actions.revealing import reveal_address, reveal_phone, reveals_of_today
from carecenter.reference.customers.queries.duplicates import similar_to_customer
from carecenter.reference.customers.queries.homes import household_of
from carecenter.reference.customers.queries.page import customer_page
from carecenter.reference.customers.queries.story import consents_of_customer
from carecenter.reference.customers.queries.words import PHONE_KINDS, PURPOSES, REASONS, VIEW_PURPOSE_CHOICES
from carecenter.reference.customers.rules.masking import mask_name
from carecenter.reference.customers.types import Purpose
from carecenter.reference.customers.web.guarding import page


@page(VIEW)
def contacts(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show numbers and addresses, masked, each with the way to read it whole."""
    card = customer_page(actor=actor, customer_id=customer_id, story_lines=0)
    context = {
        "card": card,
        "phones": [(phone, PHONE_KINDS[phone.kind]) for phone in card.phones],
        "purposes": VIEW_PURPOSE_CHOICES,
        "may_reveal": actor.may(REVEAL),
        "revealed_today": reveals_of_today(actor=actor) if actor.may(REVEAL) else 0,
    }
    return render(request, "customers/contacts.html", context)


@page(REVEAL, "POST")
def reveal(request: HttpRequest, actor: Actor, customer_id: int, kind: str, line_id: int) -> HttpResponseBase:
    """Answer with one whole number or address; the purpose is demanded and logged."""
    purpose = request.POST.get("purpose", "")
    if kind == "phone":
        phone = reveal_phone(actor=actor, customer_id=customer_id, phone_id=line_id, purpose=purpose)
        context = {"phone": phone.number, "name": phone.name}
    else:
        text = reveal_address(actor=actor, customer_id=customer_id, address_id=line_id, purpose=purpose)
        context = {"address": text}
    context |= {"kind": kind, "line_id": str(line_id)}
    response = render(request, "customers/revealed.html", context)
    response["Cache-Control"] = "no-store"
    return response


@page(VIEW)
def consent_panel(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show the newest line of each purpose."""
    card, newest = consents_of_customer(actor=actor, customer_id=customer_id)
    lines = [
        (purpose, word, newest.get(purpose)) for purpose, word in PURPOSES.items() if purpose is not Purpose.SERVICE
    ]
    context = {"customer": card, "lines": lines, "may_edit": actor.may(EDIT)}
    return render(request, "customers/consents.html", context)


@page(EDIT, "POST")
def consent(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Record what the customer said, or that she wants to be left alone."""
    purpose, given = request.POST.get("purpose", ""), request.POST.get("given") == "1"
    if purpose == "CONTACT":
        consents.set_do_not_contact(actor=actor, customer_id=customer_id, stop=not given)
    elif purpose in Purpose.__members__ and purpose != Purpose.SERVICE:
        consents.change_consent(
            actor=actor, customer_id=customer_id, purpose=Purpose(purpose), given=given, channel="PHONE"
        )
    else:
        raise BadInput("purpose", "没有这种用途。")
    return toast(consent_panel(request_as_get(request), customer_id), _("已记录，立即生效"))  # type: ignore[arg-type]


def request_as_get(request: HttpRequest) -> HttpRequest:
    """Return the request as the panel's own, so that a deed answers with the panel as it is now."""
    request.method = "GET"
    return request


@page(VIEW)
def household(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show who else lives there."""
    members = household_of(actor=actor, customer_id=customer_id)
    shown = [(member, mask_name(member.name)) for member in members]
    context = {"members": shown, "customer_id": customer_id, "may_edit": actor.may(EDIT)}
    return render(request, "customers/household.html", context)


@page(VIEW)
def alike(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show who may be the same person."""
    found = similar_to_customer(actor=actor, customer_id=customer_id)
    shown = [(one, [REASONS[code] for code in one.reasons]) for one in found]
    context = {"found": shown, "customer_id": customer_id, "may_merge": actor.may(MERGE)}
    return render(request, "customers/alike.html", context)


@page(EDIT, "POST")
def end_line(request: HttpRequest, actor: Actor, customer_id: int, kind: str, line_id: int) -> HttpResponseBase:
    """End a number or an address; the panel is drawn anew."""
    if kind == "phone":
        changing.end_phone(actor=actor, customer_id=customer_id, phone_id=line_id)
    else:
        changing.end_address(actor=actor, customer_id=customer_id, address_id=line_id)
    return contacts(request_as_get(request), customer_id)


@page(EDIT, "POST")
def join(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Put a customer into another one's household."""
    number = request.POST.get("other", "").strip().upper().removeprefix("C")
    if not number.isascii() or not number.isdigit() or len(number) > 18:
        raise BadInput("other", "请填写客户编号，例如 C00000012。")
    changing.join_household(
        actor=actor, customer_id=customer_id, other_id=int(number), role=request.POST.get("role", "")
    )
    return household(request_as_get(request), customer_id)
