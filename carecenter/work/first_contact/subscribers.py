"""Contacts are noted when a call was talked through and when a case was opened in one."""

from carecenter.contact.telephony.events import CallEnded
from carecenter.contact.telephony.public import call_facts
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.work.cases.events import CaseOpened
from carecenter.work.first_contact.public import note_contact

ACTOR = system_actor("first_contact")


@subscriber("first_contact.calls", CallEnded)
def note_call(event: CallEnded, envelope: Envelope) -> None:
    """Note a call that an agent answered; outbound calls are ours, not the customer's contact."""
    if event.direction != "IN" or event.agent_id is None or not event.talk_seconds:
        return
    call = call_facts(ids=[event.subject_id]).get(event.subject_id)
    note_contact(
        actor=ACTOR,
        customer_id=event.customer_id,
        contact=("call", event.subject_id),
        channel="PHONE",
        unit_path=event.unit_path,
        person_id=event.agent_id,
        at=(call.talk_at if call else None) or envelope.at,
    )


@subscriber("first_contact.cases", CaseOpened)
def note_opening(event: CaseOpened, envelope: Envelope) -> None:
    """Note the contact in which a case was opened."""
    if not event.contact_kind:
        return
    note_contact(
        actor=ACTOR,
        customer_id=event.customer_id,
        contact=(event.contact_kind, event.contact_id),
        channel=event.channel,
        case_id=event.subject_id,
        reason_code=event.reason_code,
        unit_path=event.unit_path,
        person_id=envelope.actor_id,
        at=envelope.at,
    )
