"""What a candidate still lacks."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers.models import Contract, Document, Provider
from carecenter.reference.providers.queries.policy import policy
from carecenter.reference.providers.queries.words import DOCUMENT_WORDS
from carecenter.reference.providers.types import TECHNICIAN_POST, DocumentKind


def missing_for_admission(*, provider: Provider, on: date) -> list[str]:
    """Return in words what admission still asks for: documents, a contract, technicians (§3.5)."""
    rules = policy()
    valid = Document.objects.filter(Q(valid_until=None) | Q(valid_until__gte=on), provider=provider, replaced_at=None)
    kinds = set(valid.values_list("kind", flat=True))
    missing = [
        _("有效的%(paper)s") % {"paper": DOCUMENT_WORDS[DocumentKind(kind)]}
        for kind in rules.documents
        if kind not in kinds
    ]
    if not Contract.objects.filter(provider=provider, valid_until__gte=on, ended_date=None).exists():
        missing.append(_("有效的合同"))
    people = organisation.persons_of_unit(path=provider.unit_path, post_code=TECHNICIAN_POST)
    if len(people) < rules.technicians:
        missing.append(_("至少 %(count)s 名技师") % {"count": rules.technicians})
    return missing
