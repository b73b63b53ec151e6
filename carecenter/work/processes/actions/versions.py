"""Other versions for running processes, and history run through drafts."""

from collections.abc import Mapping
from typing import Any

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.types import VersionFacts, VersionState
from carecenter.work.processes.access import MANAGE
from carecenter.work.processes.actions import promises
from carecenter.work.processes.actions.stepping import about, follow, keep_state
from carecenter.work.processes.events import ProcessMigrated
from carecenter.work.processes.models import ProcessInstance, ProcessTask, ProcessTimer
from carecenter.work.processes.queries.definitions import node_of
from carecenter.work.processes.queries.due import due_after, due_of
from carecenter.work.processes.queries.history import count_ended, ended_processes, replays_of

MOST_REPLAYED = 200


@action("processes.migrate")
def migrate_process(*, actor: Actor, process_id: int, version_id: int, nodes: Mapping[str, str]) -> None:
    """Let one running process go on by another version of its standard; clocks and timers keep what was used.

    `nodes` maps old node codes to new where they differ. Raises NodesAreNotMapped, BadInput, NotThere.
    """
    demand(actor, MANAGE)
    process = only_row(ProcessInstance.objects.select_for_update(of=("self",)).filter(pk=process_id, ended_at=None))
    if process is None:
        raise NotThere()
    before, after = process.version_id, standards.versions_by_id(ids=[version_id]).get(version_id)
    if after is None or after.code != process.code or after.state is not VersionState.ACTIVE:
        raise BadInput("version_id", "只能迁移到同一标准正在生效的版本。")
    old = standards.state_from_json(process.state)
    state, effects = standards.migrated(standards.definition_of(version_id=version_id), old, nodes)
    process.version_id = version_id
    keep_state(process, state)
    process.save()
    _move_tasks(actor, process, {code: nodes.get(code, code) for _, code in old.open})
    _move_timers(process, nodes)
    follow(actor, process, effects)
    note(from_version=before, to_version=version_id, nodes=dict(nodes))
    record(ProcessMigrated(**about(process), from_version=before, to_version=version_id))  # type: ignore[arg-type]


def _move_tasks(actor: Actor, process: ProcessInstance, nodes: Mapping[str, str]) -> None:
    for task in ProcessTask.objects.filter(process=process, finished_at=None):
        task.node = nodes[task.node]
        task.key = f"{task.node}#{task.key.partition('#')[2]}"
        node = node_of(process, task.node)
        task.post = next(iter(node.responsible or node.accountable), "")
        # The clock keeps what was used; without one, the time counts from when the task was opened.
        task.due_at = promises.move(actor, task, node, process.customer_id) or due_of(node, task.opened_at)
        task.sort_at = task.due_at or task.sort_at
        task.save()


def _move_timers(process: ProcessInstance, nodes: Mapping[str, str]) -> None:
    running = dict(process.state["timers"])
    for timer in ProcessTimer.objects.filter(process=process):
        code, _, rest = timer.key.partition("#")
        timer.key = f"{nodes.get(code, code)}#{rest}"
        if timer.key not in running:
            timer.delete()
            continue
        name = timer.key.rpartition("/")[2]
        new = next(each for each in node_of(process, running[timer.key]).timers if each.code == name)
        timer.due_at = due_after(new.minutes, new.business, new.calendar, timer.started_at)
        timer.save()


@action("processes.dry_run")
def dry_run(*, actor: Actor, version_id: int) -> dict[str, Any]:
    """Run ended processes of the standard through a version, note the result there, and return it."""
    demand(actor, MANAGE)
    version = version_to_run(version_id)
    found = replays_of(version=version, process_ids=ended_processes(code=version.code, most=MOST_REPLAYED))
    return note_result(actor, version, found)


def note_result(actor: Actor, version: VersionFacts, lines: list[dict[str, Any]]) -> dict[str, Any]:
    """Keep the lines of a dry run at the version and return the counts."""
    available, diverged = count_ended(code=version.code), sum(1 for line in lines if line["why"])
    standards.note_dry_run(actor=actor, version_id=version.id, available=available, diverged=diverged, lines=lines)
    return {"available": available, "replayed": len(lines), "diverged": diverged}


def version_to_run(version_id: int) -> VersionFacts:
    """Return the version. Raises NotThere."""
    version = standards.versions_by_id(ids=[version_id]).get(version_id)
    if version is None:
        raise NotThere()
    return version


@action("processes.retire_version")
def retire_if_idle(*, actor: Actor, version_id: int) -> None:
    """Retire a version that another has replaced and no process runs on."""
    if not ProcessInstance.objects.filter(version_id=version_id, ended_at=None).exists():
        standards.retire_version(actor=system_actor("processes"), version_id=version_id)
