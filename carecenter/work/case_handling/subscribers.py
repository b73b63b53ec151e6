"""A case on its way: its standard, its queue, the bells; and the voicemails that become cases."""

from collections.abc import Sequence
from dataclasses import replace

from django.urls import reverse

from carecenter.contact.routing.events import WorkAccepted, WorkOffered
from carecenter.contact.telephony.events import VoicemailLeft
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.reference.organisation.public import post_of_person
from carecenter.work.case_handling.actions.driving import follow_move, start_standard
from carecenter.work.case_handling.actions.queueing import keep_queue, take_offered
from carecenter.work.case_handling.actions.telling import holders_of_post, owner_of, tell_of_case, those_of_unit
from carecenter.work.case_handling.actions.voicemails import open_voicemail
from carecenter.work.cases.events import (
    CaseAssigned,
    CaseChanged,
    CaseOpened,
    CaseReopened,
    CaseStageChanged,
    CaseTaskFinished,
    CaseTaskOpened,
    CaseWritten,
)
from carecenter.work.cases.public import watchers_of
from carecenter.work.processes.events import ProcessTaskOpened

SYSTEM = system_actor("case_handling")


def _for(envelope: Envelope) -> Actor:
    # The system carries on what a person began; who she was stays written at the step.
    return replace(SYSTEM, person_id=envelope.actor_id)


@subscriber("case_handling.standard", CaseOpened, CaseStageChanged, CaseChanged)
def follow_standard(event: CaseOpened | CaseStageChanged | CaseChanged, envelope: Envelope) -> None:
    """Start the standard of a new case and let each move of it drive the standard."""
    if isinstance(event, CaseOpened):
        start_standard(actor=SYSTEM, case_id=event.subject_id)
    elif isinstance(event, CaseStageChanged):
        follow_move(actor=_for(envelope), case_id=event.subject_id, move=event.move)
    elif "severity" in event.what:
        follow_move(actor=_for(envelope), case_id=event.subject_id, move="SEVERITY")


@subscriber("case_handling.queue", CaseOpened, CaseAssigned, CaseStageChanged, WorkAccepted)
def follow_queue(event: CaseOpened | CaseAssigned | CaseStageChanged | WorkAccepted, envelope: Envelope) -> None:
    """Keep the case in its queue until somebody owns it."""
    if not isinstance(event, WorkAccepted):
        keep_queue(actor=SYSTEM, case_id=event.subject_id, key=str(envelope.id))
    elif event.work_kind == "case":
        take_offered(actor=replace(SYSTEM, person_id=event.person_id), case_id=event.work_id, person_id=event.person_id)


@subscriber("case_handling.tell_offered", WorkOffered)
def tell_offered(event: WorkOffered, envelope: Envelope) -> None:
    """Ask the person whose turn it is; she takes the case on its page."""
    if event.work_kind == "case":
        _tell(event.work_id, [event.person_id], "case_offered", f"case-offer:{event.offer_id}")


@subscriber("case_handling.tell_owner", CaseAssigned, CaseReopened)
def tell_owner(event: CaseAssigned | CaseReopened, envelope: Envelope) -> None:
    """Tell a person of a case that another gave to her, and of hers that was opened again."""
    if isinstance(event, CaseAssigned):
        persons = [event.owner_id] if event.owner_id not in {None, envelope.actor_id} else []
        _tell(event.subject_id, persons, "case_assigned", f"case-assigned:{envelope.id}")
        return
    owner = owner_of(event.subject_id)
    _tell(
        event.subject_id, [owner] if owner != envelope.actor_id else [], "case_reopened", f"case-reopened:{envelope.id}"
    )


@subscriber("case_handling.tell_written", CaseWritten)
def tell_written(event: CaseWritten, envelope: Envelope) -> None:
    """Tell those who were called in a note, and the owner of the customer's own word."""
    called = [person for person in event.mentioned if person != envelope.actor_id]
    _tell(event.subject_id, called, "case_mentioned", f"case-mention:{event.message_id}")
    if event.message_kind == "INBOUND":
        owner = owner_of(event.subject_id)
        persons = [owner] if owner != envelope.actor_id else []
        _tell(event.subject_id, persons, "case_customer_wrote", f"case-inbound:{event.message_id}")


@subscriber("case_handling.tell_watchers", CaseStageChanged)
def tell_watchers(event: CaseStageChanged, envelope: Envelope) -> None:
    """Tell who watches a case that it went on."""
    if event.state != event.state_before:
        persons = [one for one in watchers_of(case_id=event.subject_id) if one != envelope.actor_id]
        _tell(event.subject_id, persons, "case_went_on", f"case-stage:{envelope.id}")


@subscriber("case_handling.tell_tasks", CaseTaskOpened, CaseTaskFinished, ProcessTaskOpened)
def tell_tasks(event: CaseTaskOpened | CaseTaskFinished | ProcessTaskOpened, envelope: Envelope) -> None:
    """Tell a department of its task, the owner of its answer, and the few of a post of their step."""
    if event.about_kind != "case":
        return
    if isinstance(event, CaseTaskFinished):
        owner = owner_of(event.about_id)
        persons = [owner] if owner != envelope.actor_id else []
        _tell(event.about_id, persons, "case_task_answered", f"case-task-done:{event.subject_id}")
    elif isinstance(event, CaseTaskOpened):
        told = [one for one in those_of_unit(unit_path=event.unit_path) if one != envelope.actor_id]
        url = reverse("task", args=[event.subject_id])
        _tell(event.about_id, told, "case_task_opened", f"case-task:{event.subject_id}", url=url)
    else:
        url = reverse("process_task", args=[event.task_id])
        _tell(event.about_id, _of_post(event, envelope), "case_step_opened", f"case-step:{event.task_id}", url=url)


def _of_post(event: ProcessTaskOpened, envelope: Envelope) -> list[int]:
    """Return who is told of a step: nobody while the case waits in its queue or its owner holds the post herself."""
    owner = owner_of(event.about_id)
    if owner is None or post_of_person(person_id=owner) == event.post:
        return []
    holders = holders_of_post(post=event.post, unit_path=event.unit_path)
    return [one for one in holders if one != envelope.actor_id]


def _tell(case_id: int, persons: Sequence[int | None], template: str, key: str, url: str = "") -> None:
    found = [person for person in persons if person is not None]
    if found:
        tell_of_case(actor=SYSTEM, case_id=case_id, persons=found, template=template, key=key, url=url)


@subscriber("case_handling.voicemails", VoicemailLeft)
def take_voicemail(event: VoicemailLeft, envelope: Envelope) -> None:
    """Open a case with what was said after the tone."""
    open_voicemail(
        actor=SYSTEM,
        call_id=event.subject_id,
        customer_id=event.customer_id,
        unit_path=event.unit_path,
        file_id=event.file_id,
        seconds=event.seconds,
    )
