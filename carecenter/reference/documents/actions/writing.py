"""Open documents and write their editions."""

from collections.abc import Sequence

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, ChangedMeanwhile
from carecenter.reference.documents.access import EDIT, edition_to_change
from carecenter.reference.documents.errors import DocumentHasDraft, EditionIsNot, NumberIsTaken
from carecenter.reference.documents.events import DocumentChanged
from carecenter.reference.documents.models import Document, Edition
from carecenter.reference.documents.models.documents import OPEN
from carecenter.reference.documents.types import DocumentKind, EditionState
from carecenter.reference.organisation.public import post_names


@action("documents.open")
def open_document(
    *,
    actor: Actor,
    number: str,
    kind: DocumentKind,
    title: str,
    body: str,
    owner_post: str = "",
    audience: Sequence[str] = (),
) -> int:
    """Open a document with its first draft and return the draft's id. Raises NumberIsTaken, BadInput."""
    demand(actor, EDIT)
    number = number.strip().upper()
    if Document.objects.filter(number=number).exists():
        raise NumberIsTaken(number=number, field="number")
    if not title.strip():
        raise BadInput("title", "请写标题。")
    document = Document.objects.create(
        number=number, kind=kind.value, title=title.strip(), owner_post=owner_post, opened_at=clock.now()
    )
    return _draft(actor, document, 1, body, _known(audience)).pk


@action("documents.begin_edition")
def begin_edition(*, actor: Actor, edition_id: int) -> int:
    """Begin a draft as a copy of an edition and return its id. Raises DocumentHasDraft."""
    copied = edition_to_change(actor, edition_id, EDIT)
    editions = Edition.objects.filter(document_id=copied.document_id)
    if editions.filter(state__in=OPEN).exists():
        raise DocumentHasDraft()
    last = editions.order_by("-number").values_list("number", flat=True)[0]
    return _draft(actor, copied.document, last + 1, copied.body, copied.audience).pk


def _draft(actor: Actor, document: Document, number: int, body: str, audience: Sequence[str]) -> Edition:
    edition = Edition.objects.create(
        document=document, number=number, body=body, audience=list(audience), written_by_id=actor.person_id,
        written_at=clock.now(),
    )  # fmt: skip
    record(DocumentChanged(subject_id=document.pk, edition_id=edition.pk, state=edition.state))
    return edition


@action("documents.save_edition")
def save_edition(
    *,
    actor: Actor,
    edition_id: int,
    revision: int,
    title: str,
    body: str,
    audience: Sequence[str] = (),
    change_note: str = "",
) -> int:
    """Save a draft and return its new revision. Raises EditionIsNot, ChangedMeanwhile, BadInput."""
    edition = edition_to_change(actor, edition_id, EDIT)
    if edition.state != EditionState.DRAFT:
        raise EditionIsNot(edition=edition.number)
    if edition.revision != revision:
        raise ChangedMeanwhile()
    if not title.strip():
        raise BadInput("title", "请写标题。")
    edition.body, edition.audience, edition.change_note = body, _known(audience), change_note.strip()
    edition.revision += 1
    edition.written_by_id, edition.written_at = actor.person_id, clock.now()
    edition.save()
    edition.document.title = title.strip()
    edition.document.save(update_fields=["title"])
    record(DocumentChanged(subject_id=edition.document_id, edition_id=edition.pk, state=edition.state))
    return edition.revision


def _known(audience: Sequence[str]) -> list[str]:
    unknown = [code for code in audience if code not in post_names()]
    if unknown:
        raise BadInput("audience", "岗位「%(post)s」不存在。", post=unknown[0])
    return list(audience)
