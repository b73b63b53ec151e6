"""Ended processes, replayed through another version."""

from typing import Any

from carecenter.reference.standards import public as standards
from carecenter.reference.standards.types import VersionFacts
from carecenter.work.processes.models import ProcessInstance, ProcessStep


def replays_of(*, version: VersionFacts, most: int) -> tuple[list[dict[str, Any]], int]:
    """Return how the newest ended processes would have gone on a version, and how many have ended at all."""
    definition = standards.definition_of(version_id=version.id)
    ended = ProcessInstance.objects.filter(code=version.code, ended_at__isnull=False)
    processes = list(ended.order_by("-ended_at", "-id")[:most])
    steps: dict[int, list[ProcessStep]] = {process.pk: [] for process in processes}
    for step in ProcessStep.objects.filter(process_id__in=steps).order_by("id"):
        steps[step.process_id].append(step)
    lines = []
    for process in processes:
        happenings = [standards.happening_from_json(s.kind, s.values) for s in steps[process.pk]]
        found = standards.replay(definition, process.first_facts, happenings)
        line = {"process": process.pk, "about": [process.about_kind, process.about_id], "steps": found.steps}
        lines.append({**line, "at": found.at, "place": found.place, "why": found.why, "ends_as": found.ends_as})
    return lines, ended.count()
