"""The border to routing: calls wait in its queues and come back as offers; everything else is ours.

Until routing's doors are on main this file matches calls itself: a queue is named by the unit that answers it, its
free telephones take the oldest call, urgent ones first (decision 0046).
"""

from datetime import timedelta

from django.db.models import Q

from carecenter.contact.telephony.actions.story import tell_call
from carecenter.contact.telephony.models import AgentPhone, Call
from carecenter.contact.telephony.queries.calls import busy_persons
from carecenter.contact.telephony.rules.callbacks import expected_wait
from carecenter.contact.telephony.types import CallState, QueueLook
from carecenter.foundation import clock
from carecenter.reference.organisation.public import persons_of_unit, unit_by_code

AHT_SECONDS = 240.0


def enter_queue(call: Call, queue_code: str, *, priority: bool, requirements: tuple[str, ...]) -> None:
    """Put a call into a queue; its first moment of waiting is kept when it comes again."""
    call.facts |= {"requirements": list(requirements)}
    tell_call(call, "queued", queue=queue_code, priority=priority)


def leave_queue(call: Call, reason: str) -> None:
    """Take a waiting call out: the caller hung up, was promised a call, or speaks after the tone."""
    if call.state in {CallState.QUEUE, CallState.RINGING}:
        tell_call(call, "left_queue", reason=reason)


def return_offer(call: Call, reason: str) -> None:
    """Give an offer back unanswered: the call waits again at its old place, the telephone rests."""
    if call.agent_id and reason in {"MISSED", "NO_PHONE", "LOST"}:
        AgentPhone.objects.filter(person_id=call.agent_id).update(resting_until=clock.now() + timedelta(minutes=10))
    tell_call(call, "returned", reason=reason)


def accept_offer(call: Call) -> None:
    """Say that the agent answered."""


def finish_work(call: Call) -> None:
    """Say that the agent is done with the call."""


def look_at_queue(call: Call, queue_code: str) -> QueueLook:
    """Tell whether everybody is busy now, the call's place and its expected wait; unknown where nobody knows."""
    unit = unit_by_code(code=queue_code)
    if unit is None:
        return QueueLook()
    present = staffed(unit.path)
    free = set(present) - busy_persons()
    waiting = Call.objects.filter(queue_code=queue_code, state=CallState.QUEUE, ended_at=None).exclude(pk=call.pk)
    before = waiting.filter(queued_at__lt=call.queued_at).count() if call.queued_at else waiting.count()
    return QueueLook(
        all_busy=len(free) <= before,
        position=before + 1,
        wait_seconds=expected_wait(before + 1, AHT_SECONDS, len(present)),
    )


def staffed(unit_path: str) -> list[int]:
    """Return who of a unit takes calls now, the longest free first."""
    ids = [person.id for person in persons_of_unit(path=unit_path)]
    rested = Q(resting_until=None) | Q(resting_until__lte=clock.now())
    rows = AgentPhone.objects.filter(rested, person_id__in=ids, closed_at=None, is_ready=True)
    return list(rows.order_by("free_since", "person_id").values_list("person_id", flat=True))


def matches(limit: int = 20) -> list[tuple[int, int]]:
    """Return calls that wait and the free person for each: urgent first, then the oldest; the longest free first."""
    waiting = Call.objects.filter(state=CallState.QUEUE, ended_at=None, agent_id=None).exclude(queue_code="")
    found, taken = [], busy_persons()
    for pk, code in waiting.order_by("-priority", "queued_at", "id").values_list("pk", "queue_code")[:limit]:
        unit = unit_by_code(code=code)
        for person_id in staffed(unit.path) if unit else ():
            if person_id not in taken:
                taken.add(person_id)
                found.append((pk, person_id))
                break
    return found
