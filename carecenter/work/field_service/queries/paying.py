"""Who has paid for a visit, for grading."""

from collections.abc import Iterator
from datetime import datetime

from carecenter.work.field_service.models import Job


def paid_visits_since(*, at: datetime) -> Iterator[tuple[int, str, datetime]]:
    """Yield (customer, PERSON or COMPANY, when) of every job signed since then for which the customer paid."""
    rows = Job.objects.filter(signed_at__gte=at, parts__charged=True).distinct().order_by("id")
    for customer_id, kind, _job, signed_at in rows.values_list("customer_id", "customer__kind", "id", "signed_at"):
        if signed_at is not None:
            yield customer_id, kind, signed_at
