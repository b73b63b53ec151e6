"""Answer offers, hold, end, wrap up; what nobody answers comes back to the head of its queue."""

from django.db import transaction

from carecenter.contact.routing.access import may_act_for, own_presence, presence_locked
from carecenter.contact.routing.actions.entering import end_offer, free_agent, locked_with_agent, record_end
from carecenter.contact.routing.actions.matching import offer_agent, offer_item, whose
from carecenter.contact.routing.actions.stepping import after, become_available, rest, step
from carecenter.contact.routing.errors import OfferIsGone, StepNotPossible, WorkIsOver
from carecenter.contact.routing.events import WorkAccepted, WorkReturned
from carecenter.contact.routing.models import AgentPresence, Offer, WorkItem
from carecenter.contact.routing.rules import presence as rules
from carecenter.contact.routing.types import AgentState, AuxCode, OfferState, WorkState
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted
from carecenter.foundation.rows import only_row


@action("routing.accept_offer")
def accept_offer(*, actor: Actor, offer_id: int) -> int:
    """Take the offered work in hand and return the item's id; accepting twice changes nothing. Raises OfferIsGone."""
    offer, agent, item = _offered(actor, offer_id)
    if offer.state == OfferState.ACCEPTED:
        return offer.item_id
    if offer.state != OfferState.OPEN or item.state != WorkState.OFFERED:
        raise OfferIsGone()
    now = clock.now()
    end_offer(item, OfferState.ACCEPTED)
    item.state, item.answered_at, item.at_head = WorkState.ACTIVE.value, now, False
    item.save(update_fields=["state", "answered_at", "at_head"])
    if item.exclusive:
        step(agent, "answer")
    waited = int((now - item.entered_at).total_seconds())
    record(WorkAccepted(**whose(item), offer_id=offer.pk, person_id=agent.person_id, waited_seconds=waited))
    if agent.state == AgentState.AVAILABLE:
        offer_agent(agent)
    return item.pk


@action("routing.decline_offer")
def decline_offer(*, actor: Actor, offer_id: int) -> None:
    """Refuse an offer; the work goes back to the head and to another agent. Raises OfferIsGone."""
    offer, agent, item = _offered(actor, offer_id)
    if offer.state != OfferState.OPEN:
        raise OfferIsGone()
    _give_back(item, agent, OfferState.DECLINED, "DECLINED")
    free_agent(agent, item, "decline")


@action("routing.miss_offer")
def miss_offer(*, actor: Actor, offer_id: int, reason: str = "MISSED") -> bool:
    """Let an offer lapse that nobody answered: the agent rests as RONA, the work waits first in line again (G9.4).

    Return whether the offer was still open.
    """
    offer, agent, item = _offered(actor, offer_id)
    if offer.state != OfferState.OPEN:
        return False
    _give_back(item, agent, OfferState.MISSED, reason)
    if item.exclusive:
        rest(agent, AuxCode.RONA, reason)
    else:
        free_agent(agent, item, "decline")
    return True


def _offered(actor: Actor, offer_id: int) -> tuple[Offer, AgentPresence, WorkItem]:
    """Return offer, agent and item, locked in the order presence, item; OfferIsGone for what is not hers."""
    offer = only_row(Offer.objects.filter(pk=offer_id))
    if offer is None or not may_act_for(actor, offer.person_id):
        raise OfferIsGone()
    agent = presence_locked(offer.person_id)
    item = WorkItem.objects.select_for_update(of=("self",)).select_related("queue").get(pk=offer.item_id)
    offer.refresh_from_db()
    return offer, agent, item


def _give_back(item: WorkItem, agent: AgentPresence, state: OfferState, reason: str) -> None:
    offer = end_offer(item, state)
    to_head(item, agent.person_id, reason, offer.pk if offer else None)
    if state is OfferState.DECLINED:
        # Who declined is asked again only by the clock, when nobody else came free.
        item.refused_by = [*dict.fromkeys([*item.refused_by, agent.person_id])][-5:]
        item.save(update_fields=["refused_by"])
    offer_item(item)


def to_head(item: WorkItem, person_id: int | None, reason: str, offer_id: int | None = None) -> None:
    """Put work back before all others, with its first time of entry."""
    item.state, item.agent_id, item.at_head = WorkState.WAITING.value, None, True
    item.answered_at = item.hold_at = item.ended_at = None
    item.save()
    record(WorkReturned(**whose(item), offer_id=offer_id, person_id=person_id, reason=reason))


@action("routing.return_work")
def return_work(*, actor: Actor, item_id: int, reason: str = "HANDED_BACK") -> None:
    """Give work in hand back to the head of its queue. Raises WorkIsOver.

    LOST says that the agent's telephone fell silent: she is out of order (AUX-8) until she says that it works again.
    """
    item = in_hand(actor, item_id)
    if item.state not in (WorkState.ACTIVE, WorkState.OFFERED):
        raise WorkIsOver()
    agent_id = item.agent_id
    end_offer(item, OfferState.WITHDRAWN)
    to_head(item, agent_id, reason)
    agent = AgentPresence.objects.get(pk=agent_id)
    if item.exclusive and agent.state in (AgentState.TALK, AgentState.HOLD):
        step(agent, "end", due_at=after(item.queue.wrap_seconds), reason=reason)
        if reason == "LOST":
            rest(agent, AuxCode.FAULT, reason)
    else:
        free_agent(agent, item, "withdraw")
    offer_item(item)


@action("routing.hold_work")
def hold_work(*, actor: Actor, item_id: int) -> None:
    """Put the customer on hold. Raises StepNotPossible."""
    item = in_hand(actor, item_id)
    step(presence_locked(item.agent_id or 0), "hold")
    item.hold_at = clock.now()
    item.save(update_fields=["hold_at"])


@action("routing.resume_work")
def resume_work(*, actor: Actor, item_id: int) -> None:
    """Speak with the customer again. Raises StepNotPossible."""
    item = in_hand(actor, item_id)
    step(presence_locked(item.agent_id or 0), "resume")
    _count_hold(item)
    item.save(update_fields=["hold_at", "hold_seconds"])


def _count_hold(item: WorkItem) -> None:
    if item.hold_at is not None:
        item.hold_seconds += int((clock.now() - item.hold_at).total_seconds())
        item.hold_at = None


@action("routing.finish_work")
def finish_work(*, actor: Actor, item_id: int, transferred: bool = False) -> None:
    """End the contact: a call leads to wrap-up, other work is over at once; finishing twice changes nothing.

    Raises StepNotPossible for work that nobody answered (that is withdrawn).
    """
    item = in_hand(actor, item_id)
    if item.state in (WorkState.WRAPPING, WorkState.DONE):
        return
    if item.state != WorkState.ACTIVE:
        raise StepNotPossible(state=item.state)
    agent, now = presence_locked(item.agent_id or 0), clock.now()
    _count_hold(item)
    item.ended_at, item.transferred = now, transferred
    if item.exclusive and rules.next_state(AgentState(agent.state), "end") is not None:
        item.state = WorkState.WRAPPING.value
        item.save()
        step(agent, "end", due_at=after(item.queue.wrap_seconds))
        return
    item.state, item.wrapped_at = WorkState.DONE.value, now
    item.save()
    record_end(item, "ANSWERED")
    free_agent(agent, item, "withdraw")


@action("routing.end_wrap_up")
def end_wrap_up(*, actor: Actor, person_id: int | None = None) -> None:
    """Be done with the wrap-up and become available; the clock calls it when the time is over."""
    agent = own_presence(actor) if person_id is None else presence_locked(person_id)
    if not may_act_for(actor, agent.person_id):
        raise NotPermitted("routing.serve")
    if agent.state != AgentState.ACW:
        raise StepNotPossible(state=agent.state)
    close_wrap_up(agent)
    if become_available(agent, "wrap_done"):
        offer_agent(agent)


def close_wrap_up(agent: AgentPresence) -> None:
    """Close the work that an agent, locked by the caller, is wrapping up."""
    rows = WorkItem.objects.select_for_update(of=("self",)).select_related("queue")
    for item in rows.filter(agent_id=agent.person_id, state=WorkState.WRAPPING.value):
        item.state, item.wrapped_at = WorkState.DONE.value, clock.now()
        item.save(update_fields=["state", "wrapped_at"])
        record_end(item, "ANSWERED")


@action("routing.extend_wrap_up")
def extend_wrap_up(*, actor: Actor, seconds: int = 60, reason: str = "") -> None:
    """Take more time for the wrap-up, with a reason in words of the product (a code); at most ten minutes in all."""
    agent = own_presence(actor)
    if agent.state != AgentState.ACW:
        raise StepNotPossible(state=agent.state)
    due = rules.wrap_until(clock.now(), agent.due_at, agent.since_at, min(seconds, 600))
    note(seconds=seconds, reason=reason[:20])
    step(agent, "extend", due_at=due, reason=reason[:20])


def in_hand(actor: Actor, item_id: int) -> WorkItem:
    """Return work with agent and item locked. Raises NotThere, NotPermitted for another's."""
    while True:
        with transaction.atomic():
            item = locked_with_agent(item_id)
            if item is not None:
                break
    if item.agent_id is not None and not may_act_for(actor, item.agent_id):
        raise NotPermitted("routing.serve")
    return item
