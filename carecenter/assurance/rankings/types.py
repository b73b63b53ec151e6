"""Words of rankings that other modules may use."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

NATION = "CN"
ALL_TYPES = ""


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
class Standing:
    """One line of a ranking before it is frozen."""

    level: RankLevel
    type_code: str
    key: str
    peer_code: str
    sum: Sum
    city_code: str = ""
    provider_id: int | None = None
    technician_id: int | None = None
    unit_path: str = ""
    base_rate: float = 0.0
    expected: float = 0.0
    lower: float = 0.0
    upper: float = 0.0
    score: float = 0.0
    rank: int | None = None
    ranked: int = 0


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
    mark: str = field(default="", repr=False)
