"""Where processes stand."""

from collections.abc import Iterable

from carecenter.reference.standards.types import ANYWHERE, NodeKind, Phase, ProcessDefinition
from carecenter.work.processes.models import ProcessInstance, ProcessTask
from carecenter.work.processes.queries.definitions import definition_of
from carecenter.work.processes.types import Place, ProcessStanding, ProcessTaskFacts, TaskState

PLACES = {NodeKind.STAGE, NodeKind.TASK, NodeKind.WAIT, NodeKind.SUBPROCESS}
WAITING = [TaskState.OPEN.value, TaskState.TAKEN.value]


def state_of(subject: tuple[str, int]) -> ProcessStanding | None:
    """Return where the newest process of a subject stands; the caller has asked its own access."""
    rows = ProcessInstance.objects.filter(about_kind=subject[0], about_id=subject[1], parent=None)
    process = rows.order_by("-id").first()
    return standing_of(process) if process else None


def standing_of(process: ProcessInstance) -> ProcessStanding:
    """Return the standing of a process at hand, with the open tasks of its sub-processes."""
    definition = definition_of(process)
    nodes = {node.code: node for node in definition.nodes}
    running = process.phase == Phase.RUNNING
    free = [n for n in definition.nodes if n.discretionary and n.stage in {process.at, ANYWHERE}] if running else []
    open_nodes = {node for _, node in process.state["open"]}
    return ProcessStanding(
        id=process.pk,
        version_id=process.version_id,
        code=process.code,
        name=definition.name,
        at=process.at,
        at_name=nodes[process.at].name,
        phase=process.phase,
        outcome=process.outcome,
        started_at=process.started_at,
        ended_at=process.ended_at,
        facts=process.state["facts"],
        places=places_of(definition, process),
        tasks=tuple(open_tasks_of(processes=_family(process))),
        may_open=tuple((node.code, node.name) for node in free if node.code not in open_nodes),
        signals=tuple(
            dict.fromkeys(
                (edge.signal, edge.name or edge.signal)
                for edge in definition.edges
                if running and edge.signal and edge.source in {process.at, ANYWHERE}
            )
        ),
    )


def _family(process: ProcessInstance) -> list[ProcessInstance]:
    family = waiting = [process]
    while waiting:
        waiting = list(ProcessInstance.objects.filter(parent__in=waiting, ended_at=None))
        family = [*family, *waiting]
        if not any(node.kind is NodeKind.SUBPROCESS for child in waiting for node in definition_of(child).nodes):
            break
    return family


def places_of(definition: ProcessDefinition, process: ProcessInstance) -> tuple[Place, ...]:
    """Return the stops of the stage strip in the order of the definition, without ends and rarely visited waits."""
    visits, found = process.state["visits"], []
    for node in definition.nodes:
        outer = node.kind in PLACES and not node.stage and node.code != definition.compensation
        if not outer or (node.kind is NodeKind.WAIT and not visits.get(node.code)):
            continue
        current = node.code == process.at and process.ended_at is None
        state = "CURRENT" if current else "DONE" if visits.get(node.code) else "AHEAD"
        found.append(Place(node.code, node.name, state))
    return tuple(found)


def open_tasks_of(*, processes: Iterable[ProcessInstance]) -> list[ProcessTaskFacts]:
    """Return the tasks of processes that wait, the most urgent first."""
    found = {process.pk: process for process in processes}
    rows = ProcessTask.objects.filter(process_id__in=found, state__in=WAITING).order_by("sort_at", "id")
    return [facts_of_task(task, found[task.process_id]) for task in rows]


def facts_of_task(task: ProcessTask, process: ProcessInstance) -> ProcessTaskFacts:
    """Return what other modules may know of a task."""
    node = next(node for node in definition_of(process).nodes if node.code == task.node)
    return ProcessTaskFacts(
        id=task.pk,
        process_id=task.process_id,
        key=task.key,
        node=task.node,
        name=node.name,
        post=task.post,
        owner_id=task.owner_id,
        unit_path=task.unit_path,
        state=TaskState(task.state),
        opened_at=task.opened_at,
        due_at=task.due_at,
        discretionary=node.discretionary,
        outcomes=tuple((outcome.code, outcome.name) for outcome in node.outcomes),
    )


def count_running(*, version_ids: Iterable[int]) -> dict[int, int]:
    """Return how many processes run on each version."""
    counts = dict.fromkeys(version_ids, 0)
    rows = ProcessInstance.objects.filter(version_id__in=counts, ended_at=None).values_list("version_id", flat=True)
    for version_id in rows.iterator():
        counts[version_id] += 1
    return counts
