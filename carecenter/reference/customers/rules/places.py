"""Turn a searched place into a prefix of whole addresses, so that a district with 100,000 homes is found at once."""

from carecenter.reference.customers.rules.addresses import parse_address
from carecenter.reference.customers.rules.divisions import Divisions
from carecenter.reference.customers.rules.grams import searchable
from carecenter.reference.customers.types import KeyKind, KeySearch, LookupPlan, SearchMode


def with_places(plan: LookupPlan, divisions: Divisions) -> LookupPlan:
    """Return the plan with a prefix search before each infix search for an address that names a known place."""
    terms = []
    for term in plan.terms:
        searches: list[KeySearch] = []
        for search in term:
            prefix = _prefix(search, divisions)
            searches += [prefix, search] if prefix else [search]
        terms.append(tuple(searches))
    return LookupPlan(tuple(terms))


def _prefix(search: KeySearch, divisions: Divisions) -> KeySearch | None:
    if search.kind is not KeyKind.ADDRESS or search.mode is not SearchMode.GRAMS:
        return None
    address = parse_address(search.value, divisions)
    if not address.code:
        return None
    return KeySearch(KeyKind.ADDRESS, SearchMode.PREFIX, searchable(address.full_text()))
