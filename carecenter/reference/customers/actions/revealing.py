"""Looking is logged: opening a card, reading a whole number, taking a list away."""

from datetime import timedelta

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.models import AuditLine
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.access import EXPORT, REVEAL, group_to_see
from carecenter.reference.customers.errors import PurposeIsMissing
from carecenter.reference.customers.models import Customer, CustomerAddress, CustomerPhone
from carecenter.reference.customers.types import RevealedPhone, ViewPurpose

ONE_OPENING = timedelta(hours=1)


@action("customers.open_card")
def open_card(*, actor: Actor, customer_id: int, purpose: str = "") -> None:
    """Log that somebody looks at a card. Raises NotThere; callers ask was_opened_lately first."""
    group = group_to_see(actor, customer_id)
    _noted(group[0], purpose=purpose or "UNSAID")


def was_opened_lately(*, actor: Actor, customer_id: int) -> bool:
    """Tell whether this person's opening of the card stands in the log within the last hour: once is enough."""
    since = clock.now() - ONE_OPENING
    rows = AuditLine.objects.filter(at__gte=since, subject_kind="customer", subject_id=customer_id)
    return rows.filter(action="customers.open_card", actor_id=actor.person_id).exists()


@action("customers.reveal_phone")
def reveal_phone(*, actor: Actor, customer_id: int, phone_id: int, purpose: str) -> RevealedPhone:
    """Return a whole number with its owner's name and log who and why.

    Raises NotPermitted, NotThere, PurposeIsMissing.
    """
    group = group_to_see(actor, customer_id, REVEAL)
    _demand_purpose(purpose)
    phone = only_row(CustomerPhone.objects.filter(pk=phone_id, customer__in=group).select_related("customer"))
    if phone is None:
        raise NotThere()
    _noted(group[0], purpose=purpose, phone_id=phone.pk)
    number = f"{phone.number}转{phone.extension}" if phone.extension else phone.number
    return RevealedPhone(phone.customer.name, number)


@action("customers.reveal_address")
def reveal_address(*, actor: Actor, customer_id: int, address_id: int, purpose: str) -> str:
    """Return a whole address and log who and why.

    Raises NotPermitted, NotThere, PurposeIsMissing.
    """
    group = group_to_see(actor, customer_id, REVEAL)
    _demand_purpose(purpose)
    address = only_row(CustomerAddress.objects.filter(pk=address_id, customer__in=group))
    if address is None:
        raise NotThere()
    _noted(group[0], purpose=purpose, address_id=address.pk)
    return address.value().full_text()


@action("customers.export_customers")
def log_export(*, actor: Actor, filters: str) -> None:
    """Log that a list was taken away; raises NotPermitted."""
    demand(actor, EXPORT)
    note(filters=filters[:200])


def reveals_of_today(*, actor: Actor) -> int:
    """Return how many whole numbers and addresses this person has read today."""
    rows = AuditLine.objects.filter(at__gte=clock.now() - timedelta(days=1), actor_id=actor.person_id)
    return rows.filter(action__in=["customers.reveal_phone", "customers.reveal_address"]).count()


def _demand_purpose(purpose: str) -> None:
    if purpose not in ViewPurpose.__members__:
        raise PurposeIsMissing(field="purpose")


def _noted(root: int, **facts: object) -> None:
    path = only_row(Customer.objects.filter(pk=root).values_list("unit_path", flat=True))
    note(subject=("customer", root), customer_id=root, unit_path=path or "", **facts)
