"""What a typed address says about its place, before anything is stored."""

from collections.abc import Iterable
from dataclasses import dataclass

from carecenter.reference.customers.gateways.places import divisions
from carecenter.reference.customers.rules.entries import read_address
from carecenter.reference.customers.types import Address, AddressInput


@dataclass(frozen=True, slots=True)
class PlaceGuess:
    """A division (code and name) that is sure, or the equally likely ones to choose from."""

    code: str
    name: str
    candidates: tuple[tuple[str, str], ...]


def place_of_text(*, text: str) -> PlaceGuess:
    """Return where a typed address lies; runs no query."""
    found = read_address(AddressInput(text=text[:200]), divisions())
    if not isinstance(found, Address):
        return PlaceGuess("", "", ())
    names = tuple((code, name_of_place(code)) for code in found.candidates[:6])
    return PlaceGuess(found.code, name_of_place(found.code) if found.code else "", names)


def name_of_place(code: str) -> str:
    """Return the full name of a division code, such as 江苏省 南京市 鼓楼区; '' for an unknown one."""
    known = divisions()
    lengths = [length for length in (2, 4, 6) if len(code) >= length and code[:length] in known.by_code]
    return " ".join(dict.fromkeys(filter(None, (known.name_of(code[:length]) for length in lengths))))


def place_names(*, codes: Iterable[str]) -> dict[str, str]:
    """Return the names of division codes (2, 4 or 6 digits); unknown codes are left out. No database."""
    known = divisions()
    return {code: name for code in set(codes) if (name := known.name_of(code))}


def districts_inside(*, region_code: str) -> list[tuple[str, str]]:
    """Return code and name of each district of a province or city ('32', '3201'), by code. No database."""
    return [(division.code, division.name) for division in divisions().districts_of(region_code)]
