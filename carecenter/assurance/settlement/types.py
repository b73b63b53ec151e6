"""Name the values other modules may hold: statement lines, rewards, grades, states."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class LineKind(StrEnum):
    """What a line of a statement pays or takes."""

    FEE = "FEE"
    TRAVEL = "TRAVEL"
    EXTRA = "EXTRA"
    REWARD = "REWARD"
    PENALTY = "PENALTY"
    REVERSAL = "REVERSAL"


class Grade(StrEnum):
    """The composite grade of a provider (domain reference §3.5)."""

    A_PLUS = "A+"
    A = "A"
    B = "B"
    C = "C"
    D = "D"


class RewardPolicy(StrEnum):
    """How the 60-point reward is computed (domain reference §3.3)."""

    MEAN_SCORE = "B"  # the seed's literal reading
    SHRUNK_RATE = "A"  # for few answers


class PenaltyKind(StrEnum):
    """What is fined."""

    LATE = "LATE"
    PHOTO_MISSING = "PHOTO_MISSING"
    REPEAT_FAULT = "REPEAT_FAULT"


class FindingKind(StrEnum):
    """The grave faults that take a month's reward (domain reference §3.3)."""

    FATAL_QUALITY = "FATAL_QUALITY"
    OVERCHARGE = "OVERCHARGE"
    FORGED_SIGNATURE = "FORGED_SIGNATURE"


class FindingState(StrEnum):
    """Where a finding stands."""

    REPORTED = "REPORTED"
    CONFIRMED = "CONFIRMED"
    DISMISSED = "DISMISSED"


class StatementState(StrEnum):
    """Where a monthly statement stands."""

    DRAFT = "DRAFT"
    ISSUED = "ISSUED"
    DISPUTED = "DISPUTED"
    ADJUSTED = "ADJUSTED"
    CONFIRMED = "CONFIRMED"
    PAID = "PAID"


class StatementMove(StrEnum):
    """What may happen to a statement."""

    ISSUE = "ISSUE"
    DISPUTE = "DISPUTE"
    ADJUST = "ADJUST"
    CONFIRM = "CONFIRM"
    PAY = "PAY"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """Hold one line, its amount rounded to the cent once, with the subjects that prove it."""

    kind: LineKind
    code: str
    quantity: Decimal
    unit_amount: Decimal
    coefficient: Decimal
    amount: Decimal
    evidence: tuple[int, ...] = ()
    reverses: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerCounts:
    """Hold a month's valid answers of one installer."""

    very_satisfied: int
    satisfied: int
    dissatisfied: int = 0

    @property
    def n(self) -> int:
        """Return the number of valid answers."""
        return self.very_satisfied + self.satisfied + self.dissatisfied


@dataclass(frozen=True, slots=True)
class Reward:
    """Hold a reward with the figures it came from; `score` is None without answers."""

    score: Decimal | None
    points: int
    amount: Decimal
    gate: str = ""


@dataclass(frozen=True, slots=True)
class StatementTotal:
    """Hold the sums of a statement by kind; `net` is their sum to the cent."""

    by_kind: dict[LineKind, Decimal] = field(default_factory=dict)
    net: Decimal = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Terms:
    """The amounts that hold from a month on; yuan, kilometres, minutes, days. Defaults: domain reference §3.3–§3.5.

    The mappings name only what differs from the defaults in rules.statements.
    """

    version: str = "default"
    free_km: Decimal = Decimal("20")
    km_rate: Decimal = Decimal("1.50")
    late_minutes: int = 30
    late_amount: Decimal = Decimal("50.00")
    photo_amount: Decimal = Decimal("20.00")
    repeat_amount: Decimal = Decimal("100.00")
    policy: RewardPolicy = RewardPolicy.MEAN_SCORE
    point_amount: Decimal = Decimal("5.00")
    cap_km: Decimal = Decimal("80")
    base_points: int = 60
    full_sample: int = 20
    dispute_days: int = 7
    price_list: str = "PROVIDER"
    coefficients: Mapping[str, Decimal] = field(default_factory=dict)  # by grade
    grade_weights: Mapping[str, Decimal] = field(default_factory=dict)  # by criterion
    grade_borders: Mapping[str, Decimal] = field(default_factory=dict)  # by grade, the lowest score


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One line before it is written: the amount, what proves it, whose work it was."""

    line: StatementLine
    evidence: tuple[str, int]
    job_id: int | None = None
    technician_id: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """A statement, as other modules see it."""

    id: int
    number: str
    provider_id: int
    month: date
    state: StatementState
    total: Decimal
    grade: Grade
