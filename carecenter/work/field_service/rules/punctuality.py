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
