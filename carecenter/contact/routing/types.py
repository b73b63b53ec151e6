"""Words of routing that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Channel(StrEnum):
    """What kind of work waits; it decides how much of a person one piece takes."""

    CALL = "CALL"
    CALLBACK = "CALLBACK"
    CHAT = "CHAT"
    MESSAGE = "MESSAGE"
    CASE = "CASE"


EXCLUSIVE = frozenset({Channel.CALL, Channel.CALLBACK})


class AgentState(StrEnum):
    """What an agent does now (§9)."""

    LOGGED_OUT = "LOGGED_OUT"
    AVAILABLE = "AVAILABLE"
    RINGING = "RINGING"
    TALK = "TALK"
    HOLD = "HOLD"
    ACW = "ACW"
    AUX = "AUX"


HANDLING = frozenset({AgentState.RINGING, AgentState.TALK, AgentState.HOLD, AgentState.ACW})


class AuxCode(StrEnum):
    """Why an agent is not available (§9: AUX-1 to AUX-9), and what the product itself says."""

    BREAK = "1"
    MEAL = "2"
    TRAINING = "3"
    MEETING = "4"
    COACHING = "5"
    OUTBOUND = "6"
    CASES = "7"
    FAULT = "8"
    SUPPORT = "9"
    START = "START"  # signed on, not yet available
    RONA = "RONA"  # did not answer in time
    DUTY = "DUTY"  # held from duty, such as by an unread bulletin


ASKABLE = tuple(code for code in AuxCode if code.value.isdigit())


class WorkState(StrEnum):
    """How far one piece of waiting work is."""

    WAITING = "WAITING"
    OFFERED = "OFFERED"
    ACTIVE = "ACTIVE"
    WRAPPING = "WRAPPING"
    DONE = "DONE"
    ABANDONED = "ABANDONED"
    WITHDRAWN = "WITHDRAWN"


OPEN_WORK = (WorkState.WAITING, WorkState.OFFERED, WorkState.ACTIVE, WorkState.WRAPPING)


class OfferState(StrEnum):
    """What became of an offer."""

    OPEN = "OPEN"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    MISSED = "MISSED"
    WITHDRAWN = "WITHDRAWN"  # the customer went, the agent vanished, a leader moved it


@dataclass(frozen=True, slots=True)
class Requirements:
    """What a piece of work asks for beyond its queue: language code, skills with least levels, certificates."""

    language: str = ""
    skills: Mapping[str, int] = field(default_factory=dict)
    licences: tuple[str, ...] = ()
    mandarin_will_do: bool = False  # the customer agreed to be served in Mandarin when nobody else is there


@dataclass(frozen=True, slots=True)
class AgentFacts:
    """An agent's presence as other modules see it."""

    person_id: int
    state: AgentState
    aux: str
    since_at: datetime | None
    due_at: datetime | None  # the end of ringing or of wrap-up
    pending_aux: str
    unit_path: str
    offer_id: int | None  # the open offer, if one rings
    work_id: int | None  # the exclusive piece in hand
    chats: int
    cases: int


@dataclass(frozen=True, slots=True)
class WaitingWork:
    """A piece of work in a queue."""

    id: int
    work: tuple[str, int]
    channel: Channel
    queue_code: str
    state: WorkState
    customer_id: int | None
    entered_at: datetime
    weight: int
    position: int
    agent_id: int | None


@dataclass(frozen=True, slots=True)
class QueueFacts:
    """A queue at this moment, as an IVR or a floor view asks for it."""

    code: str
    name: str
    waiting: int
    longest_seconds: int
    staffed: int  # signed on, not in AUX
    available: int
    ewt_seconds: int | None  # of one who comes now; None where nobody is there
    is_open: bool
    callback_offered: bool
    language: str = ""

    @property
    def all_busy(self) -> bool:
        """Tell whether nobody could take a contact at once."""
        return self.available == 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a waiting contact stands: position from 1 and expected wait (§12.3)."""

    position: int
    ewt_seconds: int | None
    callback_offered: bool


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """An offer with the reasons for it."""

    id: int
    item_id: int
    work: tuple[str, int]
    queue_code: str
    person_id: int
    state: OfferState
    offered_at: datetime
    ring_until_at: datetime
    customer_id: int | None
    reasons: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class LeadersWord:
    """What a leader said to an agent at work."""

    id: int
    sender: str
    text: str
    sent_at: datetime
