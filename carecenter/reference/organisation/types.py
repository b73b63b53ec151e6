"""Words of organisation that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

DAY_MINUTES = 1440


class UnitKind(StrEnum):
    """What sort of unit stands in the tree."""

    HQ = "HQ"
    CENTRE = "CENTRE"
    OFFICE = "OFFICE"
    DEPARTMENT = "DEPARTMENT"
    STORE = "STORE"
    PROVIDER = "PROVIDER"
    TEAM = "TEAM"
    FACTORY = "FACTORY"


class HoldKind(StrEnum):
    """What a hold keeps a person from."""

    DUTY = "DUTY"  # may not become available for contacts
    DISPATCH = "DISPATCH"  # may not be given jobs


class QualificationState(StrEnum):
    """Where a person's qualification stands on a day."""

    NOT_HELD = "NOT_HELD"
    VALID = "VALID"
    EXPIRED = "EXPIRED"
    SUSPENDED = "SUSPENDED"


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit of the tree, as other modules see it."""

    id: int
    code: str
    name: str
    kind: UnitKind
    path: str
    parent_id: int | None
    active: bool


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person, as other modules see her; no phone, no address."""

    id: int
    name: str
    unit_id: int
    unit_path: str
    active: bool
    employee_no: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Fitness:
    """Whether a person may do a piece of work on a day, and if not, why: qualification codes and hold reasons."""

    person_id: int
    fit: bool
    missing: tuple[str, ...] = ()
    expired: tuple[str, ...] = ()
    suspended: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    on: date | None = field(default=None)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """Hold one stretch of opening time in minutes since local midnight.

    An end after 1440 crosses midnight.
    """

    start_minute: int
    end_minute: int

    def __post_init__(self) -> None:
        if not 0 <= self.start_minute < DAY_MINUTES:
            raise ValueError(f"slot starts outside the day: {self.start_minute}")
        if not self.start_minute < self.end_minute <= self.start_minute + DAY_MINUTES:
            raise ValueError(f"slot must last between 1 minute and 24 hours: {self}")

    @classmethod
    def between(cls, start: time, end: time) -> "Slot":
        """Make a slot from wall-clock times; an end not after the start means the next day."""
        first, last = start.hour * 60 + start.minute, end.hour * 60 + end.minute
        return cls(first, last if last > first else last + DAY_MINUTES)


@dataclass(frozen=True, slots=True)
class DayRule:
    """Say what one dated day is: off, a make-up workday (调休) or open at special slots.

    `slots` None on a make-up day means the calendar's usual workday slots.
    """

    is_workday: bool
    slots: tuple[Slot, ...] | None
    name: str = ""

    @classmethod
    def off(cls, name: str = "") -> "DayRule":
        """Make a day off."""
        return cls(is_workday=False, slots=(), name=name)

    @classmethod
    def make_up(cls, name: str = "") -> "DayRule":
        """Make a day worked in exchange for another, at the usual slots."""
        return cls(is_workday=True, slots=None, name=name)

    @classmethod
    def special(cls, slots: tuple[Slot, ...], name: str = "", *, is_workday: bool = True) -> "DayRule":
        """Make a day with its own slots; a duty day inside a holiday is open but no workday."""
        return cls(is_workday=is_workday, slots=slots, name=name)


@dataclass(frozen=True, slots=True)
class YearEdition:
    """Hold one version of a year's dated days; a later version replaces the earlier one wholly."""

    year: int
    version: int
    days: Mapping[date, DayRule]
    provisional: bool = False

    def __post_init__(self) -> None:
        wrong = [day for day in self.days if day.year != self.year]
        if wrong:
            raise ValueError(f"edition {self.year} holds days of another year: {wrong[:3]}")


@dataclass(frozen=True, eq=False)
class BusinessCalendar:
    """Hold a business calendar as a value.

    `weekly` has seven tuples of slots, Monday first, or is None to follow the parent. A dated day is looked
    up here
    first, then in the parents, then the weekly pattern applies. Treat a calendar as unchangeable: days are
    cached.
    """

    code: str
    zone: str = "Asia/Shanghai"
    weekly: tuple[tuple[Slot, ...], ...] | None = None
    editions: tuple[YearEdition, ...] = ()
    parent: "BusinessCalendar | None" = None
    usual_slots: tuple[Slot, ...] | None = None
    _cache: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict, init=False, repr=False)
    _editions: dict[int, YearEdition] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if self.weekly is None and self.parent is None:
            raise ValueError("a calendar needs a weekly pattern or a parent")
        if self.weekly is not None and len(self.weekly) != 7:
            raise ValueError("a weekly pattern has seven days")
        for edition in self.editions:
            kept = self._editions.get(edition.year)
            if kept is None or kept.version < edition.version:
                self._editions[edition.year] = edition

    def edition_of(self, year: int) -> YearEdition | None:
        """Return the newest edition of a year held by this calendar itself, not by its parents."""
        return self._editions.get(year)


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold a stretch during which a clock stood still; an open pause has no end."""

    start_at: datetime
    end_at: datetime | None = None
