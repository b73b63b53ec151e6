"""Name what other modules may hold of charges. Money is Decimal yuan to the cent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class QuoteState(StrEnum):
    """Where an offer of paid work stands."""

    OFFERED = "OFFERED"
    AGREED = "AGREED"
    DECLINED = "DECLINED"


class PayBy(StrEnum):
    """How a customer pays at the door."""

    WECHAT = "WECHAT"
    ALIPAY = "ALIPAY"
    CASH = "CASH"


class PaymentState(StrEnum):
    """Where a payment stands; CLOSED was never paid."""

    WAITING = "WAITING"
    PAID = "PAID"
    CLOSED = "CLOSED"


class RefundState(StrEnum):
    """Where a refund stands."""

    ASKED = "ASKED"
    DONE = "DONE"
    REFUSED = "REFUSED"


class HandInState(StrEnum):
    """Where cash is on its way from the technician to the provider."""

    HANDED = "HANDED"
    RECEIVED = "RECEIVED"


@dataclass(frozen=True, slots=True)
class ChargeItem:
    """Something a customer can be charged for: labour or a part, at a day's price."""

    code: str
    name: str
    amount: Decimal
    is_part: bool
    covered: bool = False


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """One line of an offer."""

    code: str
    name: str
    quantity: int
    unit_amount: Decimal

    @property
    def amount(self) -> Decimal:
        """Return quantity × unit amount; exact, since both are to the cent."""
        return self.unit_amount * self.quantity


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """An offer with its lines."""

    id: int
    revision: int
    state: QuoteState
    total: Decimal
    lines: Sequence[QuotedLine]
    sha256: str
    signer_name: str = ""


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """A payment, as pages show it."""

    id: int
    number: str
    by: PayBy
    state: PaymentState
    amount: Decimal
    refunded: Decimal
    asked_at: datetime
    paid_at: datetime | None


@dataclass(frozen=True, slots=True)
class JobCharges:
    """What one job costs the customer and what she has paid."""

    quote: QuoteFacts | None
    payments: Sequence[PaymentFacts]
    agreed: Decimal
    paid: Decimal

    @property
    def outstanding(self) -> Decimal:
        """Return what is still to be paid; never below zero."""
        return max(Decimal("0.00"), self.agreed - self.paid)
