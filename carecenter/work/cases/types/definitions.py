"""Types of cases as data: what a pack declares and the rules read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from carecenter.work.cases.types.cases import Flow


class FieldKind(StrEnum):
    """What a field of a case's form holds."""

    TEXT = "TEXT"
    LONG = "LONG"
    CHOICE = "CHOICE"
    MANY = "MANY"
    NUMBER = "NUMBER"
    MONEY = "MONEY"
    DATE = "DATE"
    PHONE = "PHONE"
    BOOL = "BOOL"


@dataclass(frozen=True, slots=True)
class When:
    """A condition on another field: its value is one of these."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """One field: shown only when its condition holds, required always or under a condition."""

    key: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    en: str = ""
    required: bool = False
    required_when: When | None = None
    shown_when: When | None = None
    choices: Mapping[str, str] = field(default_factory=dict)
    choices_en: Mapping[str, str] = field(default_factory=dict)
    help: str = ""
    pattern: str = ""
    most: int = 500


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with a field: a code that becomes a sentence at the entry point."""

    key: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


class Verification(StrEnum):
    """Who is asked again by another person before the case ends."""

    ALL = "ALL"
    BY_SEVERITY = "BY_SEVERITY"  # §2.2: SEV1 SEV2 all, SEV3 30 %, SEV4 none
    NONE = "NONE"


class Tiers(StrEnum):
    """Whether a case climbs a ladder or stays with one person whose deed another verifies (C11)."""

    LADDER = "LADDER"
    ONE = "ONE"


@dataclass(frozen=True, slots=True)
class CaseTypeDefinition:
    """One type of case."""

    code: str
    name: str
    flow: Flow = Flow.SIMPLE
    en: str = ""
    icon: str = "message"
    queue: str = ""
    standard: str = ""
    urgency: int = 2
    impact: int = 3
    severity: int | None = None
    safety: bool = False
    external: bool = False
    customer_required: bool = True
    equipment_wanted: bool = False
    rights_when: When | None = None
    verification: Verification = Verification.NONE
    tiers: Tiers = Tiers.LADDER
    reopen_days: int = 30
    wrap_up: str = ""
    reasons: tuple[str, ...] = ()
    fields: tuple[FieldDefinition, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonFacts:
    """One reason of the tree; only leaves may close a case, `family` groups repeats (§1.1)."""

    code: str
    name: str
    parent: str
    family: str
    leaf: bool
    en: str = ""
