"""Write calendars: weekly slots, a year's holidays, one dated day."""

from collections.abc import Mapping
from datetime import date

from django.db.models import F

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.organisation.access import demand_calendars
from carecenter.reference.organisation.events import CalendarChanged
from carecenter.reference.organisation.models import BusinessCalendar, CalendarEdition, CalendarSlot
from carecenter.reference.organisation.rules import standard_calendars
from carecenter.reference.organisation.rules.standard_calendars import (
    BUSINESS_SLOTS,
    cn_calendar,
    office_week,
)
from carecenter.reference.organisation.rules.stored_days import read_days, stored_days
from carecenter.reference.organisation.types import BusinessCalendar as CalendarValue
from carecenter.reference.organisation.types import DayRule


@action("organisation.define_calendar")
def define_calendar(*, actor: Actor, calendar: CalendarValue, name: str, always_open: bool = False) -> int:
    """Create a calendar or replace its week, and load the years it brings; return its id.

    Raises NotThere for a parent that does not exist, BadInput for a calendar that would be its own parent.
    """
    demand_calendars(actor)
    parent = _to_change(calendar.parent.code) if calendar.parent is not None else None
    if parent is not None and parent.code == calendar.code:
        raise BadInput("parent", "工作日历不能以自己为上级。")
    facts = {"name": name, "zone": calendar.zone, "parent": parent, "always_open": always_open}
    before = BusinessCalendar.objects.filter(code=calendar.code).values_list("zone", "parent_id", "always_open").first()
    row, _ = BusinessCalendar.objects.update_or_create(code=calendar.code, defaults=facts)
    wanted = [
        (weekday, slot.start_minute, slot.end_minute)
        for weekday, slots in enumerate(calendar.weekly or ())
        for slot in sorted(slots)
    ]
    known = list(row.slots.order_by("weekday", "from_minute").values_list("weekday", "from_minute", "until_minute"))
    if known != wanted or before != (row.zone, row.parent_id, row.always_open):
        row.slots.all().delete()
        CalendarSlot.objects.bulk_create(
            CalendarSlot(calendar=row, weekday=weekday, from_minute=first, until_minute=last)
            for weekday, first, last in wanted
        )
        _changed(row)
    for edition in calendar.editions:
        load_holiday_year(
            actor=actor,
            calendar_code=calendar.code,
            year=edition.year,
            days=edition.days,
            provisional=edition.provisional,
        )
    note(subject=("calendar", row.pk), code=calendar.code, years=[edition.year for edition in calendar.editions])
    return row.pk


@action("organisation.load_holiday_year")
def load_holiday_year(
    *,
    actor: Actor,
    calendar_code: str,
    year: int,
    days: Mapping[date, DayRule],
    provisional: bool = False,
    source: str = "",
) -> int:
    """Load all dated days of a year as a new edition and return its version; the same days again change nothing.

    Raises BadInput for a day of another year, NotThere.
    """
    demand_calendars(actor)
    if any(day.year != year for day in days):
        raise BadInput("days", "日期不属于这一年。")
    row = _to_change(calendar_code)
    newest = row.editions.filter(year=year).order_by("-version").first()
    stored = stored_days(days)
    if newest and newest.days == stored and newest.provisional == provisional:
        return newest.version
    version = newest.version + 1 if newest else 1
    CalendarEdition.objects.create(
        calendar=row,
        year=year,
        version=version,
        days=stored,
        provisional=provisional,
        source=source,
        loaded_at=clock.now(),
    )
    _changed(row)
    note(subject=("calendar", row.pk), year=year, version=version, days=len(stored), provisional=provisional)
    return version


@action("organisation.override_day")
def override_day(*, actor: Actor, calendar_code: str, day: date, rule: DayRule | None) -> int:
    """Decide one dated day otherwise (None: as the week says); makes the year's next edition, returns its version."""
    demand_calendars(actor)
    row = _to_change(calendar_code)
    newest = row.editions.filter(year=day.year).order_by("-version").first()
    days = read_days(newest.days) if newest else {}
    days.pop(day, None)
    if rule is not None:
        days[day] = rule
    return load_holiday_year(
        actor=actor,
        calendar_code=calendar_code,
        year=day.year,
        days=days,
        provisional=newest.provisional if newest else False,
        source=newest.source if newest else "",
    )


@action("organisation.load_standard_calendars")
def load_standard_calendars(*, actor: Actor) -> None:
    """Bring CN (2025, 2026, 2027 provisional) and 24x7 into the tables; what is there already stays."""
    if not BusinessCalendar.objects.filter(code="24x7").exists():
        define_calendar(actor=actor, calendar=standard_calendars.always_open(), name="全天候", always_open=True)
    if BusinessCalendar.objects.filter(code="CN").exists():
        return
    week = CalendarValue(code="CN", weekly=office_week(BUSINESS_SLOTS))
    define_calendar(actor=actor, calendar=week, name="中国大陆工作日历")
    for edition in cn_calendar().editions:
        load_holiday_year(
            actor=actor,
            calendar_code="CN",
            year=edition.year,
            days=edition.days,
            provisional=edition.provisional,
            source="全国年节及纪念日放假办法" if edition.provisional else "国务院办公厅放假调休通知",
        )


def _to_change(code: str) -> BusinessCalendar:
    row = BusinessCalendar.objects.select_for_update().filter(code=code).first()
    if row is None:
        raise NotThere(field="calendar")
    return row


def _changed(row: BusinessCalendar) -> None:
    BusinessCalendar.objects.filter(pk=row.pk).update(version=F("version") + 1)
    record(CalendarChanged(subject_id=row.pk, code=row.code))
