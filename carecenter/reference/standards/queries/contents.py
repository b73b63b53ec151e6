"""From stored content to definitions and back."""

import hashlib
from typing import Any

import orjson
from pydantic import TypeAdapter

from carecenter.foundation.remembered import remembered
from carecenter.foundation.rows import only_row
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.types import ProcessDefinition

DEFINITION = TypeAdapter(ProcessDefinition)
_kept: dict[str, ProcessDefinition] = {}
MOST_KEPT = 256


def content_of(definition: ProcessDefinition) -> dict[str, Any]:
    """Return the definition as JSON values without what is left at its default."""
    content: dict[str, Any] = DEFINITION.dump_python(definition, mode="json", exclude_defaults=True)
    return content


def fingerprint_of(content: dict[str, Any]) -> str:
    """Return what is the same for the same content only."""
    return hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()


def definition_of(*, version_id: int) -> ProcessDefinition:
    """Return the definition of a version; the same object as long as its content is the same."""
    print_ = _print_of(version_id=version_id)
    kept = _kept.get(print_ or "")
    if kept is None:
        version = StandardVersion.objects.get(pk=version_id)
        kept = definition_of_row(version)
    return kept


def definition_of_row(version: StandardVersion) -> ProcessDefinition:
    """Return the definition of a version that is at hand."""
    kept = _kept.get(version.fingerprint)
    if kept is None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        kept = _kept[version.fingerprint] = DEFINITION.validate_python(version.content)
    return kept


@remembered(StandardVersion)
def _print_of(*, version_id: int) -> str | None:
    return only_row(StandardVersion.objects.filter(pk=version_id).values_list("fingerprint", flat=True))
