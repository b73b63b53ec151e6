"""Name the values other modules may hold: job states, events, facts, checklists."""

from dataclasses import dataclass, field
from datetime import datetime
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


class JobMove(StrEnum):
    """What may happen to a job."""

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
class JobFacts:
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
