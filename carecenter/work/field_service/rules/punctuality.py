<<<<<<< HEAD
"""Was the technician on time, and may a window be promised.

Source: domain reference §8.2: on time = arrival in [start − 15 min, end]; 2 h slots 08–10 … 18–20.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

EARLY_MINUTES = 15
TRAVEL_BUFFER_MINUTES = 30
MAX_WINDOW_HOURS = 4


@dataclass(frozen=True, slots=True)
class Arrival:
    """How an arrival lies to its window; late minutes are full minutes after the end."""

    on_time: bool
    late_minutes: int


def arrival(arrived_at: datetime, window_start: datetime, window_end: datetime) -> Arrival:
    """Judge an arrival: too early counts as not on time, but not as late."""
    late = max(int((arrived_at - window_end) / timedelta(minutes=1)), 0)
    begin = window_start - timedelta(minutes=EARLY_MINUTES)
    return Arrival(begin <= arrived_at <= window_end, late)


def window_problem(start: datetime, end: datetime, now: datetime, *, travel_minutes: int = TRAVEL_BUFFER_MINUTES) -> str:
    """Return what speaks against a window: ORDER, TOO_LONG, TOO_SOON; an empty text where nothing does."""
    if end <= start:
        return "ORDER"
    if end - start > timedelta(hours=MAX_WINDOW_HOURS):
        return "TOO_LONG"
    if end < now + timedelta(minutes=travel_minutes):
        return "TOO_SOON"
    return ""
=======
"""Judge arrivals. Source: domain reference §8.2 (on-time = arrival ∈ [start − 15 min, end]); G2.13."""

from datetime import datetime, timedelta

from carecenter.work.field_service.types import Punctuality, Window

EARLY_MINUTES = 15


def punctuality(window: Window, arrived_at: datetime) -> Punctuality:
    """Return whether an arrival was on time, and whole minutes off.

    Late after the end, early before start − 15.
    """
    earliest = window.start_at - timedelta(minutes=EARLY_MINUTES)
    if arrived_at > window.end_at:
        return Punctuality(False, _minutes_up(arrived_at - window.end_at), "LATE")
    if arrived_at < earliest:
        return Punctuality(False, -_minutes_up(earliest - arrived_at), "EARLY")
    return Punctuality(True, 0)


def on_time_rate(on_time: int, total: int) -> float | None:
    """Return the share of arrivals on time, None without any (domain reference §0: n = 0 is null)."""
    return on_time / total if total else None


def _minutes_up(span: timedelta) -> int:
    return -(-span // timedelta(minutes=1))
>>>>>>> rules
