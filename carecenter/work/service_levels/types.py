"""Words of service_levels that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

BUSINESS_DAY_MINUTES = 480
PAUSE_CAP_MINUTES = 5 * BUSINESS_DAY_MINUTES
MAX_PAUSES = 2


class Metric(StrEnum):
    """What is promised."""

    ACKNOWLEDGE = "ACKNOWLEDGE"
    FIRST_CONTACT = "FIRST_CONTACT"
    NEXT_UPDATE = "NEXT_UPDATE"
    RESOLVE = "RESOLVE"
    OLA = "OLA"  # a department's promise inside the house, one a task


# While a case waits for others only what needs the others waits (§2.3: ack and progress clocks go on).
PAUSABLE = frozenset({Metric.RESOLVE, Metric.OLA})
# Whom we have answered once is answered; what was promised to be done is open again.
REOPENING = frozenset({Metric.RESOLVE, Metric.OLA})


class ClockState(StrEnum):
    """Where a clock stands (§5.3)."""

    NOT_STARTED = "NOT_STARTED"
    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    MET = "MET"
    BREACHED = "BREACHED"  # the time is over and it still runs
    LATE_MET = "LATE_MET"
    CANCELLED = "CANCELLED"


LIVING = (ClockState.RUNNING, ClockState.PAUSED, ClockState.BREACHED)


class PauseReason(StrEnum):
    """Why a clock may stand still; nothing else is a reason."""

    CUSTOMER = "CUSTOMER"
    PARTS = "PARTS"
    THIRD_PARTY = "THIRD_PARTY"
    FORCE_MAJEURE = "FORCE_MAJEURE"


class MoveKind(StrEnum):
    """What may be done with a clock; the log of these alone says where it stands."""

    STARTED = "STARTED"
    PAUSED = "PAUSED"
    RESUMED = "RESUMED"
    STOPPED = "STOPPED"
    REOPENED = "REOPENED"
    CANCELLED = "CANCELLED"
    RESTORED = "RESTORED"  # a cancellation is taken back
    REPLANNED = "REPLANNED"


@dataclass(frozen=True, slots=True)
class ClockPlan:
    """A promise: so many open minutes of a calendar, when to warn, and whether it may stand still.

    `warn_at` are per cents of the target in rising order; 100 is the breach. The first of them tells level
    `first_level` of the ladder, each next one level more. `pausable` and `reopens` None: as usual for the metric.
    A pause lasts at most `pause_cap_minutes` of the pause calendar and then ends by itself.
    """

    metric: str
    minutes: int
    calendar: str = "CN"
    warn_at: tuple[int, ...] = (75, 100)
    pausable: bool | None = None
    reopens: bool | None = None
    max_pauses: int = MAX_PAUSES
    pause_cap_minutes: int = PAUSE_CAP_MINUTES
    pause_calendar: str = "CN"
    first_level: int = 1

    def __post_init__(self) -> None:
        if self.minutes <= 0:
            raise ValueError("a promise needs at least one minute")
        if list(self.warn_at) != sorted(set(self.warn_at)) or any(not 0 < p <= 100 for p in self.warn_at):
            raise ValueError("warnings are rising per cents up to 100")

    @property
    def may_pause(self) -> bool:
        """Tell whether it stands still while others are waited for."""
        return self.metric in PAUSABLE if self.pausable is None else self.pausable

    @property
    def may_reopen(self) -> bool:
        """Tell whether it goes on when its subject is opened again."""
        return self.metric in REOPENING if self.reopens is None else self.reopens

    def level_at(self, percent: int) -> int:
        """Return the level of the ladder that a warning tells."""
        return self.first_level + sum(1 for each in self.warn_at if each < percent)

    def as_json(self) -> dict[str, Any]:
        """Return the plan as the log keeps it."""
        return {name: list(v) if isinstance(v := getattr(self, name), tuple) else v for name in self.__slots__}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "ClockPlan":
        """Return the plan that the log kept."""
        return cls(**{**kept, "warn_at": tuple(kept["warn_at"])})


@dataclass(frozen=True, slots=True)
class Move:
    """One line of a clock's log; `at` in microseconds since 1970 (UTC)."""

    kind: MoveKind
    at: int
    plan: ClockPlan | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """A clock as other modules see it; instants are UTC, amounts open seconds of its calendar.

    `due_at` holds while nothing else happens (an open pause counted to its cap); `promised_at` is the raw promise
    to the customer, without any pause. `used_seconds` and `used_percent` are as of the moment of asking.
    """

    id: int
    key: str
    subject: tuple[str, int]
    metric: str
    state: ClockState
    plan: ClockPlan
    unit_path: str
    owner_id: int | None
    customer_id: int | None
    started_at: datetime | None
    promised_at: datetime | None
    due_at: datetime | None
    stopped_at: datetime | None
    breached_at: datetime | None
    paused_since: datetime | None
    pause_ends_at: datetime | None
    pause_reason: str
    pauses_used: int
    used_seconds: int
    left_seconds: int
    used_percent: int
    warned_percent: int


@dataclass(frozen=True, slots=True)
class Level:
    """A step of the ladder: who is told, and up to how much she may give away (None: without limit)."""

    level: int
    code: str
    name: str
    role: str
    limit: Decimal | None


@dataclass(frozen=True, slots=True)
class LevelRules:
    """The ladder and the sets of promises that hold on a day."""

    version: str
    ladder: tuple[Level, ...]
    sets: Mapping[str, tuple[ClockPlan, ...]] = field(default_factory=dict)
