"""What a candidate still lacks."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers.models import Contract, Document, Provider
from carecenter.reference.providers.types import TECHNICIAN_POST, DocumentKind

MIN_TECHNICIANS = 2


def missing_for_admission(*, provider: Provider, on: date) -> list[str]:
    """Return in words what admission still asks for: licence, insurance, contract, two technicians (§3.5)."""
    kinds = set(
        Document.objects.filter(
            Q(valid_until=None) | Q(valid_until__gte=on), provider=provider, replaced_at=None
        ).values_list("kind", flat=True)
    )
    missing = []
    if DocumentKind.LICENCE not in kinds:
        missing.append(_("有效的营业执照"))
    if DocumentKind.INSURANCE not in kinds:
        missing.append(_("有效的保险"))
    if not Contract.objects.filter(provider=provider, valid_until__gte=on, ended_date=None).exists():
        missing.append(_("有效的合同"))
    people = organisation.persons_of_unit(path=provider.unit_path, post_code=TECHNICIAN_POST)
    if len(people) < MIN_TECHNICIANS:
        missing.append(_("至少两名技师"))
    return missing
