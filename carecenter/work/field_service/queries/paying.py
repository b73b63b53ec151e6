"""Who has paid for a visit, for grading."""

from collections.abc import Iterator
from datetime import datetime

from carecenter.work.field_service.models import Job
from carecenter.work.field_service.types import PaidVisit


def paid_visits_since(*, at: datetime) -> Iterator[PaidVisit]:
    """Yield every signed job since an instant in which the customer paid for a part, one query read in pieces."""
    rows = Job.objects.filter(signed_at__gte=at, parts__charged=True).distinct().order_by("id")
    for customer_id, kind, signed_at in rows.values_list("customer_id", "customer__kind", "signed_at").iterator():
        yield PaidVisit(customer_id, kind, signed_at)
