"""A job's page: its facts in words, its clocks, its story."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.masking import mask_name
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers import public as providers
from carecenter.work.field_service.access import VIEW, visible_jobs
from carecenter.work.field_service.models import Job, JobStamp
from carecenter.work.field_service.queries.terms import type_names
from carecenter.work.field_service.queries.words import MOVE_WORDS
from carecenter.work.field_service.types import JobMove


@dataclass(frozen=True, slots=True)
class StampLine:
    """One step of a job's story in words."""

    at: datetime
    move: JobMove
    word: str
    who: str
    text: str
    device_at: datetime | None


@dataclass(frozen=True, slots=True)
class JobPage:
    """What the page of a job shows."""

    job: Job
    type_name: str
    customer_masked: str
    model_name: str
    provider_name: str
    technician_name: str
    story: tuple[StampLine, ...]
    before: Job | None
    repeat_of: Job | None


def job_page(*, actor: Actor, job_id: int) -> JobPage:
    """Return a job in reach with its story. Raises NotThere."""
    job = only_row(
        visible_jobs(actor, VIEW)
        .select_related("customer", "provider", "technician", "after_job", "repeat_of")
        .filter(pk=job_id)
    )
    if job is None:
        raise NotThere()
    stamps = list(JobStamp.objects.filter(job=job).order_by("id"))
    people = organisation.persons_by_id(ids={s.actor_id for s in stamps if s.actor_id})
    facts = [s.facts for s in stamps]
    firms = providers.providers_by_id(ids={f["provider_id"] for f in facts if f.get("provider_id")})
    names = {pid: firm.name for pid, firm in firms.items()}
    story = tuple(
        StampLine(
            s.at,
            JobMove(s.move),
            str(MOVE_WORDS[JobMove(s.move)]),
            people[s.actor_id].name if s.actor_id in people else "",
            _said(s.facts, names),
            s.device_at,
        )
        for s in stamps
    )
    model = catalogue.models_by_id(ids=[job.model_id]).get(job.model_id) if job.model_id else None
    return JobPage(
        job=job,
        type_name=type_names().get(job.type_code, job.type_code),
        customer_masked=mask_name(job.customer.name),
        model_name=model.name if model else "",
        provider_name=job.provider.name if job.provider else "",
        technician_name=job.technician.name if job.technician else "",
        story=story,
        before=job.after_job,
        repeat_of=job.repeat_of,
    )


def _said(facts: dict[str, Any], names: dict[int, str]) -> str:
    """Return what a stamp's facts say: the provider, the reasons for her, the reason given."""
    said = [names[facts["provider_id"]]] if facts.get("provider_id") in names else []
    said += providers.reason_words(facts.get("reasons", []))
    said += [str(facts["reason"])] if facts.get("reason") else []
    if facts.get("start"):
        start, end = (datetime.fromisoformat(facts[key]) for key in ("start", "end"))
        said.append(f"{start.astimezone(SHANGHAI):%m-%d %H:%M}–{end.astimezone(SHANGHAI):%H:%M}")
    return "，".join(said)
