"""Words of organisation that other modules may use."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class UnitKind(StrEnum):
    """What sort of unit stands in the tree."""

    HQ = "HQ"
    CENTRE = "CENTRE"
    OFFICE = "OFFICE"
    DEPARTMENT = "DEPARTMENT"
    STORE = "STORE"
    PROVIDER = "PROVIDER"
    TEAM = "TEAM"
    FACTORY = "FACTORY"


class HoldKind(StrEnum):
    """What a hold keeps a person from."""

    DUTY = "DUTY"  # may not become available for contacts
    DISPATCH = "DISPATCH"  # may not be given jobs


class QualificationState(StrEnum):
    """Where a person's qualification stands on a day."""

    NOT_HELD = "NOT_HELD"
    VALID = "VALID"
    EXPIRED = "EXPIRED"
    SUSPENDED = "SUSPENDED"


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit of the tree, as other modules see it."""

    id: int
    code: str
    name: str
    kind: UnitKind
    path: str
    parent_id: int | None
    active: bool


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person, as other modules see her; no phone, no address."""

    id: int
    name: str
    unit_id: int
    unit_path: str
    active: bool
    employee_no: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Fitness:
    """Whether a person may do a piece of work on a day, and if not, why: qualification codes and hold reasons."""

    person_id: int
    fit: bool
    missing: tuple[str, ...] = ()
    expired: tuple[str, ...] = ()
    suspended: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    on: date | None = field(default=None)
