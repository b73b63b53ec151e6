"""Judge from counted shares whether so many addresses hold a text that walking the newest meets 20 of them soon.

Reading the whole list of a gram that a sixth of all addresses hold takes a quarter of a second at five millions; the
newest 30,000 addresses lie together in one index and are walked in a tenth of that.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from carecenter.reference.customers.types import KeyKind, KeySearch, LookupPlan, SearchMode

WALKED = 30_000
# The guess is the share of the rarest gram, which the text itself seldom reaches: ten times what is shown is asked.
WORTH_WALKING = 200 / WALKED
# Grams of a house number depend on each other a little: 路1, 12, 2号 share their digits.
DEPENDENCE = 0.75


@dataclass(frozen=True, slots=True)
class Commonness:
    """Shares of all addresses: by gram, as far as it is among the commonest, and by path of the organisation."""

    grams: Mapping[str, float] = field(default_factory=dict)
    paths: Mapping[str, float] = field(default_factory=dict)

    def share_inside(self, path: str | None) -> float:
        """Return which share of the addresses lies in a subtree; None is the nation."""
        if path is None:
            return 1.0
        return sum(share for each, share in self.paths.items() if f"{each}.".startswith(f"{path}."))

    def share_holding(self, search: KeySearch) -> float:
        """Return about which share of the addresses holds a text; 0 where one of its grams is rare.

        Words go together (苏省, 省南, 南京), so the rarest of them decides; digits are drawn nearly independently.
        """
        shares = {gram: self.grams.get(gram, 0.0) for gram in search.grams}
        words = [share for gram, share in shares.items() if not _has_digit(gram)]
        share = min(words, default=1.0)
        for gram, held in shares.items():
            if _has_digit(gram):
                share *= held**DEPENDENCE
        return share


def asks_for_an_address(plan: LookupPlan) -> bool:
    """Tell whether a plan is one infix search for an address, alone or beside others: only that can be walked."""
    return len(plan.terms) == 1 and any(_is_infix_address(search) for search in plan.terms[0])


def walked(plan: LookupPlan, commonness: Commonness, path: str | None) -> LookupPlan | None:
    """Return the plan with its infix search for a common address as a walk; None where nothing is worth it."""
    if not asks_for_an_address(plan):
        return None
    inside = commonness.share_inside(path)
    searches = tuple(_walk(search) if _is_common(search, commonness, inside) else search for search in plan.terms[0])
    return LookupPlan((searches,)) if searches != plan.terms[0] else None


def _is_common(search: KeySearch, commonness: Commonness, inside: float) -> bool:
    return _is_infix_address(search) and commonness.share_holding(search) * inside >= WORTH_WALKING


def _is_infix_address(search: KeySearch) -> bool:
    return search.kind is KeyKind.ADDRESS and search.mode is SearchMode.GRAMS


def _walk(search: KeySearch) -> KeySearch:
    return KeySearch(search.kind, SearchMode.WALK, search.value)


def _has_digit(gram: str) -> bool:
    return any(character.isdigit() for character in gram)
