"""When something happens next by itself."""

from django.db.models import Min

from carecenter.foundation import clock as time
from carecenter.work.service_levels.models import Clock


def seconds_until_next() -> float:
    """Return the seconds until the earliest due instant, 0 if it is over, an hour without any; one index look-up."""
    next_due = Clock.objects.filter(next_due__isnull=False).aggregate(at=Min("next_due"))["at"]
    if next_due is None:
        return 3600.0
    return max((next_due - time.now()).total_seconds(), 0.0)
