"""News of outbound."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class OutboundFinished(Event):
    """An agent said what came of calling a customer; about_kind and about_id are the source's own thing."""

    kind: ClassVar[str] = "outbound.finished"
    subject_kind: ClassVar[str] = "list_entry"
    source: str
    about_kind: str
    about_id: int
    outcome: str
    attempts: int
