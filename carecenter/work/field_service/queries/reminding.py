"""Whose customers must be told what at an instant. Source: domain reference §8.2 (D−1 18:00, 30 minutes, lateness)."""

from datetime import datetime, time, timedelta

from carecenter.foundation import clock
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.types import JobState

EVENING_HOUR = 18
SOON_MINUTES = 30
# Who has not left half an hour before the window's end will be late by the way alone.
WAY_MINUTES = 30

Reminder = tuple[int, str, str, int]


def reminders_at(*, at: datetime) -> list[Reminder]:
    """Return (job, template, window, minutes late) for all that is to be told; their keys keep out telling twice."""
    local = at.astimezone(clock.SHANGHAI)
    found: list[Reminder] = []
    booked = Job.objects.filter(state=JobState.BOOKED)
    if local.hour >= EVENING_HOUR:
        morning = datetime.combine(local.date() + timedelta(days=1), time(), clock.SHANGHAI)
        rows = booked.filter(window_start__gte=morning, window_start__lt=morning + timedelta(days=1))
        found += [(job.pk, "job_reminder", _window(job), 0) for job in rows]
    waiting = Job.objects.filter(state__in=[JobState.BOOKED, JobState.EN_ROUTE])
    soon = waiting.filter(window_start__gt=at, window_start__lte=at + timedelta(minutes=SOON_MINUTES))
    found += [(job.pk, "job_soon", _window(job), 0) for job in soon]
    late = booked.filter(window_end__gt=at, window_end__lte=at + timedelta(minutes=WAY_MINUTES))
    found += [(job.pk, "job_late", _window(job), _late(job, at)) for job in late]
    return found


def _window(job: Job) -> str:
    if job.window_start is None or job.window_end is None:
        return ""
    start, end = (moment.astimezone(clock.SHANGHAI) for moment in (job.window_start, job.window_end))
    return f"{start:%m-%d %H:%M}–{end:%H:%M}"


def _late(job: Job, at: datetime) -> int:
    """Return by how many minutes, in steps of five, a technician who leaves now will miss the window, at least five."""
    left = (job.window_end - at).total_seconds() / 60 if job.window_end else 0
    return max(5, -(-int(WAY_MINUTES - left) // 5) * 5)
