"""News of dispatch."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class DayPlanned(Event):
    """A provider's day has a new version; the subject is the plan's day."""

    kind: ClassVar[str] = "day.planned"
    subject_kind: ClassVar[str] = "planday"
    provider_id: int
    day: date
    plan_version: int
    cause: str
    unserved: int


@dataclass(frozen=True, kw_only=True)
class DayPublished(Event):
    """A version of a provider's day was given to the technicians."""

    kind: ClassVar[str] = "day.published"
    subject_kind: ClassVar[str] = "planday"
    provider_id: int
    day: date
    plan_version: int


@dataclass(frozen=True, kw_only=True)
class WindowHeld(Event):
    """A window is kept for a customer while she decides."""

    kind: ClassVar[str] = "window.held"
    subject_kind: ClassVar[str] = "job"
    provider_id: int
    hold_id: int
