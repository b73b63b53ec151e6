"""Words of remedies."""

from enum import StrEnum


class RemedyKind(StrEnum):
    """What the customer gets."""

    EXPLANATION = "EXPLANATION"
    APOLOGY = "APOLOGY"
    REPAIR = "REPAIR"
    EXCHANGE = "EXCHANGE"
    REFUND = "REFUND"
    PRICE_ADJUST = "PRICE_ADJUST"
    COMPENSATION = "COMPENSATION"
    GOODWILL = "GOODWILL"


class RemedyState(StrEnum):
    """How far a remedy is."""

    WAITING = "WAITING"  # for the approval of another person
    APPROVED = "APPROVED"
    REFUSED = "REFUSED"
    DONE = "DONE"
