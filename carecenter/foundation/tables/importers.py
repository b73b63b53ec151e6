"""The registry of what can be imported: a module says which columns it wants and what to do with a row."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from carecenter.foundation.plain.actors import Actor

Label = str | Promise
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One value a row should have.

    `kind` is text, number, integer, date, moment or yes_no; `aliases` are names this column has in other systems.
    """

    name: str
    label: Label
    required: bool = False
    kind: str = "text"
    example: str = ""
    aliases: tuple[str, ...] = ()
    max_length: int = 500


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one value: a sentence to translate, with its parameters."""

    field: str
    reason: str
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Importer:
    """One sort of table. `check` changes nothing; `apply` is one action and answers a short reference.

    The same `row_key` is applied once, however often its file is uploaded; an empty key never matches another.
    """

    key: str
    label: Label
    permission: str
    fields: Sequence[Field]
    row_key: Callable[[Row], str]
    check: Callable[[Actor, Row], list[Problem]]
    apply: Callable[[Actor, Row], str]
    help: Label = ""


_importers: dict[str, Importer] = {}


def register_importer(
    key: str,
    label: Label,
    permission: str,
    *,
    fields: Sequence[Field],
    row_key: Callable[[Row], str],
    check: Callable[[Actor, Row], list[Problem]],
    apply: Callable[[Actor, Row], str],
    help: Label = "",
) -> None:
    """Offer an import; call it in the module's panels.py."""
    _importers[key] = Importer(key, label, permission, tuple(fields), row_key, check, apply, help)


def importer_of(key: str) -> Importer | None:
    """Return one importer."""
    return _importers.get(key)


def importers_for(actor: Actor) -> list[Importer]:
    """Return the imports this actor may run, by key."""
    return [_importers[key] for key in sorted(_importers) if actor.may(_importers[key].permission)]
