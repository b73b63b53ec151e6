"""How one value of a list or a fact is drawn, by its kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from carecenter.design import formats
from carecenter.design.details import TONES, Clock, State, tone_of
from carecenter.design.icons import icon

STATE_ICONS = {
    "neutral": "circle-dashed",
    "info": "progress",
    "good": "circle-check",
    "attention": "alert-triangle",
    "danger": "alert-octagon",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: kind is text, pill, money, time, number, phone, person or clock.

    `sort` names the order field if it is not the key; `sub` names a second, quiet line.
    """

    key: str
    label: str | Promise
    kind: str = "text"
    sort: str = ""
    cell: Callable[[Any], object] | None = None
    sortable: bool = False
    sub: str = ""

    @property
    def order_field(self) -> str:
        """The field the column sorts by, or nothing."""
        return self.sort or (self.key if self.sortable else "")

    @property
    def css(self) -> str:
        """The class of head and cells; numbers and amounts stand at the right."""
        return f"cell-{self.kind}" + (" num" if self.kind in {"money", "number"} else "")

    def value(self, row: Mapping[str, object], thing: object) -> object:
        """Return the value of this column for one row."""
        return self.cell(thing) if self.cell else row.get(self.key)


def pill(state: State | None) -> SafeString:
    """Draw a state: icon, word and colour together."""
    if state is None:
        return format_html('<span class="quiet">{}</span>', formats.NOTHING)
    tone = state.tone if state.tone in TONES else "neutral"
    return format_html(
        '<span class="pill pill-{}">{}{}</span>', tone, icon(state.icon or STATE_ICONS[tone], 14), state.label
    )


def moment_cell(value: datetime | date | None) -> SafeString:
    """Draw an instant relative to now, the exact one on hover; the browser keeps it fresh."""
    if not isinstance(value, datetime):
        return format_html("{}", formats.day(value))
    return format_html(
        '<time datetime="{}" title="{}" data-ago>{}</time>',
        value.isoformat(),
        formats.moment(value),
        formats.ago(value),
    )


def clock_cell(clock: Clock | None, now: datetime | None = None) -> SafeString:
    """Draw what is left of a promise; the browser counts down and changes the tone."""
    if clock is None:
        return format_html('<span class="quiet">{}</span>', formats.NOTHING)
    at = now or timezone.now()
    tone, left = tone_of(clock, at), clock.due_at - (clock.stopped_at or at)
    return format_html(
        '<time class="clock clock-{}" datetime="{}" data-due="{}" data-start="{}"{} title="{}">'
        "{}<span>{}</span></time>",
        tone,
        clock.due_at.isoformat(),
        clock.due_at.isoformat(),
        clock.started_at.isoformat() if clock.started_at else "",
        format_html(' data-stopped="{}"', clock.stopped_at.isoformat()) if clock.stopped_at else "",
        formats.moment(clock.due_at),
        icon("clock", 14),
        formats.duration(left),
    )


def avatar(name: str, size: str = "") -> SafeString:
    """Draw a round with the initials; the colour comes from the name, so it stays the same."""
    shade = sum(ord(c) for c in name) % 6
    return format_html(
        '<span class="avatar-dot avatar-{} {}" aria-hidden="true">{}</span>',
        shade,
        size,
        formats.initials(name),
    )


def person(name: object) -> SafeString:
    """Draw a person: round and name."""
    if not name:
        return format_html('<span class="quiet">{}</span>', formats.NOTHING)
    return format_html('<span class="person">{}<span>{}</span></span>', avatar(str(name)), name)


def phone_link(value: object) -> SafeString:
    """Draw a telephone number that is one tap away; a masked one is no link."""
    text = str(value or "")
    if not text or "*" in text:
        return format_html('<span class="tnum">{}</span>', formats.phone(value))
    return format_html('<a class="tel tnum" href="tel:{}">{}</a>', text.replace(" ", ""), formats.phone(value))


def text_cell(value: object) -> SafeString:
    """Draw text cut at two lines; the whole is on hover."""
    if value is None or value == "":
        return format_html('<span class="quiet">{}</span>', formats.NOTHING)
    if isinstance(value, SafeString):
        return value
    return format_html('<span class="cut" title="{0}">{0}</span>', value)


_KINDS: dict[str, Callable[[Any], object]] = {
    "pill": pill,
    "money": formats.money,
    "number": formats.number,
    "phone": phone_link,
    "time": moment_cell,
    "clock": clock_cell,
    "person": person,
    "text": text_cell,
}


def draw(kind: str, value: object) -> SafeString:
    """Draw a value by its kind; what comes out is safe to put on a page."""
    drawn = _KINDS.get(kind, text_cell)(value)
    return conditional_escape(str(drawn) if not isinstance(drawn, SafeString) else drawn)
