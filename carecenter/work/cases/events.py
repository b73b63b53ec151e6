"""News of cases."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class CaseTaskOpened(Event):
    """Somebody has to act until a due time."""

    kind: ClassVar[str] = "case_task.opened"
    subject_kind: ClassVar[str] = "case_task"
    task_kind: str
    about_kind: str
    about_id: int


@dataclass(frozen=True, kw_only=True)
class CaseTaskTaken(Event):
    """A person made the task hers."""

    kind: ClassVar[str] = "case_task.taken"
    subject_kind: ClassVar[str] = "case_task"
    task_kind: str
    owner_id: int


@dataclass(frozen=True, kw_only=True)
class CaseTaskFinished(Event):
    """The task has its outcome."""

    kind: ClassVar[str] = "case_task.finished"
    subject_kind: ClassVar[str] = "case_task"
    task_kind: str
    about_kind: str
    about_id: int
    outcome: str
    on_time: bool
