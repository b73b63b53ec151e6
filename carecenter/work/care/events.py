"""News of care."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class CarePlanned(Event):
    """A cycle of maintenance has its day."""

    kind: ClassVar[str] = "care_plan.planned"
    subject_kind: ClassVar[str] = "care_plan"
    equipment_id: int
    due_date: date


@dataclass(frozen=True, kw_only=True)
class CarePlanMoved(Event):
    """A plan came to another state."""

    kind: ClassVar[str] = "care_plan.moved"
    subject_kind: ClassVar[str] = "care_plan"
    equipment_id: int
    state: str
    before: str
    job_id: int | None = None
