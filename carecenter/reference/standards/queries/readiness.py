"""What a version still needs before it may be published."""

from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.rules.life import missing_for_publication
from carecenter.reference.standards.types import ReleaseKind


def missing_of(version: StandardVersion) -> list[str]:
    """Return what publication still demands, each as a sentence marked for translation."""
    run = version.dry_runs.filter(revision=version.revision).order_by("-id").first()
    return missing_for_publication(
        releases=[ReleaseKind(kind) for kind in version.release_tasks.values_list("kind", flat=True)],
        replayed=run.replayed if run else 0,
        available=run.available if run else None,
    )
