"""Stored calendars as values to compute with; kept per process until one of them changes."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.organisation.models import BusinessCalendar, CalendarEdition, CalendarSlot
from carecenter.reference.organisation.rules import calendars as rules
from carecenter.reference.organisation.rules.calendar_content import calendar_from, content_of
from carecenter.reference.organisation.rules.standard_calendars import ALWAYS_OPEN_WEEK, always_open, cn_calendar
from carecenter.reference.organisation.rules.stored_days import read_days
from carecenter.reference.organisation.types import BusinessCalendar as CalendarValue
from carecenter.reference.organisation.types import Pause, Slot, YearEdition

BUSINESS = "CN"
Stamp = tuple[tuple[int, int], ...]
_kept: tuple[Stamp, dict[str, CalendarValue]] = ((), {})


def business_calendar(*, code: str) -> CalendarValue:
    """Return the calendar with this code; one small query while nothing changed. Raises NotThere."""
    global _kept
    stamp: Stamp = tuple(BusinessCalendar.objects.order_by("pk").values_list("pk", "version"))
    if stamp != _kept[0]:
        _kept = (stamp, _read_all())
    found = _kept[1].get(code) or _standard(code)
    if found is None:
        raise NotThere(field="calendar")
    return found


def _standard(code: str) -> CalendarValue | None:
    if code == BUSINESS:
        return cn_calendar()
    return always_open() if code == "24x7" else None


def _read_all() -> dict[str, CalendarValue]:
    slots: dict[int, list[list[Slot]]] = {}
    for row in CalendarSlot.objects.all():
        week = slots.setdefault(row.calendar_id, [[] for _ in range(7)])
        week[row.weekday].append(Slot(row.from_minute, row.until_minute))
    editions: dict[int, list[YearEdition]] = {}
    for edition in CalendarEdition.objects.all():
        days = read_days(edition.days)
        value = YearEdition(edition.year, edition.version, days, provisional=edition.provisional)
        editions.setdefault(edition.calendar_id, []).append(value)
    rows = {row.pk: row for row in BusinessCalendar.objects.all()}
    made: dict[int, CalendarValue] = {}
    for pk in rows:
        _make(pk, rows, slots, editions, made)
    return {rows[pk].code: value for pk, value in made.items()}


def _make(
    pk: int,
    rows: dict[int, BusinessCalendar],
    slots: dict[int, list[list[Slot]]],
    editions: dict[int, list[YearEdition]],
    made: dict[int, CalendarValue],
) -> CalendarValue:
    if pk not in made:
        row = rows[pk]
        parent = _make(row.parent_id, rows, slots, editions, made) if row.parent_id else None
        week = tuple(tuple(sorted(day)) for day in slots[pk]) if pk in slots else None
        if row.always_open:
            week = ALWAYS_OPEN_WEEK
        elif week is None and parent is None:
            week = ((),) * 7
        made[pk] = CalendarValue(row.code, row.zone, week, tuple(editions.get(pk, ())), parent)
    return made[pk]


def due_at(*, calendar_code: str, start: datetime, minutes: int, pauses: Sequence[Pause] = ()) -> datetime | None:
    """Return when `minutes` of open time are used up (UTC), or None while an open pause holds the clock."""
    return rules.add_open_minutes(business_calendar(code=calendar_code), start, minutes, pauses)


def open_minutes(*, calendar_code: str, start: datetime, end: datetime, pauses: Sequence[Pause] = ()) -> int:
    """Return the whole open minutes between two instants, without those inside pauses."""
    return rules.open_minutes_between(business_calendar(code=calendar_code), start, end, pauses)


def is_open_at(*, calendar_code: str, at: datetime) -> bool:
    """Tell whether a calendar is open at an instant. Raises NotThere."""
    return rules.is_open(business_calendar(code=calendar_code), at)


def is_workday(*, calendar_code: str, day: date) -> bool:
    """Tell whether a local day counts as a workday."""
    return rules.is_workday(business_calendar(code=calendar_code), day)


def next_workday(*, calendar_code: str, day: date) -> date:
    """Return the day itself or, if it is no workday, the next one (民法典 203)."""
    return rules.roll_to_workday(business_calendar(code=calendar_code), day)


def calendar_by_code(*, code: str = BUSINESS) -> CalendarValue:
    """Return a calendar with its parents as a value; keep it while you ask about many instants. Raises NotThere."""
    return business_calendar(code=code)


def due_after_open_minutes(*, start_at: datetime, minutes: int, code: str = BUSINESS) -> datetime:
    """Return the instant at which that many open minutes are used up. Raises NotThere without the calendar."""
    due = due_at(calendar_code=code, start=start_at, minutes=minutes)
    assert due is not None  # only an open pause holds the clock, and there is none
    return due


def calendar_content(*, code: str) -> dict[str, Any]:
    """Return a calendar with its parents as JSON values, to keep what was in force on a day. Raises NotThere."""
    return content_of(business_calendar(code=code))


def openings_of_content(*, content: Mapping[str, Any], start_at: datetime, end_at: datetime) -> list[tuple[int, int]]:
    """Return the open spans of a calendar kept as content, as (start, end) in UTC seconds, disjoint and in order."""
    return list(rules.openings_between(calendar_from(content), start_at, end_at))


def calendars_below(*, code: str) -> frozenset[str]:
    """Return the code itself and those of all calendars that inherit from it."""
    known = dict(BusinessCalendar.objects.values_list("code", "parent__code"))
    found, last = {code}, 0
    while len(found) > last:
        last = len(found)
        found |= {child for child, parent in known.items() if parent in found}
    return frozenset(found)


def roller(*, calendar_code: str) -> Callable[[date], date]:
    """Return next_workday of one calendar as a function, read once. Raises NotThere."""
    return partial(rules.roll_to_workday, business_calendar(code=calendar_code))
