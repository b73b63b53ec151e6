"""Words of field service that other modules may use."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class JobState(StrEnum):
    """Where a job stands (domain reference §8.2)."""

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
ENDED = frozenset({JobState.SIGNED, JobState.CLOSED, JobState.CANCELLED, JobState.DECLINED})
OPEN = frozenset(JobState) - ENDED
REJECTIONS_BEFORE_PERSON = 2
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


class JobMove(StrEnum):
    """What may happen to a job; OPEN is its beginning and no move of the machine."""

    OPEN = "OPEN"
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
    CUSTOMER_ABSENT = "CUSTOMER_ABSENT"
    NEED_PART = "NEED_PART"
    PART_ARRIVED = "PART_ARRIVED"
    QUOTE = "QUOTE"
    ACCEPT_QUOTE = "ACCEPT_QUOTE"
    DECLINE_QUOTE = "DECLINE_QUOTE"
    COMPLETE = "COMPLETE"
    SIGN = "SIGN"
    VERIFY = "VERIFY"
    CANCEL = "CANCEL"
    SAFETY_STOP = "SAFETY_STOP"
    SAFETY_CLEAR = "SAFETY_CLEAR"


@dataclass(frozen=True, slots=True)
class StepFacts:
    """Hold what guards look at: the job's own data and those handed over with a move."""

    state: JobState
    has_provider: bool = False
    provider_is_eligible: bool = False
    rejections: int = 0
    technician_is_qualified: bool = False
    technician_belongs_to_provider: bool = False
    window_is_set: bool = False
    window_has_travel_buffer: bool = True
    customer_agreed: bool = False
    reason: str = ""
    rebooked_by_us: int = 0
    rebook_is_ours: bool = False
    distance_m: int | None = None
    customer_code_matches: bool = False
    address_has_no_place: bool = False
    device_age_seconds: int = 0
    lead_approved: bool = False
    calls_made: int = 0
    waited_minutes: int = 0
    has_absence_photo: bool = False
    part_number: str = ""
    part_eta_is_set: bool = False
    price_list_version: int | None = None
    quote_is_signed: bool = False
    evidence_missing: tuple[str, ...] = ()
    safety_is_complete: bool = False
    serial_is_bound: bool = False
    customer_signed: bool = False
    answer_or_callback_done: bool = False
    evidence_is_audited: bool = False


@dataclass(frozen=True, slots=True)
class Transition:
    """Hold one row of the state machine; guards name predicates, stamps the instants to be set."""

    source: JobState
    move: JobMove
    target: JobState
    guards: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Hold an allowed move: the next state, the instants to stamp and those to clear."""

    target: JobState
    stamps: tuple[str, ...]
    clears: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Say why a move is not allowed: NOT_FROM_HERE or the names of the guards that failed."""

    code: str
    guards: tuple[str, ...] = ()


class ItemKind(StrEnum):
    """What a checklist item asks for."""

    PHOTO = "PHOTO"
    MEASURE = "MEASURE"
    CHECK = "CHECK"
    CHOICE = "CHOICE"
    TEXT = "TEXT"
    SERIAL = "SERIAL"
    SIGNATURE = "SIGNATURE"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """Hold one item of a checklist.

    `low` and `high` bound a measure; `photos` is the least number of photos.
    """

    code: str
    kind: ItemKind
    is_required: bool = True
    is_safety: bool = False
    weight: int = 1
    photos: int = 1
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    only_if: tuple[str, str] | None = None  # (code of another item, its answer)


Answer = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Completeness:
    """Hold how complete a job's evidence is: weight done of weight asked, and what is wrong."""

    done: int
    asked: int
    missing: tuple[str, ...] = ()
    invalid: tuple[str, ...] = ()
    safety_open: tuple[str, ...] = ()

    @property
    def score(self) -> float | None:
        """Return done / asked, or None when nothing was asked."""
        return self.done / self.asked if self.asked else None

    @property
    def may_complete(self) -> bool:
        """Tell whether nothing required is missing or invalid and every safety item holds."""
        return not (self.missing or self.invalid or self.safety_open)


@dataclass(frozen=True, slots=True)
class Punctuality:
    """Hold whether an arrival was on time; minutes are positive when late, negative when early."""

    is_on_time: bool
    minutes_off: int
    code: str = field(default="ON_TIME")


@dataclass(frozen=True, slots=True)
class Window:
    """Hold an appointment window of aware instants."""

    start_at: datetime
    end_at: datetime


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
    cover_excluded: bool = False


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
    old_returned: bool = False


@dataclass(frozen=True, slots=True)
class TechnicianChoice:
    """A provider's technician for one job: fit, or in words why not."""

    person_id: int
    name: str
    fit: bool
    reasons: tuple[str, ...]
    jobs_that_day: int
