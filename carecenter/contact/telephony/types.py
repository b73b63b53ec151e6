"""Words of telephony that other modules may use."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

TAKE_CALLS = "calls.take"
SUPERVISE_CALLS = "calls.supervise"


class Direction(StrEnum):
    """Who called whom."""

    IN = "IN"
    OUT = "OUT"


class CallState(StrEnum):
    """Where a call stands (domain reference §12.1)."""

    ENTRY = "ENTRY"
    MENU = "MENU"
    QUEUE = "QUEUE"
    RINGING = "RINGING"
    TALK = "TALK"
    HOLD = "HOLD"
    CONSULT = "CONSULT"
    DIALING = "DIALING"
    SURVEY = "SURVEY"
    VOICEMAIL = "VOICEMAIL"
    ENDED = "ENDED"


class LegKind(StrEnum):
    """What a channel is for in its call."""

    CUSTOMER = "CUSTOMER"
    AGENT = "AGENT"
    CONSULT = "CONSULT"
    LEADER = "LEADER"
    SNOOP = "SNOOP"


class EndReason(StrEnum):
    """Why a call ended; abandoned in the menu and abandoned in the queue are different things."""

    SERVED = "SERVED"
    ABANDONED_MENU = "ABANDONED_MENU"
    ABANDONED_QUEUE = "ABANDONED_QUEUE"
    CALLBACK = "CALLBACK"
    VOICEMAIL = "VOICEMAIL"
    SELF = "SELF"
    SUGGESTED = "SUGGESTED"
    NO_ANSWER = "NO_ANSWER"
    BUSY = "BUSY"
    LOST = "LOST"


class CallbackState(StrEnum):
    """Where a promised call stands (§12.3)."""

    QUEUED = "QUEUED"
    DIALING = "DIALING"
    CONNECTED = "CONNECTED"
    RETRY = "RETRY"
    DONE = "DONE"
    UNREACHED = "UNREACHED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class QueueLook:
    """What the menu knows of a queue this moment; None stands for unknown."""

    all_busy: bool | None = None
    position: int = 1
    wait_seconds: int | None = None
    callback_allowed: bool = True


@dataclass(frozen=True, slots=True)
class CallFacts:
    """A call, as other modules see it."""

    id: int
    direction: Direction
    state: CallState
    customer_id: int | None
    unit_path: str
    agent_id: int | None
    language: str
    queue_code: str
    started_at: datetime
    talk_at: datetime | None
    ended_at: datetime | None
    end_reason: str
    was_transferred: bool = False


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can be asked or given a call, and whether her telephone is free."""

    person_id: int
    name: str
    is_free: bool


@dataclass(frozen=True, slots=True)
class DeskCall:
    """The call on an agent's desk, with all that its column and its bar show; the number is masked."""

    id: int
    state: CallState
    direction: Direction
    is_mine: bool
    number_masked: str
    region: str
    hotline: str
    language: str
    queue_code: str
    is_urgent: bool
    customer_id: int | None
    candidates: tuple[int, ...]
    is_identified: bool
    is_muted: bool
    is_recording_paused: bool
    consulted: str
    consult_answered: bool
    supervised: str
    handover: str
    rated: str
    outcome: str
    started_at: datetime
    queued_at: datetime | None
    talk_at: datetime | None
    held_at: datetime | None
    since_at: datetime


@dataclass(frozen=True, slots=True)
class DeskPhone:
    """The telephone of a person at her desk."""

    kind: str
    endpoint: str


@dataclass(frozen=True, slots=True)
class WaitingCall:
    """A call in a queue, as a colleague may see it."""

    id: int
    queue_code: str
    queue_name: str
    language: str
    is_urgent: bool
    queued_at: datetime
    customer_id: int | None


@dataclass(frozen=True, slots=True)
class PromisedCall:
    """A call that was promised."""

    id: int
    kind: str
    state: str
    number_masked: str
    customer_id: int | None
    not_before: datetime
    tries: int
