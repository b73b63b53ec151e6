"""The case against a bad-faith customer as a table of steps (§13, INV10)."""

from collections.abc import Collection
from dataclasses import dataclass

from carecenter.reference.grading.types import Continued, Stopped
from carecenter.reference.grading.types import RestrictionState as S

LEAST_FACTS = 3
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Step:
    """A deed: from where, to where, and the permission it needs."""

    begins: frozenset[S]
    ends: S
    permission: str


STEPS = {
    "SUBMIT": Step(frozenset({S.PROPOSED}), S.LEGAL_REVIEW, "grading.legal"),
    "DECIDE": Step(frozenset({S.LEGAL_REVIEW}), S.DECIDED, "grading.decide"),
    "NOTIFY": Step(frozenset({S.DECIDED}), S.NOTIFIED, "grading.approve"),
    "ACTIVATE": Step(frozenset({S.NOTIFIED}), S.ACTIVE, "grading.propose"),
    "REFUSE": Step(frozenset({S.PROPOSED, S.LEGAL_REVIEW}), S.REFUSED, "grading.legal"),
    "LIFT": Step(frozenset({S.DECIDED, S.NOTIFIED, S.ACTIVE}), S.LIFTED, "grading.decide"),
}


def may_step(deed: str, state: S) -> bool:
    """Tell whether a deed is possible where the case stands."""
    return state in STEPS[deed].begins


def is_another_person(deed: str, person_id: int | None, before: Collection[int | None]) -> bool:
    """Tell whether nobody acts twice: each step is another person's. Who decided may lift what she decided."""
    return deed == "LIFT" or (person_id is not None and person_id not in before)


def is_stopped(what: Stopped | Continued, *, active: bool) -> bool:
    """Tell whether an ACTIVE restriction ends a service: only marketing, goodwill and priority."""
    return active and what in set(Stopped)
