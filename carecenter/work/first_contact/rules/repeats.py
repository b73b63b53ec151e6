"""First-contact resolution from repeats, never self-declared. Source: domain reference §1.1, G1.13."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from carecenter.work.first_contact.types import ContactFacts, FirstContactRate, Verdict

WINDOW = timedelta(days=7)
NOT_COUNTED = frozenset({Verdict.TOO_EARLY, Verdict.UNKNOWN})


def verdicts(contacts: Sequence[ContactFacts], *, now: datetime) -> dict[int, Verdict]:
    """Judge contacts by id: each is compared with the next of the same person about the same issue family.

    Exactly 7 days later still counts as a repeat; a window that ends now is closed.
    """
    following: dict[tuple[int | None, str], datetime] = {}
    found = {}
    for contact in sorted(contacts, key=lambda c: (c.at, c.id), reverse=True):
        key = (contact.identity, contact.family)
        found[contact.id] = _verdict(contact, following.get(key), now)
        following[key] = contact.at
    return found


def _verdict(contact: ContactFacts, again: datetime | None, now: datetime) -> Verdict:
    if contact.identity is None:
        return Verdict.UNKNOWN
    if contact.at + WINDOW > now:
        return Verdict.TOO_EARLY
    if contact.passed_on:
        return Verdict.PASSED_ON
    if again is not None and again - contact.at <= WINDOW:
        return Verdict.REPEATED
    return Verdict.CASE_LEFT_OPEN if contact.case_left_open else Verdict.RESOLVED


def rate_of(found: Iterable[Verdict]) -> FirstContactRate:
    """Return the rate over verdicts; those whose window is open and those of nobody are not counted."""
    counted = [one for one in found if one not in NOT_COUNTED]
    return FirstContactRate(len(counted), sum(1 for one in counted if one is not Verdict.RESOLVED))
