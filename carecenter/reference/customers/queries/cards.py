"""What other modules and lists ask about customers."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db import connection

from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.customers.access import groups_of
from carecenter.reference.customers.models import Customer, CustomerAddress, CustomerPhone
from carecenter.reference.customers.rules.masking import mask_address, mask_name, mask_phone
from carecenter.reference.customers.types import Address, Contact, CustomerCard, CustomerFacts, Phone, PhoneKind, Stage

Place = tuple[int, int | None]  # a customer and the address that is meant, None for her main one


def customers_by_id(*, ids: Iterable[int]) -> dict[int, CustomerFacts]:
    """Return the facts of many customers in one query."""
    return {customer.pk: facts_of_row(customer) for customer in Customer.objects.filter(pk__in=set(ids))}


def facts_of_row(customer: Customer) -> CustomerFacts:
    """Return a row as other modules see it."""
    return CustomerFacts(
        id=customer.pk,
        number=customer.number,
        name=customer.name,
        stage=Stage(customer.stage),
        unit_path=customer.unit_path,
        region_code=customer.region_code,
        merged_into=customer.merged_into_id,
    )


def identity_ids(*, customer_id: int) -> list[int]:
    """Return all customers declared one with this one, the root first; itself where nothing was merged."""
    return next(iter(groups_of([customer_id]).values()), [])


def identity_roots(*, ids: Iterable[int]) -> dict[int, int]:
    """Return for many customers the one that they were merged into, themselves where nothing was merged."""
    roots = {one: one for one in ids}
    while True:
        merged = Customer.objects.filter(pk__in=set(roots.values()), merged_into__isnull=False)
        above = dict(merged.values_list("pk", "merged_into_id"))
        if not above:
            return roots
        roots = {one: above.get(root) or root for one, root in roots.items()}


def contact_of_customer(*, customer_id: int, address_id: int | None = None) -> Contact:
    """Return how to reach a customer, at a chosen address or her main one; raises NotThere.

    Only for callers whose own access allows it: nothing is masked here.
    """
    place = (customer_id, address_id or None)
    found = contacts_at(places=[place]).get(place)
    if found is None:
        raise NotThere()
    return found


def contacts_at(*, places: Collection[Place]) -> dict[Place, Contact]:
    """Return how to reach many customers, each at a chosen address or her main one, in one query.

    Only for callers whose own access allows it: nothing is masked here.
    """
    return {place: _contact(*found) for place, found in _contacts(places).items()}


def _contact(name: str, phone: str, address: CustomerAddress | None) -> Contact:
    value = address.value() if address else Address()
    return Contact(
        name=name,
        phone=phone,
        address_text=value.full_text(),
        region_code=value.code,
        address_id=address.pk if address else None,
        longitude=address.longitude if address else None,
        latitude=address.latitude if address else None,
    )


def masked_contacts(*, ids: Iterable[int]) -> dict[int, Contact]:
    """Return masked name, phone and address of many customers in one query: for lists."""
    return {
        customer_id: Contact(
            name=mask_name(name),
            phone=mask_phone(phone),
            address_text=mask_address(address.value()) if address else "",
            region_code=address.region_code if address else "",
            address_id=address.pk if address else None,
        )
        for (customer_id, _), (name, phone, address) in _contacts([(each, None) for each in set(ids)]).items()
    }


def points_of_addresses(*, ids: Iterable[int]) -> dict[int, tuple[float, float]]:
    """Return (latitude, longitude) of the addresses that have one: for planning ways, never shown beside a name."""
    rows = CustomerAddress.objects.filter(pk__in=set(ids), latitude__isnull=False, longitude__isnull=False)
    found = rows.values_list("pk", "latitude", "longitude")
    return {pk: (lat, lng) for pk, lat, lng in found if lat is not None and lng is not None}


# A chosen address may have ended since: the job that was made for it still goes there.
_CONTACTS = """
SELECT c.id, w.address_id, c.name, p.number, a.id, a.province, a.city, a.district, a.street, a.detail, a.region_code,
  a.longitude, a.latitude
FROM unnest(%(ids)s::bigint[], %(addresses)s::bigint[]) AS w(customer_id, address_id)
JOIN customers_customer c ON c.id = w.customer_id
LEFT JOIN LATERAL (
  SELECT number FROM customers_customerphone WHERE customer_id = c.id AND ended_at IS NULL
  ORDER BY is_main DESC, id LIMIT 1) p ON true
LEFT JOIN LATERAL (
  SELECT * FROM customers_customeraddress WHERE customer_id = c.id
    AND CASE WHEN w.address_id IS NULL THEN ended_at IS NULL ELSE id = w.address_id END
  ORDER BY is_main DESC, id LIMIT 1) a ON true
"""
_ADDRESS = ("id", "province", "city", "district", "street", "detail", "region_code", "longitude", "latitude")


def _contacts(places: Collection[Place]) -> dict[Place, tuple[str, str, CustomerAddress | None]]:
    """Return name, main number and address of many customers: asked for with every message and visit."""
    ids, addresses = [pk for pk, _address in places], [address for _pk, address in places]
    with connection.cursor() as cursor:
        cursor.execute(_CONTACTS, {"ids": ids, "addresses": addresses})
        rows = cursor.fetchall()
    return {
        (pk, place): (name, number or "", _address(address) if address[0] else None)
        for pk, place, name, number, *address in rows
    }


def _address(values: list[Any]) -> CustomerAddress:
    return CustomerAddress(**dict(zip(_ADDRESS, values, strict=True)))


def card_of(customer_id: int, name: str) -> CustomerCard:
    """Return what the rules compare and score: name, numbers and addresses in use."""
    phones = CustomerPhone.objects.filter(customer=customer_id, ended_at=None).order_by("pk")
    addresses = CustomerAddress.objects.filter(customer=customer_id, ended_at=None).order_by("pk")
    return CustomerCard(
        name=name,
        phones=tuple(Phone(PhoneKind(p.kind), p.number, extension=p.extension) for p in phones),
        addresses=tuple(address.value() for address in addresses),
    )
