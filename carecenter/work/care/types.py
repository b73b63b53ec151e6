"""Words of care that other modules may use."""

from enum import StrEnum


class PlanState(StrEnum):
    """Where one cycle of maintenance stands. Source: domain §8.4."""

    PLANNED = "PLANNED"
    NOTIFIED = "NOTIFIED"
    BOOKED = "BOOKED"
    DONE = "DONE"
    DECLINED = "DECLINED"
    UNREACHABLE = "UNREACHABLE"
    VOID = "VOID"


class PlanStep(StrEnum):
    """What can happen to a plan."""

    NOTIFY = "NOTIFY"
    BOOK = "BOOK"
    UNBOOK = "UNBOOK"  # its job was cancelled
    SERVE = "SERVE"
    DECLINE = "DECLINE"
    MISS = "MISS"  # tried to reach her, nobody answered
    VOID = "VOID"


OPEN_STATES = (PlanState.PLANNED, PlanState.NOTIFIED, PlanState.BOOKED, PlanState.UNREACHABLE)
