"""Begin and write versions of standards."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, record
from carecenter.foundation.packs.wording import expected
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, ChangedMeanwhile, ManyBadInputs
from carecenter.reference.standards.access import EDIT, version_to_change
from carecenter.reference.standards.errors import StandardExists, StandardHasDraft, VersionIsNotDraft
from carecenter.reference.standards.events import StandardDrafted
from carecenter.reference.standards.models import Standard, StandardVersion
from carecenter.reference.standards.queries.contents import DEFINITION, content_of, fingerprint_of
from carecenter.reference.standards.types import ProcessDefinition, VersionState

OPEN = (VersionState.DRAFT.value, VersionState.REVIEW.value)


def read_definition(content: Mapping[str, Any]) -> ProcessDefinition:
    """Return content that somebody wrote as a definition; ManyBadInputs names every field that does not fit."""
    try:
        return DEFINITION.validate_python(content)
    except ValidationError as error:
        found = error.errors(include_url=False)
    problems = [BadInput(".".join(str(part) for part in item["loc"]), expected(item)) for item in found]
    raise ManyBadInputs(problems)


@action("standards.open_standard")
def open_standard(*, actor: Actor, definition: ProcessDefinition) -> int:
    """Open a standard with its first draft and return the draft's id. Raises StandardExists."""
    demand(actor, EDIT)
    if Standard.objects.filter(code=definition.code).exists():
        raise StandardExists(standard=definition.code, field="code")
    standard = Standard.objects.create(code=definition.code, name=definition.name, opened_at=clock.now())
    return _written(actor, standard, 1, definition).pk


@action("standards.begin_version")
def begin_version(*, actor: Actor, version_id: int) -> int:
    """Begin a draft as a copy of a version and return its id. Raises StandardHasDraft."""
    copied = version_to_change(actor, version_id)
    versions = StandardVersion.objects.filter(standard_id=copied.standard_id)
    if versions.filter(state__in=OPEN).exists():
        raise StandardHasDraft()
    last = versions.order_by("-number").values_list("number", flat=True)[0]
    definition = DEFINITION.validate_python(copied.content)
    return _written(actor, copied.standard, last + 1, definition).pk


def _written(actor: Actor, standard: Standard, number: int, definition: ProcessDefinition) -> StandardVersion:
    content = content_of(definition)
    version = StandardVersion.objects.create(
        standard=standard,
        number=number,
        content=content,
        fingerprint=fingerprint_of(content),
        written_by_id=actor.person_id,
        written_at=clock.now(),
    )
    record(StandardDrafted(subject_id=standard.pk, version_id=version.pk, code=standard.code))
    return version


@action("standards.save_draft")
def save_draft(
    *, actor: Actor, version_id: int, revision: int, definition: ProcessDefinition, change_note: str = ""
) -> int:
    """Save a draft, wrong or not, and return its new revision.

    Raises VersionIsNotDraft, ChangedMeanwhile when somebody saved after `revision`, BadInput when the code changes.
    """
    version = version_to_change(actor, version_id)
    if version.state != VersionState.DRAFT:
        raise VersionIsNotDraft()
    if version.revision != revision:
        raise ChangedMeanwhile()
    if definition.code != version.standard.code:
        raise BadInput("code", "标准的代码不能改。")
    version.content = content_of(definition)
    version.fingerprint = fingerprint_of(version.content)
    version.revision += 1
    version.change_note = change_note or version.change_note
    version.written_by_id, version.written_at = actor.person_id, clock.now()
    version.save()
    version.standard.name = definition.name
    version.standard.save(update_fields=["name"])
    record(StandardDrafted(subject_id=version.standard_id, version_id=version.pk, code=version.standard.code))
    return version.revision
