"""The facts of a process: only declared ones, each of its kind."""

from typing import Any

from carecenter.reference.standards.errors import FactIsUnknown
from carecenter.reference.standards.types import Facts, Field, FieldKind, ProcessDefinition

MOST_CODES = 50
LONGEST_CODE = 60
LARGEST_NUMBER = 2**53


def checked_facts(definition: ProcessDefinition, facts: Facts) -> dict[str, Any]:
    """Return the facts as plain values. Raises FactIsUnknown for an undeclared name or a value of another kind."""
    if not facts:
        return {}
    fields = {field.code: field for field in definition.fields}
    for name, value in facts.items():
        reason = _reason(fields.get(name), value)
        if reason:
            raise FactIsUnknown(fact=name, reason=reason, field=name)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in facts.items()}


def _reason(field: Field | None, value: Any) -> str:
    if field is None:
        return "没有声明这个字段"
    if field.kind is FieldKind.FLAG:
        return "" if isinstance(value, bool) else "应为是或否"
    if field.kind in {FieldKind.NUMBER, FieldKind.FEN}:
        whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_NUMBER
        return "" if whole else "应为整数"
    if field.kind is FieldKind.CODES:
        fits = isinstance(value, list | tuple) and len(value) <= MOST_CODES and all(_is_code(v) for v in value)
        return _choice(field, value) if fits else "应为若干个短代码"
    return _choice(field, [value]) if _is_code(value) else f"应为不超过 {LONGEST_CODE} 个字符的代码"


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_CODE


def _choice(field: Field, values: Any) -> str:
    wrong = [value for value in values if value and field.choices and value not in field.choices]
    return f"「{wrong[0]}」不在可选值里" if wrong else ""
