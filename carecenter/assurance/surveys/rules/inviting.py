"""When a customer is asked, when she is left alone, and until when a link works. Source: domain §3.1, §3.6."""

import re
from datetime import datetime, timedelta

from carecenter.assurance.surveys.types import Silence

AFTER_SERVICE = timedelta(hours=1)
AFTER_INSTALLATION = timedelta(hours=24)
LINK_LIFE = timedelta(hours=72)
ONCE_IN = timedelta(days=30)
RECOVERY_MINUTES = 4 * 60
OPEN_MINUTES = ((9 * 60, 12 * 60), (13 * 60, 18 * 60))


def asked_at(type_code: str, signed_at: datetime) -> datetime:
    """Return when the invitation goes out: a day after an installation, an hour after any other service."""
    return signed_at + (AFTER_INSTALLATION if "INSTALL" in type_code else AFTER_SERVICE)


def silence_of(
    *, customer_phone: str, technician_phone: str, last_asked_at: datetime | None, at: datetime
) -> Silence | None:
    """Tell why this customer must not be asked about this job, or None if she may be.

    Nobody rates herself; one invitation in 30 days whatever the job.
    """
    if not digits_of(customer_phone):
        return Silence.NO_PHONE
    if digits_of(customer_phone) == digits_of(technician_phone):
        return Silence.SELF_RATING
    if last_asked_at is not None and at - last_asked_at < ONCE_IN:
        return Silence.ASKED_RECENTLY
    return None


def digits_of(phone: str) -> str:
    """Return the last eleven digits, so that +86 and blanks make no difference."""
    return re.sub(r"\D", "", phone)[-11:]


def due_in_opening_hours(start_at: datetime, minutes: int = RECOVERY_MINUTES) -> datetime:
    """Return when `minutes` of opening time (09–12, 13–18 daily, in the zone of `start_at`) are used up."""
    day = start_at.replace(hour=0, minute=0, second=0, microsecond=0)
    moment, left = start_at, timedelta(minutes=minutes)
    while True:
        for opens, closes in OPEN_MINUTES:
            begin, end = max(moment, day + timedelta(minutes=opens)), day + timedelta(minutes=closes)
            if end - begin >= left:
                return begin + left
            left -= max(end - begin, timedelta())
        day += timedelta(days=1)
