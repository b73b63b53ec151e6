"""Whether a number may be called now (domain reference §2.8, checked at dialling, never at list build)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from carecenter.contact.telephony.rules.callbacks import HOURS

MARKETING_HOURS = ((time(9), time(12)), (time(14), time(20)))
SERVICE_HOURS = ((time(8), time(21)),)
SURVEY_TRIES, MARKETING_MONTH = 2, 3
# 除夕–初二 of the years known; marketing rests.
SPRING_FESTIVALS = {2025: date(2025, 1, 28), 2026: date(2026, 2, 16), 2027: date(2027, 2, 5)}


def reason_against(
    purpose: str,
    now: datetime,
    earlier: Sequence[datetime],
    *,
    zone: ZoneInfo,
    refused: bool,
    callback_hours: tuple[time, time] = HOURS,
) -> str:
    """Return why not, or an empty string. `purpose`: SAFETY SERVICE CALLBACK SURVEY MARKETING; earlier tries of it."""
    if purpose == "SAFETY":
        return ""
    if refused:
        return "DO_NOT_CALL"
    local = now.astimezone(zone)
    hours = {"MARKETING": MARKETING_HOURS, "CALLBACK": (callback_hours,)}.get(purpose, SERVICE_HOURS)
    if not any(first <= local.time() <= last for first, last in hours):
        return "QUIET_HOURS"
    if purpose == "SURVEY" and len(earlier) >= SURVEY_TRIES:
        return "CAP_REACHED"
    if purpose == "MARKETING":
        return _marketing(local, earlier, zone)
    return ""


def next_allowed(
    purpose: str, now: datetime, code: str, *, zone: ZoneInfo, callback_hours: tuple[time, time] = HOURS
) -> datetime | None:
    """Return when a number that was refused with a code may be tried again; None: never for this purpose.

    QUIET_HOURS waits for the hours, FESTIVAL for the third day, CAP_REACHED for the next day (a survey's cap is final).
    """
    if code == "DO_NOT_CALL" or (code == "CAP_REACHED" and purpose == "SURVEY"):
        return None
    spans = {"MARKETING": MARKETING_HOURS, "CALLBACK": (callback_hours,)}.get(purpose, SERVICE_HOURS)
    local = now.astimezone(zone)
    if code == "QUIET_HOURS":
        for first, _last in spans:
            if local.time() < first:
                return datetime.combine(local.date(), first, zone)
    days = 3 if code == "FESTIVAL" else 1
    return datetime.combine(local.date() + timedelta(days=days), spans[0][0], zone)


def _marketing(local: datetime, earlier: Sequence[datetime], zone: ZoneInfo) -> str:
    eve = SPRING_FESTIVALS.get(local.year)
    if eve and eve <= local.date() <= eve + timedelta(days=2):
        return "FESTIVAL"
    if any(at.astimezone(zone).date() == local.date() for at in earlier):
        return "CAP_REACHED"
    recent = [at for at in earlier if at > local - timedelta(days=30)]
    return "CAP_REACHED" if len(recent) >= MARKETING_MONTH else ""
