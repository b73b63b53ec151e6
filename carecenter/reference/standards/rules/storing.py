"""States and happenings as JSON values and back."""

from typing import Any

from carecenter.reference.standards.types import (
    Abandoned,
    FactsChanged,
    Happening,
    OpenWork,
    Phase,
    ProcessState,
    Signalled,
    SubprocessDone,
    TaskDone,
    TaskWanted,
    TimerDue,
)

_KINDS: dict[str, Any] = {
    "task_done": TaskDone,
    "task_wanted": TaskWanted,
    "facts": FactsChanged,
    "signal": Signalled,
    "timer": TimerDue,
    "subprocess_done": SubprocessDone,
    "abandoned": Abandoned,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def happening_to_json(happening: Happening) -> tuple[str, dict[str, Any]]:
    """Return the kind and the values of a happening."""
    return _NAMES[type(happening)], happening._asdict()


def happening_from_json(kind: str, values: dict[str, Any]) -> Happening:
    """Return the happening that was stored."""
    found: Happening = _KINDS[kind](**values)
    return found


def state_to_json(state: ProcessState) -> dict[str, Any]:
    """Return a state as JSON values."""
    return {
        "at": state.at,
        "phase": state.phase.value,
        "open": [list(work) for work in state.open],
        "timers": [list(timer) for timer in state.timers],
        "visits": dict(state.visits),
        "taken": dict(state.taken),
        "outcomes": dict(state.outcomes),
        "finished": sorted(state.finished),
        "facts": dict(state.facts),
        "held": state.held,
        "outcome": state.outcome,
    }


def state_from_json(kept: dict[str, Any]) -> ProcessState:
    """Return the state that was stored."""
    return ProcessState(
        at=kept["at"],
        phase=Phase(kept["phase"]),
        open=tuple(OpenWork(*work) for work in kept["open"]),
        timers=tuple(OpenWork(*timer) for timer in kept["timers"]),
        visits=kept["visits"],
        taken=kept["taken"],
        outcomes=kept["outcomes"],
        finished=frozenset(kept["finished"]),
        facts=kept["facts"],
        held=kept["held"],
        outcome=kept["outcome"],
    )
