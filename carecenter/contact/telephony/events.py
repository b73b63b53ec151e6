"""News of telephony."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class CallArrived(Event):
    """Somebody calls; customer_id only where exactly one customer has the number."""

    kind: ClassVar[str] = "call.arrived"
    subject_kind: ClassVar[str] = "call"
    candidates: int


@dataclass(frozen=True, kw_only=True)
class CallChanged(Event):
    """A call went on to another state."""

    kind: ClassVar[str] = "call.changed"
    subject_kind: ClassVar[str] = "call"
    state: str


@dataclass(frozen=True, kw_only=True)
class CallPopped(Event):
    """A call is put on an agent's screen, before her telephone rings; subject is the agent's desk."""

    kind: ClassVar[str] = "call.popped"
    subject_kind: ClassVar[str] = "desk"
    call_id: int
    milliseconds: int


@dataclass(frozen=True, kw_only=True)
class DeskChanged(Event):
    """Something else on an agent's desk changed."""

    kind: ClassVar[str] = "desk.changed"
    subject_kind: ClassVar[str] = "desk"
    call_id: int


@dataclass(frozen=True, kw_only=True)
class CallAnswered(Event):
    """An agent and the customer talk."""

    kind: ClassVar[str] = "call.answered"
    subject_kind: ClassVar[str] = "call"
    agent_id: int
    direction: str
    waited_seconds: int


@dataclass(frozen=True, kw_only=True)
class CallEnded(Event):
    """A call is over; seconds of prompts, of waiting, of talk and of hold."""

    kind: ClassVar[str] = "call.ended"
    subject_kind: ClassVar[str] = "call"
    direction: str
    reason: str
    agent_id: int | None
    talk_seconds: int
    wait_seconds: int
    prompt_seconds: int


@dataclass(frozen=True, kw_only=True)
class DigitsCollected(Event):
    """The customer answered a question by keys; `reference` is the asker's own word for it."""

    kind: ClassVar[str] = "digits.collected"
    subject_kind: ClassVar[str] = "call"
    reference: str
    digits: str
    agent_id: int | None


@dataclass(frozen=True, kw_only=True)
class CallbackChanged(Event):
    """A promised call went on."""

    kind: ClassVar[str] = "callback.changed"
    subject_kind: ClassVar[str] = "callback"
    state: str
    callback_kind: str


@dataclass(frozen=True, kw_only=True)
class VoicemailLeft(Event):
    """Somebody spoke after the tone; a higher module makes a case of it."""

    kind: ClassVar[str] = "voicemail.left"
    subject_kind: ClassVar[str] = "call"
    file_id: str
    seconds: int


@dataclass(frozen=True, kw_only=True)
class RecordingKept(Event):
    """The recording of a call lies in the store."""

    kind: ClassVar[str] = "recording.kept"
    subject_kind: ClassVar[str] = "call"
    recording_id: int
