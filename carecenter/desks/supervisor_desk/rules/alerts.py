"""What the floor has to act on, and what is proposed; a person confirms. Source: domain reference §9."""

from collections.abc import Iterable
from dataclasses import dataclass

HOLD_SECONDS, LONGEST_SECONDS, EWT_SECONDS = 90, 180, 120
LEVEL_POINTS, CALM_POINTS, CALM_OCCUPANCY = 0.10, 0.10, 0.65


@dataclass(frozen=True, slots=True)
class Line:
    """A queue's figures that rules look at."""

    code: str
    name: str
    waiting: int
    longest_seconds: int
    level_30: float | None
    target: float
    ewt_seconds: int | None


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to act on: what is wrong (code), where, the figure, and the deed that is proposed."""

    code: str
    queue: str
    value: float
    deed: str


def alerts(lines: Iterable[Line], *, handling: int, idle: int) -> list[Alert]:
    """Return what the rules propose, the most pressing first; nothing is done by itself."""
    found: list[Alert] = []
    for line in lines:
        if line.longest_seconds > LONGEST_SECONDS and line.waiting:
            found.append(Alert("LONGEST_WAIT", line.name, line.longest_seconds, "PAGE_LEAD"))
        if line.level_30 is not None and line.level_30 < line.target - LEVEL_POINTS:
            found.append(Alert("LEVEL_LOW", line.name, line.level_30, "RECALL"))
        elif line.waiting and line.ewt_seconds is not None and line.ewt_seconds > EWT_SECONDS:
            found.append(Alert("EWT_LONG", line.name, line.ewt_seconds, "RECALL"))
        elif line.waiting and line.ewt_seconds is None:
            found.append(Alert("NOBODY_THERE", line.name, line.waiting, "RECALL"))
    occupancy = handling / (handling + idle) if handling + idle else None
    known = [line for line in lines if line.level_30 is not None]
    calm = known and all((line.level_30 or 0) > line.target + CALM_POINTS for line in known)
    if calm and occupancy is not None and occupancy < CALM_OCCUPANCY and not found:
        found.append(Alert("CALM", "", occupancy, "TRAIN"))
    return found


def is_over(state: str, seconds: int, *, seconds_past_due: int | None) -> bool:
    """Tell whether an agent's state needs a look: hold > 90 s, wrap-up past its time."""
    if state == "HOLD":
        return seconds > HOLD_SECONDS
    return state == "ACW" and seconds_past_due is not None and seconds_past_due > 0
