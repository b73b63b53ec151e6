"""Words of dispatch: a day's tours as plain values.

Every time and way is a whole number of one unit that the caller chooses (seconds in the product, tenths in a
benchmark); `per_minute` of the problem says how many make a minute. Places are indices into the matrix of ways.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

Matrix = Sequence[Sequence[int]]


class StopKind(StrEnum):
    """What a technician does at a stop."""

    JOB = "JOB"
    BREAK = "BREAK"
    STORE = "STORE"  # fetches tools and parts on the way to the first job


@dataclass(frozen=True, slots=True)
class TourJob:
    """A job to be planned: work may begin from `earliest` to `latest`, at most `late_limit` later at a price."""

    id: int
    place: int
    duration: int
    earliest: int
    latest: int
    skills: frozenset[str] = frozenset()
    tools: frozenset[str] = frozenset()
    parts: Mapping[str, int] = field(default_factory=dict)
    persons: int = 1
    previous_technician: int | None = None
    excluded: frozenset[int] = frozenset()
    unserved_cost: int = 0
    late_limit: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of a tour; `job_id` is None for a break or the store."""

    kind: StopKind
    start: int
    end: int
    job_id: int | None = None


@dataclass(frozen=True, slots=True)
class BreakRule:
    """A rest that must begin between two instants."""

    earliest: int
    latest: int
    duration: int


@dataclass(frozen=True, slots=True)
class TourTechnician:
    """A technician for the day. Frozen stops are over, under way or next; the tour goes on from their end.

    `start_place` and `end_place` None: the way to the first and from the last job does not count.
    """

    id: int
    shift_start: int
    shift_end: int
    start_place: int | None = None
    end_place: int | None = None
    overtime_limit: int = 0
    rest: BreakRule | None = None
    skills: frozenset[str] = frozenset()
    tools: frozenset[str] = frozenset()
    parts: Mapping[str, int] = field(default_factory=dict)
    frozen: tuple[Stop, ...] = ()


@dataclass(frozen=True, slots=True)
class Prices:
    """What speaks against a plan, in the problem's unit of time (domain reference §8.5).

    `hours`: whole working time counts instead of ways alone. Fairness is paid for each unit of difference above its
    gap.
    """

    overtime: int = 2
    lateness: int = 1000
    previous_bonus_minutes: int = 10
    fairness_gap_minutes: int = 90
    fairness: float = 0.25
    hours: bool = False


@dataclass(frozen=True, slots=True)
class TourProblem:
    """A day of one provider in one district: jobs, technicians and the ways between places."""

    jobs: tuple[TourJob, ...]
    technicians: tuple[TourTechnician, ...]
    ways: Matrix
    per_minute: int = 1
    store: int | None = None
    prices: Prices = Prices()


@dataclass(frozen=True, slots=True)
class Tour:
    """The stops of one technician in order; `leave` and `back` are when she sets out and is home."""

    technician_id: int
    stops: tuple[Stop, ...]
    leave: int
    back: int


@dataclass(frozen=True, slots=True)
class TourPlan:
    """Tours, and the jobs that nobody serves."""

    tours: tuple[Tour, ...]
    unserved: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanCost:
    """The cost of a plan term by term, in the unit of time."""

    travel: int
    overtime: int = 0
    lateness: int = 0
    unserved: int = 0
    previous_bonus: int = 0
    fairness: int = 0
    hours: int = 0

    @property
    def total(self) -> int:
        """Return the sum that a plan is judged by."""
        way = self.hours or self.travel
        return way + self.overtime + self.lateness + self.unserved + self.fairness - self.previous_bonus


@dataclass(frozen=True, slots=True)
class Breach:
    """A constraint that a plan breaks: a code, the technician and job concerned, and the amount in units."""

    code: str
    technician_id: int | None = None
    job_id: int | None = None
    amount: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a technician does not do a job: a hard constraint by code and what of it, or only more minutes."""

    technician_id: int
    code: str
    detail: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class StopExplanation:
    """Why this technician does this job: what was hard and holds, what it costs, why nobody else."""

    job_id: int
    technician_id: int
    held: tuple[str, ...]
    minutes: Mapping[str, int]
    others: tuple[Obstacle, ...]


@dataclass(frozen=True, slots=True)
class UnservedReason:
    """Why nobody serves a job: the code that stands for all, and each technician's own."""

    job_id: int
    code: str
    detail: str
    others: tuple[Obstacle, ...]


@dataclass(frozen=True, slots=True)
class OfferedWindow:
    """A window that can really be promised now; `places` is how many jobs of this length still fit."""

    start_at: datetime
    end_at: datetime
    places: int


@dataclass(frozen=True, slots=True)
class HeldWindow:
    """A window that is kept until an instant."""

    hold_id: int
    job_id: int
    start_at: datetime
    end_at: datetime
    expires_at: datetime
