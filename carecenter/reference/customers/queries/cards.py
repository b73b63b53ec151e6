"""What other modules and lists ask about customers."""

from collections.abc import Iterable

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
    """Return masked name, phone and address of many customers in three queries: for lists."""
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


def _contacts(ids: list[int], address_id: int | None) -> dict[int, tuple[str, str, CustomerAddress | None]]:
    names = dict(Customer.objects.filter(pk__in=ids).values_list("pk", "name"))
    phones: dict[int, str] = {}
    addresses: dict[int, CustomerAddress] = {}
    for phone in CustomerPhone.objects.filter(customer__in=ids, ended_at=None).order_by("-is_main", "pk"):
        phones.setdefault(phone.customer_id, phone.number)
    rows = CustomerAddress.objects.filter(customer__in=ids)
    # A chosen address may have ended since: the job that was made for it still goes there.
    rows = rows.filter(pk=address_id) if address_id else rows.filter(ended_at=None)
    for address in rows.order_by("-is_main", "pk"):
        addresses.setdefault(address.customer_id, address)
    return {pk: (name, phones.get(pk, ""), addresses.get(pk)) for pk, name in names.items()}


def card_of(customer_id: int, name: str) -> CustomerCard:
    """Return what the rules compare and score: name, numbers and addresses in use."""
    phones = CustomerPhone.objects.filter(customer=customer_id, ended_at=None).order_by("pk")
    addresses = CustomerAddress.objects.filter(customer=customer_id, ended_at=None).order_by("pk")
    return CustomerCard(
        name=name,
        phones=tuple(Phone(PhoneKind(p.kind), p.number, extension=p.extension) for p in phones),
        addresses=tuple(address.value() for address in addresses),
    )
