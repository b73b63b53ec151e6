"""Name the values other modules may hold: tallies, standings, decisions."""

from dataclasses import dataclass
from enum import StrEnum


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
