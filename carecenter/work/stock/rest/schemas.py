"""What the API of stock takes and gives."""

from datetime import date, datetime
from decimal import Decimal

from ninja import Schema
from pydantic import Field

from carecenter.work.stock.types import MovementKind, OldPartState, RequestState, Shelf, StoreKind, TransferState


class BalanceOut(Schema):
    """How many of a part lie on a store's shelf, and how many of these are kept for somebody."""

    store_id: int
    store: str
    kind: StoreKind
    part_code: str
    part: str
    shelf: Shelf
    quantity: int
    reserved: int


class BalancesOut(Schema):
    """A page of balances; continue with `after`."""

    balances: list[BalanceOut]
    after: int | None


class MovementOut(Schema):
    """One line of the ledger."""

    id: int
    at: datetime
    store_id: int
    part_code: str
    shelf: Shelf
    kind: MovementKind
    quantity: int
    balance_after: int
    serial: str
    job_id: int | None


class MovementsOut(Schema):
    """A page of the ledger, newest first; continue with `after`."""

    movements: list[MovementOut]
    after: int | None


class LineIn(Schema):
    """A part with its quantity; serials where the part has them."""

    part_code: str = Field(max_length=40)
    quantity: int = Field(ge=1, le=100_000)
    serials: list[str] = Field(default_factory=list, max_length=1000)
    shelf: Shelf = Shelf.GOOD


class GoodsIn(Schema):
    """Parts that come in from outside."""

    store_id: int
    document: str = Field(default="", max_length=40)
    lines: list[LineIn] = Field(min_length=1, max_length=200)


class TransferIn(Schema):
    """A transfer to be prepared."""

    source_id: int
    target_id: int
    lines: list[LineIn] = Field(min_length=1, max_length=200)


class TransferLineOut(Schema):
    """A line of a transfer; `unit_price` in yuan is what the receiving provider is charged."""

    id: int
    part_code: str
    shelf: Shelf
    quantity: int
    received: int | None
    serials: list[str]
    unit_price: Decimal | None


class TransferOut(Schema):
    """A transfer with its lines."""

    id: int
    number: str
    state: TransferState
    source_id: int
    target_id: int
    missing: int
    waybill: str
    lines: list[TransferLineOut]


class SentIn(Schema):
    """How a transfer leaves: its waybill, serials by line."""

    waybill: str = Field(default="", max_length=60)
    serials: dict[int, list[str]] = Field(default_factory=dict)


class ReceivedIn(Schema):
    """What came: quantities by line where less came than was sent, serials that are missing."""

    received: dict[int, int] = Field(default_factory=dict)
    missing_serials: list[str] = Field(default_factory=list, max_length=1000)


class WishIn(Schema):
    """A part that a technician asks for."""

    part_code: str = Field(max_length=40)
    quantity: int = Field(default=1, ge=1, le=50)


class WishOut(Schema):
    """What came of a wish."""

    request_id: int
    state: RequestState
    store_name: str


class OldPartOut(Schema):
    """An old part that has to come back, or has."""

    id: int
    job_id: int
    part_code: str
    quantity: int
    serial: str
    due_date: date
    state: OldPartState
