"""Score how complete a customer's data are, 0–100. Source: row A7 (data-quality score), weights decided here."""

from carecenter.reference.customers.rules.names import normalise_name, surname_of
from carecenter.reference.customers.types import CustomerCard, PhoneKind

WEIGHTS = {"NAME_WHOLE": 25, "PHONE": 15, "MOBILE": 15, "PLACE_KNOWN": 20, "HOUSE_KNOWN": 25}


def missing_parts(card: CustomerCard) -> tuple[str, ...]:
    """Return the codes of what is missing, the heaviest first."""
    plain = normalise_name(card.name)
    held = {
        "NAME_WHOLE": len(plain) >= 2 and plain != surname_of(plain),
        "PHONE": bool(card.phones),
        "MOBILE": any(phone.kind in (PhoneKind.MOBILE, PhoneKind.FOREIGN) for phone in card.phones),
        "PLACE_KNOWN": any(address.is_resolved for address in card.addresses),
        "HOUSE_KNOWN": any(any(c.isdigit() for c in address.detail) for address in card.addresses),
    }
    return tuple(sorted((code for code, ok in held.items() if not ok), key=lambda code: (-WEIGHTS[code], code)))


def quality_of(card: CustomerCard) -> int:
    """Return the score: 100 is a whole name, a mobile, and an address down to the house."""
    return 100 - sum(WEIGHTS[code] for code in missing_parts(card))
