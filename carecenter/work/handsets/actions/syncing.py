"""Take a telephone's deeds in: store first, then judge each once, in the telephone's order."""

import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere, Refusal
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service import public as jobs
from carecenter.work.field_service.errors import TooOldCheckIn, WrongCode
from carecenter.work.handsets.actions.deeds import DEEDS, Sent
from carecenter.work.handsets.errors import KeyOfAnotherDeed
from carecenter.work.handsets.models import Phone, PhoneDeed
from carecenter.work.handsets.queries.deeds import PERFORM, TROUBLED, answers_of, deeds_to_judge, must_wait
from carecenter.work.handsets.types import DeedAnswer, DeedState, SentDeed

log = logging.getLogger(__name__)
MOST_DEEDS = 200
FILE_BYTES = 8 * 1024 * 1024
Say = Callable[[Refusal], str]


def sync_phone(
    *, actor: Actor, device: str, deeds: Sequence[SentDeed], sent_at: datetime, say: Say, ask: Sequence[str] = ()
) -> list[DeedAnswer]:
    """Store the deeds, judge everything of this telephone that may be judged, answer for each deed sent or asked for.

    `sent_at` is the telephone's clock at sending, `say` puts a refusal into the person's words.
    """
    phone_id = store_deeds(actor=actor, device=device, deeds=deeds, sent_at=sent_at)
    judge_phone(actor=actor, phone_id=phone_id, say=say)
    return answers_of(phone_id=phone_id, keys=[*(deed.key for deed in deeds), *ask])


@action("handsets.store")
def store_deeds(*, actor: Actor, device: str, deeds: Sequence[SentDeed], sent_at: datetime) -> int:
    """Keep deeds as they came, each key once; return the telephone's id. Raises BadInput, KeyOfAnotherDeed."""
    if not actor.may(PERFORM) or actor.person_id is None:
        raise NotPermitted(PERFORM)
    if len(deeds) > MOST_DEEDS:
        raise BadInput("deeds", "一次最多同步 %(count)s 项。", count=MOST_DEEDS)
    phone = _phone(actor.person_id, device)
    known = dict(phone.deeds.filter(key__in=[d.key for d in deeds]).values_list("key", "sha256"))
    ahead = max(-(2**31), min(2**31 - 1, int((sent_at - clock.now()).total_seconds())))
    rows = []
    for deed in deeds:
        sha = _hash(deed)
        if deed.key in known:
            if known[deed.key] != sha:
                raise KeyOfAnotherDeed(key=deed.key)
            continue
        known[deed.key] = sha
        rows.append(_row(phone, deed, sha, ahead))
    if phone.deeds.filter(seq__in=[row.seq for row in rows]).exists():
        raise BadInput("seq", "这台手机的记录序号重复，请重新打开应用。")
    PhoneDeed.objects.bulk_create(rows)
    for seq in phone.deeds.filter(seq__gt=phone.received).order_by("seq").values_list("seq", flat=True):
        if seq != phone.received + 1:
            break
        phone.received = seq
    phone.last_seen_at = clock.now()
    phone.save(update_fields=["last_seen_at", "received"])
    note(subject=("phone", phone.pk), deeds=len(rows))
    return phone.pk


def _phone(person_id: int, device: str) -> Phone:
    now = clock.now()
    phone, _ = Phone.objects.get_or_create(
        person_id=person_id, device=device[:40], defaults={"first_seen_at": now, "last_seen_at": now}
    )
    return Phone.objects.select_for_update().get(pk=phone.pk)


def _hash(deed: SentDeed) -> str:
    print_ = hashlib.sha256(json.dumps([deed.kind, deed.job_id, deed.body], sort_keys=True, default=str).encode())
    print_.update(hashlib.sha256(deed.file or b"").digest())
    return print_.hexdigest()


def _row(phone: Phone, deed: SentDeed, sha: str, ahead: int) -> PhoneDeed:
    raw_as = ""
    if deed.file is not None:
        if len(deed.file) > FILE_BYTES:
            raise BadInput("file", "文件太大，最大 %(limit)s MB。", limit=FILE_BYTES // 1024**2)
        raw_as = default_storage.save(f"phone_deeds/{phone.pk}/{deed.key}", ContentFile(deed.file))
    return PhoneDeed(
        phone=phone,
        seq=deed.seq,
        key=deed.key,
        kind=deed.kind,
        job_id=deed.job_id,
        body=dict(deed.body),
        sha256=sha,
        raw_as=raw_as,
        device_at=deed.device_at,
        received_at=clock.now(),
        clock_ahead=ahead,
        state=DeedState.RECEIVED.value,
    )


def judge_phone(*, actor: Actor, phone_id: int, say: Say) -> None:
    """Judge the stored deeds of a telephone in their order, each in a transaction of its own."""
    for deed_id in deeds_to_judge(phone_id=phone_id):
        try:
            judge_deed(actor=actor, phone_id=phone_id, deed_id=deed_id)
        except DatabaseError:
            raise
        except Refusal as refusal:
            settle_refusal(actor=actor, deed_id=deed_id, code=refusal.code, sentence=say(refusal))
            if isinstance(refusal, WrongCode):
                _count_wrong(actor, deed_id)
        except Exception:  # a fault of ours must not stop a whole telephone; the deed is kept and can be tried again
            log.exception("deed %s cannot be judged", deed_id)
            settle_refusal(actor=actor, deed_id=deed_id, code="broken", sentence="")


def _count_wrong(actor: Actor, deed_id: int) -> None:
    deed = PhoneDeed.objects.get(pk=deed_id)
    if deed.kind == "check_in":
        jobs.count_wrong_code(actor=actor, job_id=deed.job_id)


@action("handsets.judge")
def judge_deed(*, actor: Actor, phone_id: int, deed_id: int) -> bool:
    """Do what a deed says under its telephone's lock; return whether it was done, not whether it had to wait."""
    phone = Phone.objects.select_for_update().get(pk=phone_id)
    deed = PhoneDeed.objects.get(pk=deed_id, phone_id=phone_id)
    if deed.state != DeedState.RECEIVED or must_wait(deed=deed, received=phone.received):
        return False
    do = DEEDS.get(deed.kind)
    if do is None:
        raise BadInput("kind", "手机传来的步骤「%(kind)s」不认识，请更新应用。", kind=deed.kind)
    approver = organisation.actor_of_person(person_id=deed.approved_by) if deed.approved_by else None
    do(Sent(actor, deed.job_id, deed.body, deed.device_at, _file(deed), approver, deed.clock_ahead))
    _settle(phone, deed, DeedState.APPLIED)
    return True


def _file(deed: PhoneDeed) -> bytes | None:
    if not deed.raw_as:
        return None
    with default_storage.open(deed.raw_as) as stored:
        return bytes(stored.read())


def _settle(phone: Phone, deed: PhoneDeed, state: DeedState, code: str = "", sentence: str = "") -> None:
    raw = deed.raw_as
    deed.state, deed.code, deed.sentence, deed.judged_at = state.value, code[:60], sentence[:400], clock.now()
    if state in {DeedState.APPLIED, DeedState.DROPPED}:
        deed.body, deed.raw_as = {}, ""
        if raw:
            transaction.on_commit(lambda: default_storage.delete(raw))
    if state is DeedState.APPLIED:
        phone.judged += 1
        phone.save(update_fields=["judged"])
        deed.place = phone.judged
    deed.save()
    note(subject=("job", deed.job_id), deed=deed.pk, kind=deed.kind, state=state.value, code=code)


@action("handsets.refuse")
def settle_refusal(*, actor: Actor, deed_id: int, code: str, sentence: str) -> None:
    """Write down why a deed was refused; an old check-in is held for the leader instead."""
    deed = PhoneDeed.objects.select_for_update().select_related("phone").get(pk=deed_id)
    if deed.state == DeedState.RECEIVED:
        state = DeedState.HELD if code == TooOldCheckIn.code else DeedState.REFUSED
        _settle(deed.phone, deed, state, code, sentence)


@action("handsets.settle")
def settle_deed(*, actor: Actor, device: str, key: str, again: bool) -> int:
    """Let a refused deed be tried again, or give it up; return the telephone's id. Raises NotThere."""
    deed = (
        PhoneDeed.objects.select_for_update()
        .select_related("phone")
        .filter(phone__person_id=actor.person_id or 0, phone__device=device, key=key)
        .first()
    )
    if deed is None:
        raise NotThere()
    if deed.state in TROUBLED:
        _settle(deed.phone, deed, DeedState.RECEIVED if again else DeedState.DROPPED)
    return deed.phone_id


@action("handsets.approve")
def approve_deed(*, actor: Actor, deed_id: int) -> int:
    """Let a check-in count that came more than 24 hours late; return the telephone's id. Only a leader of the job."""
    deed = only_row(PhoneDeed.objects.select_for_update().select_related("phone").filter(pk=deed_id))
    if deed is None or deed.state != DeedState.HELD:
        raise NotThere()
    if not jobs.may_lead_job(actor=actor, job_id=deed.job_id):
        raise NotThere()
    deed.approved_by = actor.person_id
    _settle(deed.phone, deed, DeedState.RECEIVED)
    return deed.phone_id


def approve_late_check_in(*, actor: Actor, deed_id: int, say: Say) -> int:
    """Approve, then judge the telephone's deeds in its owner's name; return the job's id."""
    phone = Phone.objects.get(pk=approve_deed(actor=actor, deed_id=deed_id))
    owner = organisation.actor_of_person(person_id=phone.person_id)
    if owner is not None:
        judge_phone(actor=owner, phone_id=phone.pk, say=say)
    return PhoneDeed.objects.values_list("job_id", flat=True).get(pk=deed_id)
