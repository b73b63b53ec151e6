"""One happening of a process: pure rules decide, and what follows becomes rows, clocks and events."""

from collections.abc import Sequence
from datetime import timedelta

from carecenter.foundation import clock
from carecenter.foundation.action import record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.types import Effect, EffectKind, Happening, Phase, ProcessState
from carecenter.work.processes.actions import promises
from carecenter.work.processes.events import (
    ProcessEnded,
    ProcessStageEntered,
    ProcessTaskFinished,
    ProcessTaskOpened,
    ProcessTimerTold,
)
from carecenter.work.processes.models import ProcessInstance, ProcessStep, ProcessTask, ProcessTimer
from carecenter.work.processes.queries.definitions import node_of
from carecenter.work.processes.queries.due import due_after, due_of
from carecenter.work.processes.types import TaskState

FAR = timedelta(days=3650)


def step(actor: Actor, process: ProcessInstance, happening: Happening) -> None:
    """Let one thing happen to a locked process. Raises the refusals of `advance`; then nothing is written."""
    definition = standards.definition_of(version_id=process.version_id)
    state, effects = standards.advance(definition, standards.state_from_json(process.state), happening)
    kind, values = standards.happening_to_json(happening)
    ProcessStep.objects.create(process=process, at=clock.now(), kind=kind, values=values, person_id=actor.person_id)
    keep_state(process, state)
    process.save(update_fields=["state", "at", "phase", "outcome", "ended_at"])
    follow(actor, process, effects)


def keep_state(process: ProcessInstance, state: ProcessState) -> None:
    """Write a state onto the row, which the caller saves."""
    process.state = standards.state_to_json(state)
    process.at, process.phase, process.outcome = state.at, state.phase.value, state.outcome[:60]
    process.ended_at = None if state.running else clock.now()


def follow(actor: Actor, process: ProcessInstance, effects: Sequence[Effect]) -> None:
    """Carry out what follows from a step, in its order."""
    for effect in effects:
        _FOLLOW[effect.kind](actor, process, effect)


def about(process: ProcessInstance) -> dict[str, object]:
    """Return what every event of a process says."""
    return {
        "subject_id": process.pk,
        "unit_path": process.unit_path,
        "customer_id": process.customer_id,
        "about_kind": process.about_kind,
        "about_id": process.about_id,
        "code": process.code,
    }


def _stage_entered(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    record(ProcessStageEntered(**about(process), node=effect.node))  # type: ignore[arg-type]  # one dictionary for all


def _task_opened(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    node = node_of(process, effect.node)
    due = due_of(node, clock.now())
    task = ProcessTask.objects.create(
        process=process,
        key=effect.key,
        node=effect.node,
        post=next(iter(node.responsible or node.accountable), ""),
        unit_path=process.unit_path,
        opened_at=clock.now(),
        due_at=due,
        sort_at=due or clock.now() + FAR,
    )
    promises.start(actor, task, node, process.customer_id)
    record(ProcessTaskOpened(**about(process), node=node.code, task_id=task.pk, post=task.post))  # type: ignore[arg-type]


def _task_finished(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    _close(actor, process, effect, TaskState.DONE)


def _task_withdrawn(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    _close(actor, process, effect, TaskState.WITHDRAWN)


def _close(actor: Actor, process: ProcessInstance, effect: Effect, state: TaskState) -> None:
    task = ProcessTask.objects.get(process=process, key=effect.key)
    withdrawn = state is TaskState.WITHDRAWN
    task.state, task.outcome, task.finished_at = state.value, effect.code[:40], clock.now()
    task.finished_by_id = None if withdrawn else actor.person_id
    task.owner_id = task.owner_id or task.finished_by_id
    task.save()
    promises.end(actor, task, kept=not withdrawn)
    record(
        ProcessTaskFinished(
            **about(process),  # type: ignore[arg-type]  # one dictionary for all
            node=task.node,
            task_id=task.pk,
            outcome=task.outcome,
            withdrawn=withdrawn,
            informs_customer=node_of(process, task.node).informs_customer and not withdrawn and not task.off_process,
            off_process=task.off_process,
        )
    )


def _timer_started(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    timer = next(t for t in node_of(process, effect.node).timers if t.code == effect.code)
    due = due_after(timer.minutes, timer.business, timer.calendar, clock.now())
    ProcessTimer.objects.create(process=process, key=effect.key, started_at=clock.now(), due_at=due)


def _timer_stopped(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    ProcessTimer.objects.filter(process=process, key=effect.key).delete()


def _timer_told(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    _timer_stopped(actor, process, effect)
    record(ProcessTimerTold(**about(process), node=effect.node, timer=effect.code))  # type: ignore[arg-type]


def _subprocess_started(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    from carecenter.work.processes.actions.starting import start_inner  # starting a process steps, stepping may start

    start_inner(actor, process, effect.key, effect.code)


def _subprocess_stopped(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    from carecenter.work.processes.actions.starting import stop_inner

    stop_inner(actor, process, effect.key)


def _ended(actor: Actor, process: ProcessInstance, effect: Effect) -> None:
    from carecenter.work.processes.actions.starting import hand_up

    abandoned = process.phase == Phase.ABANDONED
    record(ProcessEnded(**about(process), outcome=process.outcome, abandoned=abandoned))  # type: ignore[arg-type]
    hand_up(actor, process)


_FOLLOW = {
    EffectKind.STAGE_ENTERED: _stage_entered,
    EffectKind.TASK_OPENED: _task_opened,
    EffectKind.TASK_FINISHED: _task_finished,
    EffectKind.TASK_WITHDRAWN: _task_withdrawn,
    EffectKind.SUBPROCESS_STARTED: _subprocess_started,
    EffectKind.SUBPROCESS_STOPPED: _subprocess_stopped,
    EffectKind.TIMER_STARTED: _timer_started,
    EffectKind.TIMER_STOPPED: _timer_stopped,
    EffectKind.TIMER_TOLD: _timer_told,
    EffectKind.ENDED: _ended,
    EffectKind.ABANDONED: _ended,
}
