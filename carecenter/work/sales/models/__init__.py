"""Tables of sales."""

from carecenter.work.sales.models.sales import Sale

__all__ = ["Sale"]
