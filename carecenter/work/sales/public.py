"""The door of sales."""

from carecenter.work.sales.actions.changing import cancel_sale
from carecenter.work.sales.actions.registering import register_sale
from carecenter.work.sales.queries.buying import purchases_since
from carecenter.work.sales.queries.sales import sales_by_id, sales_of_customer

__all__ = ["cancel_sale", "purchases_since", "register_sale", "sales_by_id", "sales_of_customer"]
