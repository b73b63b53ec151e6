"""Note that a human answered a customer."""

from datetime import datetime

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import customers_by_id
from carecenter.work.cases import public as cases
from carecenter.work.first_contact.events import ContactNoted
from carecenter.work.first_contact.models import NotedContact


@action("first_contact.note")
def note_contact(
    *,
    actor: Actor,
    customer_id: int | None,
    contact: tuple[str, int],
    channel: str,
    case_id: int | None = None,
    reason_code: str = "",
    passed_on: bool = False,
    unit_path: str = "",
    person_id: int | None = None,
    at: datetime | None = None,
) -> int:
    """Note one contact and return its row; told again, what was not known yet is filled in.

    `passed_on`: transferred out, so not resolved. The issue family is that of the reason, else of the case's reason.
    The caller has checked its actor.
    """
    case = cases.cases_by_id(ids=[case_id]).get(case_id) if case_id else None
    code = reason_code or (case.reason_code if case else "")
    row, made = NotedContact.objects.select_for_update(of=("self",)).get_or_create(
        contact_kind=contact[0],
        contact_id=contact[1],
        defaults={
            "customer_id": customer_id,
            "channel": channel,
            "passed_on": passed_on,
            "unit_path": unit_path or (case.unit_path if case else "") or _place(actor, customer_id),
            "person_id": person_id or actor.person_id,
            "at": at or clock.now(),
        },
    )
    row.customer_id = row.customer_id or customer_id
    row.case_id = row.case_id or case_id
    row.passed_on = row.passed_on or passed_on
    if not row.family and code:
        row.reason_code, row.family = code, cases.family_of(code)
    row.save()
    note(subject=("noted_contact", row.pk), contact=list(contact), first=made)
    if made:
        record(
            ContactNoted(
                subject_id=row.pk,
                unit_path=row.unit_path,
                customer_id=row.customer_id,
                channel=channel,
                family=row.family,
            )
        )
    return row.pk


def _place(actor: Actor, customer_id: int | None) -> str:
    if actor.unit_path or customer_id is None:
        return actor.unit_path
    known = customers_by_id(ids=[customer_id]).get(customer_id)
    return known.unit_path if known else ""
