"""What people and other modules do with a running process."""

from collections.abc import Mapping, Sequence
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.rows import only_row
from carecenter.reference.standards.errors import TaskIsNotOpen
from carecenter.reference.standards.types import (
    Abandoned,
    FactsChanged,
    Node,
    Signalled,
    TaskDone,
    TaskWanted,
    TimerDue,
)
from carecenter.work.processes.access import living_process, task_to_change
from carecenter.work.processes.actions.stepping import about, step
from carecenter.work.processes.errors import ChecksAreMissing, EvidenceIsMissing, ReasonIsMissing, SubjectHasNoProcess
from carecenter.work.processes.events import ProcessTaskTaken
from carecenter.work.processes.models import ProcessInstance, ProcessTask, ProcessTaskText, ProcessTimer
from carecenter.work.processes.queries.definitions import node_of
from carecenter.work.processes.types import TaskState

MAX_TEXT = 20_000
OVER = (TaskState.DONE.value, TaskState.WITHDRAWN.value)


@action("processes.take_task")
def take_process_task(*, actor: Actor, task_id: int) -> None:
    """Make the task the actor's own; from another she takes it over. Raises TaskIsNotOpen."""
    task = _open_task(actor, task_id)
    if task.owner_id == actor.person_id:
        return
    task.owner_id, task.state = actor.person_id, TaskState.TAKEN.value
    task.save(update_fields=["owner", "state"])
    taken = {"node": task.node, "task_id": task.pk, "owner_id": actor.person_id or 0}
    record(ProcessTaskTaken(**about(task.process), **taken))  # type: ignore[arg-type]  # two dictionaries


@action("processes.finish_task")
def finish_process_task(
    *,
    actor: Actor,
    task_id: int,
    outcome: str = "",
    checks: Sequence[str] = (),
    evidence: str = "",
    text: str = "",
    facts: Mapping[str, Any] | None = None,
) -> None:
    """Finish a task with its outcome, the ticked checks and its evidence; `facts` change in the same step before it.

    Raises TaskIsNotOpen, OutcomeIsUnknown, ChecksAreMissing, EvidenceIsMissing, FactIsUnknown, NotThere.
    """
    task = _open_task(actor, task_id)
    process = task.process
    node = node_of(process, task.node)
    _demand_proof(node, checks, evidence)
    task.checks = [check.code for check in node.checks if check.code in checks]
    task.save(update_fields=["checks"])
    _write(actor, task, EVIDENCE=evidence, RESULT=text)
    if facts:
        step(actor, process, FactsChanged(dict(facts)))
    step(actor, process, TaskDone(task.key, outcome))
    note(outcome=outcome)


@action("processes.skip_task")
def skip_process_task(*, actor: Actor, task_id: int, outcome: str = "", reason: str) -> None:
    """Leave a task out against the standard, with a reason; it is counted as off the process (C2)."""
    task = _open_task(actor, task_id)
    if not reason.strip():
        raise ReasonIsMissing(field="reason")
    task.off_process = True
    task.save(update_fields=["off_process"])
    _write(actor, task, REASON=reason)
    step(actor, task.process, TaskDone(task.key, outcome))
    note(off_process=True)


def _open_task(actor: Actor, task_id: int) -> ProcessTask:
    task = task_to_change(actor, task_id)
    if task.state in OVER:
        raise TaskIsNotOpen(task=task.number)
    return task


def _demand_proof(node: Node, checks: Sequence[str], evidence: str) -> None:
    missing = [check.text for check in node.checks if check.required and check.code not in checks]
    if missing:
        raise ChecksAreMissing(checks="；".join(missing), field="checks")
    wanted = [each.name for each in node.evidence if each.required]
    if wanted and not evidence.strip():
        raise EvidenceIsMissing(evidence="、".join(wanted), field="evidence")


def _write(actor: Actor, task: ProcessTask, **texts: str) -> None:
    for kind, text in texts.items():
        text = text.strip()[:MAX_TEXT].replace("\x00", "")
        if text:
            ProcessTaskText.objects.create(
                task=task, kind=kind, text=text, written_at=clock.now(), writer_id=actor.person_id
            )


@action("processes.open_task")
def open_discretionary_task(*, actor: Actor, subject: tuple[str, int], node: str) -> int:
    """Open a task that the standard offers where the process stands, and return its id. Raises TaskCannotBeOpened."""
    process = _living(subject)
    step(actor, process, TaskWanted(node))
    return ProcessTask.objects.filter(process=process, node=node).order_by("-id").values_list("pk", flat=True)[0]


@action("processes.change_facts")
def change_process_facts(*, actor: Actor, subject: tuple[str, int], facts: Mapping[str, Any]) -> None:
    """Tell the process new facts; conditions that become true open tasks or end waits. Raises FactIsUnknown."""
    step(actor, _living(subject), FactsChanged(dict(facts)))


@action("processes.signal")
def signal_process(*, actor: Actor, subject: tuple[str, int], signal: str) -> None:
    """Give the process a signal such as withdraw. Raises SignalIsNotExpected, LoopLimitIsReached."""
    step(actor, _living(subject), Signalled(signal))


@action("processes.abandon")
def abandon_process(*, actor: Actor, subject: tuple[str, int], reason: str) -> None:
    """Give the process up; its compensation, if any, is done first. `reason` is a code. Raises ReasonIsMissing."""
    if not reason.strip():
        raise ReasonIsMissing(field="reason")
    step(actor, _living(subject), Abandoned(reason.strip()[:40]))


def _living(subject: tuple[str, int]) -> ProcessInstance:
    process = living_process(subject)
    if process is None:
        raise SubjectHasNoProcess()
    return process


@action("processes.fire_timer")
def fire_timer(*, actor: Actor, timer_id: int) -> None:
    """Let a due timer do what its standard says; one that was stopped or is not due changes nothing."""
    process_id = only_row(ProcessTimer.objects.filter(pk=timer_id).values_list("process_id", flat=True))
    if process_id is None:
        return
    process = ProcessInstance.objects.select_for_update(of=("self",)).get(pk=process_id)
    timer = only_row(ProcessTimer.objects.filter(pk=timer_id, due_at__lte=clock.now()))
    if timer is not None:
        step(actor, process, TimerDue(timer.key))
