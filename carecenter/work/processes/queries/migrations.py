"""Running processes that could go on by another version, and what would become of each."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import QuerySet

from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.types import Node, NodeKind, ProcessDefinition, VersionFacts
from carecenter.work.processes.models import ProcessInstance, ProcessTask
from carecenter.work.processes.queries.due import due_of
from carecenter.work.processes.queries.standing import WAITING
from carecenter.work.processes.types import MigrationPreview

Places = dict[str, tuple[Node, int]]


def processes_to_migrate(*, version: VersionFacts) -> QuerySet[ProcessInstance]:
    """Return the running processes of a standard that do not run on this version, the oldest first."""
    rows = ProcessInstance.objects.filter(code=version.code, ended_at=None).exclude(version_id=version.id)
    return rows.order_by("id")


def open_places(*, version: VersionFacts) -> Places:
    """Return every node that is open in a process to migrate, by code, with in how many processes."""
    found: Places = {}
    for process in processes_to_migrate(version=version).iterator(chunk_size=500):
        nodes = {n.code: n for n in standards.definition_of(version_id=process.version_id).nodes}
        for code in open_nodes_of(process):
            found[code] = (nodes[code], found.get(code, (nodes[code], 0))[1] + 1)
    return found


def open_nodes_of(process: ProcessInstance) -> set[str]:
    """Return the codes of the nodes at which a process stands, holds or has something open."""
    state = process.state
    codes = {state["at"], *(node for _, node in state["open"]), *(node for _, node in state["timers"])}
    return codes | ({state["held"]} if state["held"] else set())


def homes_for(node: Node, definition: ProcessDefinition) -> list[tuple[str, str]]:
    """Return the nodes of a version that may take the place of a node: those of its kind, inside or outside a stage."""
    inner = bool(node.stage)
    fitting = [n for n in definition.nodes if n.kind is node.kind and bool(n.stage) == inner]
    if node.kind is NodeKind.DECISION:
        fitting = []
    return [(n.code, n.name) for n in fitting]


def previews_of(*, version: VersionFacts, nodes: Mapping[str, str], most: int) -> list[MigrationPreview]:
    """Return what would become of the first processes under a node map; nothing is changed. A handful of queries."""
    processes = list(processes_to_migrate(version=version)[:most])
    numbers = standards.versions_by_id(ids={p.version_id for p in processes})
    tasks: dict[int, list[ProcessTask]] = {process.pk: [] for process in processes}
    for task in ProcessTask.objects.filter(process_id__in=tasks, state__in=WAITING).order_by("sort_at", "id"):
        tasks[task.process_id].append(task)
    after = standards.definition_of(version_id=version.id)
    return [_preview(p, tasks[p.pk], numbers[p.version_id].number, after, nodes) for p in processes]


def _preview(
    process: ProcessInstance,
    tasks: Iterable[ProcessTask],
    number: int,
    after: ProcessDefinition,
    nodes: Mapping[str, str],
) -> MigrationPreview:
    before = {n.code: n for n in standards.definition_of(version_id=process.version_id).nodes}
    new = {n.code: n for n in after.nodes}
    refusal: Refusal | None = None
    to_name, moves = "", list[tuple[str, str, datetime | None, datetime | None]]()
    try:
        state, _ = standards.migrated(after, standards.state_from_json(process.state), nodes)
        to_name = new[state.at].name
        for task in tasks:
            home = new[nodes.get(task.node, task.node)]
            moves.append((before[task.node].name, home.name, task.due_at, due_of(home, task.opened_at)))
    except Refusal as found:
        refusal = found
    return MigrationPreview(
        process_id=process.pk,
        about=(process.about_kind, process.about_id),
        version_number=number,
        at_name=before[process.at].name,
        to_name=to_name,
        refusal=refusal,
        moves=tuple(moves),
    )
