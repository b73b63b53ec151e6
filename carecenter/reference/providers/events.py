"""News of providers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from carecenter.foundation.plain.events import Event


@dataclass(frozen=True, kw_only=True)
class ProviderEntered(Event):
    """A provider was entered and its unit opened."""

    kind: ClassVar[str] = "provider.entered"
    subject_kind: ClassVar[str] = "provider"
    unit_id: int


@dataclass(frozen=True, kw_only=True)
class ProviderStateChanged(Event):
    """A provider was admitted, watched, suspended or has left; its open jobs may need another one."""

    kind: ClassVar[str] = "provider.state_changed"
    subject_kind: ClassVar[str] = "provider"
    state: str
    before: str


@dataclass(frozen=True, kw_only=True)
class ContractSigned(Event):
    """A contract was signed."""

    kind: ClassVar[str] = "provider.contract_signed"
    subject_kind: ClassVar[str] = "provider"
    contract_id: int


@dataclass(frozen=True, kw_only=True)
class ContractEnded(Event):
    """A contract was ended before or at its last day."""

    kind: ClassVar[str] = "provider.contract_ended"
    subject_kind: ClassVar[str] = "provider"
    contract_id: int


@dataclass(frozen=True, kw_only=True)
class ProviderWeightSet(Event):
    """The share of new jobs was changed, as rankings do every day."""

    kind: ClassVar[str] = "provider.weight_set"
    subject_kind: ClassVar[str] = "provider"
    weight: Decimal


@dataclass(frozen=True, kw_only=True)
class DocumentExpiring(Event):
    """A document ends in 30, 14 or 3 days, or has ended (0)."""

    kind: ClassVar[str] = "provider.document_expiring"
    subject_kind: ClassVar[str] = "provider"
    document_id: int
    document_kind: str
    valid_until: date
    days_before: int
