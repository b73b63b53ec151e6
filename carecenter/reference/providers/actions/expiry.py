"""Tell the office in time that a provider's document ends."""

from datetime import date, timedelta

from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.notices import public as notices
from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers.access import MANAGE
from carecenter.reference.providers.events import DocumentExpiring
from carecenter.reference.providers.models import Document
from carecenter.reference.providers.queries.policy import policy
from carecenter.reference.providers.types import ProviderState


@action("providers.tell_expiring")
def tell_expiring_documents(*, actor: Actor, on: date) -> int:
    """Tell each document once a threshold (30, 14, 3 days before, and when it is over); return how many were told."""
    days = sorted({0, *policy().notice_days})
    until = on + timedelta(days=days[-1])
    rows = Document.objects.filter(replaced_at=None, valid_until__lte=until)
    rows = rows.exclude(provider__state=ProviderState.EXITED).select_related("provider")
    told = 0
    for document in rows.select_for_update(of=("self",)):
        if document.valid_until is None:
            continue
        left = max((document.valid_until - on).days, 0)
        step = next(day for day in days if left <= day)
        if document.told_days is not None and document.told_days <= step:
            continue
        document.told_days = step
        document.save(update_fields=["told_days"])
        _tell(actor, document, document.valid_until, step)
        told += 1
    note(told=told)
    return told


def _tell(actor: Actor, document: Document, valid_until: date, step: int) -> None:
    provider = document.provider
    for person_id in organisation.persons_with_permission(permission=MANAGE, unit_path=provider.office_path):
        notices.tell_person(
            actor=actor,
            person_id=person_id,
            template="provider_document_expiring",
            params={"provider": provider.name, "kind": document.kind, "day": valid_until.isoformat()},
            about=("provider", provider.pk),
            url=f"/providers/{provider.pk}/",
            key=f"document:{document.pk}:{step}:{person_id}",
        )
    record(
        DocumentExpiring(
            subject_id=provider.pk,
            unit_path=provider.unit_path,
            document_id=document.pk,
            document_kind=document.kind,
            valid_until=valid_until,
            days_before=step,
        )
    )
