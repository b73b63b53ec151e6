"""A running process as a frozen value, what may happen to it, and what follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

Facts = Mapping[str, Any]


class Phase(StrEnum):
    """Whether a process goes on."""

    RUNNING = "RUNNING"
    COMPENSATING = "COMPENSATING"
    ENDED = "ENDED"
    ABANDONED = "ABANDONED"


class OpenWork(NamedTuple):
    """A task or sub-process that is open; the key `inspect#2` is the second time of node inspect."""

    key: str
    node: str


@dataclass(frozen=True, slots=True)
class ProcessState:
    """Where one instance stands. The process stands at exactly one node; open tasks belong to it or to a held stage."""

    at: str
    phase: Phase = Phase.RUNNING
    open: tuple[OpenWork, ...] = ()
    # How often each node was entered, and each limited edge was taken.
    visits: Mapping[str, int] = field(default_factory=dict)
    taken: Mapping[str, int] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)
    finished: frozenset[str] = frozenset()
    facts: Facts = field(default_factory=dict)
    timers: tuple[OpenWork, ...] = ()
    held: str = ""
    outcome: str = ""

    @property
    def running(self) -> bool:
        """Tell whether anything can still happen."""
        return self.phase in {Phase.RUNNING, Phase.COMPENSATING}


class EffectKind(StrEnum):
    """What follows from a step; `processes` turns effects into rows, clocks and events."""

    STAGE_ENTERED = "STAGE_ENTERED"
    TASK_OPENED = "TASK_OPENED"
    TASK_FINISHED = "TASK_FINISHED"
    TASK_WITHDRAWN = "TASK_WITHDRAWN"
    SUBPROCESS_STARTED = "SUBPROCESS_STARTED"
    SUBPROCESS_STOPPED = "SUBPROCESS_STOPPED"
    TIMER_STARTED = "TIMER_STARTED"
    TIMER_STOPPED = "TIMER_STOPPED"
    TIMER_TOLD = "TIMER_TOLD"
    ENDED = "ENDED"
    ABANDONED = "ABANDONED"


class Effect(NamedTuple):
    """One consequence: the node, the key of the task or timer, and an outcome or a timer's code."""

    kind: EffectKind
    node: str
    key: str = ""
    code: str = ""


class TaskDone(NamedTuple):
    """A task was finished."""

    key: str
    outcome: str = ""


class TaskWanted(NamedTuple):
    """Somebody opens a discretionary task."""

    node: str


class FactsChanged(NamedTuple):
    """Facts have new values."""

    facts: Facts


class Signalled(NamedTuple):
    """Somebody gives a signal such as withdraw or customer_replied."""

    name: str


class TimerDue(NamedTuple):
    """A timer's time has come."""

    key: str


class SubprocessDone(NamedTuple):
    """A sub-process has ended."""

    key: str
    outcome: str = ""


class Abandoned(NamedTuple):
    """The process is given up."""

    reason: str = ""


Happening = TaskDone | TaskWanted | FactsChanged | Signalled | TimerDue | SubprocessDone | Abandoned
