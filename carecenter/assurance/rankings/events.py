"""News of rankings."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class RankingFrozen(Event):
    """The ranking of a day stands and will not change."""

    kind: ClassVar[str] = "ranking.frozen"
    subject_kind: ClassVar[str] = "ranking"
    day: date
    answers: int
    rows: int
    digest: str
