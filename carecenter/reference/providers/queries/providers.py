"""Questions about providers."""

from collections.abc import Iterable
from typing import Any

from carecenter.foundation.remembered import remembered
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import PersonFacts
from carecenter.reference.providers.models import Contract, Provider
from carecenter.reference.providers.types import TECHNICIAN_POST, ContractFacts, ProviderFacts, ProviderState

_PROVIDER = ("id", "name", "unit_id", "unit_path", "state", "weight", "office_path", "longitude", "latitude")


def providers_by_id(*, ids: Iterable[int]) -> dict[int, ProviderFacts]:
    """Return the facts of many providers in one query."""
    wanted = set(ids)
    if len(wanted) == 1:
        one = _provider(wanted.pop())
        return {one.id: one} if one else {}
    rows = Provider.objects.filter(pk__in=wanted).values_list(*_PROVIDER)
    return {row[0]: _facts(row) for row in rows}


@remembered(Provider)
def _provider(provider_id: int) -> ProviderFacts | None:
    row = only_row(Provider.objects.filter(pk=provider_id).values_list(*_PROVIDER))
    return _facts(row) if row else None


def active_providers() -> list[ProviderFacts]:
    """Return all providers that may be given jobs (ACTIVE or WATCH), by name."""
    rows = Provider.objects.filter(state__in=[ProviderState.ACTIVE, ProviderState.WATCH])
    return [_facts(row) for row in rows.order_by("name", "id").values_list(*_PROVIDER)]


def provider_of_unit(*, unit_path: str) -> ProviderFacts | None:
    """Return the provider to which a unit (the provider's own or a team's) belongs."""
    row = Provider.objects.filter(unit_path__holds=unit_path).values_list(*_PROVIDER).first() if unit_path else None
    return _facts(row) if row else None


def technicians_of(*, provider_id: int) -> list[PersonFacts]:
    """Return the active persons of a provider who hold the post of technician, by name."""
    path = only_row(Provider.objects.filter(pk=provider_id).values_list("unit_path", flat=True))
    return organisation.persons_of_unit(path=path, post_code=TECHNICIAN_POST) if path else []


def contracts_of(*, provider_id: int) -> list[ContractFacts]:
    """Return a provider's contracts, newest first."""
    return [_contract(c) for c in Contract.objects.filter(provider_id=provider_id).order_by("-valid_from", "-id")]


def _contract(row: Contract) -> ContractFacts:
    return ContractFacts(
        id=row.pk,
        provider_id=row.provider_id,
        number=row.number,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        regions=tuple(row.regions),
        line_codes=tuple(row.line_codes),
        job_types=tuple(row.job_types),
        daily_capacity=row.daily_capacity,
        backup=row.backup,
        price_list=row.price_list,
        ended_date=row.ended_date,
    )


def _facts(row: tuple[Any, ...]) -> ProviderFacts:
    id_, name, unit_id, unit_path, state, weight, office_path, longitude, latitude = row
    return ProviderFacts(id_, name, unit_id, unit_path, ProviderState(state), weight, office_path, longitude, latitude)
