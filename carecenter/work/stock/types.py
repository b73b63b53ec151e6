"""Words of stock that other modules may use."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class StoreKind(StrEnum):
    """Whose store it is: the brand's, a provider's, or a technician's van."""

    HQ = "HQ"
    PROVIDER = "PROVIDER"
    VAN = "VAN"


class Shelf(StrEnum):
    """The two shelves of each store: parts to be used, and parts taken out or broken."""

    GOOD = "GOOD"
    BAD = "BAD"


class MovementKind(StrEnum):
    """Why a quantity changed."""

    GOODS_IN = "GOODS_IN"  # from the factory or a supplier
    SENT = "SENT"
    RECEIVED = "RECEIVED"
    ISSUED = "ISSUED"  # over the counter, from a store to a van, both sides in one booking
    USED = "USED"
    UNUSED = "UNUSED"  # the technician corrected what she had written down
    OLD_TAKEN = "OLD_TAKEN"
    OLD_RETURNED = "OLD_RETURNED"
    COUNTED = "COUNTED"
    SPOILED = "SPOILED"  # from the good shelf to the bad one
    WRITTEN_OFF = "WRITTEN_OFF"


class SerialState(StrEnum):
    """Where a piece with a serial is."""

    IN_STORE = "IN_STORE"
    IN_TRANSIT = "IN_TRANSIT"
    USED = "USED"
    LOST = "LOST"
    WRITTEN_OFF = "WRITTEN_OFF"


class RequestState(StrEnum):
    """Where a technician's wish for a part stands."""

    WAITING = "WAITING"
    RESERVED = "RESERVED"
    ISSUED = "ISSUED"
    USED = "USED"
    RELEASED = "RELEASED"


class OldPartState(StrEnum):
    """Where a part taken out of a customer's equipment stands."""

    OWED = "OWED"
    HANDED_IN = "HANDED_IN"  # the technician says so; the store has not confirmed
    RECEIVED = "RECEIVED"
    WAIVED = "WAIVED"


class OldPartRule(StrEnum):
    """Which old parts have to come back."""

    WARRANTY = "WARRANTY"
    ALL = "ALL"
    NONE = "NONE"


class TransferState(StrEnum):
    """Where a transfer between stores stands."""

    PREPARED = "PREPARED"
    SENT = "SENT"
    RECEIVED = "RECEIVED"
    CANCELLED = "CANCELLED"


class CountState(StrEnum):
    """Where a stock-taking stands."""

    OPEN = "OPEN"
    SUBMITTED = "SUBMITTED"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"


class WaiveReason(StrEnum):
    """Why an old part need not come back."""

    KEPT_BY_CUSTOMER = "KEPT_BY_CUSTOMER"
    DESTROYED = "DESTROYED"
    LOST = "LOST"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one balance: of its quantity, of what is reserved in it, or both."""

    store_id: int
    part_id: int
    quantity: int = 0
    kind: MovementKind | None = None  # None where the quantity stays
    reserved: int = 0
    shelf: Shelf = Shelf.GOOD
    serial_id: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A part with its quantity, as somebody writes it on a sheet; serials where the part has them."""

    part_code: str
    quantity: int
    serials: tuple[str, ...] = ()
    shelf: Shelf = Shelf.GOOD


@dataclass(frozen=True, slots=True)
class UsedPart:
    """A part put in at a job."""

    part_code: str
    quantity: int = 1
    serial: str = ""
    old_serial: str = ""
    charged: bool = False
    old_taken: bool = False


@dataclass(frozen=True, slots=True)
class VanLine:
    """A part on a technician's van; `free` is not kept for a job."""

    part_id: int
    part_code: str
    name: str
    quantity: int
    free: int
    serials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StationLine:
    """A part that the technician's station can give her."""

    part_id: int
    part_code: str
    name: str
    free: int
    has_serial: bool


@dataclass(frozen=True, slots=True)
class OwedPart:
    """An old part that a technician has to bring back."""

    id: int
    job_id: int
    part_code: str
    name: str
    quantity: int
    serial: str
    due_date: date
    state: OldPartState
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class AskedPart:
    """A technician's wish for a part."""

    id: int
    number: str
    part_code: str
    name: str
    quantity: int
    job_id: int | None
    state: RequestState
    store_name: str
    asked_at: datetime
    has_serial: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A store that lacks a part: bring `quantity` from its supplier, which can spare `available`."""

    store_id: int
    store_name: str
    store_kind: StoreKind
    supplier_id: int | None
    supplier_name: str
    part_id: int
    part_code: str
    part_name: str
    free: int
    coming: int
    waited_for: int
    minimum: int
    target: int
    available: int
    quantity: int


@dataclass(frozen=True, slots=True)
class PartCharge:
    """Who pays for a part at a piece of equipment: covered by the brand's warranty, or at a price in yuan."""

    part_code: str
    covered: bool
    until: date | None
    price: Decimal | None


@dataclass(frozen=True, slots=True)
class Reserved:
    """What came of a wish: RESERVED or ISSUED with the store's name, or WAITING."""

    request_id: int
    state: RequestState
    store_name: str = ""


@dataclass(frozen=True, slots=True)
class JobWish:
    """A wish for a job: where it stands, the transfer that brings it, serials that lie where it is kept."""

    id: int
    part_code: str
    state: RequestState
    transfer_id: int | None
    serials: tuple[str, ...] = ()


Lines = Sequence[Line]
