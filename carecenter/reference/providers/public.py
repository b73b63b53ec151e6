"""The door of providers."""

from carecenter.reference.providers.actions.contracts import end_contract, record_document, sign_contract
from carecenter.reference.providers.actions.providers import enter_provider, open_team, set_state, set_weight
from carecenter.reference.providers.queries.choice import choose_provider, rank_providers
from carecenter.reference.providers.queries.providers import (
    active_providers,
    contracts_of,
    provider_of_unit,
    providers_by_id,
    technicians_of,
)
from carecenter.reference.providers.queries.words import reason_words

__all__ = [
    "active_providers",
    "choose_provider",
    "contracts_of",
    "end_contract",
    "enter_provider",
    "open_team",
    "provider_of_unit",
    "providers_by_id",
    "rank_providers",
    "reason_words",
    "record_document",
    "set_state",
    "set_weight",
    "sign_contract",
    "technicians_of",
]
