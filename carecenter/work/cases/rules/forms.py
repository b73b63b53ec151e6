"""Check what was filled into a type's own form against the fields that the type declares."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from carecenter.work.cases.types.definitions import FieldDefinition, FieldKind, FieldProblem, When


def is_met(when: When | None, values: Mapping[str, Any]) -> bool:
    """Tell whether a condition on another field holds."""
    if when is None:
        return True
    held = values.get(when.field)
    found = held if isinstance(held, list | tuple) else [held]
    return any(_word(one) in when.values for one in found)


def _word(value: Any) -> str:
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def checked_values(
    fields: Sequence[FieldDefinition], values: Mapping[str, Any]
) -> tuple[dict[str, Any], list[FieldProblem]]:
    """Return the values as they are stored (JSON), and every problem with its field.

    A field whose condition does not hold is left out, whatever was sent; an unknown key is a problem.
    """
    known = {one.key: one for one in fields}
    problems = [FieldProblem(key, "unknown") for key in values if key not in known]
    kept: dict[str, Any] = {}
    for one in fields:
        if not is_met(one.shown_when, kept):
            continue
        value = values.get(one.key)
        if _empty(value):
            if one.required or (one.required_when is not None and is_met(one.required_when, kept)):
                problems.append(FieldProblem(one.key, "required"))
            continue
        read = CHECKS[one.kind](one, value)
        if isinstance(read, FieldProblem):
            problems.append(read)
        else:
            kept[one.key] = read
    return kept, problems


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value == []


def _text(one: FieldDefinition, value: Any) -> Any:
    if not isinstance(value, str):
        return FieldProblem(one.key, "text")
    text = value.strip().replace("\x00", "")
    if len(text) > one.most:
        return FieldProblem(one.key, "too_long", {"most": one.most})
    if one.pattern and re.fullmatch(one.pattern, text) is None:
        return FieldProblem(one.key, "pattern", {"help": one.help})
    return text


def _choice(one: FieldDefinition, value: Any) -> Any:
    return value if isinstance(value, str) and value in one.choices else FieldProblem(one.key, "choice")


def _many(one: FieldDefinition, value: Any) -> Any:
    found = value if isinstance(value, list) else [value]
    return found if all(isinstance(v, str) and v in one.choices for v in found) else FieldProblem(one.key, "choice")


def _number(one: FieldDefinition, value: Any) -> Any:
    try:
        read = Decimal(str(value))
    except InvalidOperation:
        return FieldProblem(one.key, "number")
    if not read.is_finite() or abs(read) >= 10**12:
        return FieldProblem(one.key, "number")
    return str(read.normalize()) if one.kind is FieldKind.NUMBER else str(read.quantize(Decimal("0.01")))


def _date(one: FieldDefinition, value: Any) -> Any:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        return FieldProblem(one.key, "date")


def _phone(one: FieldDefinition, value: Any) -> Any:
    digits = re.sub(r"[\s-]", "", str(value)).removeprefix("+86")
    return digits if re.fullmatch(r"1[3-9]\d{9}|0\d{9,11}|400\d{7}", digits) else FieldProblem(one.key, "phone")


def _bool(one: FieldDefinition, value: Any) -> Any:
    words = {"yes": True, "true": True, "on": True, "1": True, "no": False, "false": False, "0": False}
    read = value if isinstance(value, bool) else words.get(str(value).lower())
    return FieldProblem(one.key, "choice") if read is None else read


CHECKS: Mapping[FieldKind, Callable[[FieldDefinition, Any], Any]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG: _text,
    FieldKind.CHOICE: _choice,
    FieldKind.MANY: _many,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: _number,
    FieldKind.DATE: _date,
    FieldKind.PHONE: _phone,
    FieldKind.BOOL: _bool,
}
