"""Who may be the same person: while typing, and on the card."""

from collections import defaultdict

from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.access import VIEW, group_to_see, visible_customers
from carecenter.reference.customers.gateways.places import divisions
from carecenter.reference.customers.models import Customer, CustomerAddress, CustomerPhone, KeyRow
from carecenter.reference.customers.queries.cards import card_of
from carecenter.reference.customers.rules.entries import read_address, read_phone
from carecenter.reference.customers.rules.masking import mask_address, mask_name, mask_phone
from carecenter.reference.customers.rules.names import normalise_name
from carecenter.reference.customers.rules.similarity import compare_customers
from carecenter.reference.customers.types import (
    Address,
    AddressInput,
    CustomerCard,
    KeyKind,
    Likeness,
    Phone,
    PhoneKind,
)

# A common name has thousands of owners: without a number or an address nobody can tell them apart.
MOST_NAMESAKES = 50
SHOWN = 5


def similar_to_entry(*, actor: Actor, name: str, phone: str, address: str) -> list[Likeness]:
    """Return up to five customers in reach who look like what is being typed, the likeliest first."""
    told, place = read_phone(phone), read_address(AddressInput(text=address), divisions())
    card = CustomerCard(
        name=name,
        phones=(told,) if isinstance(told, Phone) else (),
        addresses=(place,) if isinstance(place, Address) else (),
    )
    return _alike(actor, card, without=[])


def similar_to_customer(*, actor: Actor, customer_id: int) -> list[Likeness]:
    """Return up to five other customers in reach who look like this one; raises NotPermitted, NotThere."""
    group = group_to_see(actor, customer_id)
    name = Customer.objects.values_list("name", flat=True).get(pk=group[0])
    return _alike(actor, card_of(group[0], name), without=group)


def _alike(actor: Actor, card: CustomerCard, *, without: list[int]) -> list[Likeness]:
    rows = {
        row.pk: row for row in visible_customers(actor, VIEW).filter(pk__in=_candidates(card)).exclude(pk__in=without)
    }
    cards = _cards(rows)
    found = []
    for pk, other in cards.items():
        alike = compare_customers(card, other)
        if alike.verdict != "UNLIKELY":
            reasons = tuple(reason.code for reason in alike.reasons if reason.weight > 0)
            found.append(_likeness(pk, other, alike.score, alike.verdict, reasons))
    return sorted(found, key=lambda one: (-one.score, one.customer_id))[:SHOWN]


def _candidates(card: CustomerCard) -> set[int]:
    plain = normalise_name(card.name)
    wanted = [f"{KeyKind.PHONE}:{phone.number}" for phone in card.phones]
    wanted += [f"{KeyKind.NAME}:{plain}"] if len(plain) >= 2 else []
    found: set[int] = set()
    for key in wanted:
        rows = KeyRow.objects.extra(where=["kind || ':' || value = %s"], params=[key])
        found |= set(rows.values_list("customer_id", flat=True)[:MOST_NAMESAKES])
    return found


def _cards(rows: dict[int, Customer]) -> dict[int, CustomerCard]:
    phones: dict[int, list[Phone]] = defaultdict(list)
    addresses: dict[int, list[Address]] = defaultdict(list)
    for phone in CustomerPhone.objects.filter(customer__in=rows, ended_at=None).order_by("-is_main", "pk"):
        phones[phone.customer_id].append(Phone(PhoneKind(phone.kind), phone.number, extension=phone.extension))
    for address in CustomerAddress.objects.filter(customer__in=rows, ended_at=None).order_by("-is_main", "pk"):
        addresses[address.customer_id].append(address.value())
    return {pk: CustomerCard(row.name, tuple(phones[pk]), tuple(addresses[pk])) for pk, row in rows.items()}


def _likeness(pk: int, card: CustomerCard, score: float, verdict: str, reasons: tuple[str, ...]) -> Likeness:
    return Likeness(
        customer_id=pk,
        name_masked=mask_name(card.name),
        phone_masked=mask_phone(card.phones[0].number) if card.phones else "",
        address_masked=mask_address(card.addresses[0]) if card.addresses else "",
        score=score,
        verdict=verdict,
        reasons=reasons,
    )
