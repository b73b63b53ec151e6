"""Submit an edition, decide about it, let it hold from its day, and confirm that it was read."""

from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.documents.access import APPROVE, EDIT, VIEW, edition_to_change
from carecenter.reference.documents.errors import EditionIsNot, NotForYou, OwnDocument
from carecenter.reference.documents.events import DocumentChanged, DocumentInForce, DocumentRead
from carecenter.reference.documents.models import Edition, Reading
from carecenter.reference.documents.queries.reading import is_for
from carecenter.reference.documents.types import EditionState


@action("documents.submit")
def submit_edition(*, actor: Actor, edition_id: int) -> None:
    """Hand a draft in for approval. Raises EditionIsNot, BadInput for an empty text."""
    edition = edition_to_change(actor, edition_id, EDIT)
    if edition.state != EditionState.DRAFT:
        raise EditionIsNot(edition=edition.number)
    if not edition.body.strip():
        raise BadInput("body", "正文还是空的。")
    edition.state = EditionState.REVIEW.value
    edition.submitted_by_id, edition.submitted_at = actor.person_id, clock.now()
    _save(edition)


@action("documents.decide")
def decide_edition(
    *, actor: Actor, edition_id: int, agreed: bool, effective_date: date | None = None, remark: str = ""
) -> None:
    """Approve an edition from a day on (today), or send it back with a remark.

    Raises OwnDocument, EditionIsNot, BadInput for a day in the past or a missing remark.
    """
    edition = edition_to_change(actor, edition_id, APPROVE)
    if edition.state != EditionState.REVIEW:
        raise EditionIsNot(edition=edition.number)
    if actor.person_id in {edition.written_by_id, edition.submitted_by_id, None}:
        raise OwnDocument()
    day = effective_date or clock.today()
    if agreed and day < clock.today():
        raise BadInput("effective_date", "生效日不能在过去。")
    if not agreed and not remark.strip():
        raise BadInput("remark", "请写明要改什么。")
    edition.decided_by_id, edition.decided_at, edition.remark = actor.person_id, clock.now(), remark.strip()
    edition.state = (EditionState.APPROVED if agreed else EditionState.DRAFT).value
    edition.effective_date = day if agreed else None
    note(agreed=agreed)
    _save(edition)
    if agreed and day <= clock.today():
        _hold(edition)


def _save(edition: Edition) -> None:
    edition.save()
    record(DocumentChanged(subject_id=edition.document_id, edition_id=edition.pk, state=edition.state))


@action("documents.activate")
def activate_edition(*, actor: Actor, edition_id: int) -> None:
    """Let an approved edition hold whose day has come; the system's deed. Done already, it changes nothing."""
    edition = edition_to_change(actor, edition_id, APPROVE)
    due = edition.effective_date is not None and edition.effective_date <= clock.today()
    if edition.state == EditionState.APPROVED and due:
        _hold(edition)


def _hold(edition: Edition) -> None:
    before = Edition.objects.filter(document_id=edition.document_id, state=EditionState.ACTIVE.value)
    before.update(state=EditionState.RETIRED.value, retired_at=clock.now())
    edition.state = EditionState.ACTIVE.value
    edition.save(update_fields=["state"])
    record(DocumentInForce(subject_id=edition.document_id, edition_id=edition.pk, edition=edition.number))


@action("documents.withdraw")
def withdraw_document(*, actor: Actor, edition_id: int, reason: str) -> None:
    """End an edition without another in its place. Raises EditionIsNot, BadInput."""
    edition = edition_to_change(actor, edition_id, APPROVE)
    if edition.state != EditionState.ACTIVE:
        raise EditionIsNot(edition=edition.number)
    if not reason.strip():
        raise BadInput("reason", "请写明为什么废止。")
    edition.state, edition.retired_at, edition.remark = EditionState.RETIRED.value, clock.now(), reason.strip()
    _save(edition)


@action("documents.confirm_reading")
def confirm_reading(*, actor: Actor, edition_id: int) -> None:
    """Note that the acting person has read an edition in force; again changes nothing. Raises NotForYou, NotThere."""
    demand(actor, VIEW)
    edition = only_row(Edition.objects.filter(pk=edition_id, state=EditionState.ACTIVE.value))
    if edition is None:
        raise NotThere()
    if actor.person_id is None or not is_for(edition, person_id=actor.person_id):
        raise NotForYou()
    _, is_new = Reading.objects.get_or_create(
        edition=edition, person_id=actor.person_id, defaults={"read_at": clock.now()}
    )
    if is_new:
        record(DocumentRead(subject_id=edition.document_id, edition_id=edition.pk, person_id=actor.person_id))
