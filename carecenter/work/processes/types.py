"""Words of processes that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class TaskState(StrEnum):
    """How far a task is."""

    OPEN = "OPEN"
    TAKEN = "TAKEN"
    DONE = "DONE"
    WITHDRAWN = "WITHDRAWN"


class RunKind(StrEnum):
    """Long work on many processes."""

    DRY_RUN = "DRY_RUN"
    MIGRATION = "MIGRATION"


class RunState(StrEnum):
    """How far long work is."""

    ASKED = "ASKED"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class MigrationPreview:
    """What would become of one running process: its open steps before, and after or why not.

    `moves` are (name before, name after, due before, due after) of its open tasks.
    """

    process_id: int
    about: tuple[str, int]
    version_number: int
    at_name: str
    to_name: str
    refusal: Any | None
    moves: tuple[tuple[str, str, datetime | None, datetime | None], ...]


@dataclass(frozen=True, slots=True)
class ProcessTaskFacts:
    """A task of a process as other modules see it; `post` is who does it, `node` names its step in the standard."""

    id: int
    process_id: int
    key: str
    node: str
    name: str
    post: str
    owner_id: int | None
    unit_path: str
    state: TaskState
    opened_at: datetime
    due_at: datetime | None
    discretionary: bool
    outcomes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One stop of the stage strip."""

    node: str
    name: str
    state: str  # DONE, CURRENT or AHEAD


@dataclass(frozen=True, slots=True)
class ProcessStanding:
    """Where the process of a subject stands: for the stage strip and for who drives it."""

    id: int
    version_id: int
    code: str
    name: str
    at: str
    at_name: str
    phase: str
    outcome: str
    started_at: datetime
    ended_at: datetime | None
    facts: Mapping[str, Any]
    places: tuple[Place, ...]
    tasks: tuple[ProcessTaskFacts, ...]
    # Tasks that may be opened by hand now, and signals that are listened to, each with its name.
    may_open: tuple[tuple[str, str], ...]
    signals: tuple[tuple[str, str], ...]
