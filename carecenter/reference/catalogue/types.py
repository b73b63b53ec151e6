"""Words of the catalogue that other modules may use."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any


class Fuel(StrEnum):
    """What heats the water."""

    ELECTRIC = "ELECTRIC"
    GAS = "GAS"
    HEAT_PUMP = "HEAT_PUMP"
    SOLAR = "SOLAR"
    NONE = "NONE"


class ItemKind(StrEnum):
    """What a checklist item asks for."""

    BOOL = "BOOL"
    NUMBER = "NUMBER"
    CHOICE = "CHOICE"
    TEXT = "TEXT"
    SERIAL = "SERIAL"


class WarrantyStart(StrEnum):
    """The day from which a warranty runs."""

    SOLD = "SOLD"
    RECEIVED = "RECEIVED"
    INSTALLED = "INSTALLED"


class PriceKind(StrEnum):
    """Who pays by a price list: we the provider, or the customer us."""

    PROVIDER = "PROVIDER"
    CUSTOMER = "CUSTOMER"


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """A product model; capacity in litres (storage) or litres a minute (instant)."""

    id: int
    code: str
    name: str
    line_code: str
    brand_code: str
    fuel: Fuel
    capacity: Decimal
    retired: bool
    line_name: str = ""
    capacity_unit: str = "L"
    model_class: str = ""
    image: str = ""
    gas_type: str = ""
    serial_prefix: str = ""
    hardness_limit: int | None = None
    maintenance_months: int = 24
    end_of_life_years: int | None = None
    launched_date: date | None = None


@dataclass(frozen=True, slots=True)
class LineFacts:
    """A product line."""

    code: str
    name: str
    brand_code: str
    fuel: Fuel
    maintenance_months: int


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing that the technician checks or measures; a reading outside the limits fails."""

    code: str
    label: str
    kind: ItemKind
    required: bool = True
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str = ""
    choices: tuple[str, ...] = ()
    safety: bool = False
    fuels: tuple[Fuel, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One kind of photo, and how many of it."""

    code: str
    label: str
    required: bool = True
    count: int = 1


@dataclass(frozen=True, slots=True)
class JobTypeFacts:
    """What a type of job demands, in one version; clocks in minutes and hours. Source: domain §8.1, §8.2."""

    code: str
    name: str
    duration_minutes: int
    required_qualifications: tuple[str, ...]
    checklist: tuple[ChecklistItem, ...]
    evidence: tuple[EvidenceItem, ...]
    dispatch_minutes: int
    accept_minutes: int
    sla_hours: int
    version: int = 1
    valid_from: date | None = None
    contact_hours: int = 2
    urgent_hours: int | None = None
    binds_serial: bool = False
    starts_warranty: bool = False
    follow_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartFacts:
    """A spare part; `component` names the warranty component it belongs to."""

    id: int
    code: str
    name: str
    line_codes: tuple[str, ...]
    component: str
    has_serial: bool
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FaultFacts:
    """A fault code of a product line."""

    code: str
    line_code: str
    name: str
    cause: str
    advice: str
    component: str
    safety: bool
    urgent: bool


@dataclass(frozen=True, slots=True)
class WarrantyTerms:
    """The brand's warranty for a model at a day: months by component. Source: domain §2.5."""

    code: str
    number: int
    components: dict[str, int]
    consumables: frozenset[str] = frozenset()
    start: WarrantyStart = WarrantyStart.INSTALLED
    part_repair_months: int = 3
    labour_repair_days: int = 30

    @property
    def version(self) -> str:
        """The version as verdicts store it, such as "BRAND_ELECTRIC/1"."""
        return f"{self.code}/{self.number}"


@dataclass(frozen=True, slots=True)
class RightsTerms:
    """What a law or a province grants beyond the brand, as data; the equipment rules know the terms' names."""

    code: str
    number: int
    fuels: frozenset[Fuel]
    provinces: frozenset[str]
    terms: dict[str, Any]
    source: str = ""


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One price of a list: the item, its narrower class and region, the days it holds."""

    item_code: str
    model_class: str
    region_code: str
    amount: Decimal
    valid_from: date
    valid_until: date | None
