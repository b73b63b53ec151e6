"""Filters above a list: each reads its part of the address and says how it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from carecenter.design import formats

Label = str | Promise
Choices = Sequence[tuple[str, Label]]


@dataclass(frozen=True, slots=True)
class Filter:
    """What all filters share: the key in the address and the word on the chip."""

    key: str
    label: Label
    kind = ""

    def settled(self, actor: Any) -> "Filter":
        """Return the filter with what depends on the actor worked out."""
        return self

    def read(self, params: QueryDict, actor: Any) -> Any:
        """Return the cleaned value; nonsense in the address counts as nothing chosen."""
        raise NotImplementedError

    def params(self, value: Any) -> list[tuple[str, str]]:
        """Return the shortest address parts that say this value."""
        raise NotImplementedError

    def shown(self, value: Any, actor: Any) -> str:
        """Return the words on the chip while the filter is set, else nothing."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ChoiceFilter(Filter):
    """One of a few, or several if `multiple`; choices may depend on the actor."""

    choices: Choices | Callable[[Any], Choices] = ()
    multiple: bool = False
    default: str = ""
    kind = "choice"

    def settled(self, actor: Any) -> "ChoiceFilter":
        """Return the filter with its choices, so that their query runs once."""
        return replace(self, choices=list(self.options(actor))) if callable(self.choices) else self

    def options(self, actor: Any) -> Choices:
        """Return value and word of each choice."""
        return self.choices(actor) if callable(self.choices) else self.choices

    def read(self, params: QueryDict, actor: Any) -> Any:
        """Return the chosen value or None; a list if several may be chosen."""
        known = {str(value) for value, _word in self.options(actor)}
        given = params.getlist(self.key) if self.key in params else [self.default]
        chosen = [value for value in given if value in known]
        return chosen if self.multiple else (chosen[0] if chosen else None)

    def params(self, value: Any) -> list[tuple[str, str]]:
        """Return one part for each chosen value; an emptied default is said explicitly."""
        chosen = list(value or []) if self.multiple else [value] if value else []
        if chosen == ([self.default] if self.default else []):
            return []
        return [(self.key, v) for v in chosen] or [(self.key, "")]

    def shown(self, value: Any, actor: Any) -> str:
        """Return the chosen words."""
        chosen = value if self.multiple else [value]
        return "、".join(str(word) for key, word in self.options(actor) if key in (chosen or []))


@dataclass(frozen=True, slots=True)
class TextFilter(Filter):
    """Free text; the list decides what it means."""

    placeholder: Label = ""
    kind = "text"

    def read(self, params: QueryDict, actor: Any) -> str:
        """Return the trimmed text, at most 100 characters."""
        return params.get(self.key, "").strip()[:100]

    def params(self, value: str) -> list[tuple[str, str]]:
        """Return the text if there is any."""
        return [(self.key, value)] if value else []

    def shown(self, value: str, actor: Any) -> str:
        """Return the text."""
        return value


@dataclass(frozen=True, slots=True)
class DateRangeFilter(Filter):
    """From one day to another, both included; in the address as key_from and key_to."""

    kind = "dates"

    def read(self, params: QueryDict, actor: Any) -> tuple[date | None, date | None]:
        """Return both days; either may be open."""
        return _day(params.get(f"{self.key}_from", "")), _day(params.get(f"{self.key}_to", ""))

    def params(self, value: tuple[date | None, date | None]) -> list[tuple[str, str]]:
        """Return the days that are set."""
        names = (f"{self.key}_from", f"{self.key}_to")
        return [(name, at.isoformat()) for name, at in zip(names, value, strict=True) if at]

    def shown(self, value: tuple[date | None, date | None], actor: Any) -> str:
        """Return the span in words."""
        if not any(value):
            return ""
        return " – ".join(formats.day(at) if at else "…" for at in value)

    def presets(self) -> list[tuple[str, str, str]]:
        """Return word, first and last day of the usual spans."""
        today = timezone.localdate()
        spans = [
            (_("今天"), today, today),
            (_("近 7 天"), today - timedelta(days=6), today),
            (_("近 30 天"), today - timedelta(days=29), today),
            (_("本月"), today.replace(day=1), today),
        ]
        return [(word, first.isoformat(), last.isoformat()) for word, first, last in spans]


@dataclass(frozen=True, slots=True)
class ToggleFilter(Filter):
    """Yes, or not asked."""

    kind = "toggle"

    def read(self, params: QueryDict, actor: Any) -> bool:
        """Return whether it is on."""
        return params.get(self.key) == "1"

    def params(self, value: bool) -> list[tuple[str, str]]:
        """Return the mark if it is on."""
        return [(self.key, "1")] if value else []

    def shown(self, value: bool, actor: Any) -> str:
        """Return the label if it is on."""
        return str(self.label) if value else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


class Filters(dict[str, Any]):
    """The cleaned values of all filters of a list, by key."""

    @property
    def any(self) -> bool:
        """Tell whether anything narrows the list."""
        return any(v not in (None, "", False, [], (None, None)) for v in self.values())


def read_filters(filters: Sequence[Filter], params: QueryDict, actor: Any) -> Filters:
    """Return the value of each filter from the address."""
    return Filters({f.key: f.read(params, actor) for f in filters})


def query_of(filters: Sequence[Filter], values: Mapping[str, Any], **more: str) -> str:
    """Return the shortest query string that says these values, without the question mark."""
    query = QueryDict(mutable=True)
    for one in filters:
        for key, value in one.params(values[one.key]):
            query.appendlist(key, value)
    for key, value in more.items():
        if value:
            query[key] = value
    return query.urlencode()
