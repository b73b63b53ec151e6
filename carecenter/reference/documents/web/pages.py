"""A document: its text as it holds, its editions, who has read it, and the deeds; printed with number and version."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from carecenter.design.details import Action, Fact, Head
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.printing import printed
from carecenter.foundation.rows import only_row
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.documents import public as documents
from carecenter.reference.documents.access import (
    APPROVE,
    EDIT,
    VIEW,
    document_to_see,
    visible_editions,
    works_on_documents,
)
from carecenter.reference.documents.models import Document, Edition
from carecenter.reference.documents.queries.reading import is_for, readers_of
from carecenter.reference.documents.types import DocumentKind, EditionState
from carecenter.reference.documents.web.words import KINDS, STATES
from carecenter.reference.organisation.public import persons_by_id, post_names


@page(VIEW)
def document(request: HttpRequest, actor: Actor, number: str) -> HttpResponseBase:
    """Show one edition: the one asked for (`edition`), else the one in force, else the newest."""
    found = document_to_see(actor, number)
    editions = list(visible_editions(actor).filter(document=found).order_by("-number"))
    edition = _chosen(editions, request.GET.get("edition", ""))
    readers = readers_of(edition) if edition.state == EditionState.ACTIVE and works_on_documents(actor) else []
    reading = edition.readings.filter(person_id=actor.person_id or 0).first()
    context = {
        "head": _head(actor, found, edition),
        "edition": edition,
        "number": found.number,
        "tabs": [
            (e.number, f"v{e.number} {STATES[EditionState(e.state)].label}", f"?edition={e.number}") for e in editions
        ],
        "active": edition.number,
        "must_read": edition.state == EditionState.ACTIVE and is_for(edition, person_id=actor.person_id or 0),
        "reading": reading,
        "readers": readers,
        "read": sum(reader.read_at is not None for reader in readers),
        "audience": [post_names().get(code, code) for code in edition.audience],
        "people": _people(edition),
        "deeds": _deeds(actor, edition),
    }
    return render(request, "documents/document.html", context)


def _chosen(editions: list[Edition], number: str) -> Edition:
    for edition in editions:
        if str(edition.number) == number or (not number and edition.state == EditionState.ACTIVE):
            return edition
    if number or not editions:
        raise NotThere()
    return editions[0]


def _head(actor: Actor, found: Document, edition: Edition) -> Head:
    facts = [Fact(_("类别"), KINDS[DocumentKind(found.kind)])]
    if found.owner_post:
        facts.append(Fact(_("归口岗位"), post_names().get(found.owner_post, found.owner_post)))
    if edition.effective_date:
        facts.append(Fact(_("生效"), edition.effective_date, "time"))
    pdf = Action("PDF", reverse("document_pdf", args=[edition.pk]), "file-text")
    return Head(
        title=found.title,
        number=f"{found.number} v{edition.number}",
        state=STATES[EditionState(edition.state)],
        facts=facts,
        menu=[pdf],
        topic=f"document:{found.pk}",
    )


def _people(edition: Edition) -> list[tuple[str, str, Any]]:
    """Return who wrote, submitted and decided, with when."""
    steps = [
        (_("起草"), edition.written_by_id, edition.written_at),
        (_("送审"), edition.submitted_by_id, edition.submitted_at),
        (_("批准") if edition.effective_date else _("退回"), edition.decided_by_id, edition.decided_at),
    ]
    names = {pk: p.name for pk, p in persons_by_id(ids=[pk for _word, pk, _at in steps if pk]).items()}
    return [(word, names.get(pk or 0, ""), at) for word, pk, at in steps if at]


def _deeds(actor: Actor, edition: Edition) -> list[dict[str, Any]]:
    state, found = EditionState(edition.state), list[tuple[str, str, str, str]]()
    if state is EditionState.DRAFT and actor.may(EDIT):
        found += [(_("改这一稿"), "document_edit", "pencil", ""), (_("送审"), "document_deed", "send", "submit")]
    if state is EditionState.REVIEW and actor.may(APPROVE):
        found.append((_("审批"), "document_decide", "check", ""))
    if state is EditionState.ACTIVE and actor.may(EDIT):
        found.append((_("另起一版"), "document_deed", "plus", "begin"))
    if state is EditionState.ACTIVE and actor.may(APPROVE):
        found.append((_("废止"), "document_withdraw", "ban", ""))
    return [
        {"label": label, "url": reverse(name, args=[edition.pk, *filter(None, [deed])]), "icon": icon, "post": deed}
        for label, name, icon, deed in found
    ]


@page(VIEW, "POST")
def deed(request: HttpRequest, actor: Actor, edition_id: int, name: str) -> HttpResponseBase:
    """Submit, begin another edition, or confirm the reading; a refusal is said on the document."""
    edition = edition_to_see(actor, edition_id)
    deeds = {
        "submit": documents.submit_edition,
        "begin": documents.begin_edition,
        "reading": documents.confirm_reading,
    }
    if name not in deeds:
        raise NotThere()
    try:
        made = deeds[name](actor=actor, edition_id=edition_id)
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        toast_next(request, sentence_of(refusal), tone="danger")
        return redirect(address_of_edition(edition))
    if name == "begin":
        return redirect("document_edit", made)
    if name == "reading":
        toast_next(request, _("已记下您读过这一版。"))
    return redirect(address_of_edition(edition))


def edition_to_see(actor: Actor, edition_id: int) -> Edition:
    """Return the edition. Raises NotThere."""
    edition = only_row(visible_editions(actor).filter(pk=edition_id))
    if edition is None:
        raise NotThere()
    return edition


def address_of_edition(edition: Edition) -> str:
    """Return the address of an edition on its document's page."""
    return f"{reverse('document', args=[edition.document.number])}?edition={edition.number}"


@page(VIEW)
def pdf(request: HttpRequest, actor: Actor, edition_id: int) -> HttpResponseBase:
    """Answer with the printed edition; number, version, day and who printed it stand on every page."""
    edition = edition_to_see(actor, edition_id)
    context = {
        "edition": edition,
        "document": edition.document,
        "kind": KINDS[DocumentKind(edition.document.kind)],
        "state": STATES[EditionState(edition.state)].label,
        "owner": post_names().get(edition.document.owner_post, ""),
        "audience": [post_names().get(code, code) for code in edition.audience],
        "people": _people(edition),
        "holds": edition.state == EditionState.ACTIVE,
        "by": actor.name,
        "at": clock.now(),
    }
    html = render_to_string("documents/printed.html", context)
    return printed(html, f"{edition.document.number}-v{edition.number}")
