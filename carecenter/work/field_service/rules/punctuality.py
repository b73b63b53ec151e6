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
