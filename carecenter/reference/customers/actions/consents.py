"""What a customer allows."""

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.access import EDIT, customer_to_change, groups_of
from carecenter.reference.customers.actions.story import add_timeline_line
from carecenter.reference.customers.events import ConsentChanged
from carecenter.reference.customers.models import Consent, Customer, CustomerPhone
from carecenter.reference.customers.types import Purpose
from carecenter.reference.notices.public import lift_suppression, suppress_address
from carecenter.reference.notices.types import NoticeClass

TEXT_VERSION = "2026-01"


@action("customers.record_consent")
def record_consent(
    *,
    actor: Actor,
    customer_id: int,
    purpose: Purpose,
    given: bool,
    channel: str,
    text_version: str = TEXT_VERSION,
    evidence: str = "",
) -> None:
    """Write into the ledger that a customer allowed a purpose or took it back; it counts from this moment.

    `channel` says where she said it (STORE, PHONE, LINK), `evidence` is the number of the recording or the sheet.
    A door for modules whose own action let her say it: no permission is demanded. Raises NotThere.
    """
    customer = only_row(Customer.objects.select_for_update().filter(pk=customer_id))
    if customer is None:
        raise NotThere()
    Consent.objects.create(
        customer=customer,
        purpose=purpose.value,
        given=given,
        channel=channel[:20],
        text_version=text_version[:20],
        evidence=evidence[:80],
        at=clock.now(),
        actor_id=actor.person_id,
    )
    if purpose is Purpose.MARKETING:
        _tell_notices(actor, customer, given and not customer.do_not_contact)
    _say(customer, purpose.value, given)


@action("customers.change_consent")
def change_consent(*, actor: Actor, customer_id: int, purpose: Purpose, given: bool, channel: str) -> None:
    """Record on our own page what a customer said: demands customers.edit in reach, else as record_consent."""
    customer_to_change(actor, customer_id)
    record_consent(actor=actor, customer_id=customer_id, purpose=purpose, given=given, channel=channel)


@action("customers.set_do_not_contact")
def set_do_not_contact(*, actor: Actor, customer_id: int, stop: bool) -> None:
    """Stop everything that the contract does not need (offers, surveys), or allow asking again."""
    demand(actor, EDIT)
    customer = customer_to_change(actor, customer_id)
    if customer.do_not_contact == stop:
        return
    customer.do_not_contact = stop
    customer.save(update_fields=["do_not_contact"])
    newest = customer.consents.filter(purpose=Purpose.MARKETING.value).order_by("-pk").first()
    _tell_notices(actor, customer, not stop and bool(newest and newest.given))
    _say(customer, "CONTACT", not stop)


def _tell_notices(actor: Actor, customer: Customer, allowed: bool) -> None:
    group = next(iter(groups_of([customer.pk]).values()))
    numbers = CustomerPhone.objects.filter(customer__in=group, ended_at=None).values_list("number", flat=True)
    for number in sorted(set(numbers)):
        if allowed:
            lift_suppression(actor=actor, address=number, notice_class=NoticeClass.MARKETING)
        else:
            suppress_address(actor=actor, address=number, notice_class=NoticeClass.MARKETING)


def _say(customer: Customer, purpose: str, given: bool) -> None:
    note(subject=("customer", customer.pk), purpose=purpose, given=given)
    add_timeline_line(
        customer_id=customer.pk,
        at=clock.now(),
        unit_path=customer.unit_path,
        kind="customer.consent_given" if given else "customer.consent_withdrawn",
        subject=("customer", customer.pk),
        params={"purpose": purpose},
    )
    record(
        ConsentChanged(
            subject_id=customer.pk,
            unit_path=customer.unit_path,
            customer_id=customer.pk,
            purpose=purpose,
            given=given,
        )
    )
