"""Which right a remedy has to reach at least. Source: domain reference §2.5 (rights in the order of the verdict)."""

from collections.abc import Collection
from decimal import Decimal

from carecenter.work.remedies.types import RemedyKind as K

GIVES: dict[str, frozenset[K]] = {
    "REFUND": frozenset({K.REFUND}),
    "EXCHANGE": frozenset({K.EXCHANGE, K.REFUND}),
    "REPAIR_FREE": frozenset({K.REPAIR, K.EXCHANGE, K.REFUND}),
}
MONEY = frozenset({K.REFUND, K.PRICE_ADJUST, K.COMPENSATION, K.GOODWILL})


def unmet_right(rights: Collection[str], kinds: Collection[K]) -> str | None:
    """Return the right that none of these remedies reaches; any one of the rights is enough, her choice among them.

    A set of rights without a known one binds nothing.
    """
    known = [right for right in rights if right in GIVES]
    if not known or any(GIVES[right] & set(kinds) for right in known):
        return None
    return known[0]


def is_money(kind: K, amount: Decimal) -> bool:
    """Tell whether a remedy costs money that somebody has to be allowed to give."""
    return kind in MONEY and amount > 0
