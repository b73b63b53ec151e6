"""All open jobs of a subtree counted in one pass: for boards that many people look at."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from carecenter.foundation import clock
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.jobs import facts_of
from carecenter.work.field_service.types import ENDED, FINISHED, JobFacts, JobState

AGE_HOURS = (1, 4, 24, 72)
_OPEN = sorted(state.value for state in JobState if state not in ENDED)
_RUNNING = sorted(state.value for state in JobState if state not in ENDED | FINISHED)
# width_bucket counts the limits that lie behind a job's last change: bucket 0 is younger than an hour.
_COUNTS = """
SELECT state, left(region_code, 2), provider_id, due_at < %(now)s AND state = ANY(%(running)s),
  width_bucket(extract(epoch FROM %(now)s - state_since)::float8, ARRAY[3600, 14400, 86400, 259200]::float8[]), count(*)
FROM field_service_job WHERE state = ANY(%(open)s) {path}
GROUP BY 1, 2, 3, 4, 5
"""


@dataclass(frozen=True, slots=True)
class OpenCount:
    """How many open jobs share state, province, provider, lateness and age (0 under an hour … 4 over three days)."""

    state: JobState
    province: str
    provider_id: int | None
    late: bool
    age: int
    count: int


def open_job_counts(*, unit_path: str) -> list[OpenCount]:
    """Return the open jobs of a subtree by state, province, provider, lateness and age; callers have checked reach.

    The root counts the country without looking at paths.
    """
    inside = "AND (unit_path <@ %(path)s::ltree OR office_path <@ %(path)s::ltree)" if "." in unit_path else ""
    asked: dict[str, Any] = {"now": clock.now(), "open": _OPEN, "running": _RUNNING, "path": unit_path}
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS.format(path=inside), asked)
        return [OpenCount(JobState(s), p, who, bool(late), age, n) for s, p, who, late, age, n in cursor.fetchall()]


def latest_red_jobs(*, unit_path: str, limit: int = 20) -> list[JobFacts]:
    """Return the jobs whose clock ran out longest ago within a fortnight; callers have checked reach."""
    now: datetime = clock.now()
    rows = Job.objects.filter(state__in=_RUNNING, due_at__lt=now, due_at__gte=now - timedelta(days=14))
    if "." in unit_path:
        rows = rows.filter(unit_path__inside=unit_path) | rows.filter(office_path__inside=unit_path)
    return [facts_of(job) for job in rows.order_by("due_at", "id")[:limit]]
