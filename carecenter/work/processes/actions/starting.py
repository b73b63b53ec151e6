"""Start processes and sub-processes, and hand the end of one to its parent."""

from collections.abc import Mapping
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.types import Abandoned, SubprocessDone
from carecenter.work.processes.access import living_process
from carecenter.work.processes.actions.stepping import follow, keep_state, step
from carecenter.work.processes.errors import SubjectHasProcess, SubprocessIsUnknown
from carecenter.work.processes.models import ProcessInstance

DEEPEST = 5


@action("processes.start")
def start_process(
    *,
    actor: Actor,
    version_id: int,
    subject: tuple[str, int],
    unit_path: str,
    customer_id: int | None = None,
    facts: Mapping[str, Any] | None = None,
) -> int:
    """Start a process for a subject and return its id; the same version again returns the one that runs.

    The calling module has asked its own access. Raises SubjectHasProcess, FactIsUnknown.
    """
    known = living_process(subject)
    if known is not None:
        if known.version_id == version_id:
            return known.pk
        raise SubjectHasProcess()
    return _start(actor, ProcessInstance(about_kind=subject[0], about_id=subject[1], version_id=version_id,
                                         unit_path=unit_path, customer_id=customer_id), facts or {})  # fmt: skip


def _start(actor: Actor, process: ProcessInstance, facts: Mapping[str, Any]) -> int:
    definition = standards.definition_of(version_id=process.version_id)
    state, effects = standards.start(definition, facts)
    process.code, process.started_at = definition.code, clock.now()
    process.first_facts = dict(facts)
    keep_state(process, state)
    process.save(force_insert=True)
    note(subject=("process", process.pk), unit_path=process.unit_path, customer_id=process.customer_id)
    follow(actor, process, effects)
    return process.pk


def start_inner(actor: Actor, parent: ProcessInstance, key: str, code: str) -> None:
    """Start the sub-process that a node calls, on the version in force, with the facts that it declares."""
    version = standards.version_in_force(code=code)
    if version is None or parent.depth >= DEEPEST:
        raise SubprocessIsUnknown(standard=code)
    declared = {field.code for field in standards.definition_of(version_id=version.id).fields}
    inner = ProcessInstance(
        about_kind=parent.about_kind,
        about_id=parent.about_id,
        version_id=version.id,
        unit_path=parent.unit_path,
        customer_id=parent.customer_id,
        parent=parent,
        parent_key=key,
        depth=parent.depth + 1,
    )
    facts = parent.state["facts"]
    _start(actor, inner, {name: value for name, value in facts.items() if name in declared})


def stop_inner(actor: Actor, parent: ProcessInstance, key: str) -> None:
    """Give up the sub-process of a node that was left."""
    inner = ProcessInstance.objects.select_for_update(of=("self",)).get(parent=parent, parent_key=key)
    if inner.ended_at is None:
        step(actor, inner, Abandoned("PARENT"))


def hand_up(actor: Actor, process: ProcessInstance) -> None:
    """Tell the parent that its sub-process has ended."""
    if process.parent_id is not None:
        parent = ProcessInstance.objects.select_for_update(of=("self",)).get(pk=process.parent_id)
        # A parent that gave its sub-process up has closed it already.
        if process.parent_key in {key for key, _ in parent.state["open"]}:
            step(actor, parent, SubprocessDone(process.parent_key, process.outcome))
