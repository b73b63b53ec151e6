"""The rules for a day of tours."""

from carecenter.foundation.remembered import remembered
from carecenter.work.dispatch.models import Policy
from carecenter.work.dispatch.types import Prices


@remembered(Policy)
def policy() -> Policy:
    """Return the brand's rules; before a pack is loaded those of domain §8.2 and §8.5."""
    return Policy.objects.order_by("pk").first() or Policy()


def prices() -> Prices:
    """Return what speaks against a plan."""
    rules = policy()
    return Prices(previous_bonus_minutes=rules.previous_bonus_minutes, fairness_gap_minutes=rules.fairness_gap_minutes)
