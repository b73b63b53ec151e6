"""How jobs hang together: what comes before, what repeats, what is open at the same equipment."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from carecenter.work.field_service.models import Job, JobStamp
from carecenter.work.field_service.types import ENDED, FINISHED, JobMove, JobState

REPEAT_DAYS = 30


def open_job_with_key(*, key: str) -> int:
    """Return the job that was opened under a key, 0 where there is none."""
    found = Job.objects.filter(key=key).values_list("pk", flat=True).first() if key else None
    return found or 0


def open_job_like(*, equipment_id: int | None, type_code: str) -> Job | None:
    """Return the unfinished job of the same type at the same equipment."""
    if equipment_id is None:
        return None
    return Job.objects.filter(equipment_id=equipment_id, type_code=type_code).exclude(state__in=ENDED).first()


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


def refusing_providers(*, job_id: int) -> set[int]:
    """Return the providers that have refused the job, let its time pass or lost it."""
    rows = JobStamp.objects.filter(job_id=job_id, move__in=[JobMove.REJECT, JobMove.TIME_OUT, JobMove.RECALL])
    return {facts["provider_id"] for facts in rows.values_list("facts", flat=True) if facts.get("provider_id")}


def jobs_after(*, job_ids: Iterable[int]) -> list[Job]:
    """Return the unfinished jobs that wait for these."""
    return list(Job.objects.filter(after_job_id__in=list(job_ids)).exclude(state__in=ENDED))
