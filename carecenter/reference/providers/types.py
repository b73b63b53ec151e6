"""Words of providers that other modules may use."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

TECHNICIAN_POST = "technician"


class ProviderState(StrEnum):
    """Where a provider stands in admission and elimination (§3.5)."""

    CANDIDATE = "CANDIDATE"
    ACTIVE = "ACTIVE"
    WATCH = "WATCH"
    SUSPENDED = "SUSPENDED"
    EXITED = "EXITED"


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
