"""Keyset paging: the cursor holds the order values of the last row, so the cost never grows with depth."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from operator import itemgetter
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

COUNT_LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class Page:
    """One page of things and the cursor of the next, empty at the end."""

    things: list[Any]
    after: str


def read_path(thing: Any, path: str) -> Any:
    """Return the value of a field path such as customer__name, of an object or a mapping."""
    for part in path.split("__"):
        if isinstance(thing, dict):
            thing = thing.get(part)
        else:
            thing = getattr(thing, part, None)
    return thing


def complete_order(order: Sequence[str]) -> tuple[str, ...]:
    """Return the order with id at the end, so that no two rows are equal."""
    names = {name.lstrip("-") for name in order}
    tail = "-id" if order and order[-1].startswith("-") else "id"
    return tuple(order) if names & {"id", "pk"} else (*order, tail)


def write_cursor(thing: Any, order: Sequence[str]) -> str:
    """Return the cursor that continues after this thing."""
    values = [_plain(read_path(thing, name.lstrip("-"))) for name in order]
    text = json.dumps([list(order), values], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(text: str, order: Sequence[str]) -> list[Any] | None:
    """Return the order values of a cursor; None for nonsense or the cursor of another order."""
    try:
        names, values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, TypeError):
        return None
    fits = list(names) == list(order) and isinstance(values, list) and len(values) == len(order)
    return values if fits else None


def page_of(rows: Any, *, order: Sequence[str], size: int, after: str = "") -> Page:
    """Return one page of a query set (one query) or of a list; order fields must not be null."""
    order = complete_order(order)
    cursor = read_cursor(after, order) if after else None
    if isinstance(rows, QuerySet):
        found = _after_in_query(rows.order_by(*order), order, cursor, size)
    else:
        found = _after_in_list(list(rows), order, cursor)[: size + 1]
    more = len(found) > size
    return Page(found[:size], write_cursor(found[size - 1], order) if more else "")


def count_of(rows: Any) -> tuple[int, bool]:
    """Return the count up to the limit and whether there are more; one query for a query set."""
    if isinstance(rows, QuerySet):
        count = rows.order_by()[: COUNT_LIMIT + 1].count()
    else:
        count = len(rows)
    return min(count, COUNT_LIMIT), count > COUNT_LIMIT


def _after_in_query(rows: QuerySet, order: Sequence[str], cursor: list[Any] | None, size: int) -> list[Any]:
    if cursor is None:
        return list(rows[: size + 1])
    beyond, equal = Q(), Q()
    for name, value in zip(order, cursor, strict=True):
        field, step = name.lstrip("-"), "lt" if name.startswith("-") else "gt"
        beyond |= equal & Q(**{f"{field}__{step}": value})
        equal &= Q(**{field: value})
    try:
        return list(rows.filter(beyond)[: size + 1])
    except (ValidationError, ValueError, TypeError):
        return list(rows[: size + 1])


def _after_in_list(rows: list[Any], order: Sequence[str], cursor: list[Any] | None) -> list[Any]:
    for name in reversed(order):
        field = name.lstrip("-")
        keyed = [(read_path(row, field), row) for row in rows]
        rows = [row for _key, row in sorted(keyed, key=itemgetter(0), reverse=name.startswith("-"))]
    if cursor is None:
        return rows
    keys = [[_plain(read_path(row, name.lstrip("-"))) for name in order] for row in rows]
    return rows[keys.index(cursor) + 1 :] if cursor in keys else rows


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
