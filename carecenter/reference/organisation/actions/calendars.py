"""Define business calendars; a year's dated days are replaced as a whole when its notice comes."""

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.organisation.access import MANAGE_PEOPLE
from carecenter.reference.organisation.models import BusinessCalendar, CalendarException, CalendarSlot
from carecenter.reference.organisation.types import BusinessCalendar as CalendarValue
from carecenter.reference.organisation.types import DayRule, YearEdition


@action("organisation.define_calendar")
def define_calendar(*, actor: Actor, calendar: CalendarValue, name: str, always_open: bool = False) -> int:
    """Create a calendar or replace its weekly slots and the years it brings; return its id.

    Raises NotThere for a parent that does not exist.
    """
    demand(actor, MANAGE_PEOPLE)
    parent = None
    if calendar.parent is not None:
        parent = BusinessCalendar.objects.filter(code=calendar.parent.code).first()
        if parent is None:
            raise NotThere(field="parent")
    facts = {"name": name, "zone": calendar.zone, "parent": parent, "always_open": always_open}
    row, _ = BusinessCalendar.objects.update_or_create(code=calendar.code, defaults=facts)
    row.slots.all().delete()
    CalendarSlot.objects.bulk_create(
        CalendarSlot(calendar=row, weekday=weekday, from_minute=slot.start_minute, until_minute=slot.end_minute)
        for weekday, slots in enumerate(calendar.weekly or ())
        for slot in slots
    )
    for edition in calendar.editions:
        _replace_year(row, edition)
    note(subject=("calendar", row.pk), code=calendar.code, years=[edition.year for edition in calendar.editions])
    return row.pk


def _replace_year(row: BusinessCalendar, edition: YearEdition) -> None:
    row.exceptions.filter(day__year=edition.year).delete()
    CalendarException.objects.bulk_create(
        CalendarException(
            calendar=row,
            day=day,
            kind=_kind(rule),
            slots=[[slot.start_minute, slot.end_minute] for slot in rule.slots or ()],
            label=rule.name,
            provisional=edition.provisional,
        )
        for day, rule in edition.days.items()
    )


def _kind(rule: DayRule) -> str:
    if rule.slots is None:
        return "WORKDAY"
    if rule.slots:
        return "SLOTS" if rule.is_workday else "DUTY"
    return "CLOSED"
