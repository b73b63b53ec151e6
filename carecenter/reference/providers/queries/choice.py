"""Who may get a job, from what the tables say; the rule decides."""

from collections.abc import Collection, Mapping
from datetime import date

from carecenter.foundation.plain.actors import is_inside
from carecenter.foundation.remembered import remembered
from carecenter.reference.providers.models import Contract, Provider
from carecenter.reference.providers.rules.choice import rank_offers
from carecenter.reference.providers.types import (
    JobWish,
    OfferRanking,
    ProviderChoice,
    ProviderOffer,
    ProviderState,
    RankedProvider,
    Scope,
    reason_text,
)

Gathered = tuple[OfferRanking, dict[int, Provider], dict[int, int]]


def choose_provider(
    *,
    region_code: str,
    line_code: str,
    job_type: str,
    on: date,
    exclude: Collection[int] = (),
    loads: Mapping[int, int] | None = None,
    preferred_provider_id: int | None = None,
) -> ProviderChoice:
    """Choose by region × line × type × contract day × capacity × weight and say why, for and against.

    Only providers that have ever signed the region are weighed and named.

    `loads` is the number of open jobs that day by provider; `exclude` have refused the job before.
    """
    wish = JobWish(region_code, line_code, job_type, on, frozenset(exclude), preferred_provider_id)
    ranking, _, _ = _gather(wish, loads or {})
    refused = [(pid, ",".join(reason_text(r) for r in reasons)) for pid, reasons in ranking.refused.items()]
    if not ranking.ranked:
        return ProviderChoice(None, (), refused)
    best = ranking.ranked[0]
    later = [(other.provider_id, f"AFTER:{best.provider_id}") for other in ranking.ranked[1:]]
    return ProviderChoice(best.provider_id, tuple(reason_text(r) for r in best.reasons), later + refused)


def rank_providers(
    *,
    region_code: str,
    line_code: str,
    job_type: str,
    on: date,
    exclude: Collection[int] = (),
    loads: Mapping[int, int] | None = None,
    neighbours_of: str = "",
) -> list[RankedProvider]:
    """Return the providers as a dispatcher sees them: the fit ones in order, then others with what speaks against.

    Of those who do not cover the region only the office's own (`neighbours_of`: its path) are shown.
    """
    loads = loads or {}
    wish = JobWish(region_code, line_code, job_type, on, frozenset(exclude))
    ranking, rows, capacities = _gather(wish, loads, neighbours_of)
    found = [
        _seen(rows[o.provider_id], capacities, loads, tuple(reason_text(r) for r in o.reasons), True, o.is_backup)
        for o in ranking.ranked
    ]
    for provider_id, reasons in ranking.refused.items():
        elsewhere = any(reason.code in {"REGION_NOT_IN_SCOPE", "NO_SCOPE"} for reason in reasons)
        if not elsewhere or (neighbours_of and is_inside(rows[provider_id].unit_path, neighbours_of)):
            said = tuple(reason_text(r) for r in reasons)
            found.append(_seen(rows[provider_id], capacities, loads, said, False, False))
    return found


def _seen(
    row: Provider, capacities: dict[int, int], loads: Mapping[int, int], said: tuple[str, ...], fit: bool, backup: bool
) -> RankedProvider:
    return RankedProvider(
        row.pk, row.name, row.unit_path, fit, backup, row.weight, loads.get(row.pk, 0), capacities.get(row.pk, 0), said
    )


def _gather(wish: JobWish, loads: Mapping[int, int], neighbours_of: str = "") -> Gathered:
    """Rank one offer a provider: the scopes of all its contracts in force that day, their capacities added."""
    rows, contracts = _bound(wish.region_code, neighbours_of)
    capacities: dict[int, int] = {}
    offers = []
    for provider_id, row in rows.items():
        held = contracts.get(provider_id, [])
        live = [c for c in held if c.valid_from <= wish.on <= c.valid_until and not _ended(c, wish.on)]
        counted = live or held[:1]
        fitting = [c for c in live if any(_covers(scope, wish) for scope in _scopes(c))]
        capacities[provider_id] = sum(c.daily_capacity for c in fitting or counted)
        offers.append(
            ProviderOffer(
                provider_id,
                ProviderState(row.state),
                counted[0].valid_from if counted else None,
                _last_day(counted[0]) if counted else None,
                tuple(scope for c in counted for scope in _scopes(c)),
                capacities[provider_id] - loads.get(provider_id, 0) if counted else None,
                row.weight,
                loads.get(provider_id, 0),
                row.is_own_staff,
            )
        )
    return rank_offers(wish, offers), rows, capacities


@remembered(Provider, Contract)
def _bound(region_code: str, neighbours_of: str) -> tuple[dict[int, Provider], dict[int, list[Contract]]]:
    """Return the providers that have not left and have ever signed the region, or stand under an office, with their
    contracts, the latest first; nobody changes these rows. Of thousands only these are worth a thought.
    """
    prefixes = sorted({region_code[:length] for length in (0, 2, 4, 6)})
    signed = Provider.objects.filter(pk__in=Contract.objects.filter(regions__overlap=prefixes).values("provider_id"))
    near = Provider.objects.filter(unit_path__inside=neighbours_of) if neighbours_of else Provider.objects.none()
    rows = {row.pk: row for row in (*signed, *near) if row.state != ProviderState.EXITED}
    contracts: dict[int, list[Contract]] = {}
    for contract in Contract.objects.filter(provider_id__in=rows).order_by("-valid_until"):
        contracts.setdefault(contract.provider_id, []).append(contract)
    return rows, contracts


def _covers(scope: Scope, wish: JobWish) -> bool:
    return (
        wish.region_code.startswith(scope.region_code)
        and scope.product_line in ("", wish.product_line)
        and scope.job_type in ("", wish.job_type)
    )


def _scopes(contract: Contract) -> list[Scope]:
    return [
        Scope(region, line, job_type, contract.backup)
        for region in contract.regions
        for line in contract.line_codes
        for job_type in contract.job_types
    ]


def _last_day(contract: Contract) -> date:
    return min(contract.valid_until, contract.ended_date) if contract.ended_date else contract.valid_until


def _ended(contract: Contract, on: date) -> bool:
    return contract.ended_date is not None and contract.ended_date < on
