"""What the catalogue's sections of a pack look like."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from carecenter.foundation.packs import PackModel
from carecenter.reference.catalogue.types import Fuel, ItemKind, PriceKind, WarrantyStart

Code = Field(pattern=r"^[A-Za-z0-9_\-]{1,40}$")
Name = Field(min_length=1, max_length=120)


class BrandEntry(PackModel):
    """The brand and its look."""

    code: str = Code
    name: str = Name
    hotline: str = Field(pattern=r"^[0-9\-]{5,20}$")
    accent: str = Field(pattern=r"^#[0-9a-f]{6}$")


class LineEntry(PackModel):
    """A product line."""

    code: str = Code
    name: str = Name
    fuel: Fuel
    maintenance_months: int = Field(ge=1, le=60)
    anode_months: int | None = Field(default=None, ge=1, le=60)


class ModelEntry(PackModel):
    """A model."""

    code: str = Code
    name: str = Name
    line: str
    capacity: Decimal = Field(gt=0)
    capacity_unit: str = Field(default="L", max_length=10)
    power_watts: int | None = Field(default=None, gt=0)
    gas_type: str = Field(default="", pattern="^(|NATURAL_GAS|LPG|TOWN_GAS)$")
    model_class: str = ""
    serial_prefix: str = Field(default="", pattern="^[A-Z0-9]*$")
    hardness_limit: int | None = Field(default=None, gt=0)
    end_of_life_years: int | None = Field(default=None, gt=0)
    image: str = ""
    launched_date: date | None = None
    retired_date: date | None = None


class Catalogue(PackModel):
    """catalogue.yaml."""

    brand: BrandEntry
    lines: list[LineEntry] = Field(min_length=1)
    models: list[ModelEntry] = Field(min_length=1)


class PartEntry(PackModel):
    """A spare part."""

    code: str = Code
    name: str = Name
    lines: list[str] = Field(min_length=1)
    component: str = "WHOLE"
    has_serial: bool = False


class FaultEntry(PackModel):
    """A fault code."""

    line: str
    code: str = Code
    name: str = Name
    cause: str = Field(default="", max_length=300)
    advice: str = Field(default="", max_length=300)
    component: str = "WHOLE"
    safety: bool = False
    urgent: bool = False


class Parts(PackModel):
    """parts.yaml."""

    parts: list[PartEntry]
    faults: list[FaultEntry]


class ItemEntry(PackModel):
    """A checklist item."""

    code: str = Code
    label: str = Name
    kind: ItemKind
    required: bool = True
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str = ""
    choices: list[str] = []
    safety: bool = False
    fuels: list[Fuel] = []

    def misfit(self) -> str:
        """Return what does not fit the kind of item, or nothing."""
        if self.kind is ItemKind.CHOICE and len(self.choices) < 2:
            return "CHOICE 项应有至少两个 choices"
        if self.kind is not ItemKind.CHOICE and self.choices:
            return f"只有 CHOICE 项可以有 choices，现为 {self.kind}"
        if self.kind is not ItemKind.NUMBER and (self.minimum is not None or self.maximum is not None):
            return f"只有 NUMBER 项可以有 minimum、maximum，现为 {self.kind}"
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            return f"minimum 应不大于 maximum，现为 {self.minimum} > {self.maximum}"
        return ""


class EvidenceEntry(PackModel):
    """A kind of photo."""

    code: str = Code
    label: str = Name
    required: bool = True
    count: int = Field(default=1, ge=1, le=20)


class JobTypeEntry(PackModel):
    """A type of job."""

    code: str = Field(pattern=r"^[A-Z0-9\-]{2,20}$")
    name: str = Name
    valid_from: date
    duration_minutes: int = Field(ge=5, le=600)
    qualifications: list[str] = []
    dispatch_minutes: int = Field(ge=1)
    accept_minutes: int = Field(ge=1)
    contact_hours: int = Field(default=2, ge=1)
    sla_hours: int = Field(ge=1)
    urgent_hours: int | None = Field(default=None, ge=1)
    binds_serial: bool = False
    starts_warranty: bool = False
    follow_types: list[str] = []
    checklist: list[ItemEntry] = []
    evidence: list[EvidenceEntry] = []


class JobTypes(PackModel):
    """job_types.yaml."""

    job_types: list[JobTypeEntry] = Field(min_length=1)


class PriceEntry(PackModel):
    """An amount from a day on."""

    item: str = Code
    amount: Decimal = Field(ge=0, decimal_places=2)
    valid_from: date
    model_class: str = ""
    region: str = Field(default="", pattern=r"^(|\d{2}|\d{4}|\d{6})$")


class PriceListEntry(PackModel):
    """A price list."""

    code: str = Code
    name: str = Name
    kind: PriceKind
    prices: list[PriceEntry] = Field(min_length=1)


class Prices(PackModel):
    """prices.yaml."""

    lists: list[PriceListEntry] = Field(min_length=1)


class BrandRuleEntry(PackModel):
    """The brand's months for a line."""

    code: str = Code
    version: int = Field(ge=1)
    line: str
    valid_from: date
    components: dict[str, int]
    consumables: list[str] = []
    start: WarrantyStart = WarrantyStart.INSTALLED
    part_repair_months: int = Field(default=3, ge=1)
    labour_repair_days: int = Field(default=30, ge=1)


class RightsTermsEntry(PackModel):
    """The tests of a law; a test left out is switched off."""

    return_days: int | None = Field(default=None, ge=1)
    exchange_days: int | None = Field(default=None, ge=1)
    validity_months: int | None = Field(default=None, ge=1)
    failed_repairs: int | None = Field(default=None, ge=1)
    repair_delay_days: int | None = Field(default=None, ge=1)
    total_repair_days: int | None = Field(default=None, ge=1)
    parts_wait_days: int | None = Field(default=None, ge=1)
    loaner_after_days: int | None = Field(default=None, ge=1)
    repair_guarantee_days: int | None = Field(default=None, ge=1)
    repaired_part_restarts: bool | None = None
    rights_after_failed_repairs: list[str] | None = None


class RightsEntry(PackModel):
    """A law or a province's regulation."""

    code: str = Code
    version: int = Field(ge=1)
    valid_from: date
    fuels: list[Fuel] = []
    provinces: list[str] = []
    terms: RightsTermsEntry
    source: str = Field(default="", max_length=200)


class Warranty(PackModel):
    """warranty.yaml."""

    brand_rules: list[BrandRuleEntry] = Field(min_length=1)
    rights: list[RightsEntry] = []
