"""The time: read once per action and passed down; simulated where history is made."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
_frozen: ContextVar[datetime | None] = ContextVar("frozen_time", default=None)


def now() -> datetime:
    """Return the present instant in UTC; inside an action always the same one."""
    return _frozen.get() or datetime.now(UTC)


def today(zone: ZoneInfo = SHANGHAI) -> date:
    """Return the present day in the centre's zone."""
    return now().astimezone(zone).date()


@contextmanager
def standing_at(at: datetime) -> Iterator[None]:
    """Let the clock stand at one instant: for an action, a test or a simulated history."""
    token = _frozen.set(at)
    try:
        yield
    finally:
        _frozen.reset(token)
