"""Order the terms of a search so that the rarest is read and the others only checked."""

from carecenter.reference.customers.types import KeyKind, KeySearch, LookupPlan, SearchMode

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


# A serial this long is whole: it is found by its beginning or its end, or it is not known.
WHOLE_SERIAL = 10


def stages_of(plan: LookupPlan) -> tuple[LookupPlan, ...]:
    """Return the plans to try in order: the middle of a serial only where neither beginning nor end finds anything.

    Serials of one model share most of their grams, so that an infix search reads very long lists.
    """
    if plan.is_empty:
        return ()
    short = LookupPlan(tuple(tuple(s for s in term if not _is_middle(s, WHOLE_SERIAL)) for term in plan.terms))
    first = LookupPlan(tuple(tuple(s for s in term if not _is_middle(s, 0)) for term in plan.terms))
    return (first,) if first == short else (first, short)


def _is_middle(search: KeySearch, length: int) -> bool:
    return search.kind is KeyKind.SERIAL and search.mode is SearchMode.GRAMS and len(search.value) >= length
