"""Words of first_contact that other modules may use."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    """What became of a contact, judged from what happened afterwards and never by who answered it."""

    RESOLVED = "RESOLVED"
    REPEATED = "REPEATED"  # the same customer came with the same issue family within 7 days
    PASSED_ON = "PASSED_ON"
    CASE_LEFT_OPEN = "CASE_LEFT_OPEN"
    TOO_EARLY = "TOO_EARLY"  # its window of 7 days is still open
    UNKNOWN = "UNKNOWN"  # nobody knows who it was, so nobody can see her come again


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """One contact of a customer that a human answered; `identity` is the root of her merged records."""

    id: int
    identity: int | None
    family: str
    at: datetime
    passed_on: bool = False
    case_left_open: bool = False


@dataclass(frozen=True, slots=True)
class FirstContactRate:
    """Contacts whose window is closed, and how many of them did not end it; `rate` is None where there is none."""

    answered: int = 0
    unresolved: int = 0

    @property
    def rate(self) -> float | None:
        """Return 1 − unresolved ÷ answered (G1.13)."""
        return None if self.answered == 0 else 1 - self.unresolved / self.answered
