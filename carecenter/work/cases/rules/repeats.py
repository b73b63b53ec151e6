"""First-contact resolution from repeats, never self-declared. Source: domain reference §1.1, G1.13."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from carecenter.work.cases.types.cases import ContactFacts

WINDOW = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class FirstContactRate:
    """Contacts whose window is closed, and how many came again; `rate` is None where there is none."""

    answered: int
    repeated: int

    @property
    def rate(self) -> float | None:
        """Return 1 − repeated ÷ answered."""
        return None if self.answered == 0 else 1 - self.repeated / self.answered


def first_contact_rate(contacts: Sequence[ContactFacts], *, now: datetime) -> FirstContactRate:
    """Count contacts older than 7 days and those followed within 7 days by the same customer's same issue family.

    A contact that was passed on or opened a case counts as not resolved.
    """
    last: dict[tuple[int, str], datetime] = {}
    answered = repeated = 0
    for contact in sorted(contacts, key=lambda c: c.at, reverse=True):
        key = (contact.customer_id, contact.family)
        following = last.get(key)
        last[key] = contact.at
        if contact.at + WINDOW > now:
            continue
        answered += 1
        again = following is not None and following - contact.at <= WINDOW
        repeated += again or contact.closed_out
    return FirstContactRate(answered, repeated)
