"""Make the look-up keys of a customer. Source: architecture §5 "Look-up"; INV1."""

import re
import unicodedata
from collections.abc import Iterable

from carecenter.reference.customers.rules.grams import grams, searchable
from carecenter.reference.customers.rules.names import initials_forms, normalise_name, pinyin_forms
from carecenter.reference.customers.types import Address, CustomerCard, KeyKind, LookupKey, Phone


def phone_key(phone: Phone) -> LookupKey:
    """Return the key of a number, found by its beginning and by its last digits."""
    return _reversible(KeyKind.PHONE, phone.number)


def name_keys(name: str) -> tuple[LookupKey, ...]:
    """Return the keys of a name: the name itself, every pinyin reading and every row of initials."""
    plain = normalise_name(name)
    if not plain:
        return ()
    keys = [LookupKey(KeyKind.NAME, plain, grams=grams(plain))]
    keys += [LookupKey(KeyKind.PINYIN, form) for form in pinyin_forms(name)]
    keys += [LookupKey(KeyKind.INITIALS, form) for form in initials_forms(name)]
    return tuple(keys)


def address_key(address: Address | str) -> LookupKey | None:
    """Return the key of an address, found by any part of it, or None for an empty one."""
    value = searchable(address if isinstance(address, str) else address.full_text())
    return LookupKey(KeyKind.ADDRESS, value, grams=grams(value)) if value else None


def serial_key(serial: str) -> LookupKey | None:
    """Return the key of a serial number, found by beginning, end or any part, or None for an empty one."""
    value = compact_code(serial)
    return LookupKey(KeyKind.SERIAL, value, value[::-1], grams(value)) if value else None


def number_key(number: str) -> LookupKey | None:
    """Return the key of a sale, order, case or job number, or None for an empty one."""
    value = compact_code(number)
    return _reversible(KeyKind.NUMBER, value) if value else None


def compact_code(code: str) -> str:
    """Return a code in upper case without anything but letters and digits."""
    return re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", code).upper())


def keys_of(card: CustomerCard, numbers: Iterable[str] = ()) -> tuple[LookupKey, ...]:
    """Return all distinct look-up keys of a customer, so that any one thing known finds her."""
    found: list[LookupKey | None] = [phone_key(phone) for phone in card.phones]
    found += name_keys(card.name)
    found += [address_key(address) for address in card.addresses]
    found += [serial_key(serial) for serial in card.serials]
    found += [number_key(number) for number in numbers]
    return tuple(dict.fromkeys(key for key in found if key is not None))


def _reversible(kind: KeyKind, value: str) -> LookupKey:
    return LookupKey(kind, value, value[::-1])
