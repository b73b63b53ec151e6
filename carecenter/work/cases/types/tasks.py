"""Words of tasks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TaskKind(StrEnum):
    """Why somebody has to act."""

    FOLLOW_UP = "FOLLOW_UP"
    RECOVERY = "RECOVERY"  # a dissatisfied customer is won back
    INNER = "INNER"  # a department, store, factory or provider answers its part of a case


class TaskState(StrEnum):
    """How far a task is."""

    OPEN = "OPEN"
    TAKEN = "TAKEN"
    DONE = "DONE"


class Outcome(StrEnum):
    """What came of it."""

    SOLVED = "SOLVED"
    JOB_OPENED = "JOB_OPENED"
    NO_ANSWER = "NO_ANSWER"
    DECLINED = "DECLINED"
    NOT_NEEDED = "NOT_NEEDED"
    ANSWERED = "ANSWERED"  # the department has answered


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """A task as other modules see it; its text stays inside."""

    id: int
    number: str
    kind: TaskKind
    state: TaskState
    customer_id: int | None
    about: tuple[str, int]
    unit_path: str
    owner_id: int | None
    due_at: datetime
    opened_at: datetime
    title_code: str
    params: Mapping[str, object]
    outcome: str
    finished_at: datetime | None
