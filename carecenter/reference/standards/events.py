"""News of standards."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class StandardDrafted(Event):
    """A version was begun or its draft was saved."""

    kind: ClassVar[str] = "standard.drafted"
    subject_kind: ClassVar[str] = "standard"
    version_id: int
    code: str


@dataclass(frozen=True, kw_only=True)
class StandardSubmitted(Event):
    """A draft waits for approval."""

    kind: ClassVar[str] = "standard.submitted"
    subject_kind: ClassVar[str] = "standard"
    version_id: int
    code: str


@dataclass(frozen=True, kw_only=True)
class StandardDecided(Event):
    """Somebody agreed to a version or sent it back."""

    kind: ClassVar[str] = "standard.decided"
    subject_kind: ClassVar[str] = "standard"
    version_id: int
    code: str
    role: str
    agreed: bool


@dataclass(frozen=True, kw_only=True)
class StandardPublished(Event):
    """A version holds from now on."""

    kind: ClassVar[str] = "standard.published"
    subject_kind: ClassVar[str] = "standard"
    version_id: int
    code: str
    number: int


@dataclass(frozen=True, kw_only=True)
class StandardRetired(Event):
    """The last process of a version has ended."""

    kind: ClassVar[str] = "standard.retired"
    subject_kind: ClassVar[str] = "standard"
    version_id: int
    code: str


@dataclass(frozen=True, kw_only=True)
class StandardPrepared(Event):
    """A release task was added or confirmed, or a dry run was made."""

    kind: ClassVar[str] = "standard.prepared"
    subject_kind: ClassVar[str] = "standard"
    version_id: int
    code: str
