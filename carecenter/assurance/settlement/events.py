"""News of settlement."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class StatementMoved(Event):
    """A statement has reached another state."""

    kind: ClassVar[str] = "statement.moved"
    subject_kind: ClassVar[str] = "statement"
    provider_id: int
    month: date
    before: str
    after: str
    total: Decimal


@dataclass(frozen=True, kw_only=True)
class PeriodLocked(Event):
    """A month takes no new statements; what comes late goes to the next month."""

    kind: ClassVar[str] = "settlement.locked"
    subject_kind: ClassVar[str] = "settlement_period"
    month: date


@dataclass(frozen=True, kw_only=True)
class FindingDecided(Event):
    """A grave fault on a job was confirmed or dismissed by a second person."""

    kind: ClassVar[str] = "finding.decided"
    subject_kind: ClassVar[str] = "finding"
    provider_id: int
    technician_id: int
    job_id: int
    finding: str
    state: str
