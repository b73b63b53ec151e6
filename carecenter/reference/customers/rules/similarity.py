"""Score how likely two customers are one, with reasons.

A person decides. Source: domain reference §13, row A7.
"""

from carecenter.reference.customers.rules.addresses import SAME_ADDRESS, address_similarity
from carecenter.reference.customers.rules.keys import compact_code
from carecenter.reference.customers.rules.names import normalise_name, pinyin_forms, surname_of
from carecenter.reference.customers.types import CustomerCard, PhoneKind, Similarity, SimilarityReason

LIKELY = 0.75
POSSIBLE = 0.45
WEIGHTS = {
    "SERIAL_SAME": 0.5,
    "MOBILE_SAME": 0.55,
    "LANDLINE_SAME": 0.4,
    "NAME_SAME": 0.3,
    "NAME_SOUNDS_SAME": 0.2,
    "SURNAME_SAME": 0.1,
    "NAME_DIFFERENT": -0.2,
    "ADDRESS_SAME": 0.3,
    "ADDRESS_SIMILAR": 0.1,
}


def compare_customers(first: CustomerCard, second: CustomerCard) -> Similarity:
    """Return a symmetric score 0–1 with its reasons; verdict LIKELY ≥ .75, POSSIBLE ≥ .45, else UNLIKELY."""
    found = [
        _same_serial(first, second),
        _same_phone(first, second),
        _names(first.name, second.name),
        _addresses(first, second),
    ]
    reasons = sorted((reason for reason in found if reason), key=lambda reason: -abs(reason.weight))
    score = round(min(1.0, max(0.0, sum(reason.weight for reason in reasons))), 6)
    verdict = "LIKELY" if score >= LIKELY else "POSSIBLE" if score >= POSSIBLE else "UNLIKELY"
    return Similarity(score, verdict, tuple(reasons))


def _reason(code: str, evidence: str = "") -> SimilarityReason:
    return SimilarityReason(code, WEIGHTS[code], evidence)


def _same_serial(first: CustomerCard, second: CustomerCard) -> SimilarityReason | None:
    shared = {compact_code(s) for s in first.serials} & {compact_code(s) for s in second.serials} - {""}
    return _reason("SERIAL_SAME", min(shared)) if shared else None


def _same_phone(first: CustomerCard, second: CustomerCard) -> SimilarityReason | None:
    # Everybody in an office shares a switchboard: an extension belongs to the comparison.
    shared = {(p.number, p.extension, p.kind) for p in first.phones} & {
        (p.number, p.extension, p.kind) for p in second.phones
    }
    mobiles = sorted(number for number, _, kind in shared if kind in (PhoneKind.MOBILE, PhoneKind.FOREIGN))
    if mobiles:
        return _reason("MOBILE_SAME", mobiles[0])
    landlines = sorted(number for number, _, kind in shared if kind is PhoneKind.LANDLINE)
    return _reason("LANDLINE_SAME", landlines[0]) if landlines else None


def _names(first: str, second: str) -> SimilarityReason | None:
    one, other = normalise_name(first), normalise_name(second)
    if not one or not other:
        return None
    surname = surname_of(one)
    if one == other:
        # 陈太太 and 陈先生 say no more than the surname.
        return _reason("SURNAME_SAME", one) if one == surname else _reason("NAME_SAME", one)
    if set(pinyin_forms(one)) & set(pinyin_forms(other)):
        return _reason("NAME_SOUNDS_SAME", f"{one} / {other}")
    if surname and surname == surname_of(other) and surname in (one, other):
        return _reason("SURNAME_SAME", surname)
    return _reason("NAME_DIFFERENT", f"{one} / {other}")


def _addresses(first: CustomerCard, second: CustomerCard) -> SimilarityReason | None:
    scores = [
        address_similarity(one, other)
        for one in first.addresses
        for other in second.addresses
        if one.detail or other.detail
    ]
    best = max(scores, default=0.0)
    if best >= SAME_ADDRESS:
        return _reason("ADDRESS_SAME", f"{best:.2f}")
    return _reason("ADDRESS_SIMILAR", f"{best:.2f}") if best >= 0.7 else None
