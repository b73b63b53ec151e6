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


@dataclass(frozen=True, kw_only=True)
class CaseEvent(Event):
    """The base of news of one case."""

    kind: ClassVar[str] = "case.touched"
    subject_kind: ClassVar[str] = "case"
    type_code: str


@dataclass(frozen=True, kw_only=True)
class CaseOpened(CaseEvent):
    """A customer wants something; the clocks of the promise start. `contact_kind` and `_id`: in which contact."""

    kind: ClassVar[str] = "case.opened"
    version: ClassVar[int] = 2
    channel: str
    severity: int | None
    priority: int
    reason_code: str
    owner_id: int | None = None
    contact_kind: str = ""
    contact_id: int = 0


@dataclass(frozen=True, kw_only=True)
class CaseStageChanged(CaseEvent):
    """The case went on, by the process or beside it."""

    kind: ClassVar[str] = "case.stage_changed"
    move: str
    state_before: str
    state: str
    off_process: bool = False


@dataclass(frozen=True, kw_only=True)
class CaseAssigned(CaseEvent):
    """The case has another owner, or none."""

    kind: ClassVar[str] = "case.assigned"
    owner_id: int | None
    former_owner_id: int | None


@dataclass(frozen=True, kw_only=True)
class CaseWritten(CaseEvent):
    """Words were added; `mentioned` are the persons called."""

    kind: ClassVar[str] = "case.written"
    message_kind: str
    message_id: int
    mentioned: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CaseChanged(CaseEvent):
    """Facts of the case changed."""

    kind: ClassVar[str] = "case.changed"
    what: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CaseInformed(CaseEvent):
    """The customer was told where her case stands."""

    kind: ClassVar[str] = "case.informed"
    by: str


@dataclass(frozen=True, kw_only=True)
class CaseResolved(CaseEvent):
    """The case has its outcome; verification by another may follow."""

    kind: ClassVar[str] = "case.resolved"
    outcome: str
    wrap_up: str
    verify: bool


@dataclass(frozen=True, kw_only=True)
class CaseClosed(CaseEvent):
    """The loop is closed."""

    kind: ClassVar[str] = "case.closed"
    outcome: str
    verified: bool


@dataclass(frozen=True, kw_only=True)
class CaseReopened(CaseEvent):
    """What was closed or resolved was not."""

    kind: ClassVar[str] = "case.reopened"
    count: int
    severity: int | None


@dataclass(frozen=True, kw_only=True)
class CaseHeld(CaseEvent):
    """The case waits for something."""

    kind: ClassVar[str] = "case.held"
    holder_kind: str
    holder_id: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class CaseReleased(CaseEvent):
    """What the case waited for has come."""

    kind: ClassVar[str] = "case.released"
    holder_kind: str
    holder_id: int


@dataclass(frozen=True, kw_only=True)
class CasesMerged(CaseEvent):
    """The case now lives on in another; `undone` when it was taken back."""

    kind: ClassVar[str] = "case.merged"
    into_id: int
    undone: bool = False
