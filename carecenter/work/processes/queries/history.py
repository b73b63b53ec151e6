"""Ended processes, replayed through another version."""

from collections.abc import Sequence
from typing import Any

from carecenter.reference.standards import public as standards
from carecenter.reference.standards.types import VersionFacts
from carecenter.work.processes.models import ProcessInstance, ProcessStep


def ended_processes(*, code: str, most: int) -> list[int]:
    """Return the ids of the newest ended processes of a standard."""
    ended = ProcessInstance.objects.filter(code=code, ended_at__isnull=False).order_by("-ended_at", "-id")
    return list(ended.values_list("pk", flat=True)[:most])


def count_ended(*, code: str) -> int:
    """Return how many processes of a standard have ended at all."""
    return ProcessInstance.objects.filter(code=code, ended_at__isnull=False).count()


def replays_of(*, version: VersionFacts, process_ids: Sequence[int]) -> list[dict[str, Any]]:
    """Return how ended processes would have gone on a version, in the order of the ids; two queries."""
    definition = standards.definition_of(version_id=version.id)
    processes = ProcessInstance.objects.in_bulk(process_ids)
    steps: dict[int, list[ProcessStep]] = {pk: [] for pk in process_ids}
    for step in ProcessStep.objects.filter(process_id__in=steps).order_by("id"):
        steps[step.process_id].append(step)
    lines = []
    for pk in process_ids:
        process = processes[pk]
        happenings = [standards.happening_from_json(s.kind, s.values) for s in steps[pk]]
        found = standards.replay(definition, process.first_facts, happenings)
        line = {"process": pk, "about": [process.about_kind, process.about_id], "steps": found.steps}
        line |= {"was": process.outcome, "at": found.at, "place": found.place, "why": found.why}
        lines.append({**line, "ends_as": found.ends_as})
    return lines
