"""Words of outbound that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

MOST_PROPOSALS = 2000  # customers whom a source proposes at once


class EntryState(StrEnum):
    """Where one customer of a list stands."""

    OPEN = "OPEN"
    TAKEN = "TAKEN"
    DONE = "DONE"
    GIVEN_UP = "GIVEN_UP"
    BLOCKED = "BLOCKED"
    CLOSED = "CLOSED"


class Outcome(StrEnum):
    """What came of calling her."""

    REACHED = "REACHED"
    DECLINED = "DECLINED"  # reached, and does not want what she was called for, this time
    NO_ANSWER = "NO_ANSWER"
    CALL_AGAIN = "CALL_AGAIN"
    REFUSED = "REFUSED"  # wants no more calls of this purpose
    WRONG_NUMBER = "WRONG_NUMBER"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A customer whom a source proposes: about what, and what fills the sentence that says why."""

    customer_id: int
    about: tuple[str, int] = ("", 0)
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListFacts:
    """One list and how far it is; `reached` are those spoken to, `settled` all that are over."""

    id: int
    name: str
    purpose: str
    source: str
    opened_at: datetime
    closed_at: datetime | None
    due: int
    left: int
    settled: int
    reached: int
    attempts: int

    @property
    def total(self) -> int:
        """Return how many customers the list has."""
        return self.left + self.settled


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """The customer whom an agent looks at before she dials."""

    id: int
    list_name: str
    purpose: str
    customer_id: int
    attempts: int
    why: str
    last_outcome: str
    last_call_id: int | None
