"""From a row of text to the values an importer wants, with a precise problem for each that does not fit."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.plain.refusals import msg
from carecenter.foundation.tables.importers import Field, Problem
from carecenter.foundation.tables.reading import RawRow

Mapping_ = Mapping[str, str]
_DAYS = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d", "%m/%d/%Y")
_TIMES = ("", " %H:%M", " %H:%M:%S", " %I:%M:%S %p")
_YES, _NO = {"1", "是", "有", "y", "yes", "true", "√"}, {"0", "否", "无", "n", "no", "false", "×", ""}


def guess_mapping(fields: Sequence[Field], header: Sequence[str]) -> dict[str, str]:
    """Return column by field name: equal names first, then aliases, then a column that contains the label."""
    free = {_plain(name): name for name in reversed(header)}
    found: dict[str, str] = {}
    for exact in (True, False):
        for field in fields:
            if field.name in found:
                continue
            names = [_plain(n) for n in (str(field.label), field.name, *field.aliases)]
            hit = next((n for n in names if n in free), None)
            if hit is None and not exact:
                hit = next((f for n in names if len(n) >= 2 for f in free if n in f), None)
            if hit is not None:
                found[field.name] = free.pop(hit)
    return found


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def clean_row(
    fields: Sequence[Field], mapping: Mapping_, header: Sequence[str], raw: RawRow
) -> tuple[dict[str, Any], list[Problem]]:
    """Return the values by field name (text '' and others None where absent) and what is wrong with them."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    if len(raw.values) > len(header) and any(raw.values[len(header) :]):
        params = {"found": len(raw.values), "wanted": len(header)}
        problems.append(Problem("", msg("这一行有 %(found)s 列，表头只有 %(wanted)s 列。"), params))
    by_column = dict(zip(header, raw.values, strict=False))
    for field in fields:
        text = by_column.get(mapping.get(field.name, ""), "")
        values[field.name] = "" if field.kind == "text" else None
        if not text:
            if field.required:
                problems.append(Problem(field.name, msg("缺少%(label)s。"), {"label": str(field.label)}))
            continue
        problem = _store(values, field, text)
        if problem:
            problems.append(problem)
    return values, problems


def _store(values: dict[str, Any], field: Field, text: str) -> Problem | None:
    if len(text) > field.max_length:
        return Problem(field.name, msg("超过 %(limit)s 个字。"), {"limit": field.max_length})
    try:
        values[field.name] = _READERS[field.kind](text)
    except (ValueError, InvalidOperation, OverflowError):
        return Problem(field.name, _REASONS[field.kind], {"value": text[:60]})
    return None


def _number(text: str) -> Decimal:
    value = Decimal(unicodedata.normalize("NFKC", text).replace(",", "").replace("¥", "").strip())
    if not value.is_finite():
        raise ValueError(text)
    return value


def _integer(text: str) -> int:
    value = _number(text)
    if value != value.to_integral_value() or abs(value) > 10**15:
        raise ValueError(text)
    return int(value)


def _moment(text: str) -> datetime:
    text = unicodedata.normalize("NFKC", text).replace("T", " ").strip()
    for day in _DAYS:
        for clock in _TIMES:
            try:
                return datetime.strptime(text, day + clock).replace(tzinfo=SHANGHAI)
            except ValueError:
                continue
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=SHANGHAI)


def _date(text: str) -> date:
    return _moment(text).date()


def _yes_no(text: str) -> bool:
    word = text.strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise ValueError(text)


_READERS: dict[str, Callable[[str], Any]] = {
    "text": str,
    "number": _number,
    "integer": _integer,
    "date": _date,
    "moment": _moment,
    "yes_no": _yes_no,
}
_REASONS = {
    "text": msg("无法读取。"),
    "number": msg("「%(value)s」不是数字。"),
    "integer": msg("「%(value)s」不是整数。"),
    "date": msg("「%(value)s」不是日期，例如 2026-11-22。"),
    "moment": msg("「%(value)s」不是时间，例如 2026-11-22 14:00。"),
    "yes_no": msg("「%(value)s」请填 是 或 否。"),
}
