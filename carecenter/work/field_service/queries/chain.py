"""How jobs hang together: what comes before, what repeats, what is open at the same equipment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from carecenter.foundation.action import write_now
from carecenter.work.field_service.models import Job, JobStamp
from carecenter.work.field_service.types import ENDED, FINISHED, JobMove, JobState

REPEAT_DAYS = 30
_ENDED = sorted(state.value for state in ENDED)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands beside a new job: the job of its key, its unfinished twin, when the one before was done."""

    of_key: int | None
    twin: int | None
    before_done_at: datetime | None


# Asked twice a sale, so it is said by hand; each side of the OR has its index.
_NEIGHBOURS = """
SELECT id, key = %(key)s, id = %(before)s, completed_at,
  equipment_id = %(equipment)s AND type_code = %(type)s AND state <> ALL(%(ended)s)
FROM field_service_job
WHERE key = %(key)s OR id = %(before)s
  OR (equipment_id = %(equipment)s AND type_code = %(type)s AND state <> ALL(%(ended)s))
ORDER BY id
"""


def neighbours_of(*, key: str, equipment_id: int | None, type_code: str, after_job_id: int | None) -> Neighbours:
    """Return what stands beside a job that shall be opened, in one query."""
    asked = {"key": key or None, "before": after_job_id, "equipment": equipment_id, "type": type_code, "ended": _ENDED}
    with connection.cursor() as cursor:
        cursor.execute(_NEIGHBOURS, asked)
        rows = cursor.fetchall()
    return Neighbours(
        of_key=next((pk for pk, is_key, _, _, _ in rows if is_key), None),
        twin=next((pk for pk, _, _, _, is_twin in rows if is_twin), None),
        before_done_at=next((done for _, _, is_before, done, _ in rows if is_before), None),
    )


def repeated_job(*, equipment_id: int | None, fault_code: str, at: datetime, but: int = 0) -> int | None:
    """Return the last signed job for the same fault at the same equipment within 30 days (§8.2)."""
    if equipment_id is None or not fault_code:
        return None
    rows = Job.objects.filter(
        equipment_id=equipment_id,
        fault_code=fault_code,
        state__in=[JobState.SIGNED, JobState.CLOSED],
        signed_at__gte=at - timedelta(days=REPEAT_DAYS),
        signed_at__lte=at,
    ).exclude(pk=but)
    return rows.order_by("-signed_at").values_list("pk", flat=True).first()


def unfinished_before(job: Job) -> Job | None:
    """Return the job before in the chain as long as its work is not done."""
    before = job.after_job
    return before if before and before.state not in FINISHED and before.state != JobState.CANCELLED else None


_REFUSALS = """
SELECT DISTINCT (facts->>'provider_id')::bigint FROM field_service_jobstamp
WHERE job_id = %s AND move = ANY(%s) AND facts->>'provider_id' IS NOT NULL
"""


def refusing_providers(*, job_id: int) -> set[int]:
    """Return the providers that have refused the job, let its time pass or lost it, in this action too."""
    write_now(JobStamp)
    with connection.cursor() as cursor:
        cursor.execute(_REFUSALS, [job_id, [JobMove.REJECT.value, JobMove.TIME_OUT.value, JobMove.RECALL.value]])
        return {provider_id for (provider_id,) in cursor.fetchall()}


def jobs_after(*, job_ids: Iterable[int]) -> list[Job]:
    """Return the unfinished jobs that wait for these."""
    return list(Job.objects.filter(after_job_id__in=list(job_ids)).exclude(state__in=ENDED))
