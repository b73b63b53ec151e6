"""Names of places by their division codes."""

from collections.abc import Iterable

from carecenter.reference.customers.gateways.places import divisions


def place_names(*, codes: Iterable[str]) -> dict[str, str]:
    """Return the names of division codes (2, 4 or 6 digits); unknown codes are left out. No database."""
    known = divisions()
    return {code: name for code in set(codes) if (name := known.name_of(code))}
