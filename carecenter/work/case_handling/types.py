"""Words of case_handling that other modules may use."""

from dataclasses import dataclass
from enum import StrEnum


class DeedKind(StrEnum):
    """What a move of a case does to the process of its standard."""

    FINISH = "FINISH"
    SIGNAL = "SIGNAL"


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do to the process: finish the step `name` with an outcome, or give the signal `name`."""

    kind: DeedKind
    name: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Ticked:
    """What has been ticked and proved of an open step so far."""

    checks: frozenset[str] = frozenset()
    evidence: str = ""
