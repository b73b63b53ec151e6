"""Understand what the engine said: one stored event, one transaction, once."""

from datetime import datetime
from typing import Any

from carecenter.contact.telephony.actions.callbacks import cancel_promises
from carecenter.contact.telephony.actions.connecting import (
    agent_is_gone,
    agent_is_up,
    customer_is_gone,
    locked_call,
)
from carecenter.contact.telephony.actions.queueing import accept_offer, vacate
from carecenter.contact.telephony.actions.recordings import note_recorded
from carecenter.contact.telephony.actions.story import (
    command,
    customer_leg,
    open_leg,
    save_call,
    stop_timer,
    tell_call,
    tell_desk,
)
from carecenter.contact.telephony.actions.transferring import consult_is_gone, consult_is_up, leader_is_up
from carecenter.contact.telephony.actions.walking import count_heard, enter_menu, hear_caller
from carecenter.contact.telephony.events import CallArrived, DigitsCollected
from carecenter.contact.telephony.models import Call, CallLeg, EngineEvent, Hotline, MenuVersion
from carecenter.contact.telephony.queries.callers import candidates_of, region_of
from carecenter.contact.telephony.types import CallState, Direction, LegKind
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor

BUSY_CAUSE, NORMAL_CAUSE = 17, 16


def store_event(*, kind: str, channel_id: str, body: dict[str, Any], due_at: datetime | None = None) -> int:
    """Keep what the engine said, as it came, before anything is made of it."""
    now = clock.now()
    row = EngineEvent.objects.create(
        kind=kind[:60], channel_id=channel_id[:80], body=body, heard_at=now, due_at=due_at or now
    )
    return row.pk


@action("telephony.hear")
def hear_event(*, actor: Actor, event_id: int) -> bool:
    """Understand one stored event; an event that was handled, or concerns no call of ours, changes nothing."""
    event = EngineEvent.objects.select_for_update().get(pk=event_id)
    note(subject=("engine_event", event.pk), kind=event.kind)
    if event.handled_at is not None:
        return False
    part = _PARTS.get(event.kind)
    if part is not None:
        part(event)
    EngineEvent.objects.filter(pk=event.pk).update(handled_at=clock.now())
    return part is not None


def _started(event: EngineEvent) -> None:
    args = event.body.get("args") or []
    if args[:1] == ["inbound"]:
        _arrived(event, str(args[1]) if len(args) > 1 else "")
        return
    leg = _leg(event.channel_id)
    if leg is None:
        command(None, "hang_up", channel=event.channel_id)
        return
    call = locked_call(leg.call_id)
    leg.up_at = clock.now()
    leg.save(update_fields=["up_at"])
    if call.ended_at is not None:
        command(call, "hang_up", channel=leg.channel_id)
        return
    if leg.kind == LegKind.AGENT and call.direction == Direction.OUT and call.talk_at is None:
        if accept_offer(call):
            _dial_customer(call)
        else:
            command(call, "hang_up", channel=leg.channel_id)
    elif leg.kind in {LegKind.AGENT, LegKind.CUSTOMER}:
        agent_is_up(call, leg if leg.kind == LegKind.AGENT else _agent_leg(call))
    elif leg.kind == LegKind.CONSULT:
        consult_is_up(call, leg)
    else:
        leader_is_up(call, leg)
    save_call(call)


def _agent_leg(call: Call) -> CallLeg:
    return CallLeg.objects.filter(call=call, kind=LegKind.AGENT, gone_at=None).latest("id")


def _dial_customer(call: Call) -> None:
    """The agent's own telephone is up: now the customer is called."""
    leg = open_leg(call, LegKind.CUSTOMER, f"out-{call.pk}")
    command(
        call, "dial_out", channel=leg.channel_id, number=call.number, call=call.pk, seconds=30,
        caller_id=call.facts.get("caller_id", ""),
    )  # fmt: skip


def _arrived(event: EngineEvent, called: str) -> None:
    """A call comes in: whose number, which hotline, who calls, all before anything rings."""
    channel = event.body.get("channel") or {}
    number = str((channel.get("caller") or {}).get("number") or "")[:40]
    hotline = Hotline.objects.filter(number=called, is_active=True).first()
    region = region_of(number)
    found = candidates_of(number)
    menu = MenuVersion.objects.filter(code=hotline.menu_code, state="PUBLISHED").first() if hotline else None
    call, made = Call.objects.get_or_create(
        channel_id=event.channel_id,
        defaults={
            "direction": Direction.IN, "hotline": hotline, "menu": menu, "number": number, "region": region,
            "candidates": found, "unit_path": hotline.unit_path if hotline else "hq", "started_at": clock.now(),
        },
    )  # fmt: skip
    if not made:
        return
    open_leg(call, LegKind.CUSTOMER, event.channel_id)
    CallLeg.objects.filter(channel_id=event.channel_id).update(up_at=clock.now())
    tell_call(call, "arrived", candidates=len(found))
    if len(found) == 1:
        tell_call(call, "customer", customer_id=found[0])
    note(unit_path=call.unit_path, customer_id=call.customer_id)
    record(
        CallArrived(subject_id=call.pk, unit_path=call.unit_path, customer_id=call.customer_id, candidates=len(found))
    )
    cancel_promises(call)
    command(call, "answer", channel=call.channel_id)
    enter_menu(call)
    save_call(call)


def _digit(event: EngineEvent) -> None:
    leg = _leg(event.channel_id)
    if leg is None or leg.kind != LegKind.CUSTOMER:
        return
    call = locked_call(leg.call_id)
    digit = str(event.body.get("digit", ""))[:1]
    if call.facts.get("asking"):
        _collect(call, digit)
    else:
        hear_caller(call, digit)
    save_call(call)


def _collect(call: Call, digit: str) -> None:
    asking = call.facts["asking"]
    if digit == "#" or not digit.isdigit():
        return
    asking["got"] += digit
    if len(asking["got"]) >= int(asking["digits"]):
        _answered(call)


def _answered(call: Call) -> None:
    """Give the answer upward; an empty one says that nothing was pressed."""
    asking = call.facts.pop("asking")
    stop_timer(call, "silence")
    if call.playing:
        command(call, "stop", playback=call.playing)
        call.playing = ""
    record(
        DigitsCollected(
            subject_id=call.pk,
            unit_path=call.unit_path,
            customer_id=call.customer_id,
            reference=str(asking["reference"]),
            digits=str(asking["got"]),
            agent_id=call.agent_id,
        )
    )
    if asking["reference"] == "rating" and asking["got"]:
        call.facts["rated"] = asking["got"]
    if call.state == CallState.SURVEY:
        command(call, "hang_up", channel=customer_leg(call))


def _played(event: EngineEvent) -> None:
    playback = event.body.get("playback") or {}
    playing = Call.objects.filter(playing=str(playback.get("id", "")), ended_at=None)
    pk = playing.values_list("pk", flat=True).first()
    if not playback.get("id") or pk is None:
        return
    call = locked_call(pk)
    if call.playing != playback["id"]:
        return
    count_heard(call)
    if call.facts.pop("music_after", False) or call.state == CallState.RINGING:
        command(call, "music", channel=customer_leg(call), on=True)
    elif not call.facts.get("asking"):
        hear_caller(call, "FAILED" if playback.get("state") == "failed" else "PROMPT_ENDED")
    save_call(call)


def _timer(event: EngineEvent) -> None:
    call = locked_call(int(event.body["call"]))
    name = event.body["name"]
    if call.ended_at is not None or call.facts.get(f"timer_{name}") != event.body["turn"]:
        return
    if call.facts.get("asking") and name == "silence":
        _answered(call)
    else:
        hear_caller(call, event.body["signal"])
    save_call(call)


def _answer_of_other(event: EngineEvent) -> None:
    """What another system said to a menu's question."""
    leg = _leg(event.channel_id)
    if leg is not None:
        call = locked_call(leg.call_id)
        if call.place.get("node") == event.body.get("node"):
            hear_caller(call, str(event.body.get("answer", "failed")))
            save_call(call)


def _hung_up(event: EngineEvent) -> None:
    """Somebody's channel is about to end; a soft end of another cause than goodbye means that she vanished."""
    leg = _leg(event.channel_id)
    if leg is not None and event.body.get("soft") and event.body.get("cause") != NORMAL_CAUSE:
        call = locked_call(leg.call_id)
        call.facts["vanished"] = [*call.facts.get("vanished", []), event.channel_id]
        tell_call(call, "vanished", leg=leg.kind)
        save_call(call)


def _gone(event: EngineEvent) -> None:
    leg = _leg(event.channel_id)
    if leg is None or leg.gone_at is not None or (event.body.get("if_ringing") and leg.up_at):
        return
    call = locked_call(leg.call_id)
    leg.gone_at = clock.now()
    leg.save(update_fields=["gone_at"])
    if call.ended_at is None:
        if leg.kind == LegKind.CUSTOMER:
            customer_is_gone(call, busy=event.body.get("cause") == BUSY_CAUSE)
        elif leg.kind == LegKind.AGENT:
            agent_is_gone(call, leg)
        elif leg.kind == LegKind.CONSULT:
            consult_is_gone(call, leg)
        else:
            if leg.kind == LegKind.LEADER:
                vacate(call, leg.person_id)
            tell_desk(call, person_id=leg.person_id)
    save_call(call)


def _leg(channel_id: str) -> CallLeg | None:
    return CallLeg.objects.filter(channel_id=channel_id).first()


def _recorded(event: EngineEvent) -> None:
    note_recorded(event.body.get("recording") or {})


_PARTS = {
    "StasisStart": _started,
    "ChannelDtmfReceived": _digit,
    "PlaybackFinished": _played,
    "ChannelHangupRequest": _hung_up,
    "StasisEnd": _gone,
    "ChannelDestroyed": _gone,
    "RecordingFinished": _recorded,
    "RecordingFailed": _recorded,
    "Timer": _timer,
    "Answered": _answer_of_other,
}
