"""Answers, photographs, serials and parts of a job on site."""

import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.files.base import File

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.files.pictures import bands_of_picture
from carecenter.foundation.files.public import StoredFileFacts, Upload, store_files
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs, NotThere
from carecenter.reference.catalogue.types import ItemKind
from carecenter.reference.equipment import public as equipment
from carecenter.work.field_service.access import PERFORM, job_to_change
from carecenter.work.field_service.actions.trusting import doubt_photos
from carecenter.work.field_service.actions.visit import ABSENCE
from carecenter.work.field_service.errors import WrongJobState
from carecenter.work.field_service.events import JobChanged
from carecenter.work.field_service.models import Job, JobAnswer, JobEvidence, JobPart
from carecenter.work.field_service.queries.evidence import as_answer, as_asked
from carecenter.work.field_service.queries.terms import checklist_of, type_of
from carecenter.work.field_service.queries.words import STATE_WORDS
from carecenter.work.field_service.rules.completeness import is_valid
from carecenter.work.field_service.types import JobState, PartUsed
from carecenter.work.stock import public as stock

MAX_PHOTOS = 12
PHOTO_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph for an evidence item (or ABSENCE): content, its name, and when by the camera's own clock."""

    item: str
    content: bytes
    name: str
    taken_at: datetime | None = None


def job_on_site(actor: Actor, job_id: int) -> Job:
    """Return the technician's job, locked, while she works on it. Raises WrongJobState."""
    job = job_to_change(actor, job_id, PERFORM)
    if job.state != JobState.ON_SITE:
        raise WrongJobState(number=job.number, state=str(STATE_WORDS[JobState(job.state)]), move="填写")
    return job


@action("jobs.save_answers")
def save_answers(*, actor: Actor, job_id: int, answers: Mapping[str, str]) -> None:
    """Save checklist answers; an empty one takes the answer back. Raises ManyBadInputs naming each impossible value.

    A reading outside its limits is kept and shown as such; it is the completion that it may prevent.
    """
    job = job_on_site(actor, job_id)
    store_answers(job, answers, actor)
    _changed(job)


def store_answers(job: Job, answers: Mapping[str, str], actor: Actor) -> None:
    """Check and write the answers of a locked job."""
    items = {item.code: item for item in checklist_of(job, type_of(job))}
    problems: list[BadInput] = []
    rows: list[JobAnswer] = []
    for code, value in answers.items():
        item, text = items.get(code), str(value).strip()[:200]
        if item is None:
            problems.append(BadInput(code, "清单里没有这一项。"))
            continue
        if not text:
            JobAnswer.objects.filter(job=job, item=code).delete()
            continue
        answer = as_answer(item, text)
        if item.kind is ItemKind.NUMBER and not isinstance(answer, float):
            problems.append(BadInput(code, "请填数字。"))
        elif item.kind is ItemKind.BOOL and not isinstance(answer, bool):
            problems.append(BadInput(code, "请选择「合格」或「不合格」。"))
        elif item.kind is ItemKind.CHOICE and text not in item.choices:
            problems.append(BadInput(code, "请从给出的选项里选择。"))
        else:
            if isinstance(answer, bool):
                text = "1" if answer else "0"  # one spelling, whatever the client's: pages compare it
            within = is_valid(as_asked(item), answer)
            rows.append(
                JobAnswer(job=job, item=code, value=text, within_limits=within, at=clock.now(), by_id=actor.person_id)
            )
    if problems:
        raise ManyBadInputs(problems)
    JobAnswer.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["job", "item"],
        update_fields=["value", "within_limits", "at", "by_id"],
    )
    note(subject=("job", job.pk), answers=len(answers))


@action("jobs.save_evidence")
def save_evidence(
    *,
    actor: Actor,
    job_id: int,
    item: str,
    upload: "File | bytes",
    name: str,
    taken_at: datetime | None = None,
    device_at: datetime | None = None,
) -> StoredFileFacts:
    """Keep a photograph for an evidence item (or ABSENCE); the same picture twice is kept once. Raises BadInput.

    `taken_at` is the camera's own instant, `device_at` when it was handed in, both by the telephone's clock.
    """
    content = upload if isinstance(upload, bytes) else _read(upload)
    [stored] = _save_photos(actor, job_id, [Photo(item, content, name, taken_at)], device_at)
    return stored


@action("jobs.save_photos")
def save_photos(
    *, actor: Actor, job_id: int, photos: Sequence[Photo], device_at: datetime | None = None
) -> list[StoredFileFacts]:
    """Keep the photographs of a job, all or none, and return their files in that order. Raises BadInput.

    The same picture twice is kept once; `device_at` is when they were handed in by the telephone's clock.
    """
    return _save_photos(actor, job_id, photos, device_at)


def _save_photos(
    actor: Actor, job_id: int, photos: Sequence[Photo], device_at: datetime | None
) -> list[StoredFileFacts]:
    job = job_on_site(actor, job_id)
    _demand_room(job, Counter(photo.item for photo in photos))
    stored = store_files(
        actor=actor,
        uploads=[Upload(photo.content, photo.name) for photo in photos],
        purpose="job_evidence",
        subject=("job", job.pk),
        unit_path=job.unit_path,
        customer_id=job.customer_id,
        allowed={"image"},
        max_bytes=PHOTO_BYTES,
    )
    rows = {
        (photo.item, file.sha256): JobEvidence(
            job=job,
            item=photo.item,
            sha256=file.sha256,
            file_id=uuid.UUID(file.id),
            at=clock.now(),
            taken_at=photo.taken_at,
            bands=list(bands_of_picture(photo.content)),
        )
        for photo, file in zip(photos, stored, strict=True)
    }
    JobEvidence.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        unique_fields=["job", "item", "sha256"],
        update_fields=["withdrawn_at", "taken_at", "bands"],
    )
    doubt_photos(job, list(rows.values()), at=device_at or clock.now())
    _changed(job)
    return stored


def _demand_room(job: Job, wanted: Counter[str]) -> None:
    """Refuse photographs that the job type does not ask for, and more of a kind than anybody looks at."""
    if set(wanted) - {ABSENCE, *(each.code for each in type_of(job).evidence)}:
        raise BadInput("item", "没有这一类照片。")
    kept = Counter(JobEvidence.objects.filter(job=job, withdrawn_at=None).values_list("item", flat=True))
    if any(kept[item] + more > MAX_PHOTOS for item, more in wanted.items()):
        raise BadInput("file", "这一类照片最多 %(count)s 张。", count=MAX_PHOTOS)


def _read(upload: File) -> bytes:
    upload.seek(0)
    return bytes(upload.read(PHOTO_BYTES + 1))


@action("jobs.withdraw_evidence")
def withdraw_evidence(*, actor: Actor, job_id: int, evidence_id: int) -> None:
    """Take a wrong photograph off the job; the file stays with its stamp."""
    job = job_on_site(actor, job_id)
    if not JobEvidence.objects.filter(job=job, pk=evidence_id, withdrawn_at=None).update(withdrawn_at=clock.now()):
        raise NotThere()
    _changed(job)


@action("jobs.bind_serial")
def bind_job_serial(*, actor: Actor, job_id: int, serial: str, reason: str = "") -> None:
    """Bind the serial on the name-plate to the job's equipment. Raises SerialClash, SerialNotPlausible."""
    job = job_on_site(actor, job_id)
    if job.equipment_id is None:
        raise BadInput("serial", "这张服务单没有关联设备。")
    equipment.bind_serial(actor=actor, equipment_id=job.equipment_id, serial=serial, reason=reason)
    _changed(job)


@action("jobs.use_parts")
def use_parts(*, actor: Actor, job_id: int, parts: Sequence[PartUsed]) -> None:
    """Write down the parts put in; they replace what was written before. Raises what stock refuses."""
    job = job_on_site(actor, job_id)
    store_parts(job, parts, actor)
    _changed(job)


def store_parts(job: Job, parts: Sequence[PartUsed], actor: Actor) -> None:
    """Replace the parts of a locked job; where the brand keeps stock they come off the technician's van."""
    if any(part.quantity < 1 or not part.part_code.strip() for part in parts):
        raise BadInput("parts", "配件要有编号，数量至少为 1。")
    JobPart.objects.filter(job=job).delete()
    JobPart.objects.bulk_create(
        JobPart(
            job=job,
            part_code=part.part_code[:60],
            quantity=part.quantity,
            serial=part.serial[:60],
            old_serial=part.old_serial[:60],
            charged=part.charged,
            old_returned=part.old_returned,
        )
        for part in parts
    )
    stock.use_parts(
        actor=actor,
        job_id=job.pk,
        technician_id=job.technician_id,
        # No cover is asked for where a leader excluded it.
        equipment_id=None if job.cover_excluded else job.equipment_id,
        parts=[
            stock.UsedPart(p.part_code[:60], p.quantity, p.serial, p.old_serial, p.charged, p.old_returned)
            for p in parts
        ],
    )


def _changed(job: Job) -> None:
    record(JobChanged(subject_id=job.pk, unit_path=job.unit_path, customer_id=job.customer_id))
