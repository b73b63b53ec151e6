"""What the API of customers takes and answers."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Field, Schema


class HitOut(Schema):
    """One hit of a look-up, masked."""

    customer_id: int
    name: str
    phone: str
    address: str
    matched: str
    subject_kind: str | None
    subject_id: int | None


class HitsOut(Schema):
    """At most 20 hits, the likeliest first."""

    hits: list[HitOut]


class LineOut(Schema):
    """One number or address, masked."""

    id: int
    text: str
    kind: str
    is_main: bool


class FactOut(Schema):
    """One fact that is valid now."""

    key: str
    value: Any
    text: str
    valid_until: datetime | None


class StoryOut(Schema):
    """One line of the timeline in the reader's language."""

    at: datetime
    kind: str
    text: str
    subject_kind: str
    subject_id: int


class CustomerOut(Schema):
    """A customer's card, masked."""

    id: int
    number: str
    name: str
    stage: str
    unit_path: str
    language: str
    do_not_contact: bool
    quality: int
    flags: list[str]
    phones: list[LineOut]
    addresses: list[LineOut]
    facts: list[FactOut]
    timeline: list[StoryOut]


class AddressIn(Schema):
    """An address: as one text, or in parts, with the division code if it was chosen from a list."""

    text: Annotated[str, Field(max_length=200)] = ""
    province: Annotated[str, Field(max_length=40)] = ""
    city: Annotated[str, Field(max_length=40)] = ""
    district: Annotated[str, Field(max_length=40)] = ""
    street: Annotated[str, Field(max_length=60)] = ""
    detail: Annotated[str, Field(max_length=200)] = ""
    region_code: Annotated[str, Field(max_length=6)] = ""


class CustomerIn(Schema):
    """What we ask when we meet somebody."""

    name: Annotated[str, Field(max_length=200)]
    phone: Annotated[str, Field(max_length=200)]
    address: AddressIn = AddressIn()
    language: Annotated[str, Field(max_length=20)] = ""


class EnteredOut(Schema):
    """What entering did: a known number enriches the customer who has it."""

    id: int
    number: str
    is_new: bool
    address_id: int | None


class RevealIn(Schema):
    """Why a whole number is read: INCOMING_CONTACT, SERVICE, COMPLAINT, FOLLOW_UP or DATA_CARE."""

    purpose: str


class RevealedOut(Schema):
    """A whole number; the reading is logged."""

    name: str
    phone: str
