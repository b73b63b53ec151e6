"""Tell a call's story, and say what the engine shall do: the only two ways to change a call."""

from dataclasses import asdict, fields
from datetime import timedelta
from typing import Any

from carecenter.contact.telephony.events import CallChanged, DeskChanged
from carecenter.contact.telephony.models import Call, CallLeg, CallLine, EngineCommand, EngineEvent
from carecenter.contact.telephony.rules.story import CallShape, Told, tell
from carecenter.contact.telephony.types import CallState, LegKind
from carecenter.foundation import clock
from carecenter.foundation.action import record, write_later
from carecenter.foundation.plain.refusals import BadInput

SHAPE = tuple(field.name for field in fields(CallShape))
KEPT = (*SHAPE, "place", "facts", "playing", "candidates", "menu", "unit_path", "item_id", "offer_id")


def tell_call(call: Call, kind: str, /, **facts: Any) -> None:
    """Add one line to a locked call's story and let its row follow; the caller saves with `save_call`."""
    now = clock.now()
    write_later(CallLine(call=call, at=now, kind=kind, facts=facts))
    before = call.state
    shape = tell(shape_of(call), Told(now, kind, facts))
    for name, value in asdict(shape).items():
        setattr(call, name, value)
    if call.state != before:
        record(
            CallChanged(
                subject_id=call.pk, unit_path=call.unit_path, customer_id=call.customer_id, state=str(call.state)
            )
        )


def shape_of(call: Call) -> CallShape:
    """Return the part of the row that follows from the story."""
    values = {name: getattr(call, name) for name in SHAPE}
    return CallShape(**{**values, "state": CallState(call.state)})


def save_call(call: Call) -> None:
    """Write what was told."""
    call.save(update_fields=KEPT)


def command(call: Call | None, kind: str, /, **args: Any) -> None:
    """Write one thing for the engine to do, after all that was written before."""
    EngineCommand.objects.create(call=call, kind=kind, args=args, written_at=clock.now())


def tell_desk(call: Call, *, person_id: int | None = None) -> None:
    """Let the agent's desk look again."""
    person = person_id or call.agent_id
    if person:
        record(DeskChanged(subject_id=person, unit_path=call.unit_path, customer_id=call.customer_id, call_id=call.pk))


def set_timer(call: Call, name: str, seconds: float, signal: str) -> None:
    """Wake the call after some seconds; a timer of the same name set later makes this one void."""
    turn = int(call.facts.get(f"timer_{name}", 0)) + 1
    call.facts[f"timer_{name}"] = turn
    now = clock.now()
    EngineEvent.objects.create(
        kind="Timer",
        channel_id=call.channel_id,
        body={"type": "Timer", "call": call.pk, "name": name, "turn": turn, "signal": signal},
        heard_at=now,
        due_at=now + timedelta(seconds=seconds),
    )


def stop_timer(call: Call, name: str) -> None:
    """Make a running timer void."""
    call.facts[f"timer_{name}"] = int(call.facts.get(f"timer_{name}", 0)) + 1


def open_leg(call: Call, kind: LegKind, channel_id: str, person_id: int | None = None) -> CallLeg:
    """Note a channel that belongs to the call."""
    leg, _ = CallLeg.objects.get_or_create(
        channel_id=channel_id,
        defaults={"call": call, "kind": kind, "person_id": person_id, "asked_at": clock.now()},
    )
    return leg


def live_legs(call: Call, *kinds: LegKind) -> list[CallLeg]:
    """Return the channels that are not gone, oldest first."""
    rows = CallLeg.objects.filter(call=call, gone_at=None).order_by("id")
    return list(rows.filter(kind__in=kinds) if kinds else rows)


def customer_leg(call: Call) -> str:
    """Return the customer's channel: the call's own one when she called us, else the one we dialled."""
    legs = live_legs(call, LegKind.CUSTOMER)
    if not legs:
        raise BadInput("call", "客户已经挂断。")
    return legs[0].channel_id


def bridge_of(call: Call) -> str:
    """Return the id of the call's conversation; ours, so that creating it twice is once."""
    return f"bridge-{call.pk}"
