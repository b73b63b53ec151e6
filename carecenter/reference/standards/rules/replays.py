"""Run history again through another version: where would it have gone another way?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.standards.errors import NodesAreNotMapped
from carecenter.reference.standards.rules.machine import Step, advance, start
from carecenter.reference.standards.rules.plans import Plan, plan_of
from carecenter.reference.standards.rules.runs import Run
from carecenter.reference.standards.types import (
    Happening,
    NodeKind,
    OpenWork,
    Phase,
    ProcessDefinition,
    ProcessState,
    SubprocessDone,
    TaskDone,
    TimerDue,
)


@dataclass(frozen=True, slots=True)
class Replay:
    """How far history could be followed; `why` is the code of the refusal at step `at` (from 1), or empty."""

    steps: int
    at: int = 0
    place: str = ""
    why: str = ""
    ends_as: str = ""

    @property
    def diverged(self) -> bool:
        """Tell whether the version would not have gone this way."""
        return bool(self.why)


def replay(definition: ProcessDefinition, facts: Mapping[str, Any], happenings: Iterable[Happening]) -> Replay:
    """Follow recorded happenings through a version, by nodes, not by keys, whose counts may differ."""
    happenings = list(happenings)
    try:
        state, _ = start(definition, facts)
    except Refusal as refusal:
        return Replay(len(happenings), why=refusal.code)
    for number, happening in enumerate(happenings, 1):
        try:
            state, _ = advance(definition, state, _rekeyed(state, happening))
        except Refusal as refusal:
            return Replay(len(happenings), number, state.at, refusal.code)
    # History ended; a version in which the same steps leave work open has not followed it to its end.
    why = "still_open" if happenings and state.running else ""
    return Replay(len(happenings), len(happenings) if why else 0, state.at, why, state.outcome)


def _rekeyed(state: ProcessState, happening: Happening) -> Happening:
    if isinstance(happening, TaskDone | SubprocessDone):
        return happening._replace(key=_key_now(state.open, happening.key))
    if isinstance(happening, TimerDue):
        node, _, code = happening.key.partition("/")
        fitting = [t.key for t in state.timers if t.node == node.partition("#")[0] and t.key.endswith(f"/{code}")]
        return TimerDue(fitting[0] if fitting else happening.key)
    return happening


def _key_now(open_: tuple[OpenWork, ...], key: str) -> str:
    node = key.partition("#")[0]
    return next((work.key for work in open_ if work.node == node), key)


def migrated(definition: ProcessDefinition, state: ProcessState, nodes: Mapping[str, str]) -> Step:
    """Return a running state on another version and what follows; `nodes` maps old codes to new where they differ.

    Every open node must have a place of its own kind (and a task its stage), else NodesAreNotMapped names them.
    """
    plan = plan_of(definition)
    old = {state.at, *(work.node for work in state.open), *(t.node for t in state.timers)}
    old |= {state.held} if state.held else set()
    to = {code: nodes.get(code, code) for code in {*old, *state.visits, *state.outcomes, *state.finished}}
    lost = sorted(code for code in old if to[code] not in plan.nodes)
    place = plan.nodes.get(to[state.at])
    standing = place is not None and not place.stage and place.kind not in {NodeKind.DECISION, NodeKind.END}
    if not standing and state.at not in lost:
        lost.append(state.at)
    for work in state.open:
        if work.node not in lost and not _fits(plan.nodes[to[work.node]].stage, to, state):
            lost.append(work.node)
    seen = Counter(to.values())
    lost += sorted(code for code in old if seen[to[code]] > 1 and code not in lost)
    if lost or state.phase is not Phase.RUNNING:
        raise NodesAreNotMapped(nodes="、".join(lost) or state.phase, field="nodes")
    return _with_new_tasks(plan, _moved(definition, state, to))


def _with_new_tasks(plan: Plan, state: ProcessState) -> Step:
    """Open the mandatory tasks of the stage that the old version did not know."""
    run = Run(plan, state)
    for task in plan.tasks_in.get(state.at, ()):
        if not task.discretionary and task.code not in state.visits and run.holds(plan.guards.get(task.code)):
            run.open_task(task)
    return run.state(), tuple(run.effects)


def _fits(stage: str, to: Mapping[str, str], state: ProcessState) -> bool:
    places = {to[state.at], to.get(state.held, "")}
    return stage in places or stage in {"", "*"}


def _moved(definition: ProcessDefinition, state: ProcessState, to: Mapping[str, str]) -> ProcessState:
    nodes = plan_of(definition).nodes
    timers = [
        OpenWork(_renamed(timer.key, to[timer.node]), to[timer.node])
        for timer in state.timers
        if timer.key.rpartition("/")[2] in {t.code for t in nodes[to[timer.node]].timers}
    ]
    declared = {field.code for field in definition.fields}
    return replace(
        state,
        at=to[state.at],
        held=to.get(state.held, ""),
        open=tuple(OpenWork(_renamed(work.key, to[work.node]), to[work.node]) for work in state.open),
        timers=tuple(timers),
        visits={to[code]: times for code, times in state.visits.items()},
        outcomes={to[code]: outcome for code, outcome in state.outcomes.items()},
        finished=frozenset(to[code] for code in state.finished),
        facts={name: value for name, value in state.facts.items() if name in declared},
    )


def _renamed(key: str, node: str) -> str:
    return node + key[key.index("#") :]
