"""The life of a version of a standard or document."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class VersionState(StrEnum):
    """How far a version is. APPROVED with a date is published and not yet in force."""

    DRAFT = "DRAFT"
    REVIEW = "REVIEW"
    APPROVED = "APPROVED"
    ACTIVE = "ACTIVE"
    RETIRING = "RETIRING"
    RETIRED = "RETIRED"


class ApprovalRole(StrEnum):
    """For whom somebody agrees: an affected department, or quality management."""

    DEPARTMENT = "DEPARTMENT"
    QUALITY = "QUALITY"


class ReleaseKind(StrEnum):
    """What has to be done with people before a version holds."""

    TRAINING = "TRAINING"
    BULLETIN = "BULLETIN"
    NOTICE = "NOTICE"


class ItemKind(StrEnum):
    """One use of a standard's step."""

    CHECK = "CHECK"
    QA = "QA"
    QUIZ = "QUIZ"


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """A version of a process standard as other modules see it."""

    id: int
    standard_id: int
    code: str
    name: str
    number: int
    state: VersionState
    effective_at: datetime | None


@dataclass(frozen=True, slots=True)
class StandardItemFacts:
    """One stored item that a step of a standard gives to quality assurance or training."""

    id: int
    version_id: int
    kind: ItemKind
    node: str
    code: str
    text: str
    content: dict[str, object]
