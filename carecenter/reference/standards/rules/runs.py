"""One step of a process while it is computed: the state taken apart, and what follows from the step."""

from typing import Any

from carecenter.reference.standards.rules.plans import Guard, Plan, Way
from carecenter.reference.standards.types import (
    Effect,
    EffectKind,
    Node,
    NodeKind,
    OpenWork,
    Phase,
    ProcessState,
)


class Run:
    """The mutable draft of the next state; it never leaves the rules."""

    def __init__(self, plan: Plan, state: ProcessState) -> None:
        self.plan = plan
        self.at, self.phase, self.held = state.at, state.phase, state.held
        self.open, self.timers = list(state.open), list(state.timers)
        self.visits, self.taken = dict(state.visits), dict(state.taken)
        self.outcomes, self.facts = state.outcomes, state.facts
        self.finished, self.outcome = set(state.finished), state.outcome
        self.effects: list[Effect] = []

    def state(self) -> ProcessState:
        """Return the draft as a frozen state."""
        return ProcessState(
            at=self.at,
            phase=self.phase,
            open=tuple(self.open),
            visits=self.visits,
            taken=self.taken,
            outcomes=self.outcomes,
            finished=frozenset(self.finished),
            facts=self.facts,
            timers=tuple(self.timers),
            held=self.held,
            outcome=self.outcome,
        )

    def tell(self, kind: EffectKind, node: str, key: str = "", code: str = "") -> None:
        """Add a consequence."""
        self.effects.append(Effect(kind, node, key, code))

    def holds(self, guard: Guard | None) -> bool:
        """Tell whether a guard is true now; no guard is always true."""
        if guard is None:
            return True
        values: dict[str, Any] = {**self.plan.empty_facts, **self.facts, "outcome": self.outcome}
        if guard.asks_outcomes:
            values["outcomes"] = {**self.plan.empty_outcomes, **self.outcomes}
        return guard.expression.holds(values)

    def target_of(self, way: Way) -> str:
        """Take a way and return where it leads; nothing where its limit is reached and it has no other end."""
        edge = way.edge
        if edge.limit is None:
            return edge.target
        times = self.taken.get(way.key, 0)
        if times >= edge.limit:
            return edge.over
        self.taken[way.key] = times + 1
        return edge.target

    def way_on(self, ways: tuple[Way, ...]) -> str:
        """Return where the first open way leads, or nothing."""
        for way in ways:
            if self.holds(way.guard) and (target := self.target_of(way)):
                return target
        return ""

    def remember(self, node: str, outcome: str) -> None:
        """Keep the outcome of a task or sub-process for guards."""
        self.outcome = outcome
        self.outcomes = {**self.outcomes, node: outcome}

    def visit(self, code: str) -> str:
        """Count an entry of a node and return its key."""
        times = self.visits.get(code, 0) + 1
        self.visits[code] = times
        return f"{code}#{times}"

    def open_task(self, node: Node) -> None:
        """Open a task with its timers."""
        key = self.visit(node.code)
        self.open.append(OpenWork(key, node.code))
        self.tell(EffectKind.TASK_OPENED, node.code, key)
        self.start_timers(node, key)

    def start_timers(self, node: Node, key: str) -> None:
        """Start a node's boundary timers."""
        for timer in node.timers:
            self.timers.append(OpenWork(f"{key}/{timer.code}", node.code))
            self.tell(EffectKind.TIMER_STARTED, node.code, f"{key}/{timer.code}", timer.code)

    def stop_timers(self, *nodes: str) -> None:
        """Stop the boundary timers of nodes."""
        if not self.timers:
            return
        for timer in self.timers:
            if timer.node in nodes:
                self.tell(EffectKind.TIMER_STOPPED, timer.node, timer.key)
        self.timers = [timer for timer in self.timers if timer.node not in nodes]

    def close(self, work: OpenWork) -> None:
        """Take a task or sub-process from the open ones."""
        self.open.remove(work)
        self.finished.add(work.node)
        self.stop_timers(work.node)

    def withdraw(self, stage: str | None) -> None:
        """Withdraw the open work of a stage (or of the node itself); None withdraws everything."""
        for work in list(self.open):
            node = self.plan.nodes[work.node]
            if stage is None or stage in {node.stage, node.code}:
                self.close(work)
                is_task = node.kind is NodeKind.TASK
                kind = EffectKind.TASK_WITHDRAWN if is_task else EffectKind.SUBPROCESS_STOPPED
                self.tell(kind, work.node, work.key)

    def is_complete(self, stage: str) -> bool:
        """Tell whether all mandatory tasks of a stage are done: the join."""
        nodes = self.plan.nodes
        for work in self.open:
            node = nodes[work.node]
            if node.stage == stage and (not node.discretionary or node.must_finish):
                return False
        return True

    def end(self, phase: Phase, kind: EffectKind, code: str) -> None:
        """End the process: nothing stays open and no timer runs."""
        self.withdraw(None)
        self.stop_timers(*{timer.node for timer in self.timers})
        self.phase, self.held = phase, ""
        self.tell(kind, self.at, code=code)
