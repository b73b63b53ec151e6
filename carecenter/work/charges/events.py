"""News of charges."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class PaymentMoved(Event):
    """A payment was asked for, paid, closed or given back."""

    kind: ClassVar[str] = "payment.moved"
    subject_kind: ClassVar[str] = "payment"
    job_id: int
    state: str
    by: str
    amount: Decimal
    refunded: Decimal


@dataclass(frozen=True, kw_only=True)
class CashMoved(Event):
    """Cash was handed in, or counted and received."""

    kind: ClassVar[str] = "cash.moved"
    subject_kind: ClassVar[str] = "hand_in"
    technician_id: int
    state: str
    amount: Decimal
