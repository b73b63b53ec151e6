"""Tables of field service."""

from carecenter.work.field_service.models.evidence import (
    JobAnswer,
    JobDoubt,
    JobEvidence,
    JobPart,
    JobPlace,
    JobSignature,
    JobText,
)
from carecenter.work.field_service.models.jobs import Job, JobStamp

__all__ = [
    "Job",
    "JobAnswer",
    "JobDoubt",
    "JobEvidence",
    "JobPart",
    "JobPlace",
    "JobSignature",
    "JobStamp",
    "JobText",
]
