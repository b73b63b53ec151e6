"""News of routing."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class WorkEvent(Event):
    """The base of news of one piece of queued work; `work_kind` and `work_id` name whose it is."""

    kind: ClassVar[str] = "work.touched"
    subject_kind: ClassVar[str] = "work"
    work_kind: str
    work_id: int
    queue_code: str
    channel: str


@dataclass(frozen=True, kw_only=True)
class WorkEnqueued(WorkEvent):
    """A piece of work entered a queue."""

    kind: ClassVar[str] = "work.enqueued"


@dataclass(frozen=True, kw_only=True)
class WorkOffered(WorkEvent):
    """A person is asked to take it."""

    kind: ClassVar[str] = "work.offered"
    offer_id: int
    person_id: int


@dataclass(frozen=True, kw_only=True)
class WorkAccepted(WorkEvent):
    """A person took it."""

    kind: ClassVar[str] = "work.accepted"
    offer_id: int
    person_id: int
    waited_seconds: int


@dataclass(frozen=True, kw_only=True)
class WorkReturned(WorkEvent):
    """It went back to the head of its queue; `reason` is MISSED, DECLINED, LOST, LEFT, SIGNED_OFF or HANDED_BACK."""

    kind: ClassVar[str] = "work.returned"
    offer_id: int | None
    person_id: int | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class WorkWidened(WorkEvent):
    """Its demands were relaxed by time (§12.2); `unmet_language` is kept for the hiring plan."""

    kind: ClassVar[str] = "work.widened"
    step: str
    unmet_language: str


@dataclass(frozen=True, kw_only=True)
class WorkFinished(WorkEvent):
    """It is over, with or without a person: all instants and seconds that reports need."""

    kind: ClassVar[str] = "work.finished"
    person_id: int | None
    outcome: str  # ANSWERED, ABANDONED, WITHDRAWN
    entered_at: datetime
    answered_at: datetime | None
    ended_at: datetime
    wrapped_at: datetime
    hold_seconds: int
    transferred: bool
    agent_path: str = ""


@dataclass(frozen=True, kw_only=True)
class PresenceChanged(Event):
    """An agent's state changed; what she did before, from when, for reports."""

    kind: ClassVar[str] = "presence.changed"
    subject_kind: ClassVar[str] = "presence"
    state: str
    aux: str
    before: str
    before_aux: str
    before_at: datetime
    reason: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class QueueChanged(Event):
    """A queue was defined, changed or closed."""

    kind: ClassVar[str] = "queue.changed"
    subject_kind: ClassVar[str] = "queue"
    code: str
    active: bool


@dataclass(frozen=True, kw_only=True)
class AgentMessaged(Event):
    """A leader sent an agent a word; the text lies in a row of its own."""

    kind: ClassVar[str] = "presence.messaged"
    subject_kind: ClassVar[str] = "presence"
    message_id: int
