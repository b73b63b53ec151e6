"""News of equipment."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class EquipmentRegistered(Event):
    """A piece of equipment was entered."""

    kind: ClassVar[str] = "equipment.registered"
    subject_kind: ClassVar[str] = "equipment"
    model_id: int
    line_code: str = ""
    region_code: str = ""
    sale_id: int | None = None
    sold_date: date | None = None


@dataclass(frozen=True, kw_only=True)
class EquipmentReceived(Event):
    """It reached the customer."""

    kind: ClassVar[str] = "equipment.received"
    subject_kind: ClassVar[str] = "equipment"
    received_date: date


@dataclass(frozen=True, kw_only=True)
class EquipmentInstalled(Event):
    """It was installed; the warranty runs."""

    kind: ClassVar[str] = "equipment.installed"
    subject_kind: ClassVar[str] = "equipment"
    model_id: int
    line_code: str
    region_code: str
    job_id: int | None
    installed_at: datetime
    maintenance_due: date | None


@dataclass(frozen=True, kw_only=True)
class EquipmentServed(Event):
    """Somebody worked at it."""

    kind: ClassVar[str] = "equipment.served"
    subject_kind: ClassVar[str] = "equipment"
    service_kind: str
    job_id: int | None
    fault_code: str = ""
    maintenance_due: date | None = None


@dataclass(frozen=True, kw_only=True)
class EquipmentVoided(Event):
    """The sale was cancelled; no warranty, no maintenance any more."""

    kind: ClassVar[str] = "equipment.voided"
    subject_kind: ClassVar[str] = "equipment"
    reason: str


@dataclass(frozen=True, kw_only=True)
class EquipmentReplaced(Event):
    """Another piece stands in its place."""

    kind: ClassVar[str] = "equipment.replaced"
    subject_kind: ClassVar[str] = "equipment"
    successor_id: int
    exchange_mode: str


@dataclass(frozen=True, kw_only=True)
class EquipmentScrapped(Event):
    """It is out of use for good."""

    kind: ClassVar[str] = "equipment.scrapped"
    subject_kind: ClassVar[str] = "equipment"


@dataclass(frozen=True, kw_only=True)
class EndOfLifeReached(Event):
    """It is past its safe service life; `end_date` was the last day."""

    kind: ClassVar[str] = "equipment.end_of_life"
    subject_kind: ClassVar[str] = "equipment"
    end_date: date


@dataclass(frozen=True, kw_only=True)
class EquipmentMoved(Event):
    """It went to another address."""

    kind: ClassVar[str] = "equipment.moved"
    subject_kind: ClassVar[str] = "equipment"
    address_id: int | None
    region_code: str
    by_authorised_staff: bool


@dataclass(frozen=True, kw_only=True)
class SerialBound(Event):
    """Its serial number became known."""

    kind: ClassVar[str] = "equipment.serial_bound"
    subject_kind: ClassVar[str] = "equipment"


@dataclass(frozen=True, kw_only=True)
class MaintenancePlanned(Event):
    """The day on which it is due was computed anew."""

    kind: ClassVar[str] = "equipment.maintenance_planned"
    subject_kind: ClassVar[str] = "equipment"
    due_date: date
    basis: str
