"""News of processes. `about_kind` and `about_id` name the subject that the process runs for."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class _About:
    subject_kind: ClassVar[str] = "process"
    about_kind: str
    about_id: int
    code: str


@dataclass(frozen=True, kw_only=True)
class ProcessStageEntered(_About, Event):
    """The process stands at another stage, task, wait or sub-process."""

    kind: ClassVar[str] = "process.stage_entered"
    node: str


@dataclass(frozen=True, kw_only=True)
class ProcessTaskOpened(_About, Event):
    """A task waits for its post."""

    kind: ClassVar[str] = "process.task_opened"
    node: str
    task_id: int
    post: str


@dataclass(frozen=True, kw_only=True)
class ProcessTaskFinished(_About, Event):
    """A task is done or withdrawn; `off_process` where it was skipped with a reason."""

    kind: ClassVar[str] = "process.task_finished"
    node: str
    task_id: int
    outcome: str
    withdrawn: bool
    informs_customer: bool
    off_process: bool = False


@dataclass(frozen=True, kw_only=True)
class ProcessTaskTaken(_About, Event):
    """A person made the task hers."""

    kind: ClassVar[str] = "process.task_taken"
    node: str
    task_id: int
    owner_id: int


@dataclass(frozen=True, kw_only=True)
class ProcessTimerTold(_About, Event):
    """A boundary timer's time has come."""

    kind: ClassVar[str] = "process.timer_told"
    node: str
    timer: str


@dataclass(frozen=True, kw_only=True)
class ProcessMigrated(_About, Event):
    """The process goes on by another version."""

    kind: ClassVar[str] = "process.migrated"
    from_version: int
    to_version: int


@dataclass(frozen=True, kw_only=True)
class ProcessEnded(_About, Event):
    """The process has ended, or was given up."""

    kind: ClassVar[str] = "process.ended"
    outcome: str
    abandoned: bool
