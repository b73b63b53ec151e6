"""Name what the rules judge by and answer with: policies, rights, verdicts, readings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

WHOLE = "WHOLE"


class ProductKind(StrEnum):
    """The kinds of product a warranty or a life span is defined for."""

    STORAGE_ELECTRIC = "STORAGE_ELECTRIC"
    GAS = "GAS"
    HEAT_PUMP = "HEAT_PUMP"
    SOLAR = "SOLAR"
    DOOR = "DOOR"


class ExchangeMode(StrEnum):
    """What a replacement unit does to the warranty."""

    RESTARTS = "RESTARTS"  # exchange under statutory rights: the period starts anew
    INHERITS = "INHERITS"  # replacement by goodwill or at the customer's cost of freight: the remainder goes on


@dataclass(frozen=True, slots=True)
class WarrantyPolicy:
    """Hold a brand's months per component; a component not named has the months of the whole unit."""

    code: str
    version: int
    months: Mapping[str, int]
    consumables: frozenset[str] = frozenset()
    paid_part_months: int = 3
    paid_labour_days: int = 30


@dataclass(frozen=True, slots=True)
class RepairRecord:
    """Hold one repair: the days the customer was without the unit and whether it worked afterwards."""

    reported_date: date
    returned_date: date | None
    is_normal_after: bool = True
    is_delayed_by_repairer: bool = False
    waits_for_parts: bool = False
    fault_code: str = ""
    component: str = WHOLE
    is_paid: bool = False

    def days(self, on: date) -> int:
        """Return the days of the repair, an open one counted until `on`."""
        return max(0, ((self.returned_date or on) - self.reported_date).days)


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """Hold the dates of one piece of equipment; all days are local."""

    kind: ProductKind
    sale_date: date | None = None
    receipt_date: date | None = None
    install_completed_date: date | None = None
    repairs: tuple[RepairRecord, ...] = ()
    exchange_mode: ExchangeMode | None = None
    predecessor_start_date: date | None = None


class CoverState(StrEnum):
    """Whether a component is under the brand's warranty."""

    COVERED = "COVERED"
    EXPIRED = "EXPIRED"
    NOT_STARTED = "NOT_STARTED"
    CONSUMABLE = "CONSUMABLE"


@dataclass(frozen=True, slots=True)
class Reason:
    """Name one step of a decision with its values, to be worded at the entry point."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WarrantyVerdict:
    """Hold the cover of one component with its reasons and the versions of the rules used."""

    state: CoverState
    component: str
    start_date: date | None
    end_date: date | None
    excluded_days: int
    reasons: tuple[Reason, ...]
    rule_versions: tuple[str, ...]

    @property
    def covered(self) -> bool:
        """Tell whether the component is under warranty."""
        return self.state is CoverState.COVERED

    @property
    def until(self) -> date | None:
        """The last day of the cover."""
        return self.end_date

    @property
    def rule_version(self) -> str:
        """The versions of the rules, as one text."""
        return " ".join(self.rule_versions)


class Right(StrEnum):
    """What a customer may ask for, most favourable first."""

    REFUND = "REFUND"
    EXCHANGE = "EXCHANGE"
    REPAIR_FREE = "REPAIR_FREE"
    REPAIR_PAID = "REPAIR_PAID"


@dataclass(frozen=True, slots=True)
class RightsPack:
    """Hold statutory or provincial consumer rights as data.

    None switches a test off. `provinces` empty means the whole country; `kinds` empty means every product.
    """

    code: str
    version: int
    kinds: frozenset[ProductKind] = frozenset()
    provinces: frozenset[str] = frozenset()
    return_days: int | None = None
    exchange_days: int | None = None
    validity_months: int | None = None
    failed_repairs: int | None = None
    repair_delay_days: int | None = None
    total_repair_days: int | None = None
    parts_wait_days: int | None = None
    loaner_after_days: int | None = None
    repair_guarantee_days: int | None = None
    repaired_part_restarts: bool = False
    rights_after_failed_repairs: frozenset[Right] = frozenset({Right.EXCHANGE})


@dataclass(frozen=True, slots=True)
class RightsVerdict:
    """Hold the rights of the law, most favourable first, with reasons and rule versions.

    `loaner_is_due`: the customer may ask for a unit to use meanwhile. `burden_of_proof_until`: up to that day the
    trader proves that there was no defect (消法 23); None once it is over.
    """

    rights: tuple[Right, ...]
    reasons: tuple[Reason, ...]
    rule_versions: tuple[str, ...]
    loaner_is_due: bool = False
    burden_of_proof_until: date | None = None


class RefundAlarm(StrEnum):
    """How late a refund is, counted from the day the goods came back."""

    NONE = "NONE"
    OVERDUE = "OVERDUE"  # 消法 25: within 7 days
    ALARM = "ALARM"  # the house's own alarm, while there is time
    DELIBERATE_DELAY = "DELIBERATE_DELAY"  # 侵害消费者权益行为处罚办法 9: more than 15 days


class Charge(StrEnum):
    """Who pays, in the codes of domain reference §8.3."""

    FREE_STATUTORY = "FREE_STATUTORY"
    FREE_BRAND = "FREE_BRAND"
    FREE_GOODWILL = "FREE_GOODWILL"
    PAID = "PAID"
    RIGHTS_CHOICE = "RIGHTS_CHOICE"


class ExclusionKind(StrEnum):
    """Why cover may be refused."""

    MISUSE = "MISUSE"  # 人为
    UNAUTHORISED_INSTALL = "UNAUTHORISED_INSTALL"
    WATER_QUALITY = "WATER_QUALITY"


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Hold a claimed exclusion with its proof."""

    kind: ExclusionKind
    has_photo: bool = False
    reported_by: int | None = None
    confirmed_by: int | None = None
    hardness: int | None = None
    hardness_limit: int | None = None
    maintenance_refusal_is_signed: bool = False


@dataclass(frozen=True, slots=True)
class ChargeCase:
    """Hold what a charge is decided on."""

    unit: UnitFacts
    on: date
    component: str = WHOLE
    fault_code: str = ""
    province: str = ""
    exclusions: tuple[Exclusion, ...] = ()
    price: Decimal = Decimal("0.00")
    goodwill_limit: Decimal = Decimal("0.00")
    goodwill_is_requested: bool = False


@dataclass(frozen=True, slots=True)
class ChargeVerdict:
    """Hold who pays, the customer's rights, and every reason on the way."""

    charge: Charge
    rights: tuple[Right, ...]
    reasons: tuple[Reason, ...]
    rule_versions: tuple[str, ...]
    burden_of_proof_until: date | None


class HardnessClass(StrEnum):
    """Water hardness by total hardness in mg/L as CaCO3."""

    SOFT = "SOFT"
    MEDIUM = "MEDIUM"
    HARD = "HARD"
    VERY_HARD = "VERY_HARD"


@dataclass(frozen=True, slots=True)
class AnodeReading:
    """Hold how much of the magnesium anode was left on a day."""

    read_date: date
    remaining_percent: int


@dataclass(frozen=True, slots=True)
class MaintenanceDue:
    """Hold when a unit is due and why."""

    due_date: date
    basis: str  # FORMULA, ANODE_LOW, ANODE_WEAR
    months: Decimal | None = None
    factors: Mapping[str, Decimal] = field(default_factory=dict)


class SerialDecision(StrEnum):
    """What binding a serial number to a unit would mean."""

    FREE = "FREE"
    ALREADY_BOUND = "ALREADY_BOUND"
    CLASH = "CLASH"
    HISTORIC = "HISTORIC"
    REBIND_NEEDS_REASON = "REBIND_NEEDS_REASON"
