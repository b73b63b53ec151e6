"""Words of sales that other modules may use."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class SaleState(StrEnum):
    """How far a sale has come."""

    REGISTERED = "REGISTERED"
    DELIVERED = "DELIVERED"
    INSTALLED = "INSTALLED"
    CANCELLED = "CANCELLED"


class CancelReason(StrEnum):
    """Why a sale was cancelled."""

    CUSTOMER = "CUSTOMER"  # changed her mind
    RETURNED = "RETURNED"
    UNFIT = "UNFIT"  # cannot be installed there
    MISTAKE = "MISTAKE"  # registered wrongly
    PLATFORM = "PLATFORM"  # the platform closed the order


@dataclass(frozen=True, slots=True)
class SaleOutcome:
    """What registering a sale did; `was_known` where this very sale had been registered before."""

    sale_id: int
    number: str
    customer_id: int
    equipment_id: int
    job_ids: tuple[int, ...]
    was_known: bool


@dataclass(frozen=True, slots=True)
class SaleFacts:
    """A sale, as other modules see it; no name, phone or address."""

    id: int
    number: str
    state: SaleState
    store_id: int
    unit_path: str
    office_path: str
    guide_id: int | None
    customer_id: int
    equipment_id: int
    model_id: int
    platform: str
    platform_order_no: str
    promised_date: date | None
    registered_at: datetime
    cancelled_at: datetime | None
