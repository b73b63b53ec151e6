"""Promised calls: expected wait, quiet hours, retries, the machine (domain reference §12.3)."""

import math
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from carecenter.contact.telephony.types import CallbackState

OFFER_FROM_SECONDS = 120
CAP_SECONDS = 600
HOURS = (time(7, 30), time(22, 0))
MORNING = time(8, 30)
RETRIES = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
SURE, ASK = 0.85, 0.5

_NEXT: dict[tuple[CallbackState, str], CallbackState] = {
    (CallbackState.QUEUED, "dial"): CallbackState.DIALING,
    (CallbackState.RETRY, "dial"): CallbackState.DIALING,
    (CallbackState.DIALING, "missed_by_us"): CallbackState.QUEUED,
    (CallbackState.QUEUED, "put_off"): CallbackState.QUEUED,
    (CallbackState.RETRY, "put_off"): CallbackState.RETRY,
    (CallbackState.QUEUED, "refused"): CallbackState.CANCELLED,
    (CallbackState.RETRY, "refused"): CallbackState.CANCELLED,
    (CallbackState.DIALING, "answered"): CallbackState.CONNECTED,
    (CallbackState.CONNECTED, "finished"): CallbackState.DONE,
    (CallbackState.QUEUED, "customer_called"): CallbackState.CANCELLED,
    (CallbackState.RETRY, "customer_called"): CallbackState.CANCELLED,
}


def expected_wait(position: int, handling_seconds: float, staffed: int) -> int | None:
    """Return position × AHT / N in whole seconds, None without staff. G12.2: (5, 240, 10) → 120."""
    return None if staffed <= 0 else math.ceil(position * handling_seconds / staffed)


def shown_wait(seconds: int | None) -> int | None:
    """Return the seconds to say, rounded up to 30; None stands for 超过10分钟."""
    if seconds is None or seconds > CAP_SECONDS:
        return None
    return max(math.ceil(seconds / 30) * 30, 30)


def offers_callback(seconds: int | None) -> bool:
    """Tell whether the expected wait is long enough to offer a call back; unknown waits are."""
    return seconds is None or seconds >= OFFER_FROM_SECONDS


def allowed_at(wanted: datetime, zone: ZoneInfo, hours: tuple[time, time] = HOURS) -> datetime:
    """Return the moment itself, or the next 08:30 when it lies outside the hours. G12.5: 22:10 → 08:30."""
    local, (earliest, latest) = wanted.astimezone(zone), hours
    if earliest <= local.time() <= latest:
        return wanted
    day = local.date() if local.time() < earliest else local.date() + timedelta(days=1)
    return datetime.combine(day, max(MORNING, earliest) if latest >= MORNING else earliest, zone)


def after(state: CallbackState, event: str, tries: int = 0) -> CallbackState | None:
    """Return the next state, or None where the event changes nothing; `tries` counts the calls made so far."""
    if state is CallbackState.DIALING and event == "unanswered":
        return CallbackState.RETRY if tries <= len(RETRIES) else CallbackState.UNREACHED
    return _NEXT.get((state, event))


def next_try(tries: int, now: datetime, zone: ZoneInfo, hours: tuple[time, time] = HOURS) -> datetime:
    """Return when the next try may be made after the n-th failed, quiet hours kept."""
    return allowed_at(now + RETRIES[min(tries, len(RETRIES)) - 1], zone, hours)


def language_step(sureness: float) -> str:
    """Return ROUTE from .85, ASK from .5, else KEEP (G12.4: .80 → ask, .90 → 粤语 queue)."""
    return "ROUTE" if sureness >= SURE else "ASK" if sureness >= ASK else "KEEP"
