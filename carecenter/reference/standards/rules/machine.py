"""Start and advance a process: pure, in microseconds, the same answer for the same history (domain §5.2)."""

from collections.abc import Callable, Mapping
from typing import Any

from carecenter.reference.standards.errors import (
    LoopLimitIsReached,
    OutcomeIsUnknown,
    ProcessHasEnded,
    SignalIsNotExpected,
    TaskCannotBeOpened,
    TaskIsNotOpen,
    TimerIsNotRunning,
)
from carecenter.reference.standards.rules.facts import checked_facts
from carecenter.reference.standards.rules.plans import plan_of, ways_of_signal
from carecenter.reference.standards.rules.runs import Run
from carecenter.reference.standards.types import (
    ANYWHERE,
    Abandoned,
    Effect,
    EffectKind,
    Facts,
    FactsChanged,
    Happening,
    Node,
    NodeKind,
    OpenWork,
    Phase,
    ProcessDefinition,
    ProcessState,
    Signalled,
    SubprocessDone,
    TaskDone,
    TaskWanted,
    TimerDue,
)

Step = tuple[ProcessState, tuple[Effect, ...]]


def start(definition: ProcessDefinition, facts: Facts) -> Step:
    """Return the state in which a valid definition starts, and what follows. Raises FactIsUnknown."""
    plan = plan_of(definition)
    run = Run(plan, ProcessState(at=plan.first, facts=checked_facts(definition, facts)))
    _go(run, plan.first)
    return run.state(), tuple(run.effects)


def advance(definition: ProcessDefinition, state: ProcessState, happening: Happening) -> Step:
    """Return the next state and what follows; refuses what cannot happen now, with the reason."""
    if not state.running:
        raise ProcessHasEnded()
    run = Run(plan_of(definition), state)
    _HANDLERS[type(happening)](run, happening)
    return run.state(), tuple(run.effects)


def _go(run: Run, code: str) -> None:
    """Enter a node, and go on until the process stands: each cycle has a counter, so this ends."""
    while code:
        run.at = code
        code = _ENTER[run.plan.nodes[code].kind](run, run.plan.nodes[code])


def _enter_stage(run: Run, node: Node) -> str:
    run.finished.clear()
    _stand(run, node)
    for task in run.plan.tasks_in.get(node.code, ()):
        if not task.discretionary and run.holds(run.plan.guards.get(task.code)):
            run.open_task(task)
    return _onward_if_complete(run, node)


def _onward_if_complete(run: Run, node: Node) -> str:
    if not run.is_complete(node.code):
        return ""
    return _leave(run, node, run.way_on(run.plan.onward.get(node.code, ())))


def _enter_task(run: Run, node: Node) -> str:
    run.finished.clear()
    run.tell(EffectKind.STAGE_ENTERED, node.code)
    run.open_task(node)
    return ""


def _enter_decision(run: Run, node: Node) -> str:
    run.visit(node.code)
    return run.way_on(run.plan.onward.get(node.code, ()))


def _enter_wait(run: Run, node: Node) -> str:
    _stand(run, node)
    return _onward_if_true(run, node)


def _onward_if_true(run: Run, node: Node) -> str:
    target = run.way_on(run.plan.onward.get(node.code, ()))
    return _leave(run, node, target) if target else ""


def _enter_subprocess(run: Run, node: Node) -> str:
    run.finished.clear()
    key = _stand(run, node)
    run.open.append(OpenWork(key, node.code))
    run.tell(EffectKind.SUBPROCESS_STARTED, node.code, key, node.process)
    return ""


def _enter_end(run: Run, node: Node) -> str:
    run.visit(node.code)
    run.outcome = node.outcome or node.code.upper()
    run.end(Phase.ENDED, EffectKind.ENDED, run.outcome)
    return ""


def _stand(run: Run, node: Node) -> str:
    key = run.visit(node.code)
    run.tell(EffectKind.STAGE_ENTERED, node.code, key)
    run.start_timers(node, key)
    return key


_ENTER: Mapping[NodeKind, Callable[[Run, Node], str]] = {
    NodeKind.STAGE: _enter_stage,
    NodeKind.TASK: _enter_task,
    NodeKind.DECISION: _enter_decision,
    NodeKind.WAIT: _enter_wait,
    NodeKind.SUBPROCESS: _enter_subprocess,
    NodeKind.END: _enter_end,
}


def _leave(run: Run, node: Node, target: str) -> str:
    """Leave a place for another: its timers stop, its open work is withdrawn, or held where the target holds it."""
    run.stop_timers(node.code)
    goal = run.plan.nodes[target]
    if node.kind is NodeKind.WAIT and run.held:
        if target == run.held:
            return _resume(run, goal)
        if not goal.holds_stage:
            run.withdraw(run.held)
            run.held = ""
        return target
    if goal.kind is NodeKind.WAIT and goal.holds_stage and node.kind in {NodeKind.STAGE, NodeKind.TASK}:
        run.held = node.code
    else:
        run.withdraw(node.code)
    return target


def _resume(run: Run, node: Node) -> str:
    """Return to a held stage: what was done stays done, what is open goes on."""
    run.held, run.at = "", node.code
    run.tell(EffectKind.STAGE_ENTERED, node.code)
    run.start_timers(node, f"{node.code}#{run.visits[node.code]}")
    if node.kind is NodeKind.TASK:
        done = node.code in run.finished
        return _leave(run, node, run.way_on(run.plan.onward.get(node.code, ()))) if done else ""
    return _onward_if_complete(run, node)


def _task_done(run: Run, happening: TaskDone) -> None:
    node = _close(run, happening.key)
    if node.outcomes and happening.outcome not in {o.code for o in node.outcomes}:
        choices = "、".join(o.code for o in node.outcomes)
        raise OutcomeIsUnknown(task=node.name, outcome=happening.outcome, choices=choices, field="outcome")
    why = run.outcome
    run.remember(node.code, happening.outcome)
    run.tell(EffectKind.TASK_FINISHED, node.code, happening.key, happening.outcome)
    if run.phase is Phase.COMPENSATING:
        # What was made good ends the process for the reason for which it was given up.
        run.outcome = why
        if node.code == run.plan.definition.compensation:
            run.end(Phase.ABANDONED, EffectKind.ABANDONED, run.outcome)
    elif node.code == run.at:
        _go(run, _leave(run, node, run.way_on(run.plan.onward[node.code])))
    elif node.stage == run.at:
        _go(run, _onward_if_complete(run, run.plan.nodes[run.at]))


def _close(run: Run, key: str) -> Node:
    for work in run.open:
        if work.key == key:
            run.close(work)
            return run.plan.nodes[work.node]
    raise TaskIsNotOpen(task=key)


def _subprocess_done(run: Run, happening: SubprocessDone) -> None:
    node = _close(run, happening.key)
    run.remember(node.code, happening.outcome)
    _go(run, _leave(run, node, run.way_on(run.plan.onward[node.code])))


def _task_wanted(run: Run, happening: TaskWanted) -> None:
    node = run.plan.nodes.get(happening.node)
    if node is None or not node.discretionary or node.stage not in {run.at, ANYWHERE}:
        raise TaskCannotBeOpened(task=node.name if node else happening.node)
    if run.phase is not Phase.RUNNING or any(work.node == node.code for work in run.open):
        raise TaskCannotBeOpened(task=node.name)
    if not run.holds(run.plan.guards.get(node.code)):
        raise TaskCannotBeOpened(task=node.name)
    run.open_task(node)


def _facts_changed(run: Run, happening: FactsChanged) -> None:
    run.facts = {**run.facts, **checked_facts(run.plan.definition, happening.facts)}
    node = run.plan.nodes[run.at]
    if run.phase is not Phase.RUNNING:
        return
    if node.kind is NodeKind.STAGE:
        seen = run.finished | {work.node for work in run.open}
        for task in run.plan.tasks_in.get(node.code, ()):
            late = task.when and not task.discretionary and task.code not in seen
            if late and run.holds(run.plan.guards.get(task.code)):
                run.open_task(task)
    elif node.kind is NodeKind.WAIT:
        _go(run, _onward_if_true(run, node))


def _signalled(run: Run, happening: Signalled) -> None:
    node = run.plan.nodes[run.at]
    ways = ways_of_signal(run.plan, run.at, happening.name) if run.phase is Phase.RUNNING else ()
    fitting = [way for way in ways if run.holds(way.guard)]
    if not fitting:
        raise SignalIsNotExpected(place=node.name, signal=happening.name)
    for way in fitting:
        if target := run.target_of(way):
            run.outcome = happening.name.upper()
            _go(run, _leave(run, node, target))
            return
    raise LoopLimitIsReached(place=node.name, signal=happening.name, limit=fitting[0].edge.limit)


def _timer_due(run: Run, happening: TimerDue) -> None:
    timer = next((each for each in run.timers if each.key == happening.key), None)
    if timer is None:
        raise TimerIsNotRunning(timer=happening.key)
    run.timers.remove(timer)
    code = timer.key.rpartition("/")[2]
    target = next(t.target for t in run.plan.nodes[timer.node].timers if t.code == code)
    run.tell(EffectKind.TIMER_TOLD, timer.node, timer.key, code)
    if target:
        run.outcome = "TIMER"
        _go(run, _leave(run, run.plan.nodes[run.at], target))


def _abandoned(run: Run, happening: Abandoned) -> None:
    if run.phase is Phase.COMPENSATING:
        raise ProcessHasEnded()
    run.outcome = happening.reason or "ABANDONED"
    hook = run.plan.definition.compensation
    if not hook:
        run.end(Phase.ABANDONED, EffectKind.ABANDONED, run.outcome)
        return
    run.withdraw(None)
    run.stop_timers(*{timer.node for timer in run.timers})
    run.phase, run.held = Phase.COMPENSATING, ""
    run.open_task(run.plan.nodes[hook])


_HANDLERS: Mapping[type, Callable[[Run, Any], None]] = {
    TaskDone: _task_done,
    TaskWanted: _task_wanted,
    FactsChanged: _facts_changed,
    Signalled: _signalled,
    TimerDue: _timer_due,
    SubprocessDone: _subprocess_done,
    Abandoned: _abandoned,
}
