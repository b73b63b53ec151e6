"""What stands on a job when its customer confirms it."""

from typing import Any

from carecenter.work.field_service.models import Job, JobAnswer, JobEvidence, JobPart
from carecenter.work.field_service.rules.snapshot import snapshot_of


def current_snapshot(job: Job) -> dict[str, Any]:
    """Return the job's content as one value; its hash is bound to the signature."""
    return snapshot_of(
        job_id=job.pk,
        type_code=job.type_code,
        equipment_id=job.equipment_id,
        answers=dict(JobAnswer.objects.filter(job=job).values_list("item", "value")),
        evidence=list(JobEvidence.objects.filter(job=job, withdrawn_at=None).values_list("item", "sha256")),
        parts=list(JobPart.objects.filter(job=job).values_list("part_code", "quantity", "serial")),
        completed_at=job.completed_at.isoformat() if job.completed_at else "",
    )
