"""Read business calendars as values for the rules."""

from collections import defaultdict
from datetime import date, datetime

from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.organisation.models import BusinessCalendar, CalendarException
from carecenter.reference.organisation.rules import calendars as rules
from carecenter.reference.organisation.types import BusinessCalendar as CalendarValue
from carecenter.reference.organisation.types import DayRule, Slot, YearEdition

BUSINESS = "CN"


def calendar_by_code(*, code: str = BUSINESS) -> CalendarValue:
    """Return a calendar with its parents as a value; keep it while you ask about many instants. Raises NotThere."""
    row = BusinessCalendar.objects.filter(code=code).prefetch_related("slots", "exceptions").first()
    if row is None:
        raise NotThere(field="calendar")
    parent = calendar_by_code(code=row.parent.code) if row.parent_id and row.parent else None
    slots = list(row.slots.all())
    weekly = tuple(
        tuple(Slot(each.from_minute, each.until_minute) for each in slots if each.weekday == weekday)
        for weekday in range(7)
    )
    return CalendarValue(
        code=row.code,
        zone=row.zone,
        weekly=weekly if slots or parent is None else None,
        editions=_editions(list(row.exceptions.all())),
        parent=parent,
    )


def _editions(rows: list[CalendarException]) -> tuple[YearEdition, ...]:
    years: dict[int, dict[date, DayRule]] = defaultdict(dict)
    provisional = {row.day.year for row in rows if row.provisional}
    for row in rows:
        years[row.day.year][row.day] = _rule(row)
    return tuple(YearEdition(year, 1, days, year in provisional) for year, days in sorted(years.items()))


def _rule(row: CalendarException) -> DayRule:
    if row.kind == "WORKDAY":
        return DayRule.make_up(row.label)
    if row.kind == "CLOSED":
        return DayRule.off(row.label)
    slots = tuple(Slot(begin, end) for begin, end in row.slots)
    return DayRule.special(slots, row.label, is_workday=row.kind == "SLOTS")


def due_after_open_minutes(*, start_at: datetime, minutes: int, code: str = BUSINESS) -> datetime:
    """Return the instant at which that many open minutes are used up. Raises NotThere without the calendar."""
    due = rules.add_open_minutes(calendar_by_code(code=code), start_at, minutes)
    assert due is not None  # only an open pause holds the clock, and there is none
    return due
