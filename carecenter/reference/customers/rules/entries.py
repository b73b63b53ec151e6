"""Read what was typed into the entry form."""

from dataclasses import replace

from carecenter.reference.customers.rules.addresses import parse_address
from carecenter.reference.customers.rules.divisions import Divisions
from carecenter.reference.customers.rules.phones import parse_phone
from carecenter.reference.customers.types import Address, AddressInput, FieldProblem, Phone

LONGEST_NAME = 60
LONGEST_ADDRESS = 200


def _has_control(text: str) -> bool:
    return any(ord(c) < 32 or 0xD800 <= ord(c) <= 0xDFFF or c == "\x7f" for c in text)


def check_name(name: str) -> str | FieldProblem:
    """Return the name as it is stored, or what is wrong with it."""
    plain = " ".join(name.split())
    if not plain or not any(c.isalnum() for c in plain):
        return FieldProblem("name", "NAME_EMPTY")
    if len(plain) > LONGEST_NAME:
        return FieldProblem("name", "NAME_TOO_LONG")
    return FieldProblem("name", "NAME_CHARACTERS") if _has_control(plain) else plain


def read_phone(text: str) -> Phone | FieldProblem:
    """Return the number, or what is wrong with it; 200 characters are enough for any way to write one."""
    return parse_phone(text[:200])


def read_address(told: AddressInput, divisions: Divisions) -> Address | FieldProblem | None:
    """Return the address split by division, None where nothing was told; a chosen division decides."""
    whole = " ".join(told.whole().split())
    if len(whole) > LONGEST_ADDRESS:
        return FieldProblem("address", "ADDRESS_TOO_LONG")
    if _has_control(whole):
        return FieldProblem("address", "ADDRESS_CHARACTERS")
    if not told.region_code:
        return parse_address(whole, divisions) if whole else None
    place = _place(told.region_code, divisions)
    if place is None:
        return FieldProblem("address", "ADDRESS_REGION")
    found = parse_address(whole, divisions, near=told.region_code)
    if found.code.startswith(told.region_code):
        return found
    # The text names no place, or another one; the chosen one counts, and the text stays as it was told.
    detail = found.detail if told.region_code.startswith(found.code) else whole
    return replace(place, detail=detail)


def _place(code: str, divisions: Divisions) -> Address | None:
    if code not in divisions.by_code or len(code) not in (2, 4, 6):
        return None
    city = divisions.name_of(code[:4]) if len(code) >= 4 else ""
    district = divisions.name_of(code) if len(code) == 6 else ""
    return Address(divisions.name_of(code[:2]), city, district, code=code)
