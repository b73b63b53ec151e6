"""Who has bought what, for grading."""

from collections.abc import Iterator
from datetime import datetime

from carecenter.work.sales.models import Sale


def purchases_since(*, at: datetime) -> Iterator[tuple[int, str, str, datetime]]:
    """Yield (customer, PERSON or COMPANY, product line, when) of every sale since then that was not cancelled."""
    rows = Sale.objects.filter(registered_at__gte=at, cancelled_at=None).order_by("id")
    yield from rows.values_list("customer_id", "customer__kind", "model__line__code", "registered_at").iterator()
