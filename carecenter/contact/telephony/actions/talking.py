"""What an agent does with her call: answer, hold, mute, keys, pause the recording, hang up, name the outcome."""

from carecenter.contact.telephony.access import own_call
from carecenter.contact.telephony.actions.connecting import LIVE, ask, ask_to_rate, locked_call
from carecenter.contact.telephony.actions.queueing import hold_work, vacate
from carecenter.contact.telephony.actions.story import (
    bridge_of,
    command,
    customer_leg,
    live_legs,
    save_call,
    tell_call,
    tell_desk,
)
from carecenter.contact.telephony.errors import CallIsOver, NotPossibleNow
from carecenter.contact.telephony.models import Call, Recording
from carecenter.contact.telephony.rules.menus import Prompt
from carecenter.contact.telephony.types import CallState, LegKind
from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers.public import may_open_customer

OUTCOMES = ("SOLVED", "CASE", "CALL_AGAIN", "TRANSFERRED", "WRONG_NUMBER", "NO_ANSWER", "REFUSED", "OTHER")
DIGITS = frozenset("0123456789*#")


def _mine(actor: Actor, call_id: int, *states: CallState) -> Call:
    own = own_call(actor, call_id)
    call = locked_call(own.pk)
    if call.ended_at is not None:
        raise CallIsOver()
    if states and call.state not in states:
        raise NotPossibleNow(state=call.state)
    note(subject=("call", call.pk), unit_path=call.unit_path, customer_id=call.customer_id)
    return call


@action("telephony.hold")
def hold(*, actor: Actor, call_id: int) -> None:
    """Let the customer hear music. Raises NotPossibleNow, CallIsOver."""
    call = _mine(actor, call_id, CallState.TALK)
    customer = customer_leg(call)
    command(call, "leave", bridge=bridge_of(call), channels=[customer])
    command(call, "music", channel=customer, on=True)
    hold_work(call, on=True)
    tell_call(call, "hold")
    tell_desk(call)
    save_call(call)


@action("telephony.resume")
def resume(*, actor: Actor, call_id: int) -> None:
    """Go back to the customer. Raises NotPossibleNow, CallIsOver."""
    call = _mine(actor, call_id, CallState.HOLD)
    customer = customer_leg(call)
    command(call, "music", channel=customer, on=False)
    command(call, "join", bridge=bridge_of(call), channels=[customer])
    hold_work(call, on=False)
    tell_call(call, "talk")
    tell_desk(call)
    save_call(call)


@action("telephony.mute")
def mute(*, actor: Actor, call_id: int, on: bool) -> None:
    """Let the customer not hear the agent, or hear her again."""
    call = _mine(actor, call_id, *LIVE)
    for leg in live_legs(call, LegKind.AGENT):
        command(call, "mute", channel=leg.channel_id, on=on)
    call.facts["muted"] = on
    tell_call(call, "muted", on=on)
    tell_desk(call)
    save_call(call)


@action("telephony.send_digits")
def send_digits(*, actor: Actor, call_id: int, digits: str) -> None:
    """Press keys towards the other side. Raises BadInput."""
    call = _mine(actor, call_id, CallState.TALK)
    if not digits or len(digits) > 20 or set(digits) - DIGITS:
        raise BadInput("digits", "按键只能是数字、* 和 #，最多 20 个。")
    command(call, "digits", channel=customer_leg(call), digits=digits)


@action("telephony.pause_recording")
def pause_recording(*, actor: Actor, call_id: int, on: bool) -> None:
    """Leave out of the recording what must not be kept, such as a card number, or go on recording."""
    call = _mine(actor, call_id, *LIVE)
    command(call, "pause_record", name=f"call-{call.pk}", on=on)
    call.facts["recording_paused"] = on
    tell_call(call, "recording_paused", on=on)
    mark(call, "PAUSED" if on else "RESUMED")
    tell_desk(call)
    save_call(call)


def mark(call: Call, kind: str) -> None:
    """Put a mark into the recording at this moment."""
    row = Recording.objects.filter(name=f"call-{call.pk}").first()
    if row is not None:
        at = int((clock.now() - row.started_at).total_seconds())
        row.marks = [*row.marks, {"at": at, "kind": kind}]
        row.save(update_fields=["marks"])


@action("telephony.hang_up")
def hang_up(*, actor: Actor, call_id: int) -> None:
    """End the conversation: the customer is asked to rate it; a call not yet answered is given up."""
    call = _mine(actor, call_id, *LIVE, CallState.RINGING, CallState.DIALING)
    if call.state in LIVE:
        ask_to_rate(call)
    else:
        for leg in live_legs(call, LegKind.AGENT):
            command(call, "hang_up", channel=leg.channel_id)
    tell_desk(call)
    save_call(call)


@action("telephony.name_outcome")
def name_outcome(*, actor: Actor, call_id: int, outcome: str) -> None:
    """Say what came of the call, during it or after. Raises BadInput."""
    if outcome not in OUTCOMES:
        raise BadInput("outcome", "请选择通话结果。")
    call = locked_call(own_call(actor, call_id).pk)
    note(subject=("call", call.pk), unit_path=call.unit_path, outcome=outcome)
    tell_call(call, "outcome", outcome=outcome)
    if call.ended_at is not None:
        vacate(call, actor.person_id)
    tell_desk(call)
    save_call(call)


@action("telephony.choose_customer")
def choose_customer(*, actor: Actor, call_id: int, customer_id: int) -> None:
    """Say which customer speaks, where several have the number or none was known. Raises NotThere."""
    call = locked_call(own_call(actor, call_id).pk)
    if not may_open_customer(actor=actor, customer_id=customer_id):
        raise BadInput("customer", "找不到这位客户。")
    note(subject=("call", call.pk), unit_path=call.unit_path, customer_id=customer_id)
    tell_call(call, "customer", customer_id=customer_id)
    tell_desk(call)
    save_call(call)


@action("telephony.ask_digits")
def ask_digits(*, actor: Actor, call_id: int, prompt: str, max_digits: int, reference: str) -> None:
    """Ask the customer of a running call for keys; the answer comes as `DigitsCollected`. Raises CallIsOver."""
    call = locked_call(call_id)
    if call.ended_at is not None:
        raise CallIsOver()
    note(subject=("call", call.pk), unit_path=call.unit_path, reference=reference)
    ask(call, Prompt({"zh": prompt}), reference, max_digits)
    save_call(call)
