"""Tables of providers."""

from carecenter.reference.providers.models.contracts import Contract, Document
from carecenter.reference.providers.models.providers import Provider, StateChange, WeightChange

__all__ = ["Contract", "Document", "Provider", "StateChange", "WeightChange"]
