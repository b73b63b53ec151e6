"""News of service_levels: each names the clock's own subject, such as ("case", 7)."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class ClockEvent(Event):
    """What all news of clocks say: which promise, about what."""

    kind: ClassVar[str] = "clock.any"
    subject_kind: ClassVar[str] = "clock"
    about_kind: str
    about_id: int
    metric: str
    key: str


@dataclass(frozen=True, kw_only=True)
class ClockMoved(ClockEvent):
    """It was started, paused, resumed, reopened, cancelled or planned anew; `move` says which."""

    kind: ClassVar[str] = "clock.moved"
    move: str


@dataclass(frozen=True, kw_only=True)
class ClockStopped(ClockEvent):
    """The promised thing was done; `late` when its time was over."""

    kind: ClassVar[str] = "clock.stopped"
    late: bool


@dataclass(frozen=True, kw_only=True)
class ClockWarned(ClockEvent):
    """So many per cent of its time are used up; `level` of the ladder is to be told."""

    kind: ClassVar[str] = "clock.warned"
    percent: int
    level: int


@dataclass(frozen=True, kw_only=True)
class ClockBreached(ClockEvent):
    """Its time is over and it still runs. `breached_at` is the due instant itself, ISO in UTC."""

    kind: ClassVar[str] = "clock.breached"
    breached_at: str
    level: int


@dataclass(frozen=True, kw_only=True)
class ClockResumedItself(ClockEvent):
    """A pause came to its cap and the clock runs on."""

    kind: ClassVar[str] = "clock.resumed_itself"
    reason: str
