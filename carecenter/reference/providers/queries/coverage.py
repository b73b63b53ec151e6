"""Which district is served by whom."""

from collections.abc import Iterable
from datetime import date

from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import districts_inside
from carecenter.reference.providers.access import visible_providers
from carecenter.reference.providers.models import Contract
from carecenter.reference.providers.types import DistrictCoverage, ProviderState


def coverage_of(*, actor: Actor, region_code: str, line_code: str, job_type: str, on: date) -> list[DistrictCoverage]:
    """Return each district of a province or city with the providers in reach that serve one kind of work on a day."""
    live = _contracts_on(actor, line_code, job_type, on)
    found = []
    for code, name in districts_inside(region_code=region_code):
        here = [c for c in live if any(code.startswith(region) for region in c.regions)]
        main = {c.provider_id: c.provider.name for c in here if not c.backup}
        backup = {c.provider_id: c.provider.name for c in here if c.backup and c.provider_id not in main}
        found.append(DistrictCoverage(code, name, tuple(sorted(main.values())), tuple(sorted(backup.values()))))
    return found


def uncovered_by_province(
    *, actor: Actor, provinces: Iterable[str], line_code: str, job_type: str, on: date
) -> dict[str, tuple[int, int]]:
    """Return by province how many of its districts nobody in reach serves, main or backup, and how many it has."""
    served = {region for row in _contracts_on(actor, line_code, job_type, on) for region in row.regions}
    found = {}
    for province in provinces:
        codes = [code for code, _ in districts_inside(region_code=province)]
        bare = sum(served.isdisjoint((code[:2], code[:4], code)) for code in codes)
        if codes:
            found[province] = (bare, len(codes))
    return found


def _contracts_on(actor: Actor, line_code: str, job_type: str, on: date) -> list[Contract]:
    rows = Contract.objects.filter(
        provider__in=visible_providers(actor),
        valid_from__lte=on,
        valid_until__gte=on,
        provider__state__in=[ProviderState.ACTIVE, ProviderState.WATCH],
        line_codes__contains=[line_code] if line_code else [],
        job_types__contains=[job_type] if job_type else [],
    ).select_related("provider")
    return [row for row in rows if row.ended_date is None or row.ended_date >= on]
