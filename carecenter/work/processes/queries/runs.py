"""Long work on processes, and where processes of a version stand."""

from django.db.models import Count

from carecenter.reference.standards import public as standards
from carecenter.work.processes.models import ProcessInstance, VersionRun
from carecenter.work.processes.types import RunKind


def latest_run(*, version_id: int, kind: RunKind) -> VersionRun | None:
    """Return the newest dry run or migration of a version."""
    return VersionRun.objects.filter(version_id=version_id, kind=kind.value).order_by("-id").first()


def running_places(*, version_id: int) -> list[tuple[str, str, int]]:
    """Return code and name of every step where processes of a version stand, with how many, the fullest first."""
    names = {node.code: node.name for node in standards.definition_of(version_id=version_id).nodes}
    rows = ProcessInstance.objects.filter(version_id=version_id, ended_at=None).values_list("at")
    counted = rows.annotate(n=Count("pk")).order_by("-n", "at")
    return [(code, names.get(code, code), count) for code, count in counted]
