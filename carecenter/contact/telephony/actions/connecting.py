"""Bring the customer and an agent together, and part them."""

from datetime import timedelta

from carecenter.contact.telephony.actions.callbacks import move, promise_call
from carecenter.contact.telephony.actions.queueing import (
    accept_offer,
    finish_work,
    give_back,
    leave_queue,
    miss_offer,
    return_work,
    vacate,
)
from carecenter.contact.telephony.actions.recordings import last_day
from carecenter.contact.telephony.actions.story import (
    bridge_of,
    command,
    customer_leg,
    live_legs,
    set_timer,
    stop_timer,
    tell_call,
    tell_desk,
)  # fmt: skip
from carecenter.contact.telephony.actions.walking import count_heard, say
from carecenter.contact.telephony.events import CallAnswered, CallEnded
from carecenter.contact.telephony.models import Call, Callback, CallLeg, Recording
from carecenter.contact.telephony.rules.menus import Prompt
from carecenter.contact.telephony.types import CallState, Direction, EndReason, LegKind
from carecenter.foundation import clock
from carecenter.foundation.action import record
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.public import add_timeline_line

SHORT_ABANDON_SECONDS = 5
RECONNECTING = Prompt({"zh": "通话中断，正在为您重新接通，请稍候。", "yue": "电话断咗，而家帮您再接，请等等。"})
RATING = Prompt(
    {"zh": "请为本次服务评分，一到五分，五分为非常满意。", "yue": "请为今次服务评分，一至五分，五分系非常满意。"}
)
LIVE = (CallState.TALK, CallState.HOLD, CallState.CONSULT)


def agent_is_up(call: Call, leg: CallLeg) -> None:
    """The agent picked up: no more music, one conversation, recorded from its first second.

    Who picks up after her offer has lapsed hears the end of the ring; the caller is another's already.
    """
    if call.direction == Direction.IN and (call.agent_id != leg.person_id or not accept_offer(call)):
        command(call, "hang_up", channel=leg.channel_id)
        return
    stop_timer(call, "wait")
    if call.playing:
        command(call, "stop", playback=call.playing)
        count_heard(call)
    customer = customer_leg(call)
    command(call, "music", channel=customer, on=False)
    command(call, "bridge", bridge=bridge_of(call))
    command(call, "join", bridge=bridge_of(call), channels=[customer, leg.channel_id])
    first = call.talk_at is None
    tell_call(call, "talk", agent_id=leg.person_id)
    start_recording(call)
    if first:
        waited = (call.talk_at - (call.queued_at or call.started_at)) if call.talk_at else timedelta()
        record(
            CallAnswered(
                subject_id=call.pk,
                unit_path=call.unit_path,
                customer_id=call.customer_id,
                agent_id=leg.person_id or 0,
                direction=call.direction,
                waited_seconds=int(waited.total_seconds()),
            )
        )
    for promised in Callback.objects.select_for_update().filter(last_call=call, state="DIALING"):
        move(promised, "answered")
    tell_desk(call)


def start_recording(call: Call) -> None:
    """Record the conversation from here; a conversation that goes on after a transfer goes on in the same file."""
    name = f"call-{call.pk}"
    now = clock.now()
    row, made = Recording.objects.get_or_create(
        name=name,
        defaults={
            "call": call, "started_at": now,
            "delete_after": last_day(now),
        },
    )  # fmt: skip
    if made:
        command(call, "record", bridge=bridge_of(call), name=name)


def agent_is_gone(call: Call, leg: CallLeg) -> None:
    """The agent's channel ended: unanswered, as a goodbye, or because her telephone vanished."""
    if leg.up_at is None:
        if call.state == CallState.RINGING and call.agent_id == leg.person_id and not live_legs(call, LegKind.AGENT):
            give_back(call, "MISSED")
        elif call.state == CallState.DIALING:
            miss_offer(call, "MISSED")
            call.facts["missed_by_us"] = True
            close_call(call, EndReason.NO_ANSWER)
        return
    if call.state == CallState.DIALING and call.agent_id == leg.person_id:
        call.facts["missed_by_us"] = True
        close_call(call, EndReason.NO_ANSWER)
    if call.agent_id != leg.person_id or call.state not in LIVE:
        return
    tell_desk(call, person_id=leg.person_id)
    if leg.channel_id in call.facts.get("vanished", []) and call.direction == Direction.IN:
        _back_to_queue(call)
    else:
        ask_to_rate(call)


def _back_to_queue(call: Call) -> None:
    """Nobody is left hanging: the caller goes back to her old place, ahead of all who are not urgent."""
    return_work(call, "LOST")
    call.facts["requeued"] = int(call.facts.get("requeued", 0)) + 1
    call.offer_id = None
    tell_call(call, "queued", queue=call.queue_code, priority=call.priority)
    customer = customer_leg(call)
    command(call, "leave", bridge=bridge_of(call), channels=[customer])
    say(call, RECONNECTING, channel=customer)
    call.facts["music_after"] = True


def ask_to_rate(call: Call) -> None:
    """After the conversation: one question by key, then goodbye. Consults and leaders end with it."""
    for leg in live_legs(call, LegKind.AGENT, LegKind.CONSULT, LegKind.LEADER, LegKind.SNOOP):
        command(call, "hang_up", channel=leg.channel_id)
    command(call, "stop_record", name=f"call-{call.pk}")
    tell_call(call, "survey")
    finish_work(call)
    if call.direction == Direction.IN and call.facts.get("rating", True):
        ask(call, RATING, "rating", 1)
    else:
        command(call, "hang_up", channel=customer_leg(call))


def ask(call: Call, prompt: Prompt, reference: str, digits: int) -> None:
    """Ask the customer something that she answers by keys; the answer is `DigitsCollected`."""
    call.facts["asking"] = {"reference": reference, "digits": digits, "got": ""}
    customer = customer_leg(call)
    command(call, "leave", bridge=bridge_of(call), channels=[customer])
    say(call, prompt, channel=customer)
    set_timer(call, "silence", prompt.lasts() + 6, "SILENCE")


def customer_is_gone(call: Call, *, busy: bool = False) -> None:
    """The customer's channel ended: whatever is left of the call ends too."""
    state = CallState(call.state)
    reasons = {
        CallState.ENTRY: EndReason.ABANDONED_MENU,
        CallState.MENU: EndReason.ABANDONED_MENU,
        CallState.QUEUE: EndReason.ABANDONED_QUEUE,
        CallState.RINGING: EndReason.ABANDONED_QUEUE,
        CallState.DIALING: EndReason.BUSY if busy else EndReason.NO_ANSWER,
    }
    reason = EndReason(call.facts.get("end_as") or reasons.get(state, EndReason.SERVED))
    if reason is EndReason.ABANDONED_QUEUE:
        leave_queue(call, "ABANDONED")
        _promise_for_missed(call)
    close_call(call, reason)


def _promise_for_missed(call: Call) -> None:
    waited = (clock.now() - (call.queued_at or clock.now())).total_seconds()
    if waited > SHORT_ABANDON_SECONDS and call.hotline_id:
        promise_call(call, "MISSED")


def close_call(call: Call, reason: EndReason) -> None:
    """End a call: all channels down, the story closed, promises settled."""
    if call.ended_at is not None:
        return
    for leg in live_legs(call):
        command(call, "hang_up", channel=leg.channel_id)
    if call.talk_at is not None:
        command(call, "stop_record", name=f"call-{call.pk}")
    command(call, "unbridge", bridge=bridge_of(call))
    agent = call.agent_id
    tell_call(call, "ended", reason=reason)
    finish_work(call)
    _be_free(call)
    for promised in Callback.objects.select_for_update().filter(last_call=call, state__in=["DIALING", "CONNECTED"]):
        _settle(call, promised)
    if agent:
        tell_desk(call, person_id=agent)
    if call.customer_id:
        add_timeline_line(
            customer_id=call.customer_id, at=call.started_at, unit_path=call.unit_path, kind="call.ended",
            subject=("call", call.pk),
            params={"direction": call.direction, "reason": call.end_reason, "queue": call.queue_code},
        )  # fmt: skip
    record(_ended(call, agent))


def _settle(call: Call, promised: Callback) -> None:
    """Let a promise follow its call: kept, not reached, or not even tried because our own side did not answer."""
    if promised.state == "CONNECTED":
        move(promised, "finished")
    elif call.facts.get("missed_by_us"):
        move(promised, "missed_by_us", tries=max(promised.tries - 1, 0))
    else:
        move(promised, "unanswered")


def _be_free(call: Call) -> None:
    """Free whom the call occupied; who talked on a call of her own stays until she has said what came of it."""
    for person in list(call.facts.get("occupied", {})):
        to_wrap = call.direction == Direction.OUT and call.talk_at and not call.outcome
        if not (to_wrap and int(person) == call.agent_id):
            vacate(call, int(person))


def _ended(call: Call, agent: int | None) -> CallEnded:
    talk = (call.talk_ended_at - call.talk_at).total_seconds() if call.talk_at and call.talk_ended_at else 0
    answered = call.talk_at or call.ended_at or clock.now()
    waited = (answered - call.queued_at).total_seconds() if call.queued_at else 0
    return CallEnded(
        subject_id=call.pk, unit_path=call.unit_path, customer_id=call.customer_id, direction=call.direction,
        reason=call.end_reason, agent_id=agent, talk_seconds=int(talk), wait_seconds=int(waited),
        prompt_seconds=call.prompt_seconds,
    )  # fmt: skip


def locked_call(call_id: int) -> Call:
    """Return a call, its row locked; raises NotThere."""
    call = only_row(Call.objects.select_for_update(of=("self",)).select_related("menu", "hotline").filter(pk=call_id))
    if call is None:
        raise NotThere()
    return call
