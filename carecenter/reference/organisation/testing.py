"""The standard calendars without a database, for tests of this and higher modules."""

from datetime import datetime

from carecenter.reference.organisation.rules import calendars
from carecenter.reference.organisation.rules.standard_calendars import always_open, cn_calendar


def standard_openings(code: str, start_at: datetime, end_at: datetime) -> list[tuple[int, int]]:
    """Return the open spans of CN or 24x7 in UTC seconds."""
    calendar = cn_calendar() if code == "CN" else always_open()
    return list(calendars.openings_between(calendar, start_at, end_at))


def due_by_the_calendar(start_at: datetime, minutes: int) -> datetime | None:
    """Return what the arithmetic of CN itself says of an unpaused target."""
    return calendars.add_open_minutes(cn_calendar(), start_at, minutes)
