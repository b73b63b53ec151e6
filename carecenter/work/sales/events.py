"""News of sales."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class SaleRegistered(Event):
    """Something was sold."""

    kind: ClassVar[str] = "sale.registered"
    subject_kind: ClassVar[str] = "sale"
    store_id: int
    guide_id: int | None
    model_id: int
    line_code: str
    equipment_id: int
    region_code: str
    platform: str
    promised_date: date | None


@dataclass(frozen=True, kw_only=True)
class SaleProgressed(Event):
    """The goods arrived, or were installed."""

    kind: ClassVar[str] = "sale.progressed"
    subject_kind: ClassVar[str] = "sale"
    state: str


@dataclass(frozen=True, kw_only=True)
class SaleCancelled(Event):
    """The sale does not hold; whoever paid for it takes that back."""

    kind: ClassVar[str] = "sale.cancelled"
    subject_kind: ClassVar[str] = "sale"
    reason: str
    was_installed: bool
    equipment_id: int
    store_id: int
    guide_id: int | None
    jobs_cancelled: int
