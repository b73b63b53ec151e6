"""News of notices."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class PersonTold(Event):
    """A line was put under a person's bell; subject is the person, so that her open pages hear of it."""

    kind: ClassVar[str] = "person.told"
    subject_kind: ClassVar[str] = "person"
    bell_id: int


@dataclass(frozen=True, kw_only=True)
class NoticeQueued(Event):
    """A notice waits to leave."""

    kind: ClassVar[str] = "notice.queued"
    subject_kind: ClassVar[str] = "notice"
    template: str
    channel: str


@dataclass(frozen=True, kw_only=True)
class NoticeSettled(Event):
    """A notice was sent, failed for good, or was suppressed."""

    kind: ClassVar[str] = "notice.settled"
    subject_kind: ClassVar[str] = "notice"
    state: str
    reason: str
