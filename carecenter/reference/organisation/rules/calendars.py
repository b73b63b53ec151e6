"""Compute with business calendars: opening time, due instants, workdays.

Instants are aware datetimes; results are UTC. Source: domain reference §0 (Time), §5.3 (SLA clock).
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from carecenter.reference.organisation.types import (
    BusinessCalendar,
    DayRule,
    Pause,
    Slot,
    YearEdition,
)

# Two years without one open minute can only be a calendar nobody filled in.
LONGEST_SEARCH_DAYS = 732

Span = tuple[int, int]


class CalendarNeverOpens(ValueError):
    """Say that no opening time was found within two years."""


class CalendarHasNoWorkday(ValueError):
    """Say that no workday was found within two years."""


# --- days ---------------------------------------------------------------------------------------------------


def day_rule(calendar: BusinessCalendar, day: date) -> DayRule | None:
    """Return the dated rule of a day, the calendar's own before its parents', or None for an ordinary day."""
    holder: BusinessCalendar | None = calendar
    while holder is not None:
        edition = holder.edition_of(day.year)
        if edition is not None and day in edition.days:
            return edition.days[day]
        holder = holder.parent
    return None


def slots_of_day(calendar: BusinessCalendar, day: date) -> tuple[Slot, ...]:
    """Return the opening slots that start on a local day, in order."""
    rule = day_rule(calendar, day)
    if rule is None:
        return tuple(sorted(_weekly(calendar)[day.weekday()]))
    if rule.slots is None:
        return tuple(sorted(_usual_slots(calendar)))
    return tuple(sorted(rule.slots))


def is_workday(calendar: BusinessCalendar, day: date) -> bool:
    """Tell whether a local day counts as a workday (法定休假日 and rest days do not, make-up days do)."""
    rule = day_rule(calendar, day)
    if rule is not None:
        return rule.is_workday
    return bool(_weekly(calendar)[day.weekday()])


def is_provisional(calendar: BusinessCalendar, day: date) -> bool:
    """Tell whether the days of that year are not announced yet: no edition at all, or one marked provisional.

    A calendar without any edition in itself or its parents is complete by its weekly pattern and never
    provisional.
    """
    holders = _with_parents(calendar)
    editions = [edition for holder in holders if (edition := holder.edition_of(day.year)) is not None]
    if not any(holder.editions for holder in holders):
        return False
    return not editions or any(edition.provisional for edition in editions)


def editions_used(calendar: BusinessCalendar, first: date, last: date) -> tuple[tuple[str, int, int], ...]:
    """Return (calendar code, year, version) of every edition between two days, to store beside a verdict."""
    found: list[tuple[str, YearEdition]] = [
        (holder.code, edition)
        for holder in _with_parents(calendar)
        for year in range(first.year, last.year + 1)
        if (edition := holder.edition_of(year)) is not None
    ]
    return tuple((code, edition.year, edition.version) for code, edition in found)


def roll_to_workday(calendar: BusinessCalendar, day: date) -> date:
    """Return the day itself or, if it is no workday, the next workday (民法典 203)."""
    for _ in range(LONGEST_SEARCH_DAYS):
        if is_workday(calendar, day):
            return day
        day += timedelta(days=1)
    raise CalendarHasNoWorkday(calendar.code)


def add_workdays(calendar: BusinessCalendar, day: date, count: int) -> date:
    """Return the workday `count` workdays after a day (before it if negative).

    The day itself is not counted.
    """
    step = timedelta(days=1 if count >= 0 else -1)
    left, searched = abs(count), 0
    while left:
        day += step
        searched += 1
        if is_workday(calendar, day):
            left, searched = left - 1, 0
        elif searched > LONGEST_SEARCH_DAYS:
            raise CalendarHasNoWorkday(calendar.code)
    return day


def workdays_between(calendar: BusinessCalendar, first: date, last: date) -> int:
    """Count the workdays after `first` up to and including `last`; negative when `last` is earlier."""
    if last < first:
        return -workdays_between(calendar, last, first)
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(is_workday(calendar, day) for day in days)


# --- instants -----------------------------------------------------------------------------------------------


def is_open(calendar: BusinessCalendar, at: datetime) -> bool:
    """Tell whether the calendar is open at an instant; an opening includes its start and excludes its end."""
    second = _seconds(at)
    return any(True for _ in _openings(calendar, second, second + 1))


def next_opening(calendar: BusinessCalendar, at: datetime) -> datetime:
    """Return the instant itself if open, else the next opening. Raise CalendarNeverOpens after two years."""
    return _instant(next(_openings(calendar, _seconds(at)))[0])


def next_closing(calendar: BusinessCalendar, at: datetime) -> datetime:
    """Return the end of the opening that holds, or next follows, an instant."""
    return _instant(next(_openings(calendar, _seconds(at)))[1])


def open_seconds_between(
    calendar: BusinessCalendar, start_at: datetime, end_at: datetime, pauses: Sequence[Pause] = ()
) -> int:
    """Return the open seconds between two instants, without those inside pauses.

    0 if the end is not later.
    """
    last = _seconds(end_at)
    total = 0
    for start, end in _running(calendar, _seconds(start_at), pauses, last):
        if start >= last:
            break
        total += min(end, last) - start
    return total


def open_minutes_between(
    calendar: BusinessCalendar, start_at: datetime, end_at: datetime, pauses: Sequence[Pause] = ()
) -> int:
    """Return the whole open minutes between two instants, without those inside pauses."""
    return open_seconds_between(calendar, start_at, end_at, pauses) // 60


def add_open_seconds(
    calendar: BusinessCalendar, start_at: datetime, seconds: int, pauses: Sequence[Pause] = ()
) -> datetime | None:
    """Return the instant at which `seconds` of open time are used up, or None while an open pause holds the
    clock.

    Time that is used up exactly at closing is due at closing, not at the next opening.
    """
    if seconds < 0:
        raise ValueError("cannot add negative time")
    if seconds == 0:
        return start_at.astimezone(UTC)
    left = seconds
    for start, end in _running(calendar, _seconds(start_at), pauses, None):
        if end - start >= left:
            return _instant(start + left)
        left -= end - start
    return None


def add_open_minutes(
    calendar: BusinessCalendar, start_at: datetime, minutes: int, pauses: Sequence[Pause] = ()
) -> datetime | None:
    """Return the due instant of a target in open minutes.

    A pause shifts it by the open minutes inside (§5.3).
    """
    return add_open_seconds(calendar, start_at, minutes * 60, pauses)


def warn_at(
    calendar: BusinessCalendar, start_at: datetime, minutes: int, percent: int, pauses: Sequence[Pause] = ()
) -> datetime | None:
    """Return the instant at which `percent` of a target is used up (§5.3 warn_at)."""
    return add_open_seconds(calendar, start_at, minutes * 60 * percent // 100, pauses)


def openings_between(calendar: BusinessCalendar, start_at: datetime, end_at: datetime) -> Iterator[Span]:
    """Yield the open spans between two instants as (start, end) in UTC seconds, disjoint and in order."""
    yield from _openings(calendar, _seconds(start_at), _seconds(end_at))


def _running(calendar: BusinessCalendar, begin: int, pauses: Sequence[Pause], last: int | None) -> Iterator[Span]:
    stops = sorted(
        (_seconds(pause.start_at), None if pause.end_at is None else _seconds(pause.end_at)) for pause in pauses
    )
    cursor = begin
    for stop, resume in stops:
        if stop > cursor:
            yield from _openings(calendar, cursor, stop)
        if resume is None:
            return
        cursor = max(cursor, resume)
    yield from _openings(calendar, cursor, last)


def _openings(calendar: BusinessCalendar, begin: int, last: int | None = None) -> Iterator[Span]:
    """Yield disjoint open spans in UTC seconds from an instant on, up to `last` if one is given."""
    # The day before may still be open past midnight.
    ordinal = _instant(begin).astimezone(_zone(calendar.zone)).date().toordinal() - 1
    done, barren = begin, 0
    while barren <= LONGEST_SEARCH_DAYS:
        barren += 1
        for start, end in _spans(calendar, ordinal):
            if last is not None and start >= last:
                return
            if end > done:
                yield max(start, done), end if last is None else min(end, last)
                done, barren = end, 0
        if last is not None and done >= last:
            return
        ordinal += 1
    if last is None:
        raise CalendarNeverOpens(calendar.code)


def _spans(calendar: BusinessCalendar, ordinal: int) -> tuple[Span, ...]:
    known = calendar._cache.get(ordinal)
    if known is None:
        day = date.fromordinal(ordinal)
        slots = slots_of_day(calendar, day)
        zone = calendar.zone
        known = tuple((_wall(zone, day, slot.start_minute), _wall(zone, day, slot.end_minute)) for slot in slots)
        calendar._cache[ordinal] = known
    return known


def _wall(zone: str, day: date, minute: int) -> int:
    local = datetime(day.year, day.month, day.day, tzinfo=_zone(zone)) + timedelta(minutes=minute)
    return _seconds(local)


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _seconds(at: datetime) -> int:
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return int(at.timestamp())


def _instant(second: int) -> datetime:
    return datetime.fromtimestamp(second, UTC)


def _weekly(calendar: BusinessCalendar) -> tuple[tuple[Slot, ...], ...]:
    if calendar.weekly is not None:
        return calendar.weekly
    assert calendar.parent is not None  # a calendar without both cannot be made
    return _weekly(calendar.parent)


def _usual_slots(calendar: BusinessCalendar) -> tuple[Slot, ...]:
    for holder in _with_parents(calendar):
        if holder.usual_slots is not None:
            return holder.usual_slots
    return next((slots for slots in _weekly(calendar) if slots), ())


def _with_parents(calendar: BusinessCalendar) -> list[BusinessCalendar]:
    holders = [calendar]
    while (parent := holders[-1].parent) is not None:
        holders.append(parent)
    return holders
