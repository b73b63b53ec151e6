"""Who must be told what at an instant. Source: domain reference §8.2 (D−1 18:00, 30 minutes before, lateness)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from carecenter.work.field_service.types import JobFacts, JobState

EVENING_HOUR = 18
SOON = timedelta(minutes=30)
# Who has not left half an hour before the window's end will be late by the way alone.
WAY_MINUTES = 30
Reminder = tuple[int, str, str, int]


def reminders_at(visits: Iterable[JobFacts], at: datetime, zone: ZoneInfo) -> list[Reminder]:
    """Return (job, template, window, minutes late) for all that is to be told; their keys keep out telling twice."""
    return [reminder for visit in visits for reminder in _of(visit, at, zone)]


def _of(visit: JobFacts, at: datetime, zone: ZoneInfo) -> list[Reminder]:
    if visit.window_start is None or visit.window_end is None:
        return []
    start, end, now = (moment.astimezone(zone) for moment in (visit.window_start, visit.window_end, at))
    window, at_home = f"{start:%m-%d %H:%M}–{end:%H:%M}", visit.state is JobState.BOOKED
    found: list[Reminder] = []
    if at_home and now.hour >= EVENING_HOUR and start.date() == now.date() + timedelta(days=1):
        found.append((visit.id, "job_reminder", window, 0))
    if now < start <= now + SOON:
        found.append((visit.id, "job_soon", window, 0))
    if at_home and now < end <= now + timedelta(minutes=WAY_MINUTES):
        found.append((visit.id, "job_late", window, late_minutes(end - now)))
    return found


def late_minutes(left: timedelta) -> int:
    """Return by how many minutes who leaves now will miss the window's end, in steps of five, at least five."""
    return max(5, -(-int(WAY_MINUTES - left.total_seconds() / 60) // 5) * 5)
