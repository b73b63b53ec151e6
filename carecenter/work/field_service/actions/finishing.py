"""Complete, confirm and close a job."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.codes import new_code, same_code
from carecenter.foundation.files.public import store_file
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers import public as customers
from carecenter.reference.equipment import public as equipment
from carecenter.work.field_service.access import PERFORM, VERIFY, job_to_change
from carecenter.work.field_service.actions.evidence import store_answers, store_parts
from carecenter.work.field_service.actions.moving import demand_from_here, keep_text, take_step
from carecenter.work.field_service.actions.trusting import doubt
from carecenter.work.field_service.errors import NotComplete, UnsafeReading, WrongCode
from carecenter.work.field_service.events import JobClosed, JobCompleted, JobSigned
from carecenter.work.field_service.models import Job, JobPart, JobSignature
from carecenter.work.field_service.queries.chain import jobs_after, repeated_job
from carecenter.work.field_service.queries.evidence import Gathered, gather
from carecenter.work.field_service.queries.snapshots import current_snapshot
from carecenter.work.field_service.queries.terms import terms_of, type_of
from carecenter.work.field_service.rules.snapshot import differences, hash_of
from carecenter.work.field_service.rules.trust import Doubt
from carecenter.work.field_service.types import JobMove, JobState, PartUsed, SignedBy, StepFacts

DELIVERY = "WH-DELIV"
SERVED = {"WH-REPAIR", "WH-MAINT", "WH-DESCALE"}


@action("jobs.complete")
def complete_job(
    *,
    actor: Actor,
    job_id: int,
    answers: Mapping[str, str] | None = None,
    parts: Sequence[PartUsed] = (),
    fault_code: str = "",
    hardness: int | None = None,
    anode_remaining: int | None = None,
    text: str = "",
    device_at: datetime | None = None,
) -> None:
    """Finish the work: every mandatory answer, photo and serial is there and every safety item holds.

    Raises NotComplete, UnsafeReading, ManyBadInputs, WrongJobState. `hardness` in mg/L, `anode_remaining` in percent.
    """
    job = job_to_change(actor, job_id, PERFORM)
    demand_from_here(job, JobMove.COMPLETE)
    if answers:
        store_answers(job, answers, actor)
    if parts:
        store_parts(job, parts, actor)
    keep_text(job, "REPORT", text, actor)
    gathered = gather(job)
    job.fault_code = fault_code[:40] or job.fault_code
    job.sign_code = new_code()
    _judge(job, gathered)
    take_step(
        job,
        JobMove.COMPLETE,
        actor=actor,
        facts=_facts_for_completion(job, gathered),
        refusals={
            "evidence_is_complete": lambda: _incomplete(gathered),
            "safety_is_complete": lambda: UnsafeReading(items="、".join(gathered.labels(gathered.verdict.safety_open))),
        },
        device_at=device_at,
        completeness=job.completeness,
    )
    _tell_equipment(job, actor, hardness, anode_remaining)
    _start_next_clocks(job)
    _tell_customer_file(job, "job_completed")
    record(
        JobCompleted(
            subject_id=job.pk,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            type_code=job.type_code,
            provider_id=job.provider_id,
            technician_id=job.technician_id,
            equipment_id=job.equipment_id,
            sale_id=job.sale_id,
        )
    )


def _facts_for_completion(job: Job, gathered: Gathered) -> StepFacts:
    return StepFacts(
        JobState(job.state),
        evidence_missing=gathered.verdict.missing + gathered.verdict.invalid,
        safety_is_complete=not gathered.verdict.safety_open,
        serial_is_bound=gathered.serial_is_bound,
    )


def _judge(job: Job, gathered: Gathered) -> None:
    score = gathered.verdict.score
    job.completeness = 100 if score is None else int(score * 100)
    job.missing = [*gathered.verdict.missing, *([] if gathered.serial_is_bound else ["serial"])]
    job.is_complete = gathered.verdict.may_complete and gathered.serial_is_bound
    job.repeat_of_id = job.repeat_of_id or repeated_job(
        equipment_id=job.equipment_id, fault_code=job.fault_code, at=job.opened_at, but=job.pk
    )


def _incomplete(gathered: Gathered) -> NotComplete:
    verdict = gathered.verdict
    said = gathered.labels(verdict.missing)
    said += [f"{label}（不合格）" for label in gathered.labels(verdict.invalid)]
    if not gathered.serial_is_bound:
        said.append("序列号")
    return NotComplete(missing="、".join(said))


def _tell_equipment(job: Job, actor: Actor, hardness: int | None, anode_remaining: int | None) -> None:
    if job.equipment_id is None or job.completed_at is None:
        return
    facts = type_of(job)
    if job.type_code == DELIVERY:
        equipment.mark_received(actor=actor, equipment_id=job.equipment_id, at=job.completed_at)
    if facts.starts_warranty:
        equipment.mark_installed(actor=actor, equipment_id=job.equipment_id, at=job.completed_at, job_id=job.pk)
    if job.type_code in SERVED or (facts.starts_warranty and hardness is not None):
        parts = JobPart.objects.filter(job=job).order_by("id")
        equipment.record_service(
            actor=actor,
            equipment_id=job.equipment_id,
            job_id=job.pk,
            kind=job.type_code,
            at=job.completed_at,
            fault_code=job.fault_code,
            parts=[part.part_code for part in parts],
            anode_remaining=anode_remaining,
            hardness=hardness,
            reported_date=job.opened_at.astimezone(clock.SHANGHAI).date(),
            is_paid=any(part.charged for part in parts),
        )


def _start_next_clocks(job: Job) -> None:
    """The first visit of the next job is promised from now (an installation 24 h after the delivery)."""
    for waiting in jobs_after(job_ids=[job.pk]):
        if waiting.visit_due_at is None:
            hours = terms_of(type_of(waiting), urgent=waiting.priority > 0).sla_hours
            due = (job.completed_at or clock.now()) + timedelta(hours=hours)
            Job.objects.filter(pk=waiting.pk).update(visit_due_at=due)


@action("jobs.sign")
def sign_job(
    *,
    actor: Actor,
    job_id: int,
    signer_name: str,
    image: bytes | None = None,
    code: str = "",
    shown: str = "",
    device_at: datetime | None = None,
) -> str:
    """Let the customer confirm by a drawn signature or the code she was sent; return the sha256 of what she confirmed.

    `shown` is the JSON that a telephone without signal showed her; where it differs from ours, that is a doubt.
    Raises BadInput, WrongCode, WrongJobState.
    """
    job = job_to_change(actor, job_id, PERFORM)
    demand_from_here(job, JobMove.SIGN)
    digest = _keep_signature(job, actor, signer_name, image, code, shown)
    facts = StepFacts(JobState(job.state), customer_signed=True)
    take_step(job, JobMove.SIGN, actor=actor, facts=facts, device_at=device_at, sha256=digest)
    _tell_customer_file(job, "job_signed")
    customers.set_fact(customer_id=job.customer_id, key="next_visit", value=None)
    record(
        JobSigned(
            subject_id=job.pk,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            type_code=job.type_code,
            provider_id=job.provider_id,
            technician_id=job.technician_id,
            equipment_id=job.equipment_id,
            sale_id=job.sale_id,
            signed_at=clock.now(),
        )
    )
    return digest


def _keep_signature(job: Job, actor: Actor, signer_name: str, image: bytes | None, code: str, shown: str) -> str:
    """Check and keep the confirmation; return the hash of what was confirmed."""
    if not signer_name.strip():
        raise BadInput("signer_name", "请填写签收人姓名。")
    if code.strip() and not same_code(code, job.sign_code):
        raise WrongCode(field="code")
    if not code.strip() and not image:
        raise BadInput("image", "请客户签名，或输入客户收到的确认码。")
    stored = None
    if image and not code.strip():
        stored = store_file(
            actor=actor,
            upload=image,
            name=f"{job.number}-signature.png",
            purpose="job_signature",
            subject=("job", job.pk),
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            allowed={"image"},
            max_bytes=2 * 1024 * 1024,
        )
    snapshot = current_snapshot(job)
    digest = hash_of(snapshot)
    JobSignature.objects.create(
        job=job,
        revision=JobSignature.objects.filter(job=job).count() + 1,
        kind=SignedBy.CODE.value if code.strip() else SignedBy.IMAGE.value,
        signer_name=signer_name.strip()[:80],
        file_id=uuid.UUID(stored.id) if stored else None,
        snapshot=snapshot,
        sha256=digest,
        shown_sha256=_hash_of_shown(job, shown, snapshot),
        signed_at=clock.now(),
    )
    return digest


def _hash_of_shown(job: Job, shown: str, snapshot: Mapping[str, Any]) -> str:
    """Return the hash of what a telephone showed; a difference from what we hold is written down."""
    if not shown:
        return ""
    differing = differences(shown, snapshot)
    if differing:
        doubt(job, Doubt.OTHER_SIGNED, differing=list(differing))
    return hashlib.sha256(shown.encode()).hexdigest()


@action("jobs.close")
def close_job(*, actor: Actor, job_id: int, answered: bool = True) -> None:
    """Verify and close: the customer answered or was called back, the evidence is complete. Raises GuardFailed."""
    job = job_to_change(actor, job_id, VERIFY)
    facts = StepFacts(JobState(job.state), answer_or_callback_done=answered, evidence_is_audited=job.is_complete)
    take_step(job, JobMove.VERIFY, actor=actor, facts=facts, answered=answered)
    record(JobClosed(subject_id=job.pk, unit_path=job.unit_path, customer_id=job.customer_id))


def _tell_customer_file(job: Job, kind: str, at: datetime | None = None) -> None:
    customers.add_timeline_line(
        customer_id=job.customer_id,
        at=at or clock.now(),
        unit_path=job.unit_path,
        kind=kind,
        subject=("job", job.pk),
        params={"number": job.number, "type": job.type_code},
    )
