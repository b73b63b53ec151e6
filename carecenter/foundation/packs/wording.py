"""Say a schema's complaint in words that a pack's author understands."""

from typing import Any

from django.utils.translation import gettext as _
from pydantic_core import ErrorDetails


def expected(error: ErrorDetails) -> str:
    """Return what was expected at one place."""
    context: dict[str, Any] = error.get("ctx", {})
    name = str(error["loc"][-1]) if error["loc"] else ""
    sentence = _sentence(error["type"], name, context)
    if sentence is None:
        sentence = str(context.get("error") or error["msg"])
    given = error.get("input")
    if error["type"] in {"missing", "extra_forbidden"} or isinstance(given, dict | list):
        return sentence
    return _("%(expected)s，现为「%(given)s」") % {"expected": sentence, "given": given}


def _sentence(kind: str, name: str, context: dict[str, Any]) -> str | None:
    if kind == "missing":
        return _("缺少必填项「%(name)s」") % {"name": name}
    if kind == "extra_forbidden":
        return _("不认识的项「%(name)s」，请删除或改正拼写") % {"name": name}
    if kind in {"enum", "literal_error"}:
        return _("「%(name)s」应为其中之一：%(expected)s") % {"name": name, "expected": context.get("expected", "")}
    if kind in {"greater_than", "greater_than_equal", "less_than", "less_than_equal"}:
        return _limit(kind, name, context)
    if kind in {"too_short", "too_long", "string_too_short", "string_too_long"}:
        return _length(kind, name, context)
    if kind == "string_pattern_mismatch":
        return _("「%(name)s」应符合格式 %(pattern)s") % {"name": name, "pattern": context.get("pattern", "")}
    wanted = _KINDS.get(kind.split("_")[0])
    return _("「%(name)s」应为%(kind)s") % {"name": name, "kind": _(wanted)} if wanted else None


_KINDS = {
    "string": "文本（纯数字请加引号）",
    "int": "整数",
    "float": "数字",
    "decimal": "数字",
    "bool": "true 或 false",
    "date": "日期，如 2025-01-31",
    "datetime": "日期时间",
    "time": "时间，如 09:00",
    "list": "列表",
    "tuple": "列表",
    "set": "列表",
    "dict": "键值表",
    "model": "键值表",
    "mapping": "键值表",
}


def _limit(kind: str, name: str, context: dict[str, Any]) -> str:
    sign = {"greater_than": ">", "greater_than_equal": "≥", "less_than": "<", "less_than_equal": "≤"}[kind]
    limit = next((context[key] for key in ("gt", "ge", "lt", "le") if key in context), "")
    return _("「%(name)s」应 %(sign)s %(limit)s") % {"name": name, "sign": sign, "limit": limit}


def _length(kind: str, name: str, context: dict[str, Any]) -> str:
    if kind.endswith("short"):
        return _("「%(name)s」至少应有 %(count)s 个") % {"name": name, "count": context.get("min_length", 1)}
    return _("「%(name)s」最多 %(count)s 个") % {"name": name, "count": context.get("max_length", "")}
