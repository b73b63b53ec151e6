"""What no queue gave: an agent's own calls, a colleague's question, a contact handed over in person."""

from carecenter.contact.routing.access import may_act_for, presence_locked
from carecenter.contact.routing.actions.answering import close_wrap_up, finish_work, in_hand
from carecenter.contact.routing.actions.entering import set_step
from carecenter.contact.routing.actions.matching import offer_agent, whose
from carecenter.contact.routing.actions.stepping import become_available, rest, step
from carecenter.contact.routing.errors import StepNotPossible, WorkIsOver
from carecenter.contact.routing.events import WorkAccepted, WorkEnqueued
from carecenter.contact.routing.models import Offer, WorkItem
from carecenter.contact.routing.types import AgentState, AuxCode, OfferState, WorkState
from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted

HANDED = "HANDED"


@action("routing.occupy_agent")
def occupy_agent(*, actor: Actor, person_id: int, code: AuxCode) -> bool:
    """Let an agent do something of her own under an AUX; return whether she would have taken contacts otherwise.

    Raises StepNotPossible while it rings or she talks, NotSignedOn, NotPermitted.
    """
    if not may_act_for(actor, person_id):
        raise NotPermitted("routing.serve")
    agent = presence_locked(person_id)
    ready = agent.state in (AgentState.AVAILABLE, AgentState.ACW)
    if ready:
        close_wrap_up(agent)
        rest(agent, code, "occupied")
    elif agent.state != AgentState.AUX:
        raise StepNotPossible(state=agent.state)
    return ready and not agent.pending_aux


@action("routing.vacate_agent")
def vacate_agent(*, actor: Actor, person_id: int, code: AuxCode) -> None:
    """Let an agent take contacts again after something of her own; whoever rests for another reason goes on resting."""
    if not may_act_for(actor, person_id):
        raise NotPermitted("routing.serve")
    agent = presence_locked(person_id)
    if (
        agent.state == AgentState.AUX
        and agent.aux == code
        and become_available(agent, "go_available", reason="vacated")
    ):
        offer_agent(agent)


@action("routing.hand_over")
def hand_over(*, actor: Actor, item_id: int, person_id: int) -> int:
    """Give a contact in hand to a colleague who takes it at once; return the new item: two people, two handlings.

    The giver wraps up, the taker talks. Raises WorkIsOver, StepNotPossible when the taker is at something else.
    """
    item = in_hand(actor, item_id)
    if item.state != WorkState.ACTIVE:
        raise WorkIsOver()
    giver, now = item.agent_id, clock.now()
    finish_work(actor=actor, item_id=item_id, transferred=True)
    taker = presence_locked(person_id)
    step(taker, "join")
    count = WorkItem.objects.filter(work_kind=item.work_kind, work_id=item.work_id).count()
    taken = WorkItem(
        queue=item.queue, unit_path=item.unit_path, channel=item.channel, exclusive=item.exclusive,
        work_kind=item.work_kind, work_id=item.work_id, customer_id=item.customer_id,
        key=f"{item.work_kind}:{item.work_id}:handed:{count}", required=item.required, weight=item.weight,
        entered_at=now, order_at=now, not_before_at=now, agent_id=person_id, answered_at=now,
        state=WorkState.ACTIVE.value, offers=1,
    )  # fmt: skip
    set_step(taken, now)
    taken.save()
    offer = Offer.objects.create(
        item=taken, person_id=person_id, state=OfferState.ACCEPTED.value, offered_at=now, ring_until_at=now,
        ended_at=now, reasons={"step": HANDED, "giver": giver, "waited_seconds": 0, "others": {}},
    )  # fmt: skip
    record(WorkEnqueued(**whose(taken)))
    record(WorkAccepted(**whose(taken), offer_id=offer.pk, person_id=person_id, waited_seconds=0))
    return taken.pk
