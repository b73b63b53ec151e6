"""Telephone comparison and the due time of winning a dissatisfied customer back. Source: domain reference §3.1."""

import re
from datetime import datetime, timedelta

from carecenter.assurance.surveys.types import SurveyKind

RECOVERY_MINUTES = 4 * 60
OPEN_MINUTES = ((9 * 60, 12 * 60), (13 * 60, 18 * 60))


def kind_of(type_code: str) -> SurveyKind:
    """Return what a survey about a job of this type is about."""
    return SurveyKind.INSTALL if "INSTALL" in type_code else SurveyKind.SERVICE


def digits_of(phone: str) -> str:
    """Return the last eleven digits, so that +86 and blanks make no difference."""
    return re.sub(r"\D", "", phone)[-11:]


def due_in_opening_hours(start_at: datetime, minutes: int = RECOVERY_MINUTES) -> datetime:
    """Return when `minutes` of opening time (09–12, 13–18 daily, in the zone of `start_at`) are used up."""
    day = start_at.replace(hour=0, minute=0, second=0, microsecond=0)
    left = timedelta(minutes=minutes)
    while True:
        for opens, closes in OPEN_MINUTES:
            begin, end = max(start_at, day + timedelta(minutes=opens)), day + timedelta(minutes=closes)
            if end - begin >= left:
                return begin + left
            left -= max(end - begin, timedelta())
        day += timedelta(days=1)
