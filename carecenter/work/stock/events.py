"""News of stock; the unit path is that of the store concerned."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class PartsFreed(Event):
    """Parts that somebody waits for became free in a store."""

    kind: ClassVar[str] = "stock.parts_freed"
    subject_kind: ClassVar[str] = "store"
    part_ids: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class PartAsked(Event):
    """A technician asks for a part; WAITING where nobody near has it."""

    kind: ClassVar[str] = "stock.part_asked"
    subject_kind: ClassVar[str] = "part_request"
    job_id: int | None
    part_code: str
    state: str


@dataclass(frozen=True, kw_only=True)
class PartReady(Event):
    """A part that was asked for lies ready at the technician's station, or on her van."""

    kind: ClassVar[str] = "stock.part_ready"
    subject_kind: ClassVar[str] = "part_request"
    job_id: int | None
    part_code: str
    person_id: int


@dataclass(frozen=True, kw_only=True)
class PartIssued(Event):
    """A part went from a store to a van."""

    kind: ClassVar[str] = "stock.part_issued"
    subject_kind: ClassVar[str] = "part_request"
    job_id: int | None
    part_code: str


@dataclass(frozen=True, kw_only=True)
class PartRequestEnded(Event):
    """A wish was fulfilled at the job, or let go."""

    kind: ClassVar[str] = "stock.request_ended"
    subject_kind: ClassVar[str] = "part_request"
    job_id: int | None
    state: str


@dataclass(frozen=True, kw_only=True)
class PartsUsed(Event):
    """What was put in at a job changed."""

    kind: ClassVar[str] = "stock.parts_used"
    subject_kind: ClassVar[str] = "store"
    job_id: int
    part_ids: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class TransferMoved(Event):
    """A transfer was prepared, sent, received or cancelled."""

    kind: ClassVar[str] = "stock.transfer_moved"
    subject_kind: ClassVar[str] = "transfer"
    state: str
    source_id: int
    target_id: int
    missing: int = 0


@dataclass(frozen=True, kw_only=True)
class CountMoved(Event):
    """A stock-taking was opened, submitted, approved or rejected."""

    kind: ClassVar[str] = "stock.count_moved"
    subject_kind: ClassVar[str] = "stock_count"
    state: str
    store_id: int


@dataclass(frozen=True, kw_only=True)
class OldPartMoved(Event):
    """An old part is owed, handed in, received or waived."""

    kind: ClassVar[str] = "stock.old_part_moved"
    subject_kind: ClassVar[str] = "old_part"
    state: str
    job_id: int


@dataclass(frozen=True, kw_only=True)
class StoreOpened(Event):
    """A store was opened."""

    kind: ClassVar[str] = "stock.store_opened"
    subject_kind: ClassVar[str] = "store"
    store_kind: str
