"""Which district is served by whom."""

from datetime import date

from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import districts_inside
from carecenter.reference.providers.access import visible_providers
from carecenter.reference.providers.models import Contract
from carecenter.reference.providers.types import DistrictCoverage, ProviderState


def coverage_of(*, actor: Actor, region_code: str, line_code: str, job_type: str, on: date) -> list[DistrictCoverage]:
    """Return each district of a province or city with the providers in reach that serve one kind of work on a day."""
    rows = Contract.objects.filter(
        provider__in=visible_providers(actor),
        valid_from__lte=on,
        valid_until__gte=on,
        provider__state__in=[ProviderState.ACTIVE, ProviderState.WATCH],
        line_codes__contains=[line_code] if line_code else [],
        job_types__contains=[job_type] if job_type else [],
    ).select_related("provider")
    live = [row for row in rows if row.ended_date is None or row.ended_date >= on]
    found = []
    for code, name in districts_inside(region_code=region_code):
        here = [c for c in live if any(code.startswith(region) for region in c.regions)]
        main = {c.provider_id: c.provider.name for c in here if not c.backup}
        backup = {c.provider_id: c.provider.name for c in here if c.backup and c.provider_id not in main}
        found.append(DistrictCoverage(code, name, tuple(sorted(main.values())), tuple(sorted(backup.values()))))
    return found
