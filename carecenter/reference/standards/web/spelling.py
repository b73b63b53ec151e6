"""Values of a definition in words, for two versions side by side."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from carecenter.reference.organisation.public import post_names, unit_codes
from carecenter.reference.standards.types import Edge, Lane, NodeKind, Performer, TimeLimit
from carecenter.reference.standards.web.words import KINDS, LANES, PERFORMERS, PHASES, limit_words, way_words

POSTS = {"owner_post", "accountable", "responsible", "consulted", "informed"}


def spelled(aspect: str, value: Any) -> str:
    """Return one field of a node or of the frame as a person reads it; nothing where it is empty."""
    if value is None or value == "" or value == ():
        return ""
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, TimeLimit):
        return limit_words(value)
    if aspect in POSTS:
        return _named(post_names(), value)
    if aspect == "departments":
        return _named(unit_codes(), value)
    if isinstance(value, tuple):
        return "、".join(_part(aspect, each) for each in value)
    return _word(value)


def _named(names: Mapping[str, str], value: Any) -> str:
    codes: tuple[str, ...] = value if isinstance(value, tuple) else (value,)
    spelled_out = {**names, "customer": _("客户")}
    return "、".join(str(spelled_out.get(code, code)) for code in codes)


def _part(aspect: str, part: Any) -> str:
    if aspect == "timers":
        return f"{part.name or part.code} {limit_words(part)}"
    return str(getattr(part, "text", "") or getattr(part, "name", "") or part)


def _word(value: Any) -> str:
    if isinstance(value, NodeKind):
        return str(KINDS[value])
    if isinstance(value, Performer):
        return str(PERFORMERS[value])
    if isinstance(value, Lane):
        return str(LANES[value])
    return str(PHASES.get(value, value))


def way_spelled(edge: Edge | None) -> str:
    """Return when an edge is taken; a plain way has no condition."""
    if edge is None:
        return ""
    said = {"signal": edge.signal, "name": edge.name, "when": edge.when, "default": edge.default, "limit": edge.limit}
    return way_words(said) or _("办完就走")
