"""A call is what its events say: the one function that builds its row, live and when rebuilt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from carecenter.contact.telephony.types import CallState


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a call's story."""

    at: datetime
    kind: str
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class CallShape:
    """All of a call that follows from its story; seconds are whole."""

    state: CallState = CallState.ENTRY
    customer_id: int | None = None
    agent_id: int | None = None
    language: str = "zh"
    queue_code: str = ""
    priority: bool = False
    outcome: str = ""
    end_reason: str = ""
    popped_at: datetime | None = None
    queued_at: datetime | None = None
    ringing_at: datetime | None = None
    talk_at: datetime | None = None
    held_at: datetime | None = None
    hold_seconds: int = 0
    prompt_seconds: int = 0
    peak_seconds: int = 0
    talk_ended_at: datetime | None = None
    ended_at: datetime | None = None
    offers: int = 0


def tell(shape: CallShape, told: Told) -> CallShape:
    """Return the call after one more line; an unknown kind changes nothing, so that old code reads new stories."""
    part = _PARTS.get(told.kind)
    return part(shape, told) if part else shape


def retell(lines: Iterable[Told]) -> CallShape:
    """Build a call from its whole story."""
    shape = CallShape()
    for line in lines:
        shape = tell(shape, line)
    return shape


def _menu(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, state=CallState.MENU)


def _customer(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, customer_id=told.facts["customer_id"])


def _language(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, language=told.facts["language"])


def _heard(shape: CallShape, told: Told) -> CallShape:
    seconds, peak = int(told.facts["seconds"]), bool(told.facts.get("peak"))
    return replace(
        shape,
        prompt_seconds=shape.prompt_seconds + seconds,
        peak_seconds=shape.peak_seconds + (seconds if peak else 0),
    )


def _queued(shape: CallShape, told: Told) -> CallShape:
    return replace(
        shape,
        state=CallState.QUEUE,
        queue_code=told.facts["queue"],
        priority=bool(told.facts.get("priority")),
        queued_at=shape.queued_at or _since(told),
        agent_id=None,
    )


def _since(told: Told) -> datetime:
    """Return when the wait began: a caller who was promised a call keeps the place she had."""
    return datetime.fromisoformat(told.facts["since"]) if told.facts.get("since") else told.at


def _popped(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, agent_id=told.facts["agent_id"], popped_at=told.at, offers=shape.offers + 1)


def _ringing(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, state=CallState.RINGING, ringing_at=told.at)


def _returned(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, state=CallState.QUEUE, agent_id=None)


def _talk(shape: CallShape, told: Told) -> CallShape:
    held = int((told.at - shape.held_at).total_seconds()) if shape.held_at else 0
    return replace(
        shape,
        state=CallState.TALK,
        agent_id=told.facts.get("agent_id", shape.agent_id),
        talk_at=shape.talk_at or told.at,
        held_at=None,
        hold_seconds=shape.hold_seconds + held,
    )


def _hold(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, state=CallState.HOLD, held_at=told.at)


def _consult(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, state=CallState.CONSULT, held_at=shape.held_at or told.at)


def _survey(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, state=CallState.SURVEY, talk_ended_at=shape.talk_ended_at or told.at)


def _voicemail(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, state=CallState.VOICEMAIL)


def _dialing(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, state=CallState.DIALING, agent_id=told.facts.get("agent_id"))


def _outcome(shape: CallShape, told: Told) -> CallShape:
    return replace(shape, outcome=told.facts["outcome"])


def _ended(shape: CallShape, told: Told) -> CallShape:
    talked = shape.talk_at is not None
    held = int((told.at - shape.held_at).total_seconds()) if shape.held_at else 0
    return replace(
        shape,
        state=CallState.ENDED,
        end_reason=told.facts["reason"],
        ended_at=told.at,
        talk_ended_at=(shape.talk_ended_at or told.at) if talked else None,
        held_at=None,
        hold_seconds=shape.hold_seconds + held,
    )


_PARTS = {
    "menu": _menu,
    "customer": _customer,
    "language": _language,
    "heard": _heard,
    "queued": _queued,
    "popped": _popped,
    "ringing": _ringing,
    "returned": _returned,
    "talk": _talk,
    "hold": _hold,
    "consult": _consult,
    "survey": _survey,
    "voicemail": _voicemail,
    "dialing": _dialing,
    "outcome": _outcome,
    "ended": _ended,
}
