"""Words of grading that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Tier(StrEnum):
    """The four grades; C is the floor below which nobody is served."""

    S = "S"
    A = "A"
    B = "B"
    C = "C"


# From the lowest to the highest.
TIERS = (Tier.C, Tier.B, Tier.A, Tier.S)


class GradeSource(StrEnum):
    """Why a customer has her grade."""

    NONE = "NONE"  # not graded yet: served as C
    BATCH = "BATCH"
    OVERRIDE = "OVERRIDE"
    OPTED_OUT = "OPTED_OUT"


class Entitlement(StrEnum):
    """What a grade may change (§4.2); nothing else may."""

    QUEUE_WEIGHT = "QUEUE_WEIGHT"
    SLA_PERCENT = "SLA_PERCENT"  # of the usual time of inquiries and requests; never of complaints
    VISIT_HOURS = "VISIT_HOURS"
    SERVICE_MANAGER = "SERVICE_MANAGER"
    CHECKS_PER_YEAR = "CHECKS_PER_YEAR"
    GOODWILL_LIMIT = "GOODWILL_LIMIT"  # yuan that an agent may give away
    FESTIVE_CARE = "FESTIVE_CARE"  # 0 none, 1 card, 2 gift


class Floor(StrEnum):
    """What is the same for everyone (INV4); a matrix that names one of these is refused."""

    COURTESY = "COURTESY"
    QM_SCORECARD = "QM_SCORECARD"
    QM_WEIGHTS = "QM_WEIGHTS"
    COMPLAINT_ACCESS = "COMPLAINT_ACCESS"
    COMPLAINT_CLOCKS = "COMPLAINT_CLOCKS"
    SAFETY_RESPONSE = "SAFETY_RESPONSE"
    STATUTORY_RIGHTS = "STATUTORY_RIGHTS"
    DATA_RIGHTS = "DATA_RIGHTS"
    RECORDING_NOTICE = "RECORDING_NOTICE"
    CALLBACK_OFFER_SECONDS = "CALLBACK_OFFER_SECONDS"
    SURVEY = "SURVEY"


class Stopped(StrEnum):
    """What alone ends while a restriction is ACTIVE (INV10)."""

    MARKETING = "MARKETING"
    GOODWILL = "GOODWILL"
    PRIORITY = "PRIORITY"


class Continued(StrEnum):
    """What goes on whatever was decided (INV10)."""

    SAFETY = "SAFETY"
    WARRANTY = "WARRANTY"
    COMPLAINT = "COMPLAINT"
    DATA_RIGHTS = "DATA_RIGHTS"


class RestrictionState(StrEnum):
    """How far the case against a bad-faith customer is (§13)."""

    PROPOSED = "PROPOSED"
    LEGAL_REVIEW = "LEGAL_REVIEW"
    DECIDED = "DECIDED"
    NOTIFIED = "NOTIFIED"
    ACTIVE = "ACTIVE"
    LIFTED = "LIFTED"
    REFUSED = "REFUSED"


@dataclass(frozen=True, slots=True)
class Figures:
    """What a batch hands down of one customer: 36-month gross margin (yuan), judged influence 0–100, growth."""

    contribution: float
    influence: float
    growth: float
    segment: str = "HOUSEHOLD"


@dataclass(frozen=True, slots=True)
class Percentiles:
    """Where the customer stands inside her segment, 0–100."""

    contribution: float
    influence: float
    growth: float


@dataclass(frozen=True, slots=True)
class GradeFacts:
    """A customer's grade with its explanation (PIPL 24): percentiles, score, band, and what held it."""

    customer_id: int
    tier: Tier
    source: GradeSource
    score: float | None = None
    computed_tier: Tier | None = None
    percentiles: Percentiles | None = None
    since: datetime | None = None
    expires_on: date | None = None
    below_runs: int = 0
    matrix_version: str = ""


@dataclass(frozen=True, slots=True)
class GradingRules:
    """One version of weights (per cent), bands (lowest score), hysteresis and the entitlement matrix."""

    version: str
    weights: tuple[int, int, int]
    bands: Mapping[Tier, int]
    margin: int
    runs_down: int
    override_days: int
    matrix: Mapping[Entitlement, Mapping[Tier, Decimal]] = field(default_factory=dict)
    # What a thing of a product line, and a paid visit (VISIT), leaves the brand, in yuan: the contribution (§4.1).
    margins: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RestrictionFacts:
    """A restriction in force: what it stops, and until when."""

    id: int
    customer_id: int
    state: RestrictionState
    stops: frozenset[Stopped]
    until: date | None
