"""The card of one customer: everything on the first screen, masked, in few queries."""

from collections.abc import Iterator

from carecenter.foundation import clock
from carecenter.foundation.access import reaches
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.reference.customers.access import group_to_see
from carecenter.reference.customers.models import Customer, CustomerAddress, CustomerPhone, TimelineLine
from carecenter.reference.customers.queries.kinds import ELSEWHERE, KINDS
from carecenter.reference.customers.queries.story import facts_of_group, open_flags_of_group, timeline_of_group
from carecenter.reference.customers.rules.masking import mask_address, mask_name, mask_phone
from carecenter.reference.customers.rules.quality import missing_parts
from carecenter.reference.customers.types import (
    CustomerCard,
    CustomerPage,
    MaskedLine,
    Phone,
    PhoneKind,
    Stage,
    StoryLine,
)


def customer_page(*, actor: Actor, customer_id: int, story_lines: int = 100) -> CustomerPage:
    """Return the masked card of the identity behind an id, with its story; raises NotPermitted, NotThere."""
    group = group_to_see(actor, customer_id)
    customer = Customer.objects.get(pk=group[0])
    phones = list(CustomerPhone.objects.filter(customer__in=group, ended_at=None).order_by("-is_main", "pk"))
    addresses = list(CustomerAddress.objects.filter(customer__in=group, ended_at=None).order_by("-is_main", "pk"))
    main = addresses[0].value() if addresses else None
    return CustomerPage(
        id=customer.pk,
        group=tuple(group),
        number=number("C", customer.pk),
        name_masked=mask_name(customer.name),
        kind=customer.kind,
        stage=Stage(customer.stage),
        unit_path=customer.unit_path,
        region=f"{main.city or main.province}{main.district}" if main else "",
        language=customer.language,
        source=customer.source,
        quality=customer.quality,
        missing=missing_parts(_card(customer.name, phones, addresses)),
        do_not_contact=customer.do_not_contact,
        flags=tuple(open_flags_of_group(group)),
        phones=tuple(_phone(row) for row in phones),
        addresses=tuple(_address(row) for row in addresses),
        facts=tuple(facts_of_group(group, at=clock.now())),
        story=tuple(_one_a_thing([_line(actor, row) for row in timeline_of_group(group, limit=story_lines)])),
        created_at=customer.created_at,
    )


def _card(name: str, phones: list[CustomerPhone], addresses: list[CustomerAddress]) -> CustomerCard:
    numbers = tuple(Phone(PhoneKind(row.kind), row.number, extension=row.extension) for row in phones)
    return CustomerCard(name, numbers, tuple(row.value() for row in addresses))


def _phone(row: CustomerPhone) -> MaskedLine:
    return MaskedLine(row.pk, mask_phone(row.number), row.kind, row.label, row.is_main)


def _address(row: CustomerAddress) -> MaskedLine:
    place = (row.longitude, row.latitude) if row.longitude is not None and row.latitude is not None else None
    return MaskedLine(row.pk, mask_address(row.value()), "ADDRESS", row.label, row.is_main, place)


def _one_a_thing(lines: list[StoryLine]) -> Iterator[StoryLine]:
    """Leave the newest line of each thing of another centre, however much was done to it there."""
    told: set[tuple[str, int]] = set()
    for line in lines:
        if line.kind == ELSEWHERE and line.subject in told:
            continue
        told.add(line.subject)
        yield line


def _line(actor: Actor, row: TimelineLine) -> StoryLine:
    kind = KINDS.get(row.kind)
    subject = (row.subject_kind, row.subject_id)
    if kind is None or not kind.url_name:
        return StoryLine(row.at, row.kind, row.params, subject, "")
    if kind.permission and not reaches(actor, kind.permission, row.unit_path):
        # Another centre's job is one line without text: that something happened, not what.
        return StoryLine(row.at, ELSEWHERE, {}, subject, "")
    return StoryLine(row.at, row.kind, row.params, subject, kind.url_name)
