"""Weigh how credible a job's evidence is: warn, never block.

Source: domain reference §8.2 (300 m, device time), issue FIELD §2. The thresholds are product defaults.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

FAR_METRES = 100
ACCURACY_METRES = 100
CLOCK_SECONDS = 600
FASTEST_KMH = 150
NEAR_KM = 2
PHOTO_MINUTES = 30


class Doubt(StrEnum):
    """What makes evidence less credible."""

    FAR = "FAR"
    NO_PLACE = "NO_PLACE"
    INACCURATE = "INACCURATE"
    CLOCK_OFF = "CLOCK_OFF"
    TOO_FAST = "TOO_FAST"
    OLD_PHOTO = "OLD_PHOTO"
    REUSED_PHOTO = "REUSED_PHOTO"
    OTHER_SIGNED = "OTHER_SIGNED"


POINTS = {
    Doubt.FAR: 15,
    Doubt.NO_PLACE: 10,
    Doubt.INACCURATE: 10,
    Doubt.CLOCK_OFF: 15,
    Doubt.TOO_FAST: 20,
    Doubt.OLD_PHOTO: 15,
    Doubt.REUSED_PHOTO: 30,
    Doubt.OTHER_SIGNED: 30,
}


def trust_score(doubts: Iterable[Doubt]) -> int:
    """Return 100 less the points of every doubt, at least 0."""
    return max(0, 100 - sum(POINTS[doubt] for doubt in doubts))


def doubts_of_place(metres: int | None, accuracy: int | None) -> tuple[Doubt, ...]:
    """Return what speaks against a place: unknown distance, more than 100 m away, known to more than 100 m only."""
    found = [Doubt.NO_PLACE] if metres is None else [Doubt.FAR] if metres > FAR_METRES else []
    if accuracy is not None and accuracy > ACCURACY_METRES:
        found.append(Doubt.INACCURATE)
    return tuple(found)


def clock_is_off(seconds: int) -> bool:
    """Tell whether a telephone's clock stands more than ten minutes from ours."""
    return abs(seconds) > CLOCK_SECONDS


def is_too_fast(km: float, before: datetime, after: datetime) -> bool:
    """Tell whether nobody drives so fast: beyond 2 km at more than 150 km/h, or in no time at all."""
    if km <= NEAR_KM:
        return False
    hours = (after - before) / timedelta(hours=1)
    return hours <= 0 or km / hours > FASTEST_KMH


def is_old_photo(taken_at: datetime | None, at: datetime) -> bool:
    """Tell whether a photo was taken more than 30 minutes from when it was handed in; unknown is no doubt."""
    return taken_at is not None and abs(at - taken_at) > timedelta(minutes=PHOTO_MINUTES)
