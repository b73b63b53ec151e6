"""What a home page is made of: figures, rows that wait, charts. Plain values; each names where its rows are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from carecenter.design.details import Clock, State

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure; `kind` is number, money or text, `n` the sample behind a rate, `alarm` marks what must not be."""

    label: Text
    value: object
    kind: str = "number"
    unit: Text = ""
    n: int | None = None
    definition: Text = ""
    url: str = ""
    spark: Sequence[float | None] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits."""

    title: Text
    url: str = ""
    note: Text = ""
    state: State | None = None
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Things that wait, the most urgent first; `empty` says what would be here."""

    title: Text
    lines: Sequence[Line]
    empty: Text
    icon: str = "checklist"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart by the kit's specification; without data it says why."""

    title: Text
    spec: dict[str, Any] | None
    empty: Text
    note: Text = ""
    url: str = ""


@dataclass(slots=True)
class Desk:
    """One person's first page: what needs her now, then how we are doing."""

    title: Text
    tiles: list[Tile] = field(default_factory=list)
    rows: list[Rows] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    has_lookup: bool = False
