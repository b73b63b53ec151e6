"""Tables of charges."""

from carecenter.work.charges.models.charges import (
    ChargeName,
    HandIn,
    Leave,
    Payment,
    PaymentNews,
    Quote,
    QuoteLine,
    Refund,
)

__all__ = ["ChargeName", "HandIn", "Leave", "Payment", "PaymentNews", "Quote", "QuoteLine", "Refund"]
