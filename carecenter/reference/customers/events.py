"""News of customers."""

from dataclasses import dataclass
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class CustomerEntered(Event):
    """A customer was entered for the first time."""

    kind: ClassVar[str] = "customer.entered"
    subject_kind: ClassVar[str] = "customer"
    source: str
    region_code: str


@dataclass(frozen=True, kw_only=True)
class CustomerEnriched(Event):
    """More is known of a customer, or something was corrected; `parts` says what: name, phone, address."""

    kind: ClassVar[str] = "customer.enriched"
    subject_kind: ClassVar[str] = "customer"
    parts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CustomersMerged(Event):
    """Two customers were declared one; the subject is the winner."""

    kind: ClassVar[str] = "customer.merged"
    subject_kind: ClassVar[str] = "customer"
    loser_id: int


@dataclass(frozen=True, kw_only=True)
class MergeUndone(Event):
    """Two customers are two again; the subject was the winner."""

    kind: ClassVar[str] = "customer.merge_undone"
    subject_kind: ClassVar[str] = "customer"
    loser_id: int


@dataclass(frozen=True, kw_only=True)
class StageAdvanced(Event):
    """A customer came to another stage of her life with the brand."""

    kind: ClassVar[str] = "customer.stage_advanced"
    subject_kind: ClassVar[str] = "customer"
    stage: str
    before: str


@dataclass(frozen=True, kw_only=True)
class ConsentChanged(Event):
    """A customer allowed a purpose or took it back."""

    kind: ClassVar[str] = "customer.consent_changed"
    subject_kind: ClassVar[str] = "customer"
    purpose: str
    given: bool


@dataclass(frozen=True, kw_only=True)
class RiskFlagChanged(Event):
    """A warning was put on a customer or lifted."""

    kind: ClassVar[str] = "customer.risk_flag_changed"
    subject_kind: ClassVar[str] = "customer"
    code: str
    flagged: bool
