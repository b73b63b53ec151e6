"""The API of customers: look up, read, enter, reveal."""

from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Path, Query

from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.reference.customers.actions.entering import register_customer
from carecenter.reference.customers.actions.revealing import open_card, reveal_phone, was_opened_lately
from carecenter.reference.customers.queries.kinds import sentence_of
from carecenter.reference.customers.queries.lookup import look_up
from carecenter.reference.customers.queries.page import customer_page
from carecenter.reference.customers.rest.schemas import (
    CustomerIn,
    CustomerOut,
    EnteredOut,
    HitsOut,
    RevealedOut,
    RevealIn,
)
from carecenter.reference.customers.types import AddressInput, CustomerPage

Id = Annotated[int, Path(ge=1, le=2**62)]


@api.get("/customers/", response=HitsOut, tags=["customers"], summary="Look up by any one thing known")
def look_up_customers(
    request: HttpRequest,
    q: Annotated[str, Query(max_length=200)],
    limit: Annotated[int, Query(ge=1, le=20)] = 20,
) -> dict[str, Any]:
    """Return at most 20 masked hits for a number, its last digits, a name, pinyin, initials, an address or a serial."""
    hits = look_up(actor=acting(request), text=q, limit=limit)
    return {
        "hits": [
            {
                "customer_id": hit.customer_id,
                "name": hit.name_masked,
                "phone": hit.phone_masked,
                "address": hit.address_masked,
                "matched": hit.matched,
                "subject_kind": hit.subject[0] if hit.subject else None,
                "subject_id": hit.subject[1] if hit.subject else None,
            }
            for hit in hits
        ]
    }


@api.get("/customers/{customer_id}", response=CustomerOut, tags=["customers"], summary="Read a masked card")
def read_customer(request: HttpRequest, customer_id: Id) -> dict[str, Any]:
    """Return the card of the identity behind an id; the opening is logged once a person, card and hour."""
    actor = acting(request)
    card = customer_page(actor=actor, customer_id=customer_id)
    if not was_opened_lately(actor=actor, customer_id=card.id):
        open_card(actor=actor, customer_id=card.id)
    return _card(card)


@api.post("/customers/", response=EnteredOut, tags=["customers"], summary="Enter a customer")
def enter(
    request: HttpRequest,
    told: CustomerIn,
    key: Annotated[str, Header(alias="Idempotency-Key", max_length=120)] = "",
) -> dict[str, Any]:
    """Enter a customer; a number known in the country enriches its owner instead."""
    actor = acting(request)

    def work() -> dict[str, Any]:
        entered = register_customer(
            actor=actor,
            name=told.name,
            phone=told.phone,
            address=AddressInput(**told.address.dict()),
            source="API",
            language=told.language,
        )
        return {
            "id": entered.id,
            "number": number("C", entered.id),
            "is_new": entered.is_new,
            "address_id": entered.address_id,
        }

    return once(key=key, actor=actor, content=told.dict(), work=work)


@api.post(
    "/customers/{customer_id}/phones/{phone_id}/reveal",
    response=RevealedOut,
    tags=["customers"],
    summary="Read a whole number",
)
def reveal(request: HttpRequest, customer_id: Id, phone_id: Id, told: RevealIn) -> dict[str, Any]:
    """Return a whole number; who read it and why is logged."""
    phone = reveal_phone(actor=acting(request), customer_id=customer_id, phone_id=phone_id, purpose=told.purpose)
    return {"name": phone.name, "phone": phone.number}


def _card(card: CustomerPage) -> dict[str, Any]:
    return {
        "id": card.id,
        "number": card.number,
        "name": card.name_masked,
        "stage": card.stage.value,
        "unit_path": card.unit_path,
        "language": card.language,
        "do_not_contact": card.do_not_contact,
        "quality": card.quality,
        "flags": list(card.flags),
        "phones": [asdict(phone) for phone in card.phones],
        "addresses": [asdict(address) for address in card.addresses],
        "facts": [asdict(fact) for fact in card.facts],
        "timeline": [
            {
                "at": line.at,
                "kind": line.kind,
                "text": sentence_of(line.kind, line.params),
                "subject_kind": line.subject[0],
                "subject_id": line.subject[1],
            }
            for line in card.story
        ],
    }
