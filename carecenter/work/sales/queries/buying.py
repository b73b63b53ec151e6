"""Who has bought what, for grading."""

from collections.abc import Iterator
from datetime import datetime

from carecenter.work.sales.models import Sale
from carecenter.work.sales.types import Purchase


def purchases_since(*, at: datetime) -> Iterator[Purchase]:
    """Yield every sale since an instant that was not cancelled, one query read in pieces."""
    rows = Sale.objects.filter(registered_at__gte=at, cancelled_at=None).order_by("id")
    values = rows.values_list("customer_id", "customer__kind", "model__line__code", "registered_at")
    for customer_id, kind, line_code, bought_at in values.iterator(chunk_size=5000):
        yield Purchase(customer_id, kind, line_code, bought_at)
