"""Words of providers that other modules may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

TECHNICIAN_POST = "technician"


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
    load: int = 0
    is_own_staff: bool = False


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
class RankedOffer:
    """Hold an eligible provider with its score and the reasons for its place."""

    provider_id: int
    score: Decimal
    is_backup: bool
    reasons: tuple[ChoiceReason, ...]
    load: int = 0


@dataclass(frozen=True, slots=True)
class OfferRanking:
    """Hold the eligible providers, best first, and for every other one why not."""

    ranked: tuple[RankedOffer, ...]
    refused: Mapping[int, tuple[ChoiceReason, ...]]


class DocumentKind(StrEnum):
    """What paper a provider has to show."""

    LICENCE = "LICENCE"
    INSURANCE = "INSURANCE"
    GAS_PERMIT = "GAS_PERMIT"
    SAFETY = "SAFETY"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class ProviderFacts:
    """A provider, as other modules see it."""

    id: int
    name: str
    unit_id: int
    unit_path: str
    state: ProviderState
    weight: Decimal
    office_path: str = ""
    longitude: Decimal | None = None
    latitude: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ProviderChoice:
    """Which provider gets a job and why; `rejected` names every other one with what spoke against it."""

    provider_id: int | None
    reason_codes: tuple[str, ...] = ()
    rejected: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RankedProvider:
    """A provider as a dispatcher chooses among them: fit ones first, in the order of the automatic choice."""

    provider_id: int
    name: str
    unit_path: str
    fit: bool
    backup: bool
    weight: Decimal
    load: int
    daily_capacity: int
    reason_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """A contract's scope."""

    id: int
    provider_id: int
    number: str
    valid_from: date
    valid_until: date
    regions: tuple[str, ...]
    line_codes: tuple[str, ...]
    job_types: tuple[str, ...]
    daily_capacity: int
    backup: bool
    price_list: str
    ended_date: date | None


@dataclass(frozen=True, slots=True)
class DistrictCoverage:
    """Who serves one district for one kind of work."""

    region_code: str
    name: str
    main: tuple[str, ...]
    backup: tuple[str, ...]

    @property
    def level(self) -> str:
        """Return MAIN, BACKUP_ONLY, SINGLE (no backup) or NONE."""
        if self.main:
            return "MAIN" if self.backup or len(self.main) > 1 else "SINGLE"
        return "BACKUP_ONLY" if self.backup else "NONE"


def reason_text(reason: ChoiceReason) -> str:
    """Return a reason as one code with its value, as stamps keep it: 'WEIGHT:1', 'SCOPE:3201'."""
    values = ":".join(str(value) for value in reason.params.values())
    return f"{reason.code}:{values}" if values else reason.code
