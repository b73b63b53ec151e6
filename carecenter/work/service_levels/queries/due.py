"""When something happens next by itself."""

from datetime import timedelta

from django.db.models import Count, Min, Q

from carecenter.foundation import clock as time
from carecenter.foundation.plain.actors import Actor
from carecenter.work.service_levels.access import visible_clocks
from carecenter.work.service_levels.models import Clock


def seconds_until_next() -> float:
    """Return the seconds until the earliest due instant, 0 if it is over, an hour without any; one index look-up."""
    next_due = Clock.objects.filter(next_due__isnull=False).aggregate(at=Min("next_due"))["at"]
    if next_due is None:
        return 3600.0
    return max((next_due - time.now()).total_seconds(), 0.0)


def counts_of(actor: Actor) -> tuple[int, int]:
    """Return how many promises in reach are broken and still open, and how many end within the hour. One query."""
    soon = time.now() + timedelta(hours=1)
    found = visible_clocks(actor).filter(state__in=["RUNNING", "BREACHED"], due_at__lte=soon)
    counted = found.aggregate(late=Count("pk", filter=Q(state="BREACHED")), soon=Count("pk", filter=Q(state="RUNNING")))
    return counted["late"], counted["soon"]
