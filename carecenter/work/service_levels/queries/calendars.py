"""The open time of calendars as it was in force, laid out once a process."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from carecenter.foundation import clock
from carecenter.reference.organisation.public import calendar_content, openings_of_content
from carecenter.work.service_levels.models import CalendarInForce
from carecenter.work.service_levels.rules.openings import MICRO, Openings, Span, micros, spliced

FIRST = datetime(2010, 1, 1, tzinfo=UTC)
# A promise reaches no further than this many years.
YEARS_AHEAD = 11
_spans: dict[tuple[str, int], list[Span]] = {}
_lines: dict[str, tuple[tuple[int, ...], Openings]] = {}


class CalendarLines(Mapping[str, Openings]):
    """The lines of the calendars that are asked for; one query at most for all of them together."""

    def __init__(self) -> None:
        self.stamps: dict[str, tuple[int, ...]] | None = None

    def __getitem__(self, code: str) -> Openings:
        if self.stamps is None:
            self.stamps = _stamps()
        stamp = self.stamps.get(code, ())
        known = _lines.get(code)
        if known is None or known[0] != stamp or not stamp:
            known = (stamp, _laid_out(code))
            _lines[code] = known
        return known[1]

    def __iter__(self) -> Any:
        return iter(self.stamps or _stamps())

    def __len__(self) -> int:
        return len(self.stamps or _stamps())


def digest_of(content: Mapping[str, Any]) -> str:
    """Return what tells two contents apart."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def unknown_calendars(codes: Iterable[str]) -> set[str]:
    """Return those codes of which nothing is kept yet."""
    return set(codes) - set(_stamps())


def _stamps() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for code, pk in CalendarInForce.objects.order_by("since", "id").values_list("code", "id"):
        found[code] = (*found.get(code, ()), pk)
    return found


def _laid_out(code: str) -> Openings:
    rows = list(CalendarInForce.objects.filter(code=code).order_by("since", "id"))
    if not rows:
        content = calendar_content(code=code)
        return spliced([(0, _spans_of(digest_of(content), content))])
    parts = [(micros(row.since), _spans_of(row.digest, row.content)) for row in rows]
    parts[0] = (0, parts[0][1])
    return spliced(parts)


def _spans_of(digest: str, content: Mapping[str, Any]) -> list[Span]:
    last = clock.now().year + YEARS_AHEAD
    if (digest, last) not in _spans:
        until = datetime(last, 1, 1, tzinfo=UTC)
        found = openings_of_content(content=content, start_at=FIRST, end_at=until)
        _spans[digest, last] = [(start * MICRO, end * MICRO) for start, end in found]
    return _spans[digest, last]
