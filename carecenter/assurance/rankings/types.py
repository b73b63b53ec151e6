"""Name the values other modules may hold: tallies, standings, decisions, frozen rows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NATION = "CN"
ALL_TYPES = ""


@dataclass(frozen=True, slots=True)
class RankingRules:
    """How a day is ranked: days, answers, prior answers, z of the interval, borders of the dispatch weight.

    The defaults hold before a pack says otherwise. Source: domain reference §3.2.
    """

    version: str = "ranking-1"
    window_days: int = 90
    min_sample: int = 10
    prior_weight: float = 30
    z: float = 1.959964
    lowest_weight: float = 0.5
    highest_weight: float = 1.5


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """Hold with whom one is compared: a tier of province and a type of job."""

    province_tier: str
    job_type: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Hold the answers of one provider, team or installer in a window of days."""

    subject_id: int
    group: PeerGroup
    very_satisfied: int
    answers: int
    complaints: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.very_satisfied <= self.answers:
            raise ValueError("need 0 ≤ very satisfied ≤ answers")


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold one place. `rank` is None when the sample is too small; `group_size` counts the ranked."""

    subject_id: int
    group: PeerGroup
    rank: int | None
    group_size: int
    answers: int
    very_satisfied: int
    rate: float | None
    wilson_low: float
    wilson_high: float
    shrunk: float
    network_rate: float


class WatchDecision(StrEnum):
    """What a quarter says of a provider."""

    KEEP = "KEEP"
    WATCH = "WATCH"
    TOO_FEW = "TOO_FEW"


class RankLevel(StrEnum):
    """Who is put in order, from the widest to the single person."""

    CITY = "CITY"
    PROVIDER = "PROVIDER"
    TEAM = "TEAM"
    INSTALLER = "INSTALLER"


@dataclass(slots=True)
class Sum:
    """Counts of valid answers and the two marks of their ids; grows by XOR, so order never matters."""

    n: int = 0
    very_satisfied: int = 0
    satisfied: int = 0
    dissatisfied: int = 0
    mark_a: int = 0
    mark_b: int = 0

    def add(self, other: "Sum") -> None:
        """Take another group in."""
        self.n += other.n
        self.very_satisfied += other.very_satisfied
        self.satisfied += other.satisfied
        self.dissatisfied += other.dissatisfied
        self.mark_a ^= other.mark_a
        self.mark_b ^= other.mark_b

    @property
    def mark(self) -> str:
        """Return both marks as 32 hexadecimal digits."""
        return f"{self.mark_a & 0xFFFFFFFFFFFFFFFF:016x}{self.mark_b & 0xFFFFFFFFFFFFFFFF:016x}"


@dataclass(slots=True)
class RankLine:
    """One line of a ranking before it is frozen: a standing, whose it is and which answers are behind it."""

    level: RankLevel
    key: str
    standing: Standing
    sum: Sum
    city_code: str
    provider_id: int | None
    technician_id: int | None
    unit_path: str
    expected: float


@dataclass(frozen=True, slots=True)
class RankFacts:
    """Where somebody stood on a day; `rank` None means too few answers. `ranked` is how many had a rank."""

    row_id: int
    day: date
    level: RankLevel
    key: str
    rank: int | None
    ranked: int
    n: int
    very_satisfied: int
    lower: float
    upper: float
    score: float
    base_rate: float
    rule_version: str
    mark: str
