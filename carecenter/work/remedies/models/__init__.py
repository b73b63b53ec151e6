"""Tables of remedies."""

from carecenter.work.remedies.models.remedies import Remedy

__all__ = ["Remedy"]
