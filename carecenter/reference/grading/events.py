"""News of grading."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class GradeChanged(Event):
    """A customer is served by another grade; `source` says why."""

    kind: ClassVar[str] = "grade.changed"
    subject_kind: ClassVar[str] = "grade"
    before: str
    after: str
    source: str


@dataclass(frozen=True, kw_only=True)
class GradingRan(Event):
    """A batch has graded its customers."""

    kind: ClassVar[str] = "grading.ran"
    subject_kind: ClassVar[str] = "grading_run"
    graded: int
    changed: int


@dataclass(frozen=True, kw_only=True)
class RestrictionChanged(Event):
    """The case against a bad-faith customer took a step."""

    kind: ClassVar[str] = "restriction.changed"
    subject_kind: ClassVar[str] = "restriction"
    state: str


@dataclass(frozen=True, kw_only=True)
class UnequalTreatmentFound(Event):
    """The grades are not treated alike in what must be alike for everyone."""

    kind: ClassVar[str] = "equality.alert"
    subject_kind: ClassVar[str] = "equality_check"
    measure: str
    gap: float
    p_value: float
