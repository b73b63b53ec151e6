"""Define job types; a changed definition becomes the next version."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.catalogue.access import MANAGE
from carecenter.reference.catalogue.models import JobType, JobTypeVersion
from carecenter.reference.catalogue.queries.jobs import CHECKLIST, EVIDENCE
from carecenter.reference.catalogue.types import ChecklistItem, EvidenceItem


@action("catalogue.define_job_type")
def define_job_type(
    *,
    actor: Actor,
    code: str,
    name: str,
    valid_from: date,
    duration_minutes: int,
    required_qualifications: Sequence[str] = (),
    checklist: Sequence[ChecklistItem] = (),
    evidence: Sequence[EvidenceItem] = (),
    dispatch_minutes: int = 30,
    accept_minutes: int = 60,
    contact_hours: int = 2,
    sla_hours: int = 24,
    urgent_hours: int | None = None,
    binds_serial: bool = False,
    starts_warranty: bool = False,
    follow_types: Sequence[str] = (),
) -> int:
    """Add a version of a job type, or leave it where nothing changed; return the version.

    Raises BadInput where a different version of the same or a later day exists: what jobs were done under stays.
    """
    demand(actor, MANAGE)
    kind, _ = JobType.objects.update_or_create(code=code, defaults={"name": name})
    facts = {
        "duration_minutes": duration_minutes,
        "required_qualifications": list(required_qualifications),
        "checklist": CHECKLIST.dump_python(tuple(checklist), mode="json"),
        "evidence": EVIDENCE.dump_python(tuple(evidence), mode="json"),
        "dispatch_minutes": dispatch_minutes,
        "accept_minutes": accept_minutes,
        "contact_hours": contact_hours,
        "sla_hours": sla_hours,
        "urgent_hours": urgent_hours,
        "binds_serial": binds_serial,
        "starts_warranty": starts_warranty,
        "follow_types": list(follow_types),
    }
    version = _next_version(kind, valid_from, facts)
    note(subject=("job_type", kind.pk), code=code, version=version)
    return version


def _next_version(kind: JobType, valid_from: date, facts: dict[str, Any]) -> int:
    same_day = kind.versions.filter(valid_from=valid_from).first()
    if same_day is not None and all(getattr(same_day, name) == value for name, value in facts.items()):
        return same_day.version
    last = kind.versions.order_by("-version").first()
    if last is not None and last.valid_from >= valid_from:
        raise BadInput("valid_from", f"{kind.code} 已有从 {last.valid_from} 起的版本；内容不同的新版本必须晚于它。")
    number = last.version + 1 if last else 1
    JobTypeVersion.objects.create(job_type=kind, version=number, valid_from=valid_from, **facts)
    return number
