"""News of integrations."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class ImportFinished(Event):
    """An import has handled all of its rows."""

    kind: ClassVar[str] = "import_run.finished"
    subject_kind: ClassVar[str] = "import_run"
    importer: str
    applied: int
    known: int
    problems: int
