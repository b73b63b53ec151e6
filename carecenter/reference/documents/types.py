"""Words of documents that other modules may use."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DocumentKind(StrEnum):
    """What a controlled document is (Q4): a rule of the house, a norm of the work, any other file."""

    POLICY = "POLICY"
    NORM = "NORM"
    FILE = "FILE"


class EditionState(StrEnum):
    """How far an edition is. APPROVED has a day on which it begins to hold."""

    DRAFT = "DRAFT"
    REVIEW = "REVIEW"
    APPROVED = "APPROVED"
    ACTIVE = "ACTIVE"
    RETIRED = "RETIRED"


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """An edition of a document as other modules see it."""

    id: int
    document_id: int
    number: str
    title: str
    edition: int
    state: EditionState
    effective_date: date | None
