"""May a window be promised.

Source: domain reference §8.2: 2 h slots 08–10 … 18–20, at least 30 minutes for the way.
"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

TRAVEL_MINUTES = 30
MAX_WINDOW_HOURS = 4
SLOT_HOURS = (8, 10, 12, 14, 16, 18)


def window_problem(start: datetime, end: datetime, now: datetime) -> str:
    """Return what speaks against a window: ORDER, TOO_LONG, TOO_SOON; an empty text where nothing does."""
    if end <= start:
        return "ORDER"
    if end - start > timedelta(hours=MAX_WINDOW_HOURS):
        return "TOO_LONG"
    return "TOO_SOON" if end < now + timedelta(minutes=TRAVEL_MINUTES) else ""


def slots_of(day: date, now: datetime, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    """Return the two-hour slots of a day that can still be promised."""
    starts = [datetime.combine(day, time(hour), zone) for hour in SLOT_HOURS]
    slots = [(start, start + timedelta(hours=2)) for start in starts]
    return [slot for slot in slots if not window_problem(*slot, now)]
