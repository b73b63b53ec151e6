"""Correct and complete a customer's data from her own page."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.customers.access import customer_to_change
from carecenter.reference.customers.actions.contacts import add_address_row, add_phone_row
from carecenter.reference.customers.actions.entering import bad_input, move_to_region, settle
from carecenter.reference.customers.errors import LastPhone
from carecenter.reference.customers.events import CustomerEnriched
from carecenter.reference.customers.gateways.places import divisions
from carecenter.reference.customers.models import Customer, Household
from carecenter.reference.customers.rules.entries import check_name, read_address, read_phone
from carecenter.reference.customers.types import AddressInput, FieldProblem


def _changed(customer: Customer, *parts: str) -> None:
    settle(customer)
    record(CustomerEnriched(subject_id=customer.pk, unit_path=customer.unit_path, customer_id=customer.pk, parts=parts))


@action("customers.rename_customer")
def rename_customer(*, actor: Actor, customer_id: int, name: str) -> None:
    """Correct a name; raises NotThere, BadInput."""
    told = check_name(name)
    if isinstance(told, FieldProblem):
        raise bad_input(told)
    customer = customer_to_change(actor, customer_id)
    if told != customer.name:
        customer.name = told
        _changed(customer, "name")


@action("customers.add_phone")
def add_phone(*, actor: Actor, customer_id: int, phone: str, label: str = "", is_main: bool = False) -> None:
    """Add a number, perhaps as the main one; raises NotThere, BadInput."""
    told = read_phone(phone)
    if isinstance(told, FieldProblem):
        raise bad_input(told)
    customer = customer_to_change(actor, customer_id)
    if is_main:
        customer.phones.filter(is_main=True).update(is_main=False)
    if not add_phone_row(customer, told, label=label[:20], is_main=is_main) and is_main:
        customer.phones.filter(number=told.number, extension=told.extension, ended_at=None).update(is_main=True)
    _changed(customer, "phone")


@action("customers.end_phone")
def end_phone(*, actor: Actor, customer_id: int, phone_id: int) -> None:
    """Say that a number is no longer hers; raises NotThere, LastPhone."""
    customer = customer_to_change(actor, customer_id)
    held = list(customer.phones.filter(ended_at=None))
    ended = next((row for row in held if row.pk == phone_id), None)
    if ended is None:
        raise NotThere()
    if len(held) == 1:
        raise LastPhone()
    ended.ended_at, ended.is_main = clock.now(), False
    ended.save(update_fields=["ended_at", "is_main"])
    _changed(customer, "phone")


@action("customers.add_address")
def add_address(
    *, actor: Actor, customer_id: int, address: AddressInput, label: str = "", is_main: bool = False
) -> int:
    """Add an address and return its id; a main one moves her to the office that answers there."""
    place = read_address(address, divisions())
    if place is None:
        place = FieldProblem("address", "ADDRESS_EMPTY")
    if isinstance(place, FieldProblem):
        raise bad_input(place)
    customer = customer_to_change(actor, customer_id)
    if is_main:
        customer.addresses.filter(is_main=True).update(is_main=False)
    address_id = add_address_row(customer, place, label=label[:20], is_main=is_main)
    if is_main:
        customer.addresses.filter(pk=address_id).update(is_main=True)
    if place.code and (is_main or not customer.region_code):
        move_to_region(customer, place.code)
    _changed(customer, "address")
    return address_id


@action("customers.end_address")
def end_address(*, actor: Actor, customer_id: int, address_id: int) -> None:
    """Say that an address is no longer hers; jobs made for it keep it. Raises NotThere."""
    customer = customer_to_change(actor, customer_id)
    rows = customer.addresses.filter(pk=address_id, ended_at=None)
    if not rows.update(ended_at=clock.now(), is_main=False):
        raise NotThere()
    _changed(customer, "address")


@action("customers.place_address")
def place_address(*, actor: Actor, customer_id: int, address_id: int, longitude: float, latitude: float) -> None:
    """Put an address on the map (degrees, WGS 84); raises NotThere."""
    customer = customer_to_change(actor, customer_id)
    if not customer.addresses.filter(pk=address_id).update(longitude=longitude, latitude=latitude):
        raise NotThere()
    note(subject=("customer", customer.pk), customer_id=customer.pk, unit_path=customer.unit_path)


@action("customers.join_household")
def join_household(*, actor: Actor, customer_id: int, other_id: int, role: str = "") -> None:
    """Say that a customer lives with another one, as her husband, mother…; raises NotThere."""
    first, second = sorted((customer_id, other_id))
    held = {pk: customer_to_change(actor, pk) for pk in dict.fromkeys((first, second))}
    customer, other = held[customer_id], held[other_id]
    home = other.household or customer.household or Household.objects.create(created_at=clock.now())
    for member in held.values():
        member.household = home
    customer.household_role = role[:40]
    for member in held.values():
        member.save(update_fields=["household", "household_role"])
    note(
        subject=("customer", customer.pk),
        customer_id=customer.pk,
        unit_path=customer.unit_path,
        household_id=home.pk,
    )


@action("customers.leave_household")
def leave_household(*, actor: Actor, customer_id: int) -> None:
    """Say that a customer no longer lives with the others."""
    customer = customer_to_change(actor, customer_id)
    customer.household, customer.household_role = None, ""
    customer.save(update_fields=["household", "household_role"])
    note(subject=("customer", customer.pk), customer_id=customer.pk, unit_path=customer.unit_path)


@action("customers.complete_customer")
def complete_customer(
    *,
    actor: Actor,
    customer_id: int,
    name: str,
    phone: str,
    phone_is_main: bool,
    address: AddressInput,
    address_is_main: bool,
) -> None:
    """Change all that a form filled in, or nothing; raises NotThere, BadInput."""
    if name.strip():
        rename_customer(actor=actor, customer_id=customer_id, name=name)
    if phone.strip():
        add_phone(actor=actor, customer_id=customer_id, phone=phone, is_main=phone_is_main)
    if address.whole().strip():
        add_address(actor=actor, customer_id=customer_id, address=address, is_main=address_is_main)
