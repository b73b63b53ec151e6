"""News of organisation."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class UnitOpened(Event):
    """A unit was added to the tree."""

    kind: ClassVar[str] = "unit.opened"
    subject_kind: ClassVar[str] = "unit"
    unit_kind: str


@dataclass(frozen=True, kw_only=True)
class UnitChanged(Event):
    """A unit was renamed, closed, opened again, or answers for other regions."""

    kind: ClassVar[str] = "unit.changed"
    subject_kind: ClassVar[str] = "unit"
    active: bool


@dataclass(frozen=True, kw_only=True)
class ReachChanged(Event):
    """A person's roles changed; open pages are authorised anew."""

    kind: ClassVar[str] = "person.reach_changed"
    subject_kind: ClassVar[str] = "person"


@dataclass(frozen=True, kw_only=True)
class PersonJoined(Event):
    """A person was entered."""

    kind: ClassVar[str] = "person.joined"
    subject_kind: ClassVar[str] = "person"


@dataclass(frozen=True, kw_only=True)
class PersonChanged(Event):
    """A person's unit, post or languages changed."""

    kind: ClassVar[str] = "person.changed"
    subject_kind: ClassVar[str] = "person"
    moved: bool


@dataclass(frozen=True, kw_only=True)
class PersonLeft(Event):
    """A person left; her open work must find another owner."""

    kind: ClassVar[str] = "person.left"
    subject_kind: ClassVar[str] = "person"


@dataclass(frozen=True, kw_only=True)
class HoldPlaced(Event):
    """A person is kept from duty or jobs."""

    kind: ClassVar[str] = "person.hold_placed"
    subject_kind: ClassVar[str] = "person"
    hold_kind: str
    source: str


@dataclass(frozen=True, kw_only=True)
class HoldLifted(Event):
    """The reason is gone."""

    kind: ClassVar[str] = "person.hold_lifted"
    subject_kind: ClassVar[str] = "person"
    hold_kind: str
    source: str


@dataclass(frozen=True, kw_only=True)
class QualificationChanged(Event):
    """A certificate was granted, renewed, suspended or ended."""

    kind: ClassVar[str] = "person.qualification_changed"
    subject_kind: ClassVar[str] = "person"
    qualification: str


@dataclass(frozen=True, kw_only=True)
class QualificationExpiring(Event):
    """A certificate ends in 30, 14 or 3 days; told once for each."""

    kind: ClassVar[str] = "person.qualification_expiring"
    subject_kind: ClassVar[str] = "person"
    qualification_id: int
    qualification: str
    days_left: int
    until: str


@dataclass(frozen=True, kw_only=True)
class CalendarChanged(Event):
    """A calendar's week or dated days changed; clocks follow from this moment on, never for the past."""

    kind: ClassVar[str] = "calendar.changed"
    subject_kind: ClassVar[str] = "calendar"
    code: str
