"""What a thing's page is made of: head, facts, clocks, stages, story. Plain values, no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.functional import Promise

Text = str | Promise
TONES = ("neutral", "info", "good", "attention", "danger")


@dataclass(frozen=True, slots=True)
class State:
    """A word with a meaning; the tone is one of neutral, info, good, attention, danger."""

    label: Text
    tone: str = "neutral"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and a value; kind says how it is written (text, money, time, phone, number)."""

    label: Text
    value: object
    kind: str = "text"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A promise under way: attention from 75 % of the span, danger at the due instant."""

    label: Text
    due_at: datetime
    started_at: datetime | None = None
    stopped_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """A deed. `method` is get (a link) or post; `confirm` names what cannot be undone."""

    label: Text
    url: Text
    icon: str = ""
    method: str = "get"
    tone: str = ""
    confirm: Text = ""
    key: str = ""
    permission: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the stage strip: done, now, next or skipped."""

    label: Text
    status: str = "next"
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the story; `fresh` marks what changed since the reader last looked."""

    at: datetime
    title: Text
    text: Text = ""
    who: str = ""
    icon: str = "point"
    tone: str = "neutral"
    kind: str = ""
    fresh: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The head strip of a thing's page."""

    title: Text
    number: str = ""
    state: State | None = None
    owner: str = ""
    facts: Sequence[Fact] = ()
    clocks: Sequence[Clock] = ()
    primary: Action | None = None
    menu: Sequence[Action] = ()
    topic: str = ""


@dataclass(slots=True)
class StoryDay:
    """The lines of one day, newest first."""

    day: date
    moments: list[Moment] = field(default_factory=list)


def by_day(moments: Iterable[Moment]) -> list[StoryDay]:
    """Group the story by local day, newest first."""
    days: dict[date, StoryDay] = {}
    for moment in sorted(moments, key=lambda m: m.at, reverse=True):
        local = timezone.localtime(moment.at).date()
        days.setdefault(local, StoryDay(local)).moments.append(moment)
    return list(days.values())


def tone_of(clock: Clock, now: datetime) -> str:
    """Return the tone of a clock: danger from the due instant, attention from 75 % of the span."""
    at = clock.stopped_at or now
    if at >= clock.due_at:
        return "danger"
    if clock.stopped_at:
        return "good"
    if clock.started_at is None:
        return "neutral"
    span: timedelta = clock.due_at - clock.started_at
    return "attention" if at - clock.started_at >= span * 0.75 else "neutral"
