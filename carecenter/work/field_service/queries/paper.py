"""A job as it goes on paper: to be filled in by hand at the door, or as a copy of what was signed."""

from dataclasses import dataclass
from datetime import datetime

from carecenter.foundation.files.public import content_of
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.field_service.access import job_to_see
from carecenter.work.field_service.models import Job, JobSignature, JobText
from carecenter.work.field_service.queries.visit import VisitSheet, sheet_of


@dataclass(frozen=True, slots=True)
class PrintedSignature:
    """The customer's confirmation; `image` is the drawn one, empty where she gave a code."""

    signer: str
    at: datetime
    revision: int
    sha256: str
    image: bytes


@dataclass(frozen=True, slots=True)
class JobPaper:
    """What a job's paper shows beside the contact data; `asked` is what the customer said, `report` what was done."""

    sheet: VisitSheet
    provider: str
    technician: str
    asked: str
    report: str
    signature: PrintedSignature | None


def job_paper(*, actor: Actor, job_id: int) -> JobPaper:
    """Return a job that the actor may see, as it goes on paper. Raises NotThere."""
    job = job_to_see(actor, job_id)
    texts = dict(
        JobText.objects.filter(job=job, kind__in=["REASON", "REPORT"]).order_by("id").values_list("kind", "text")
    )
    return JobPaper(
        sheet=sheet_of(job),
        provider=job.provider.name if job.provider else "",
        technician=job.technician.name if job.technician else "",
        asked=texts.get("REASON", ""),
        report=texts.get("REPORT", ""),
        signature=_signature(job),
    )


def _signature(job: Job) -> PrintedSignature | None:
    row = JobSignature.objects.filter(job=job).order_by("-revision").first()
    if row is None:
        return None
    try:
        image = content_of(file_id=str(row.file_id)) if row.file_id else b""
    except NotThere:  # erased
        image = b""
    return PrintedSignature(row.signer_name, row.signed_at, row.revision, row.sha256, image)
