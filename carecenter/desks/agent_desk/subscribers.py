"""Nothing heard on the phone is lost: a message becomes a case, a promise not kept a task, a talk a contact."""

from datetime import timedelta

from carecenter.contact.telephony.events import CallbackChanged, CallEnded, VoicemailLeft
from carecenter.contact.telephony.public import call_facts
from carecenter.foundation import clock
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.reference.organisation.public import actor_of_person
from carecenter.work.cases.public import case_types, open_case, open_task
from carecenter.work.cases.types import TaskKind
from carecenter.work.first_contact.public import note_contact

DESK = system_actor("agent_desk")
INQUIRY = "inquiry"
SOON = timedelta(hours=4)


@subscriber("agent_desk.voicemail", VoicemailLeft)
def open_for_voicemail(event: VoicemailLeft, envelope: Envelope) -> None:
    """Open a case for what somebody said after the tone; where the pack has no inquiries, a task."""
    key = f"voicemail:{event.subject_id}"
    if INQUIRY not in case_types():
        _follow_up(event.subject_id, event.customer_id, event.unit_path, "agent_desk.voicemail", key)
        return
    open_case(
        actor=DESK, type_code=INQUIRY, channel="PHONE", subject=f"语音留言 {event.seconds} 秒，回听后回电",
        text=f"录音在通话 T{event.subject_id}：/calls/{event.subject_id}/", values={"topic": "other"},
        customer_id=event.customer_id, unit_path=event.unit_path, external_ref=f"T{event.subject_id}", key=key,
    )  # fmt: skip


@subscriber("agent_desk.unreached", CallbackChanged)
def follow_up_unreached(event: CallbackChanged, envelope: Envelope) -> None:
    """Open a task when a promised call reached nobody after its last try (§12.3)."""
    if event.state == "UNREACHED":
        key = f"unreached:{event.subject_id}"
        _follow_up(event.subject_id, event.customer_id, event.unit_path, "agent_desk.unreached", key, about="callback")


def _follow_up(
    thing: int, customer_id: int | None, unit_path: str, title: str, key: str, *, about: str = "call"
) -> None:
    open_task(
        actor=DESK, kind=TaskKind.FOLLOW_UP, customer_id=customer_id, about=(about, thing), unit_path=unit_path,
        due_at=clock.now() + SOON, title_code=title, params={"number": thing}, key=key,
    )  # fmt: skip


@subscriber("agent_desk.contact", CallEnded)
def note_talk(event: CallEnded, envelope: Envelope) -> None:
    """Note that a human answered a caller: first-contact resolution is counted from these (§1.1)."""
    if event.agent_id is None or event.talk_seconds == 0 or event.direction != "IN":
        return
    call = call_facts(ids=[event.subject_id])[event.subject_id]
    note_contact(
        actor=actor_of_person(person_id=event.agent_id) or DESK, customer_id=event.customer_id,
        contact=("call", event.subject_id), channel="PHONE", passed_on=call.was_transferred, at=call.talk_at,
    )  # fmt: skip
