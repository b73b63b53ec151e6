"""The open time of a calendar as one long line: how much of it lies before an instant, and where an amount ends.

All instants and amounts are whole microseconds since 1970 (UTC), so that nothing is rounded.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

MICRO = 1_000_000
Span = tuple[int, int]
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STEP = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    """Return an instant in microseconds since 1970."""
    return (at - _EPOCH) // _STEP


def instant(at: int) -> datetime:
    """Return the instant of a number of microseconds."""
    return _EPOCH + timedelta(microseconds=at)


class BeyondHorizon(ValueError):
    """An instant lies outside the years for which the calendar was laid out."""


class Openings:
    """Disjoint open spans in order, with the open time before each: both questions are one bisection."""

    __slots__ = ("before", "ends", "starts", "total")

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.before: list[int] = []
        self.total = 0
        for start, end in spans:
            if self.ends and start == self.ends[-1]:
                self.ends[-1] = end
            else:
                self.starts.append(start)
                self.ends.append(end)
                self.before.append(self.total)
            self.total += end - start

    def elapsed(self, at: int) -> int:
        """Return the open time before an instant."""
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return 0
        return self.before[index] + min(at, self.ends[index]) - self.starts[index]

    def reach(self, amount: int) -> int:
        """Return the first instant before which `amount` of open time lies; used up at closing means at closing."""
        if amount <= 0 or amount > self.total:
            raise BeyondHorizon(amount)
        index = bisect_left(self.before, amount) - 1
        return self.starts[index] + amount - self.before[index]


def spliced(parts: Sequence[tuple[int, Sequence[Span]]]) -> Openings:
    """Join calendars that held one after another; each (since, spans) counts from `since` until the next part's.

    So a change of a calendar counts only for the future (§5.3): what was open yesterday stays open yesterday.
    """
    ends = [since for since, _ in parts[1:]]
    found: list[Span] = []
    for at, (since, spans) in enumerate(parts):
        until = ends[at] if at < len(ends) else None
        for start, end in spans:
            first, last = max(start, since), end if until is None else min(end, until)
            if first < last:
                found.append((first, last))
    return Openings(found)
