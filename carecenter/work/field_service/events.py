"""News of jobs."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class JobOpened(Event):
    """A job was opened and waits for a provider."""

    kind: ClassVar[str] = "job.opened"
    subject_kind: ClassVar[str] = "job"
    type_code: str
    region_code: str
    line_code: str
    sale_id: int | None


@dataclass(frozen=True, kw_only=True)
class JobDispatched(Event):
    """A job was offered to a provider."""

    kind: ClassVar[str] = "job.dispatched"
    subject_kind: ClassVar[str] = "job"
    provider_id: int


@dataclass(frozen=True, kw_only=True)
class JobAccepted(Event):
    """The provider took the job."""

    kind: ClassVar[str] = "job.accepted"
    subject_kind: ClassVar[str] = "job"
    provider_id: int


@dataclass(frozen=True, kw_only=True)
class JobRejected(Event):
    """The provider refused, let the time pass (TIME_OUT) or the dispatcher took the job back (RECALL)."""

    kind: ClassVar[str] = "job.rejected"
    subject_kind: ClassVar[str] = "job"
    provider_id: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class JobAssigned(Event):
    """A technician got the job."""

    kind: ClassVar[str] = "job.assigned"
    subject_kind: ClassVar[str] = "job"
    provider_id: int
    technician_id: int


@dataclass(frozen=True, kw_only=True)
class JobBooked(Event):
    """A window was agreed with the customer, or moved."""

    kind: ClassVar[str] = "job.booked"
    subject_kind: ClassVar[str] = "job"
    window_start: datetime
    window_end: datetime
    by_us: bool


@dataclass(frozen=True, kw_only=True)
class JobDeparted(Event):
    """The technician is on the way."""

    kind: ClassVar[str] = "job.departed"
    subject_kind: ClassVar[str] = "job"
    technician_id: int


@dataclass(frozen=True, kw_only=True)
class JobCheckedIn(Event):
    """The technician is at the door."""

    kind: ClassVar[str] = "job.checked_in"
    subject_kind: ClassVar[str] = "job"
    technician_id: int
    on_time: bool | None


@dataclass(frozen=True, kw_only=True)
class JobVisitFailed(Event):
    """Nobody was at home."""

    kind: ClassVar[str] = "job.visit_failed"
    subject_kind: ClassVar[str] = "job"
    technician_id: int | None


@dataclass(frozen=True, kw_only=True)
class JobWaitsForPart(Event):
    """A part is missing."""

    kind: ClassVar[str] = "job.waits_for_part"
    subject_kind: ClassVar[str] = "job"
    part_code: str


@dataclass(frozen=True, kw_only=True)
class JobCompleted(Event):
    """The work is done."""

    kind: ClassVar[str] = "job.completed"
    subject_kind: ClassVar[str] = "job"
    type_code: str
    provider_id: int | None
    technician_id: int | None
    equipment_id: int | None
    sale_id: int | None


@dataclass(frozen=True, kw_only=True)
class JobSigned(Event):
    """The customer confirmed the work."""

    kind: ClassVar[str] = "job.signed"
    subject_kind: ClassVar[str] = "job"
    type_code: str
    provider_id: int | None
    technician_id: int | None
    equipment_id: int | None
    sale_id: int | None
    signed_at: datetime


@dataclass(frozen=True, kw_only=True)
class JobClosed(Event):
    """The job was verified and closed."""

    kind: ClassVar[str] = "job.closed"
    subject_kind: ClassVar[str] = "job"


@dataclass(frozen=True, kw_only=True)
class JobCancelled(Event):
    """The job will not be done; the reason is a code."""

    kind: ClassVar[str] = "job.cancelled"
    subject_kind: ClassVar[str] = "job"
    reason: str


@dataclass(frozen=True, kw_only=True)
class JobSafetyHeld(Event):
    """Danger on site: gas, carbon monoxide, leak, electricity."""

    kind: ClassVar[str] = "job.safety_held"
    subject_kind: ClassVar[str] = "job"
    hazard: str


@dataclass(frozen=True, kw_only=True)
class JobChanged(Event):
    """Checklist, photos or another part of an open job changed; pages refresh."""

    kind: ClassVar[str] = "job.changed"
    subject_kind: ClassVar[str] = "job"
