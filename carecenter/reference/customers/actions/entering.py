"""Enter a customer once, for the whole country."""

from dataclasses import replace

from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs
from carecenter.reference.customers.access import EDIT, groups_of
from carecenter.reference.customers.actions.contacts import (
    add_address_row,
    add_phone_row,
    new_address_row,
    new_phone_row,
)
from carecenter.reference.customers.actions.keys import sync_keys, write_keys
from carecenter.reference.customers.actions.story import add_timeline_line
from carecenter.reference.customers.events import CustomerEnriched, CustomerEntered
from carecenter.reference.customers.gateways.places import divisions
from carecenter.reference.customers.models import Customer, CustomerAddress, CustomerPhone
from carecenter.reference.customers.queries.cards import card_of
from carecenter.reference.customers.rules.entries import check_name, read_address, read_phone
from carecenter.reference.customers.rules.identity import is_same_caller
from carecenter.reference.customers.rules.names import normalise_name, surname_of
from carecenter.reference.customers.rules.quality import quality_of
from carecenter.reference.customers.types import (
    Address,
    AddressInput,
    CustomerCard,
    EnteredCustomer,
    FieldProblem,
    Phone,
)
from carecenter.reference.organisation.public import office_of_region


@action("customers.register_customer")
def register_customer(
    *, actor: Actor, name: str, phone: str, address: AddressInput, source: str, language: str = ""
) -> EnteredCustomer:
    """Enter a customer from our own form or API: demands customers.edit, else as enter_customer."""
    demand(actor, EDIT)
    return enter_customer(actor=actor, name=name, phone=phone, address=address, source=source, language=language)


@action("customers.enter_customer")
def enter_customer(
    *, actor: Actor, name: str, phone: str, address: AddressInput, source: str, language: str = ""
) -> EnteredCustomer:
    """Find the customer by her number and enrich her, or create her; raises BadInput, ManyBadInputs.

    No permission and no reach is demanded: the calling action has decided that its actor may enter customers, and
    a number known anywhere in the country is never entered twice.
    """
    told_name, told_phone, place = _checked(name, phone, address)
    _one_at_a_time(told_phone.number)
    known = _known(told_phone, told_name)
    if known is None:
        return _create(actor, told_name, told_phone, place, source, language)
    return _enrich(actor, known, told_name, told_phone, place)


def _checked(name: str, phone: str, address: AddressInput) -> tuple[str, Phone, Address | None]:
    told_name, told_phone = check_name(name), read_phone(phone)
    place = read_address(address, divisions())
    problems = [found for found in (told_name, told_phone, place) if isinstance(found, FieldProblem)]
    if len(problems) == 1:
        raise bad_input(problems[0])
    if problems:
        raise ManyBadInputs([bad_input(problem) for problem in problems])
    assert isinstance(told_name, str) and isinstance(told_phone, Phone) and not isinstance(place, FieldProblem)
    return told_name, told_phone, place


def bad_input(problem: FieldProblem) -> BadInput:
    """Return a rule's problem as the refusal that an entry point shows beside the field."""
    return BadInput(problem.field, SENTENCES[problem.code], code=problem.code)


def _one_at_a_time(number: str) -> None:
    # Two desks entering one number at the same moment must not make two customers.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 7))", [f"customer-phone:{number}"])


def _known(phone: Phone, name: str) -> Customer | None:
    rows = CustomerPhone.objects.filter(number=phone.number, ended_at=None).order_by("pk")
    for customer_id, extension, known_name in rows.values_list("customer_id", "extension", "customer__name"):
        if is_same_caller(phone, name, extension, known_name):
            root = next(iter(groups_of([customer_id])))
            return Customer.objects.select_for_update().get(pk=root)
    return None


def _create(
    actor: Actor, name: str, phone: Phone, place: Address | None, source: str, language: str
) -> EnteredCustomer:
    now = clock.now()
    region = place.code if place else ""
    office = office_of_region(region_code=region[:6])
    path = office.path if office else actor.unit_path
    # As the rows will say it: what only the parsing knew is not kept.
    stored_phone = Phone(phone.kind, phone.number, extension=phone.extension)
    card = CustomerCard(name, (stored_phone,), (replace(place, candidates=()),) if place else ())
    customer = Customer.objects.create(
        name=name,
        unit_path=path,
        region_code=region,
        source=source[:40],
        language=language[:20],
        quality=quality_of(card),
        created_at=now,
        touched_at=now,
    )
    new_phone_row(customer, phone, is_main=True)
    address_id = new_address_row(customer, place, is_main=True) if place else None
    write_keys(customer, card)
    subject = ("customer", customer.pk)
    add_timeline_line(
        customer_id=customer.pk, at=now, unit_path=path, kind="customer.entered", subject=subject, params={}
    )
    record(
        CustomerEntered(
            subject_id=customer.pk, unit_path=path, customer_id=customer.pk, source=source[:40], region_code=region
        )
    )
    return EnteredCustomer(customer.pk, True, address_id, path, region_code=region)


def _enrich(actor: Actor, customer: Customer, name: str, phone: Phone, place: Address | None) -> EnteredCustomer:
    parts = []
    if _says_more(name, customer.name):
        customer.name = name
        parts.append("name")
    if add_phone_row(customer, phone):
        parts.append("phone")
    before = customer.addresses.count()
    address_id = add_address_row(customer, place) if place else _main_address(customer)
    if customer.addresses.count() > before:
        parts.append("address")
    if place and not customer.region_code and place.code:
        move_to_region(customer, place.code)
    note(subject=("customer", customer.pk), customer_id=customer.pk, unit_path=customer.unit_path)
    if parts:
        settle(customer)
        record(
            CustomerEnriched(
                subject_id=customer.pk, unit_path=customer.unit_path, customer_id=customer.pk, parts=tuple(parts)
            )
        )
    held = CustomerAddress.objects.filter(pk=address_id or 0)
    region = held.values_list("region_code", flat=True).first()
    return EnteredCustomer(customer.pk, False, address_id, customer.unit_path, region_code=region or "")


def _says_more(new: str, old: str) -> bool:
    """陈雅琴 says more than 陈 or 陈女士; another name is left for a person to decide."""
    plain, known = normalise_name(new), normalise_name(old)
    return known == surname_of(known) and plain.startswith(known) and len(plain) > len(known)


def _main_address(customer: Customer) -> int | None:
    rows = customer.addresses.filter(ended_at=None).order_by("-is_main", "pk")
    return rows.values_list("pk", flat=True).first()


def move_to_region(customer: Customer, region_code: str) -> None:
    """Put the customer under the office that answers for her region; settle() must follow."""
    office = office_of_region(region_code=region_code[:6])
    customer.region_code = region_code
    customer.unit_path = office.path if office else customer.unit_path


def settle(customer: Customer) -> None:
    """Save the customer with her new score and bring her keys in step."""
    customer.quality = quality_of(card_of(customer.pk, customer.name))
    customer.touched_at = clock.now()
    customer.save()
    sync_keys(customer)


SENTENCES = {
    "NAME_EMPTY": "请填写客户姓名。",
    "NAME_TOO_LONG": "姓名最多 60 个字。",
    "NAME_CHARACTERS": "姓名里有不能保存的字符。",
    "PHONE_EMPTY": "请填写电话号码。",
    "PHONE_DIGITS_LOST": "号码被表格软件改成了科学计数，后几位已丢失，请重新填写。",
    "PHONE_CHARACTERS": "电话里有不是数字的字符。",
    "PHONE_TOO_SHORT": "电话位数不够。",
    "PHONE_TOO_LONG": "电话位数过多。",
    "PHONE_AREA_CODE_MISSING": "座机请加区号，例如 025-83456789。",
    "PHONE_UNKNOWN_PATTERN": "没有这样的号段，请核对电话。",
    "PHONE_AREA_CODE_OR_LENGTH": "区号或位数不对，请核对电话。",
    "PHONE_COUNTRY_UNKNOWN": "不认识这个国家代码。",
    "ADDRESS_EMPTY": "请填写地址。",
    "ADDRESS_TOO_LONG": "地址最多 200 个字。",
    "ADDRESS_CHARACTERS": "地址里有不能保存的字符。",
    "ADDRESS_REGION": "没有这个行政区划代码。",
}
