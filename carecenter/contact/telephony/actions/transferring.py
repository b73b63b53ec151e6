"""Hand a conversation on: blind, or after a word with the colleague; leaders listen and whisper."""

from carecenter.contact.routing.types import AuxCode
from carecenter.contact.telephony.access import call_to_supervise, own_call
from carecenter.contact.telephony.actions.connecting import LIVE, locked_call
from carecenter.contact.telephony.actions.queueing import enter_queue, finish_work, hand_over, hold_work, occupy, vacate
from carecenter.contact.telephony.actions.ringing import ring
from carecenter.contact.telephony.actions.story import (
    bridge_of,
    command,
    customer_leg,
    live_legs,
    open_leg,
    save_call,
    tell_call,
    tell_desk,
)  # fmt: skip
from carecenter.contact.telephony.errors import NoPhone, NotPossibleNow
from carecenter.contact.telephony.models import AgentPhone, Call, CallLeg
from carecenter.contact.telephony.types import CallState, LegKind
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput


@action("telephony.transfer")
def transfer_blind(*, actor: Actor, call_id: int, queue_code: str, summary: str = "") -> None:
    """Send the customer to a queue without a word before; she keeps the time she has waited. Raises NotPossibleNow."""
    call = _live(actor, call_id)
    if not queue_code:
        raise BadInput("queue", "请选择转接到的队列。")
    note(subject=("call", call.pk), unit_path=call.unit_path, queue=queue_code)
    call.facts |= {"handover": summary[:1000], "handed_on": True}
    customer = customer_leg(call)
    command(call, "leave", bridge=bridge_of(call), channels=[customer])
    command(call, "music", channel=customer, on=True)
    for leg in live_legs(call, LegKind.AGENT, LegKind.CONSULT):
        command(call, "hang_up", channel=leg.channel_id)
    tell_desk(call)
    finish_work(call, transferred=True)
    call.offer_id = None
    enter_queue(call, queue_code, priority=call.priority, requirements=(), handed_on=True)
    save_call(call)


@action("telephony.consult")
def consult(*, actor: Actor, call_id: int, person_id: int) -> None:
    """Ask a colleague while the customer hears music. Raises NotPossibleNow, NoPhone."""
    call = _live(actor, call_id)
    phone = (
        AgentPhone.objects.filter(person_id=person_id, closed_at=None).exclude(person_id=actor.person_id or 0).first()
    )
    if phone is None:
        raise NoPhone(field="person")
    note(subject=("call", call.pk), unit_path=call.unit_path, person=person_id)
    occupy(call, person_id, AuxCode.SUPPORT)
    customer = customer_leg(call)
    if call.state == CallState.TALK:
        hold_work(call, on=True)
        command(call, "leave", bridge=bridge_of(call), channels=[customer])
        command(call, "music", channel=customer, on=True)
    ring(call, LegKind.CONSULT, phone)
    tell_call(call, "consult", person_id=person_id)
    tell_desk(call, person_id=person_id)
    save_call(call)


def consult_is_up(call: Call, leg: CallLeg) -> None:
    """The colleague picked up and talks with the agent."""
    command(call, "join", bridge=bridge_of(call), channels=[leg.channel_id])
    tell_desk(call)


def consult_is_gone(call: Call, leg: CallLeg) -> None:
    """The colleague went: the agent may go back to the customer."""
    vacate(call, leg.person_id)
    if call.state == CallState.CONSULT:
        _customer_back(call)
    tell_desk(call)


def _customer_back(call: Call) -> None:
    customer = customer_leg(call)
    command(call, "music", channel=customer, on=False)
    command(call, "join", bridge=bridge_of(call), channels=[customer])
    hold_work(call, on=False)
    tell_call(call, "talk")


@action("telephony.complete_transfer")
def complete_transfer(*, actor: Actor, call_id: int, summary: str = "") -> None:
    """Leave the customer with the colleague who was asked. Raises NotPossibleNow when she has not answered."""
    call = _live(actor, call_id)
    asked = [leg for leg in live_legs(call, LegKind.CONSULT) if leg.up_at]
    if call.state != CallState.CONSULT or not asked:
        raise NotPossibleNow(state=call.state)
    note(subject=("call", call.pk), unit_path=call.unit_path, person=asked[-1].person_id)
    before = live_legs(call, LegKind.AGENT)
    call.facts |= {"handover": summary[:1000], "handed_on": True}
    CallLeg.objects.filter(pk=asked[-1].pk).update(kind=LegKind.AGENT)
    tell_desk(call)
    _customer_back(call)
    taker = asked[-1].person_id or 0
    call.facts["occupied"] = {k: v for k, v in call.facts.get("occupied", {}).items() if k != str(taker)}
    hand_over(call, taker)
    tell_call(call, "talk", agent_id=taker)
    for leg in before:
        command(call, "leave", bridge=bridge_of(call), channels=[leg.channel_id])
        command(call, "hang_up", channel=leg.channel_id)
    tell_desk(call)
    save_call(call)


@action("telephony.cancel_consult")
def cancel_consult(*, actor: Actor, call_id: int) -> None:
    """Go back to the customer without the colleague."""
    call = _live(actor, call_id)
    for leg in live_legs(call, LegKind.CONSULT):
        command(call, "hang_up", channel=leg.channel_id)
    if call.state == CallState.CONSULT:
        _customer_back(call)
    note(subject=("call", call.pk), unit_path=call.unit_path)
    tell_desk(call)
    save_call(call)


@action("telephony.supervise")
def supervise(*, actor: Actor, call_id: int, mode: str) -> None:
    """Let a leader listen (LISTEN) or speak to the agent alone (WHISPER); her telephone rings. Raises NoPhone."""
    call = call_to_supervise(actor, call_id)
    if mode not in {"LISTEN", "WHISPER"}:
        raise BadInput("mode", "请选择监听或耳语。")
    phone = AgentPhone.objects.filter(person_id=actor.person_id or 0, closed_at=None).first()
    if phone is None:
        raise NoPhone()
    if call.state not in LIVE:
        raise NotPossibleNow(state=call.state)
    note(subject=("call", call.pk), unit_path=call.unit_path, mode=mode)
    call.facts["supervise"] = mode
    standing = live_legs(call, LegKind.LEADER)
    if standing and standing[-1].up_at:
        leader_is_up(call, standing[-1])
    else:
        occupy(call, phone.person_id, AuxCode.COACHING)
        ring(call, LegKind.LEADER, phone)
    tell_call(call, "supervised", mode=mode, person_id=actor.person_id or 0)
    save_call(call)


def leader_is_up(call: Call, leg: CallLeg) -> None:
    """The leader's telephone is up: a spy on the agent's channel joins her; a later mode replaces the former spy."""
    if leg.kind == LegKind.SNOOP:
        command(call, "join", bridge=f"leader-{call.pk}", channels=[leg.channel_id])
        return
    for old in live_legs(call, LegKind.SNOOP):
        command(call, "hang_up", channel=old.channel_id)
    agents = live_legs(call, LegKind.AGENT)
    if not agents:
        return
    count = CallLeg.objects.filter(call=call).count() + 1
    spy = open_leg(call, LegKind.SNOOP, f"spy-{call.pk}-{count}", leg.person_id)
    whisper = "out" if call.facts.get("supervise") == "WHISPER" else "none"
    command(call, "bridge", bridge=f"leader-{call.pk}")
    command(call, "join", bridge=f"leader-{call.pk}", channels=[leg.channel_id])
    command(call, "snoop", channel=agents[-1].channel_id, spy=spy.channel_id, whisper=whisper)


def _live(actor: Actor, call_id: int) -> Call:
    own = own_call(actor, call_id)
    call = locked_call(own.pk)
    if call.state not in LIVE:
        raise NotPossibleNow(state=call.state)
    return call
