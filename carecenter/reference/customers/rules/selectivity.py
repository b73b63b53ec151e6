"""Order the terms of a search so that the rarest is read and the others only checked."""

from carecenter.reference.customers.types import KeyKind, KeySearch, LookupPlan

_BY_KIND = {
    KeyKind.PHONE: 1,
    KeyKind.SERIAL: 1,
    KeyKind.NUMBER: 1,
    KeyKind.NAME: 2,
    KeyKind.ADDRESS: 3,
    KeyKind.PINYIN: 4,
    KeyKind.INITIALS: 5,
}


def most_selective_first(plan: LookupPlan) -> LookupPlan:
    """Return the plan with its terms from the rarest to the commonest."""
    return LookupPlan(tuple(sorted(plan.terms, key=_commonness)))


def _commonness(term: tuple[KeySearch, ...]) -> tuple[int, int]:
    kind = min(_BY_KIND[search.kind] for search in term)
    longest = max(len(search.value) for search in term)
    if kind == _BY_KIND[KeyKind.NAME] and longest == 1:
        return 6, 0  # a surname alone
    return kind, -longest
