"""Tables of field service."""

from carecenter.work.field_service.models.evidence import (
    JobAnswer,
    JobEvidence,
    JobPart,
    JobPlace,
    JobSignature,
    JobText,
)
from carecenter.work.field_service.models.jobs import Job, JobStamp
from carecenter.work.field_service.models.phones import JobDoubt, Phone, PhoneDeed

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
    "Phone",
    "PhoneDeed",
]
