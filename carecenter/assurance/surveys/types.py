"""Name the values other modules may hold: survey states, answers, measures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class SurveyState(StrEnum):
    """Where a survey stands (domain reference §3.6)."""

    SCHEDULED = "SCHEDULED"
    SENT = "SENT"
    OPENED = "OPENED"
    ANSWERED = "ANSWERED"
    VALID = "VALID"
    QUARANTINED = "QUARANTINED"
    EXPIRED = "EXPIRED"
    SUPPRESSED = "SUPPRESSED"


class SurveyMove(StrEnum):
    """What may happen to a survey."""

    SEND = "SEND"
    OPEN = "OPEN"
    ANSWER = "ANSWER"
    ACCEPT = "ACCEPT"
    QUARANTINE = "QUARANTINE"
    RELEASE = "RELEASE"
    EXPIRE = "EXPIRE"
    SUPPRESS = "SUPPRESS"


class SurveyKind(StrEnum):
    """What a survey is about; a complaint is exempt from the limit of one in thirty days."""

    SERVICE = "SERVICE"
    INSTALL = "INSTALL"
    COMPLAINT = "COMPLAINT"


class Satisfaction(StrEnum):
    """The three buttons of the customer's page (domain reference §3.1, two-level with a way to complain)."""

    VERY_SATISFIED = "VERY_SATISFIED"
    SATISFIED = "SATISFIED"
    DISSATISFIED = "DISSATISFIED"


@dataclass(frozen=True, slots=True)
class SurveyWish:
    """Hold what decides whether a customer may be asked."""

    kind: SurveyKind
    at: datetime
    last_asked_at: datetime | None = None
    has_opted_out: bool = False
    has_reachable_channel: bool = True
    rater_phone: str = ""
    rated_phones: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Csat:
    """Hold a five-point satisfaction with its sample; rates are None without answers."""

    n: int
    top_two: float | None
    top: float | None
    bottom_two: float | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class Nps:
    """Hold a net promoter score with its standard error and 95 % interval."""

    n: int
    score: float | None
    standard_error: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Ces:
    """Hold a customer effort score on 1–7."""

    n: int
    mean: float | None
    easy: float | None


@dataclass(frozen=True, slots=True)
class RateWithBounds:
    """Hold a rate beside the worst and best case, had everybody answered."""

    answered: int
    sent: int
    observed: float | None
    low: float | None
    high: float | None
    response_rate: float | None


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


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer as ranking and settlement see it."""

    answer_id: int
    job_id: int
    provider_id: int | None
    technician_id: int | None
    region_code: str
    type_code: str
    level: Satisfaction
    answered_at: datetime
    valid: bool


@dataclass(frozen=True, slots=True)
class AnswerTally:
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


# Reason tags by level; the words are in the pages.
REASONS: dict[Satisfaction, tuple[str, ...]] = {
    Satisfaction.VERY_SATISFIED: ("ON_TIME", "SKILLED", "EXPLAINED", "CLEAN", "POLITE"),
    Satisfaction.SATISFIED: ("ON_TIME", "SKILLED", "WAITED", "UNCLEAR", "PRICE"),
    Satisfaction.DISSATISFIED: ("LATE", "NOT_FIXED", "EXTRA_CHARGE", "RUDE", "MESS"),
}


@dataclass(frozen=True, slots=True)
class SurveyRules:
    """When customers are asked, how long a link lives, how often, what they may tick, how soon one is called back.

    Hours, days and opening minutes. The defaults hold before a pack says otherwise. Source: domain reference §3.1.
    `words` are the pack's words for reasons; empty means the module's own.
    """

    version: str = "default"
    service_delay_hours: int = 1
    install_delay_hours: int = 24
    token_hours: int = 72
    days_between: int = 30
    recovery_minutes: int = 240
    reasons: Mapping[Satisfaction, tuple[str, ...]] = field(default_factory=lambda: REASONS)
    words: Mapping[str, str] = field(default_factory=dict)
