"""Choose the provider of a job and say why.

Source: domain reference §3.5 (watch: weight × .5), §8.2 (dispatch).
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from carecenter.reference.providers.types import (
    ChoiceReason,
    JobWish,
    OfferRanking,
    ProviderOffer,
    ProviderState,
    RankedOffer,
    Scope,
)

SHARE_AT = 4  # the place of the share in the order
WATCH_FACTOR = Decimal("0.5")
WORKING_STATES = (ProviderState.ACTIVE, ProviderState.WATCH)


def rank_offers(wish: JobWish, offers: Iterable[ProviderOffer]) -> OfferRanking:
    """Return all eligible providers in order and the reasons against every other; the same input, the same
    order.

    Order: main scope before backup before own staff, the customer's preferred provider, narrower region, then the
    share: who has least of the day's jobs for her weight (halved on watch) is next, so that weights of 1.5 and 1 give
    three jobs to two whatever their order; then higher weight, more capacity left, lower id.
    """
    ranked: list[tuple[tuple[Any, ...], RankedOffer]] = []
    refused: dict[int, tuple[ChoiceReason, ...]] = {}
    for offer in offers:
        against = reasons_against(wish, offer)
        if against:
            refused[offer.provider_id] = against
        else:
            ranked.append(_ranked(wish, offer))
    ranked.sort(key=lambda pair: pair[0])
    return OfferRanking(_with_share(ranked), dict(sorted(refused.items())))


def _with_share(ranked: list[tuple[tuple[Any, ...], RankedOffer]]) -> tuple[RankedOffer, ...]:
    """Say the share where it decided: the first one and the next differ in nothing before it."""
    found = [offer for _, offer in ranked]
    if len(ranked) > 1 and ranked[0][0][:SHARE_AT] == ranked[1][0][:SHARE_AT]:
        found[0] = replace(found[0], reasons=(*found[0].reasons, ChoiceReason("SHARE", {"jobs": found[0].load})))
    return tuple(found)


def reasons_against(wish: JobWish, offer: ProviderOffer) -> tuple[ChoiceReason, ...]:
    """Return every reason why a provider may not get a job, or none."""
    found: list[ChoiceReason] = []
    if offer.state not in WORKING_STATES:
        found.append(ChoiceReason("STATE", {"state": offer.state.value}))
    if not contract_is_in_force(offer, wish):
        end = offer.contract_end_date.isoformat() if offer.contract_end_date else ""
        found.append(ChoiceReason("CONTRACT_NOT_IN_FORCE", {"end": end}))
    if best_scope(wish, offer.scopes) is None:
        found.append(_scope_gap(wish, offer.scopes))
    if offer.capacity_left is not None and offer.capacity_left <= 0:
        found.append(ChoiceReason("NO_CAPACITY", {"on": wish.on.isoformat()}))
    if effective_weight(offer) <= 0:
        found.append(ChoiceReason("NO_WEIGHT"))
    if offer.provider_id in wish.refused_by:
        found.append(ChoiceReason("REFUSED_BEFORE"))
    return tuple(found)


def contract_is_in_force(offer: ProviderOffer, wish: JobWish) -> bool:
    """Tell whether a contract covers the day of a job; an open end has none."""
    starts, ends = offer.contract_start_date, offer.contract_end_date
    return starts is not None and starts <= wish.on and (ends is None or wish.on <= ends)


def best_scope(wish: JobWish, scopes: Iterable[Scope]) -> Scope | None:
    """Return the contract line that covers a job: a main line before a backup, the narrowest region first."""
    covering = [scope for scope in scopes if not _gaps(wish, scope)]
    return min(covering, key=lambda s: (s.is_backup, -len(s.region_code), s.product_line == ""), default=None)


def effective_weight(offer: ProviderOffer) -> Decimal:
    """Return the dispatch weight, halved while the provider is on watch (§3.5)."""
    return offer.weight * WATCH_FACTOR if offer.state is ProviderState.WATCH else offer.weight


def _ranked(wish: JobWish, offer: ProviderOffer) -> tuple[tuple[Any, ...], RankedOffer]:
    scope = best_scope(wish, offer.scopes)
    assert scope is not None  # eligible offers have one
    weight = effective_weight(offer)
    is_preferred = offer.provider_id == wish.preferred_provider_id
    reasons = [ChoiceReason("BACKUP_SCOPE" if scope.is_backup else "SCOPE", {"region": scope.region_code})]
    if is_preferred:
        reasons.append(ChoiceReason("PREFERRED"))
    if offer.is_own_staff:
        reasons.append(ChoiceReason("OWN_STAFF"))
    reasons.append(ChoiceReason("WEIGHT", {"weight": f"{weight.normalize():f}"}))
    if offer.state is ProviderState.WATCH:
        reasons.append(ChoiceReason("ON_WATCH"))
    if offer.capacity_left is not None:
        reasons.append(ChoiceReason("CAPACITY_LEFT", {"jobs": offer.capacity_left}))
    room = float("inf") if offer.capacity_left is None else offer.capacity_left
    share = Decimal(offer.load + 1) / weight
    order = (
        offer.is_own_staff,
        scope.is_backup,
        not is_preferred,
        -len(scope.region_code),
        share,
        -weight,
        -room,
        offer.provider_id,
    )
    return order, RankedOffer(offer.provider_id, weight, scope.is_backup, tuple(reasons), offer.load)


def _gaps(wish: JobWish, scope: Scope) -> list[str]:
    gaps = []
    if not wish.region_code.startswith(scope.region_code):
        gaps.append("REGION_NOT_IN_SCOPE")
    if scope.product_line not in ("", wish.product_line):
        gaps.append("PRODUCT_NOT_IN_SCOPE")
    if scope.job_type not in ("", wish.job_type):
        gaps.append("JOB_TYPE_NOT_IN_SCOPE")
    return gaps


def _scope_gap(wish: JobWish, scopes: Iterable[Scope]) -> ChoiceReason:
    """Name what is missing in the contract line that comes nearest."""
    nearest = min((_gaps(wish, scope) for scope in scopes), key=len, default=["NO_SCOPE"])
    return ChoiceReason(nearest[0])
