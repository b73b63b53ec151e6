"""News of case_handling."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class CaseStandardMoved(Event):
    """The standard of a case started or went on; told as news of the case, so that its open pages show it."""

    kind: ClassVar[str] = "case.standard_moved"
    subject_kind: ClassVar[str] = "case"
    process_id: int
    move: str


@dataclass(frozen=True, kw_only=True)
class CaseStepTicked(Event):
    """A line of the checklist of an open step was ticked or taken back, or its evidence changed."""

    kind: ClassVar[str] = "case.step_ticked"
    subject_kind: ClassVar[str] = "case"
    task_id: int
    ticked: int
