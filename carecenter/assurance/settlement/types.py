"""Words of settlement that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class StatementState(StrEnum):
    """Where a statement stands (domain §3.4)."""

    DRAFT = "DRAFT"
    ISSUED = "ISSUED"
    DISPUTED = "DISPUTED"
    ADJUSTED = "ADJUSTED"
    CONFIRMED = "CONFIRMED"
    PAID = "PAID"


class LineKind(StrEnum):
    """What a line pays or takes back."""

    JOB = "JOB"
    TRAVEL = "TRAVEL"
    EXTRA = "EXTRA"
    REWARD = "REWARD"
    LATE = "LATE"
    PHOTO = "PHOTO"
    REPEAT = "REPEAT"
    CLAWBACK = "CLAWBACK"
    REVERSAL = "REVERSAL"


class RewardPolicy(StrEnum):
    """How an installer's month becomes points (domain §3.3)."""

    MEAN_OF_ANSWERS = "B"
    SHRUNK_SHARE = "A"


class Grade(StrEnum):
    """A provider's grade of the month; the best earns 5 % more, the worst 10 % less."""

    A_PLUS = "A+"
    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True)
class Terms:
    """The amounts that hold from a day on; yuan, kilometres, minutes. Defaults: domain §3.3, §3.4."""

    version: str = "default"
    free_km: Decimal = Decimal(20)
    most_km: Decimal = Decimal(80)
    km_rate: Decimal = Decimal("1.50")
    late_minutes: int = 30
    late_amount: Decimal = Decimal("50.00")
    photo_amount: Decimal = Decimal("20.00")
    repeat_amount: Decimal = Decimal("100.00")
    policy: RewardPolicy = RewardPolicy.MEAN_OF_ANSWERS
    base_score: int = 60
    point_amount: Decimal = Decimal("5.00")
    full_count: int = 20
    coefficients: Mapping[str, Decimal] = field(
        default_factory=lambda: {
            Grade.A_PLUS.value: Decimal("1.05"),
            Grade.A.value: Decimal("1.03"),
            Grade.B.value: Decimal("1.00"),
            Grade.C.value: Decimal("0.97"),
            Grade.D.value: Decimal("0.90"),
        }
    )


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One line before it is written; `amount` is already rounded to the cent."""

    kind: LineKind
    amount: Decimal
    evidence: tuple[str, int]
    item_code: str = ""
    job_id: int | None = None
    technician_id: int | None = None
    quantity: Decimal = Decimal(1)
    unit_amount: Decimal = Decimal(0)
    coefficient: Decimal = Decimal(1)
    facts: Mapping[str, object] = field(default_factory=dict)
    reverses_id: int | None = None


@dataclass(frozen=True, slots=True)
class Measures:
    """What a provider's month is graded by; shares from 0 to 1, None where nothing was measured."""

    very_satisfied: float | None
    first_time_fix: float | None
    on_time: float | None
    complaints: float | None
    evidence: float | None


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
