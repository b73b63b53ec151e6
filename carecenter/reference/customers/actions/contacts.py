"""Rows of numbers and addresses; a number or address is added once and ended, never deleted."""

from carecenter.foundation import clock
from carecenter.reference.customers.models import Customer, CustomerAddress, CustomerPhone
from carecenter.reference.customers.rules.grams import searchable
from carecenter.reference.customers.types import Address, Phone


def add_phone_row(customer: Customer, phone: Phone, *, label: str = "", is_main: bool = False) -> bool:
    """Add a number unless she has it; return whether it was new."""
    held = customer.phones.filter(number=phone.number, extension=phone.extension, ended_at=None)
    if held.exists():
        return False
    new_phone_row(customer, phone, label=label, is_main=is_main)
    return True


def new_phone_row(customer: Customer, phone: Phone, *, label: str = "", is_main: bool = False) -> None:
    """Add a number that she is known not to have."""
    CustomerPhone.objects.create(
        customer=customer,
        kind=phone.kind.value,
        number=phone.number,
        extension=phone.extension,
        label=label,
        is_main=is_main,
        added_at=clock.now(),
    )


def add_address_row(customer: Customer, place: Address, *, label: str = "", is_main: bool = False) -> int:
    """Add an address unless she has it; return its id."""
    wanted = searchable(place.full_text())
    held = list(customer.addresses.filter(ended_at=None).order_by("pk"))
    for row in held:
        if searchable(row.value().full_text()) == wanted:
            return row.pk
    return new_address_row(customer, place, label=label, is_main=is_main or not held)


def new_address_row(customer: Customer, place: Address, *, label: str = "", is_main: bool = False) -> int:
    """Add an address that she is known not to have; return its id."""
    return CustomerAddress.objects.create(
        customer=customer,
        province=place.province,
        city=place.city,
        district=place.district,
        street=place.street,
        detail=place.detail,
        region_code=place.code,
        label=label,
        is_main=is_main,
        added_at=clock.now(),
    ).pk
