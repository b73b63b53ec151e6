"""How a move of a case drives its standard: deeds written as "step", "step:OUTCOME" or "signal:name"."""

import re

from carecenter.work.case_handling.types import Deed, DeedKind, Ticked

PATTERN = re.compile(r"^(?:signal:[a-z][a-z0-9_]*|[a-z][a-z0-9_]*(?::[A-Z][A-Z0-9_]*)?)$")
# A head start of minutes in its queue by the priority of a case: 0 overtakes everything, 1 half a day, 2 an hour.
HEAD_START_MINUTES = {0: 5_000, 1: 720, 2: 60}
SECONDS_A_POINT = 10


def deed_of(text: str) -> Deed:
    """Read one deed. Raises ValueError."""
    if not PATTERN.match(text):
        raise ValueError(text)
    name, _, rest = text.partition(":")
    if name == "signal" and rest:
        return Deed(DeedKind.SIGNAL, rest)
    return Deed(DeedKind.FINISH, name, rest)


def is_proved(*, required_checks: frozenset[str], evidence_required: bool, ticked: Ticked) -> bool:
    """Tell whether a step may be finished as the standard wants: every required line ticked, evidence named."""
    return required_checks <= ticked.checks and (not evidence_required or bool(ticked.evidence.strip()))


def weight_of(priority: int) -> int:
    """Return the weight of a case in its queue: one point is a head start of ten seconds."""
    return HEAD_START_MINUTES.get(priority, 0) * 60 // SECONDS_A_POINT
