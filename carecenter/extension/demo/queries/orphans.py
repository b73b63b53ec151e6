"""Files that no row knows."""

from pathlib import Path

from carecenter.foundation.models import StoredFile

PURPOSES = ("job_evidence", "job_signature")


def orphan_files(*, root: Path) -> list[str]:
    """Return the storage names of job files without a row; files on another storage than the disk are not looked at."""
    known: set[str] = set()
    for stored_as, thumbnail_as in StoredFile.objects.filter(purpose__in=PURPOSES).values_list(
        "stored_as", "thumbnail_as"
    ):
        known |= {stored_as, thumbnail_as}
    found = (path for purpose in PURPOSES for path in (root / purpose).rglob("*") if path.is_file())
    return sorted(name for path in found if (name := path.relative_to(root).as_posix()) not in known)
