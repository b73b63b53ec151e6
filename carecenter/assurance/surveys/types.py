"""Words of surveys that other modules may use."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Level(StrEnum):
    """What the customer pressed; only the first earns anything (doc 004)."""

    VERY_SATISFIED = "VERY_SATISFIED"
    SATISFIED = "SATISFIED"
    DISSATISFIED = "DISSATISFIED"


class InvitationState(StrEnum):
    """Where an invitation stands (domain §3.6)."""

    SCHEDULED = "SCHEDULED"
    SENT = "SENT"
    OPENED = "OPENED"
    ANSWERED = "ANSWERED"
    EXPIRED = "EXPIRED"
    SUPPRESSED = "SUPPRESSED"


class Validity(StrEnum):
    """Whether an answer counts; decided in rows of its own, the answer never changes."""

    VALID = "VALID"
    QUARANTINED = "QUARANTINED"


class Doubt(StrEnum):
    """Why an answer was put aside, or a person's own reason."""

    SAME_DEVICE = "SAME_DEVICE"
    SAME_ADDRESS = "SAME_ADDRESS"
    TOO_FAST = "TOO_FAST"
    BY_HAND = "BY_HAND"


class Silence(StrEnum):
    """Why no invitation went out."""

    SELF_RATING = "SELF_RATING"
    ASKED_RECENTLY = "ASKED_RECENTLY"
    NO_PHONE = "NO_PHONE"


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer as ranking and settlement see it."""

    answer_id: int
    job_id: int
    provider_id: int | None
    technician_id: int | None
    region_code: str
    type_code: str
    level: Level
    answered_at: datetime
    valid: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Valid answers of one technician for one provider in one city and order type.

    `marks` are two 64-bit XOR sums over the md5 of the answer ids: the same set of answers gives the same marks,
    and the marks of a larger group are the XOR of its parts.
    """

    technician_id: int | None
    provider_id: int | None
    team_path: str
    office_path: str
    city_code: str
    type_code: str
    n: int
    very_satisfied: int
    satisfied: int
    dissatisfied: int
    marks: tuple[int, int]


@dataclass(frozen=True, slots=True)
class AnswerSet:
    """Which answers stand behind a figure: a span of receipt, and whose they are; empty fields do not narrow."""

    from_at: datetime
    until_at: datetime
    technician_id: int | None = None
    provider_id: int | None = None
    team_path: str = ""
    city_code: str = ""
    type_code: str = ""


@dataclass(frozen=True, slots=True)
class ResponseFigures:
    """Sent, answered and very satisfied, with the worst and best case if the silent had spoken (G3.6)."""

    sent: int
    answered: int
    very_satisfied: int
    rate: float | None
    response_rate: float | None
    lowest: float | None
    highest: float | None


# Reason tags by level; the words are in the pages.
REASONS: dict[Level, tuple[str, ...]] = {
    Level.VERY_SATISFIED: ("ON_TIME", "SKILLED", "EXPLAINED", "CLEAN", "POLITE"),
    Level.SATISFIED: ("ON_TIME", "SKILLED", "WAITED", "UNCLEAR", "PRICE"),
    Level.DISSATISFIED: ("LATE", "NOT_FIXED", "EXTRA_CHARGE", "RUDE", "MESS"),
}
