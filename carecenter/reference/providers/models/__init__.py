"""Tables of providers."""

from carecenter.reference.providers.models.contracts import Contract, Document
from carecenter.reference.providers.models.policy import Policy
from carecenter.reference.providers.models.providers import Provider, StateChange, WeightChange

__all__ = ["Contract", "Document", "Policy", "Provider", "StateChange", "WeightChange"]
