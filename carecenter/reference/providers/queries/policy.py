"""The brand's rules for its providers."""

from carecenter.reference.providers.models import Policy
from carecenter.reference.providers.types import DocumentKind


def policy() -> Policy:
    """Return the rules; before a pack is loaded those of domain §3.5, notices 30, 14 and 3 days ahead."""
    return Policy.objects.order_by("pk").first() or Policy(
        documents=[DocumentKind.LICENCE.value, DocumentKind.INSURANCE.value], notice_days=[30, 14, 3]
    )
