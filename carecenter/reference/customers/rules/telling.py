"""Choose the few grams of a searched text that tell most, so that few lists of the index are read side by side.

The index walks the shortest list and looks every entry up in all others; at five millions nine lists took a quarter of
a second where four find nearly the same rows, and the text itself is compared anyway.
"""

from collections.abc import Mapping
from dataclasses import replace

from carecenter.reference.customers.types import KeyKind, KeySearch, LookupPlan, SearchMode

MOST = 4
FEWEST = 3


def with_telling_grams(plan: LookupPlan, shares: Mapping[str, float]) -> LookupPlan:
    """Return the plan whose infix searches for addresses ask for their most telling grams only."""
    return LookupPlan(tuple(tuple(_narrowed(search, shares) for search in term) for term in plan.terms))


def may_tell_less(plan: LookupPlan) -> bool:
    """Tell whether a plan searches inside addresses for more grams than are needed."""
    return any(_has_many(search) for term in plan.terms for search in term)


def _narrowed(search: KeySearch, shares: Mapping[str, float]) -> KeySearch:
    return replace(search, grams=telling_grams(search.grams, shares)) if _has_many(search) else search


def _has_many(search: KeySearch) -> bool:
    return search.kind is KeyKind.ADDRESS and search.mode is SearchMode.GRAMS and len(search.grams) > FEWEST


def telling_grams(grams: tuple[str, ...], shares: Mapping[str, float]) -> tuple[str, ...]:
    """Return at most four grams, the rarest first, none beginning or ending inside another; a gram unknown is rare.

    Neighbours share a character and so say nearly the same (云锦, 锦小); of short texts the rarest three are kept.

    >>> telling_grams(("云锦", "锦小", "小区", "区2", "23", "3幢"), {"小区": 0.1, "区2": 0.04, "23": 0.4, "3幢": 0.1})
    ('云锦', '区2', '3幢')
    """
    rarest = sorted(dict.fromkeys(grams), key=lambda gram: shares.get(gram, 0.0))
    chosen: list[str] = []
    for gram in rarest:
        if len(chosen) < MOST and not any(gram[0] == other[-1] or gram[-1] == other[0] for other in chosen):
            chosen.append(gram)
    chosen += [gram for gram in rarest if gram not in chosen][: max(0, FEWEST - len(chosen))]
    return tuple(chosen)
