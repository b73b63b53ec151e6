"""Name the values other modules may hold: candidates, wishes and choices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class ProviderState(StrEnum):
    """Where a provider stands (domain reference §3.5)."""

    CANDIDATE = "CANDIDATE"
    ACTIVE = "ACTIVE"
    WATCH = "WATCH"
    SUSPENDED = "SUSPENDED"
    EXITING = "EXITING"
    EXITED = "EXITED"


@dataclass(frozen=True, slots=True)
class Scope:
    """Hold one line of a contract: a division code (prefix), product line and job type; empty means all."""

    region_code: str = ""
    product_line: str = ""
    job_type: str = ""
    is_backup: bool = False


@dataclass(frozen=True, slots=True)
class ProviderOffer:
    """Hold a provider as a candidate on one day. `capacity_left` None means no limit was agreed."""

    provider_id: int
    state: ProviderState
    contract_start_date: date | None
    contract_end_date: date | None
    scopes: tuple[Scope, ...]
    capacity_left: int | None = None
    weight: Decimal = Decimal("1")


@dataclass(frozen=True, slots=True)
class JobWish:
    """Hold what a job asks for. `refused_by` are providers that rejected it or let it time out."""

    region_code: str
    product_line: str
    job_type: str
    on: date
    refused_by: frozenset[int] = frozenset()
    preferred_provider_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChoiceReason:
    """Say one thing for or against a provider, to be worded at the entry point."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RankedProvider:
    """Hold an eligible provider with its score and the reasons for its place."""

    provider_id: int
    score: Decimal
    is_backup: bool
    reasons: tuple[ChoiceReason, ...]


@dataclass(frozen=True, slots=True)
class ProviderChoice:
    """Hold the eligible providers, best first, and for every other one why not."""

    ranked: tuple[RankedProvider, ...]
    refused: Mapping[int, tuple[ChoiceReason, ...]]
