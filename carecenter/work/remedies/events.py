"""News of remedies."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class RemedyChanged(Event):
    """A remedy was proposed, approved, refused or carried out; its subject is the case."""

    kind: ClassVar[str] = "case.remedy_changed"
    subject_kind: ClassVar[str] = "case"
    remedy_id: int
    remedy_kind: str
    remedy_state: str
    amount_fen: int
