"""The border to routing: calls and promised calls wait in its queues and come back as offers; nobody waits elsewhere.

Which call rings where is routing's decision; the rows of telephony only remember its item and its offer.
"""

from collections.abc import Iterable
from datetime import datetime

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.errors import OfferIsGone, StepNotPossible, UnknownQueue
from carecenter.contact.routing.types import (
    AgentState,
    AuxCode,
    Channel,
    OfferFacts,
    OfferState,
    Requirements,
    WorkState,
)
from carecenter.contact.telephony.actions.story import tell_call, tell_desk
from carecenter.contact.telephony.models import Call, Callback
from carecenter.contact.telephony.types import CallState, Direction, QueueLook
from carecenter.foundation.plain.actors import system_actor

SYSTEM = system_actor("telephony")
CALL, CALLBACK = "call", "callback"
# A caller who was handed on goes ahead of ten minutes of others: she has told her story once.
HANDED_ON_WEIGHT = 60


def enter_queue(
    call: Call, queue_code: str, *, priority: bool, requirements: tuple[str, ...], handed_on: bool = False
) -> None:
    """Put a call into a queue; an unknown queue leads to the nearest one, so that nobody falls out (fail-open)."""
    _withdraw(call.item_id, "WITHDRAWN")
    turn = int(call.facts.get("turns", 0)) + 1
    since = call.facts.pop("kept_place", None)
    call.facts |= {"turns": turn, "requirements": list(requirements)}
    for code in (queue_code, routing.queue_for(channel=Channel.CALL, unit_path=call.unit_path)):
        try:
            call.item_id = routing.enqueue(
                actor=SYSTEM, queue_code=code, work=(CALL, call.pk), customer_id=call.customer_id,
                requirements=required(requirements), key=f"call:{call.pk}:{turn}", urgent=priority,
                weight=HANDED_ON_WEIGHT if handed_on else 0,
                entered_at=datetime.fromisoformat(since) if since else None,
            )  # fmt: skip
            break
        except UnknownQueue:
            continue
    item = routing.work_item(item_id=call.item_id) if call.item_id else None
    more = {"since": since} if since else {}
    tell_call(call, "queued", queue=item.queue_code if item else queue_code, priority=priority, **more)


def required(tokens: Iterable[str]) -> Requirements:
    """Read what a menu asks for: `lang:cantonese`, `cert:gas_install`, `complaint>2` (a skill at level 2 or more)."""
    language, skills, licences = "", {}, []
    for token in tokens:
        kind, _, code = token.partition(":")
        skill, _, level = token.partition(">")
        if kind == "lang" and code:
            language = code
        elif kind == "cert" and code:
            licences.append(code)
        elif level.isdigit():
            skills[skill] = int(level)
    return Requirements(language, skills, tuple(licences))


def leave_queue(call: Call, reason: str) -> None:
    """Take a waiting call out: the caller hung up, was promised a call, or speaks after the tone."""
    if call.state in {CallState.QUEUE, CallState.RINGING}:
        _withdraw(call.item_id, reason)
        tell_call(call, "left_queue", reason=reason)


def _withdraw(item_id: int | None, reason: str) -> None:
    item = routing.work_item(item_id=item_id) if item_id else None
    if item is not None and item.state in {WorkState.WAITING, WorkState.OFFERED}:
        routing.withdraw(actor=SYSTEM, item_id=item.id, reason="ABANDONED" if reason == "ABANDONED" else "WITHDRAWN")


def accept_offer(call: Call) -> bool:
    """Say that the agent picked up; False when the offer has lapsed meanwhile. Calls of her own have none."""
    if call.offer_id is None:
        return True
    try:
        routing.accept_offer(actor=SYSTEM, offer_id=call.offer_id)
    except (OfferIsGone, StepNotPossible):
        return False
    return True


def miss_offer(call: Call, reason: str) -> None:
    """Give an offer back unanswered: the work waits first in line again, the agent rests as RONA."""
    if call.offer_id is not None:
        routing.miss_offer(actor=SYSTEM, offer_id=call.offer_id, reason=reason)


def give_back(call: Call, reason: str) -> None:
    """Say that nobody answered: routing looks for the next; the desk forgets the call."""
    miss_offer(call, reason)
    tell_desk(call)
    tell_call(call, "returned", reason=reason)


def return_work(call: Call, reason: str) -> None:
    """Give a call back whose agent fell silent: it waits first in line with its first time of entry."""
    item = routing.work_item(item_id=call.item_id) if call.item_id else None
    if item is not None and item.state in {WorkState.ACTIVE, WorkState.OFFERED}:
        routing.return_work(actor=SYSTEM, item_id=item.id, reason=reason)


def finish_work(call: Call, *, transferred: bool = False) -> None:
    """Say that the conversation is over: the agent wraps up. A caller whom nobody answered is taken out.

    A promised call that our own side did not pick up stays in its queue: routing has offered it to the next already.
    """
    item = routing.work_item(item_id=call.item_id) if call.item_id else None
    if item is None:
        return
    if item.state == WorkState.ACTIVE:
        routing.finish_work(actor=SYSTEM, item_id=item.id, transferred=transferred)
    elif call.direction == Direction.IN:
        _withdraw(item.id, "ABANDONED")


def hold_work(call: Call, *, on: bool) -> None:
    """Let routing count the seconds of hold; a call that no queue gave counts its own."""
    agent = routing.state_of_agent(person_id=call.agent_id or 0)
    wanted = AgentState.TALK if on else AgentState.HOLD
    if call.item_id and agent is not None and agent.work_id == call.item_id and agent.state == wanted:
        part = routing.hold_work if on else routing.resume_work
        part(actor=SYSTEM, item_id=call.item_id)


def hand_over(call: Call, person_id: int) -> None:
    """Let the colleague who was asked go on with the call: her own piece of work begins here."""
    if call.item_id:
        call.item_id = routing.hand_over(actor=SYSTEM, item_id=call.item_id, person_id=person_id)
    call.offer_id = None


def occupy(call: Call, person_id: int, code: AuxCode) -> None:
    """Let a colleague be at something that no queue gave her; who is not signed on stays so. Raises StepNotPossible."""
    agent = routing.state_of_agent(person_id=person_id)
    if agent is None or agent.state == AgentState.LOGGED_OUT:
        return
    if routing.occupy_agent(actor=SYSTEM, person_id=person_id, code=code):
        call.facts["occupied"] = {**call.facts.get("occupied", {}), str(person_id): code.value}


def vacate(call: Call, person_id: int | None = None) -> None:
    """Let those take contacts again who would have if this call had not occupied them."""
    held: dict[str, str] = dict(call.facts.get("occupied", {}))
    for person, code in list(held.items()):
        if person_id in (None, int(person)):
            del held[person]
            routing.vacate_agent(actor=SYSTEM, person_id=int(person), code=AuxCode(code))
    call.facts["occupied"] = held


def look_at_queue(call: Call, queue_code: str) -> QueueLook:
    """Tell whether everybody is busy now, the call's place and its expected wait; unknown where nobody knows."""
    try:
        facts = routing.queue_facts(queue_code=queue_code)
    except UnknownQueue:
        return QueueLook()
    item = routing.work_item(item_id=call.item_id) if call.item_id else None
    if item is not None and item.state == WorkState.WAITING and item.queue_code == queue_code:
        place = routing.place_of(item_id=item.id)
        return QueueLook(facts.all_busy, place.position, place.ewt_seconds, place.callback_offered)
    wait = facts.ewt_seconds
    return QueueLook(facts.all_busy, facts.waiting + 1, wait, callback_allowed=True)


def queue_promise(promised: Callback) -> None:
    """Let a promised call wait for its time and then for somebody of its language."""
    code = routing.queue_for(channel=Channel.CALLBACK, unit_path=promised.unit_path) or promised.queue_code
    try:
        language = routing.queue_facts(queue_code=promised.queue_code).language
    except UnknownQueue:
        language = ""
    try:
        promised.item_id = routing.enqueue(
            actor=SYSTEM, queue_code=code, work=(CALLBACK, promised.pk), customer_id=promised.customer_id,
            requirements=Requirements(language), key=f"callback:{promised.pk}:{promised.tries}:{promised.turns}",
            not_before_at=promised.not_before, entered_at=promised.enqueued_at,
        )  # fmt: skip
    except UnknownQueue:
        promised.item_id = None
    promised.save(update_fields=["item_id"])


def withdraw_promise(promised: Callback) -> None:
    """Take a promised call out of its queue."""
    _withdraw(promised.item_id, "WITHDRAWN")


def offers_to_ring() -> list[OfferFacts]:
    """Return the open offers of calls and promised calls that have not been rung yet, the oldest first."""
    found = routing.open_offers(work_kinds=(CALL, CALLBACK))
    if not found:
        return []
    rung = set(Call.objects.filter(offer_id__in=[offer.id for offer in found]).values_list("offer_id", flat=True))
    return [offer for offer in found if offer.id not in rung]


def lapsed_rings() -> list[int]:
    """Return the calls that ring although routing has taken the offer back: it lapsed, or the agent went."""
    rows = Call.objects.filter(ended_at=None, state__in=[CallState.RINGING, CallState.DIALING], talk_at=None)
    ringing = dict(rows.exclude(offer_id=None).values_list("pk", "offer_id"))
    offers = routing.offers_by_id(ids=[offer for offer in ringing.values() if offer]) if ringing else {}
    standing = {OfferState.OPEN, OfferState.ACCEPTED}
    return [pk for pk, offer in ringing.items() if offer not in offers or offers[offer].state not in standing]
