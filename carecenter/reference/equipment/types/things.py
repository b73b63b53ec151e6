"""Name the thing itself: its status, its facts, its history."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class EquipmentStatus(StrEnum):
    """Where a piece of equipment stands in its life. Source: domain §13."""

    REGISTERED = "REGISTERED"
    DELIVERED = "DELIVERED"
    INSTALLED = "INSTALLED"
    IN_SERVICE = "IN_SERVICE"
    EOL_WARNED = "EOL_WARNED"
    MOVED = "MOVED"
    REPLACED = "REPLACED"
    SCRAPPED = "SCRAPPED"
    VOID = "VOID"


class ServiceKind(StrEnum):
    """What was done at a piece of equipment."""

    DELIVER = "DELIVER"
    INSTALL = "INSTALL"
    REPAIR = "REPAIR"
    MAINT = "MAINT"
    DESCALE = "DESCALE"
    SURVEY = "SURVEY"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class EquipmentFacts:
    """A piece of equipment, as other modules see it; no name, phone or address."""

    id: int
    number: str
    customer_id: int
    model_id: int
    model_name: str
    serial: str | None
    unit_path: str
    region_code: str
    status: EquipmentStatus
    sold_date: date | None
    received_date: date | None
    installed_at: datetime | None
    address_id: int | None
    hardness: int | None
    line_code: str = ""
    sale_id: int | None = None
    maintenance_due: date | None = None
    model_code: str = ""
    fuel: str = ""


@dataclass(frozen=True, slots=True)
class DueEquipment:
    """A piece of equipment that is due for maintenance, and why."""

    equipment_id: int
    number: str
    customer_id: int
    model_id: int
    unit_path: str
    region_code: str
    due_date: date
    basis: str
    line_code: str


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One line of the service history."""

    id: int
    at: datetime
    kind: ServiceKind
    job_id: int | None
    fault_code: str
    parts: tuple[str, ...]
    anode_remaining: int | None
    hardness: int | None
