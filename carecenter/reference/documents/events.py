"""News of documents."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class DocumentChanged(Event):
    """An edition was begun, saved, submitted or decided; `state` is where it stands now."""

    kind: ClassVar[str] = "document.changed"
    subject_kind: ClassVar[str] = "document"
    edition_id: int
    state: str


@dataclass(frozen=True, kw_only=True)
class DocumentInForce(Event):
    """An edition holds from now on; its audience has to read it."""

    kind: ClassVar[str] = "document.in_force"
    subject_kind: ClassVar[str] = "document"
    edition_id: int
    edition: int


@dataclass(frozen=True, kw_only=True)
class DocumentRead(Event):
    """A person has confirmed that she read an edition."""

    kind: ClassVar[str] = "document.read"
    subject_kind: ClassVar[str] = "document"
    edition_id: int
    person_id: int
