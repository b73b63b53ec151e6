"""Words of field service that other modules may use."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class JobState(StrEnum):
    """Where a job stands (§8.2)."""

    NEW = "NEW"
    DISPATCHED = "DISPATCHED"
    ACCEPTED = "ACCEPTED"
    ASSIGNED = "ASSIGNED"
    BOOKED = "BOOKED"
    EN_ROUTE = "EN_ROUTE"
    ON_SITE = "ON_SITE"
    FAILED_VISIT = "FAILED_VISIT"
    WAIT_PART = "WAIT_PART"
    QUOTED = "QUOTED"
    DECLINED = "DECLINED"
    COMPLETED = "COMPLETED"
    SIGNED = "SIGNED"
    CLOSED = "CLOSED"
    CANCELLED = "CANCELLED"
    SAFETY_HOLD = "SAFETY_HOLD"


FINISHED = frozenset({JobState.COMPLETED, JobState.SIGNED, JobState.CLOSED})
ENDED = frozenset({JobState.SIGNED, JobState.CLOSED, JobState.CANCELLED})
OPEN = frozenset(JobState) - ENDED
BEFORE_VISIT = frozenset(
    {
        JobState.NEW,
        JobState.DISPATCHED,
        JobState.ACCEPTED,
        JobState.ASSIGNED,
        JobState.BOOKED,
        JobState.EN_ROUTE,
    }
)


class JobEvent(StrEnum):
    """What can happen to a job (§8.2)."""

    CREATE = "CREATE"
    DISPATCH = "DISPATCH"
    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    TIME_OUT = "TIME_OUT"
    RECALL = "RECALL"
    ASSIGN = "ASSIGN"
    BOOK = "BOOK"
    REBOOK = "REBOOK"
    DEPART = "DEPART"
    CHECK_IN = "CHECK_IN"
    FAIL_VISIT = "FAIL_VISIT"
    NEED_PART = "NEED_PART"
    QUOTE = "QUOTE"
    AGREE = "AGREE"
    DECLINE = "DECLINE"
    COMPLETE = "COMPLETE"
    SIGN = "SIGN"
    VERIFY = "VERIFY"
    CANCEL = "CANCEL"
    SAFETY_STOP = "SAFETY_STOP"
    RELEASE = "RELEASE"


class SignedBy(StrEnum):
    """How a customer confirmed the work."""

    IMAGE = "IMAGE"
    CODE = "CODE"


@dataclass(frozen=True, slots=True)
class JobFacts:
    """A job, as other modules see it; no name, phone or address."""

    id: int
    number: str
    type_code: str
    state: JobState
    customer_id: int
    equipment_id: int | None
    address_id: int | None
    unit_path: str
    office_path: str
    provider_id: int | None
    technician_id: int | None
    window_start: datetime | None
    window_end: datetime | None
    opened_at: datetime
    after_job_id: int | None
    sale_id: int | None
    region_code: str
    completed_at: datetime | None
    signed_at: datetime | None
    checked_in_at: datetime | None
    line_code: str
    model_id: int | None
    due_at: datetime | None = None
    visit_due_at: datetime | None = None
    reject_count: int = 0
    repeat_of_id: int | None = None
    wanted_date: date | None = None
    state_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class ClosedJob:
    """A signed job's facts for settlement and ranking.

    `late_minutes` counts from the window's end, 0 when on time; `distance_km` is one way, estimated by road.
    """

    job_id: int
    number: str
    type_code: str
    provider_id: int | None
    technician_id: int | None
    region_code: str
    model_id: int | None
    line_code: str
    signed_at: datetime
    on_time: bool | None
    late_minutes: int
    complete: bool
    missing: tuple[str, ...]
    distance_km: Decimal
    repeat_of: int | None
    equipment_id: int | None
    sale_id: int | None


@dataclass(frozen=True, slots=True)
class PartUsed:
    """A part put in: its code, how many, serials of the new and the old one, whether the customer pays."""

    part_code: str
    quantity: int = 1
    serial: str = ""
    old_serial: str = ""
    charged: bool = False


@dataclass(frozen=True, slots=True)
class TechnicianChoice:
    """A provider's technician for one job: fit, or in words why not."""

    person_id: int
    name: str
    fit: bool
    reasons: tuple[str, ...]
    jobs_that_day: int
