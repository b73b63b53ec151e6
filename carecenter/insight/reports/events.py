"""News of reports."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class CallFileUnderstood(Event):
    """All rows of an imported call log were read."""

    kind: ClassVar[str] = "call_file.understood"
    subject_kind: ClassVar[str] = "call_file"
    rows: int
    contacts: int
    unreadable: int
