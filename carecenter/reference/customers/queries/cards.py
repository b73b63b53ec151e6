"""What other modules and lists ask about customers."""

from collections.abc import Iterable

from django.db import connection

from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.customers.access import groups_of
from carecenter.reference.customers.models import Customer, CustomerAddress, CustomerPhone
from carecenter.reference.customers.rules.masking import mask_address, mask_name, mask_phone
from carecenter.reference.customers.types import Address, Contact, CustomerCard, CustomerFacts, Phone, PhoneKind, Stage


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
    found = _contacts([customer_id], address_id).get(customer_id)
    if found is None:
        raise NotThere()
    name, phone, address = found
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
        for customer_id, (name, phone, address) in _contacts(list(set(ids)), None).items()
    }


def points_of_addresses(*, ids: Iterable[int]) -> dict[int, tuple[float, float]]:
    """Return (latitude, longitude) of the addresses that have one: for planning ways, never shown beside a name."""
    rows = CustomerAddress.objects.filter(pk__in=set(ids), latitude__isnull=False, longitude__isnull=False)
    found = rows.values_list("pk", "latitude", "longitude")
    return {pk: (lat, lng) for pk, lat, lng in found if lat is not None and lng is not None}


# A chosen address may have ended since: the job that was made for it still goes there.
_CONTACTS = """
SELECT c.id, c.name, p.number, a.id, a.province, a.city, a.district, a.street, a.detail, a.region_code,
  a.longitude, a.latitude
FROM customers_customer c
LEFT JOIN LATERAL (
  SELECT number FROM customers_customerphone WHERE customer_id = c.id AND ended_at IS NULL
  ORDER BY is_main DESC, id LIMIT 1) p ON true
LEFT JOIN LATERAL (
  SELECT * FROM customers_customeraddress WHERE customer_id = c.id
    AND CASE WHEN %(address)s::bigint IS NULL THEN ended_at IS NULL ELSE id = %(address)s END
  ORDER BY is_main DESC, id LIMIT 1) a ON true
WHERE c.id = ANY(%(ids)s)
"""
_ADDRESS = ("id", "province", "city", "district", "street", "detail", "region_code", "longitude", "latitude")


def _contacts(ids: list[int], address_id: int | None) -> dict[int, tuple[str, str, CustomerAddress | None]]:
    """Return name, main number and address of many customers: asked for with every message and visit."""
    with connection.cursor() as cursor:
        cursor.execute(_CONTACTS, {"ids": ids, "address": address_id or None})
        rows = cursor.fetchall()
    return {
        pk: (name, number or "", CustomerAddress(**dict(zip(_ADDRESS, address, strict=True))) if address[0] else None)
        for pk, name, number, *address in rows
    }


def card_of(customer_id: int, name: str) -> CustomerCard:
    """Return what the rules compare and score: name, numbers and addresses in use."""
    phones = CustomerPhone.objects.filter(customer=customer_id, ended_at=None).order_by("pk")
    addresses = CustomerAddress.objects.filter(customer=customer_id, ended_at=None).order_by("pk")
    return CustomerCard(
        name=name,
        phones=tuple(Phone(PhoneKind(p.kind), p.number, extension=p.extension) for p in phones),
        addresses=tuple(address.value() for address in addresses),
    )
