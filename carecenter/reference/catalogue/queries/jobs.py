"""Read job types."""

from datetime import date
from typing import Any

from pydantic import TypeAdapter

from carecenter.foundation import clock
from carecenter.foundation.recall import recalled
from carecenter.foundation.remembered import remembered
from carecenter.reference.catalogue.errors import NoJobType
from carecenter.reference.catalogue.models import JobType, JobTypeVersion
from carecenter.reference.catalogue.types import ChecklistItem, EvidenceItem, JobTypeFacts

CHECKLIST: TypeAdapter[tuple[ChecklistItem, ...]] = TypeAdapter(tuple[ChecklistItem, ...])
EVIDENCE: TypeAdapter[tuple[EvidenceItem, ...]] = TypeAdapter(tuple[EvidenceItem, ...])


@recalled
@remembered(JobType, JobTypeVersion)
def job_type(*, code: str, on: date | None = None) -> JobTypeFacts:
    """Return the version of a type that holds on a day (today). Raises NoJobType."""
    day = on or clock.today()
    rows = JobTypeVersion.objects.filter(job_type__code=code, valid_from__lte=day).select_related("job_type")
    found = rows.order_by("-valid_from").first()
    if found is None:
        raise NoJobType(job_type=code, on=day.isoformat())
    return _facts(found)


@recalled
def job_types(*, on: date | None = None) -> list[JobTypeFacts]:
    """Return all types in the version of a day (today), by code. One query."""
    day = on or clock.today()
    rows = JobTypeVersion.objects.filter(valid_from__lte=day).select_related("job_type")
    rows = rows.order_by("job_type__code", "-valid_from").distinct("job_type__code")
    return [_facts(row) for row in rows]


def _facts(row: JobTypeVersion) -> JobTypeFacts:
    return JobTypeFacts(
        code=row.job_type.code,
        name=row.job_type.name,
        duration_minutes=row.duration_minutes,
        required_qualifications=tuple(row.required_qualifications),
        checklist=checklist(row.checklist),
        evidence=EVIDENCE.validate_python(row.evidence),
        dispatch_minutes=row.dispatch_minutes,
        accept_minutes=row.accept_minutes,
        sla_hours=row.sla_hours,
        version=row.version,
        valid_from=row.valid_from,
        contact_hours=row.contact_hours,
        urgent_hours=row.urgent_hours,
        binds_serial=row.binds_serial,
        starts_warranty=row.starts_warranty,
        follow_types=tuple(row.follow_types),
    )


def checklist(items: list[dict[str, Any]]) -> tuple[ChecklistItem, ...]:
    """Return stored items as facts."""
    return CHECKLIST.validate_python(items)
