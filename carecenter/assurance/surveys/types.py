"""Name the values other modules may hold: survey states, answers, measures."""

from dataclasses import dataclass
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
