"""Where the standard of a case stands: its strip, its open steps with script and checklist."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from carecenter.foundation.remembered import remembered
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.types import Node
from carecenter.work.case_handling.models import Drive, StepTick
from carecenter.work.case_handling.rules.driving import deed_of
from carecenter.work.case_handling.types import Deed, Ticked
from carecenter.work.processes import public as processes
from carecenter.work.processes.types import ProcessStanding, ProcessTaskFacts


@dataclass(frozen=True)
class OpenStep:
    """One open step of the standard with what it asks and what is ticked of it."""

    task: ProcessTaskFacts
    node: Node
    ticked: Ticked


@dataclass(frozen=True)
class CaseStandard:
    """The standard of a case as its page shows it."""

    standing: ProcessStanding
    steps: list[OpenStep]


def standard_of(*, case_id: int) -> CaseStandard | None:
    """Return the newest process of a case with its open steps; the caller has asked for the case."""
    standing = processes.state_of(("case", case_id))
    if standing is None:
        return None
    nodes = {node.code: node for node in standards.definition_of(version_id=standing.version_id).nodes}
    ticks = ticks_of([task.id for task in standing.tasks])
    # A step of a sub-process stands in another definition; it is worked on its own page.
    own = [task for task in standing.tasks if task.process_id == standing.id]
    return CaseStandard(standing, [OpenStep(task, nodes[task.node], ticks.get(task.id, Ticked())) for task in own])


def ticks_of(task_ids: Collection[int]) -> dict[int, Ticked]:
    """Return what is ticked of these steps."""
    rows = StepTick.objects.filter(task_id__in=list(task_ids))
    return {row.task_id: Ticked(frozenset(row.checks), row.evidence) for row in rows}


@remembered(Drive)
def drives() -> Mapping[str, Mapping[str, tuple[Deed, ...]]]:
    """Return for each type of case the deeds that follow from each move."""
    return {
        row.type_code: {move: tuple(deed_of(text) for text in texts) for move, texts in row.moves.items()}
        for row in Drive.objects.all()
    }
