"""What every editing view shares: the draft at hand, and saving a change of it under the revision that was read."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from carecenter.design.forms import KitForm, blame
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import ManyBadInputs, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.access import version_to_see
from carecenter.reference.standards.errors import VersionIsNotDraft
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.queries.contents import content_of, definition_of_row
from carecenter.reference.standards.rules.editing import Content
from carecenter.reference.standards.types import VersionState


def draft_to_edit(actor: Actor, version_id: int) -> tuple[StandardVersion, Content]:
    """Return a draft and its content. Raises VersionIsNotDraft, NotThere."""
    version = version_to_see(actor, version_id)
    if version.state != VersionState.DRAFT:
        raise VersionIsNotDraft()
    return version, content_of(definition_of_row(version))


def keep(actor: Actor, version: StandardVersion, revision: Any, content: Content, note: str = "") -> None:
    """Save changed content. Raises ChangedMeanwhile, ManyBadInputs."""
    standards.save_draft(
        actor=actor,
        version_id=version.pk,
        revision=int(revision) if str(revision).isdigit() else 0,
        definition=standards.read_definition(content),
        change_note=note,
    )


def kept_from_form(actor: Actor, version: StandardVersion, form: KitForm, content: Content, note: str = "") -> bool:
    """Save what a form made of the content; what refuses is said at the form."""
    try:
        keep(actor, version, form.cleaned_data["revision"], content, note)
    except ManyBadInputs as refusal:
        for each in refusal.problems:
            name = each.field.rpartition(".")[2]
            form.add_error(name if name in form.fields else None, sentence_of(each))
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        blame(form, refusal)
    else:
        return True
    return False


def to_draft(version: StandardVersion, step: str = "") -> HttpResponseBase:
    """Lead back to the draft, to the step that was changed."""
    return redirect(draft_address(version, step))


def led(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """Let a button of the head lead on too: htmx asks in the background and has to be told where to go."""
    if request.headers.get("HX-Request") and answer.status_code == 302:
        return HttpResponse(status=204, headers={"HX-Redirect": answer["Location"]})
    return answer


def draft_address(version: StandardVersion, step: str = "") -> str:
    """Return the address of the draft, at a step."""
    return reverse("standard_draft", args=[version.pk]) + (f"#step-{step}" if step else "")
