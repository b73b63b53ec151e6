"""Compute civil periods of days, months and years. Source: 民法典 201–203; domain reference §0 (Periods)."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

RollDay = Callable[[date], date]


def add_months(day: date, months: int) -> date:
    """Return the corresponding day some months later, or the month's last day if it has none (民法典 202)."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def period_end(start_date: date, *, days: int = 0, months: int = 0, roll: RollDay | None = None) -> date:
    """Return the last day of a period; it ends at 24:00 of that day.

    The start day is not counted (民法典 201). Months are counted first, then days. `roll` moves a last day
    that falls
    on a holiday to the next workday (民法典 203); pass a calendar's `roll_to_workday`, or None for the raw
    day.
    """
    if days < 0 or months < 0:
        raise ValueError("a period runs forward")
    last = add_months(start_date, months) + timedelta(days=days)
    return last if roll is None else roll(last)


def months_between(start_date: date, day: date) -> int:
    """Return the completed months from a start day to a day; negative before the start."""
    months = (day.year - start_date.year) * 12 + day.month - start_date.month
    return months - 1 if add_months(start_date, months) > day else months


def first_of_month(day: date) -> date:
    """Return the first day of a day's month."""
    return day.replace(day=1)


def last_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])
