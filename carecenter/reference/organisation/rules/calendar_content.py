"""Write a calendar down as plain values and read it back, so that what was in force stays known."""

from collections.abc import Mapping, Sequence
from typing import Any

from carecenter.reference.organisation.rules.stored_days import read_days, stored_days
from carecenter.reference.organisation.types import BusinessCalendar, Slot, YearEdition


def content_of(calendar: BusinessCalendar) -> dict[str, Any]:
    """Return the calendar with its parents as JSON values; equal calendars give equal content."""
    return {
        "code": calendar.code,
        "zone": calendar.zone,
        "weekly": None if calendar.weekly is None else [_slots(day) for day in calendar.weekly],
        "usual": None if calendar.usual_slots is None else _slots(calendar.usual_slots),
        "editions": [
            {"year": e.year, "version": e.version, "provisional": e.provisional, "days": stored_days(e.days)}
            for e in sorted(calendar.editions, key=lambda e: (e.year, e.version))
        ],
        "parent": None if calendar.parent is None else content_of(calendar.parent),
    }


def calendar_from(content: Mapping[str, Any]) -> BusinessCalendar:
    """Return the calendar that was written down."""
    weekly, usual, parent = content["weekly"], content["usual"], content["parent"]
    return BusinessCalendar(
        code=content["code"],
        zone=content["zone"],
        weekly=None if weekly is None else tuple(_read_slots(day) for day in weekly),
        editions=tuple(
            YearEdition(e["year"], e["version"], read_days(e["days"]), provisional=e["provisional"])
            for e in content["editions"]
        ),
        parent=None if parent is None else calendar_from(parent),
        usual_slots=None if usual is None else _read_slots(usual),
    )


def _slots(slots: Sequence[Slot]) -> list[list[int]]:
    return [[slot.start_minute, slot.end_minute] for slot in sorted(slots)]


def _read_slots(slots: Sequence[Sequence[int]]) -> tuple[Slot, ...]:
    return tuple(Slot(first, last) for first, last in slots)
