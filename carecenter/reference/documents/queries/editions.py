"""Documents and their editions for other modules."""

from carecenter.reference.documents.models import Edition
from carecenter.reference.documents.types import EditionFacts, EditionState


def edition_in_force(*, number: str) -> EditionFacts | None:
    """Return the edition of a document that holds now."""
    row = Edition.objects.select_related("document").filter(
        document__number=number, state=EditionState.ACTIVE.value
    ).first()  # fmt: skip
    return facts_of(row) if row else None


def facts_of(row: Edition) -> EditionFacts:
    """Return what other modules may know of an edition."""
    return EditionFacts(
        id=row.pk,
        document_id=row.document_id,
        number=row.document.number,
        title=row.document.title,
        edition=row.number,
        state=EditionState(row.state),
        effective_date=row.effective_date,
    )
