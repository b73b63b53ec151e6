"""Decide whether who calls with a number is who had it."""

from carecenter.reference.customers.rules.names import normalise_name, surname_of
from carecenter.reference.customers.types import Phone, PhoneKind

PERSONAL = (PhoneKind.MOBILE, PhoneKind.FOREIGN)


def is_same_caller(phone: Phone, name: str, known_extension: str, known_name: str) -> bool:
    """Tell whether a number told with a name means a customer who has the number.

    A mobile is a person's own. A landline may be shared by a family or an office: there the names must agree, a
    surname alone being enough.
    """
    if phone.kind in PERSONAL:
        return True
    one, other = normalise_name(name), normalise_name(known_name)
    if phone.extension != known_extension:
        return False
    surname = surname_of(one)
    return one == other or (bool(surname) and surname == surname_of(other) and surname in (one, other))
