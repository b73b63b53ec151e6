"""Keep recordings: fetched from the engine into the private store, heard under audit, deleted after six months."""

from datetime import date, datetime, timedelta
from typing import Any

from django.core.files.storage import default_storage

from carecenter.contact.telephony.access import recording_to_hear
from carecenter.contact.telephony.actions.story import command
from carecenter.contact.telephony.events import RecordingKept, VoicemailLeft
from carecenter.contact.telephony.models import Call, Recording
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.files.public import content_of, store_file
from carecenter.foundation.models import StoredFile
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.rows import only_row

KEEP_DAYS = 183
MAX_BYTES = 200 * 1024 * 1024


def note_recorded(recording: dict[str, Any]) -> None:
    """The engine has finished a file: have it fetched, outside of this transaction."""
    name = str(recording.get("name", ""))
    kind, _, number = name.partition("-")
    call = only_row(Call.objects.filter(pk=int(number))) if number.isdigit() else None
    if call is None or kind not in {"call", "voicemail"}:
        return
    now = clock.now()
    row, _made = Recording.objects.get_or_create(
        name=name,
        defaults={"call": call, "purpose": kind.upper(), "started_at": now, "delete_after": last_day(now)},
    )
    row.seconds = int(recording.get("duration") or 0)
    row.save(update_fields=["seconds"])
    if row.seconds or recording.get("state") != "failed":
        command(call, "fetch", name=name)


def last_day(now: datetime) -> date:
    """Return the day after which a recording is forgotten: six months."""
    return now.astimezone(clock.SHANGHAI).date() + timedelta(days=KEEP_DAYS)


@action("telephony.keep_recording")
def keep_recording(*, actor: Actor, name: str, content: bytes) -> int | None:
    """Store what was fetched; the same recording again changes nothing."""
    row = Recording.objects.select_for_update().filter(name=name).first()
    if row is None or row.file_id:
        return None
    call = Call.objects.get(pk=row.call_id)
    stored = store_file(
        actor=actor, upload=content, name=f"{name}.wav", purpose="recording", subject=("call", call.pk),
        unit_path=call.unit_path, customer_id=call.customer_id, allowed=("audio",), max_bytes=MAX_BYTES,
    )  # fmt: skip
    row.file_id = stored.id
    row.save(update_fields=["file_id"])
    if row.purpose == "VOICEMAIL":
        record(
            VoicemailLeft(
                subject_id=call.pk, unit_path=call.unit_path, customer_id=call.customer_id, file_id=stored.id,
                seconds=row.seconds,
            )
        )  # fmt: skip
    else:
        record(
            RecordingKept(
                subject_id=call.pk, unit_path=call.unit_path, customer_id=call.customer_id, recording_id=row.pk
            )
        )
    return row.pk


@action("telephony.hear_recording")
def hear_recording(*, actor: Actor, recording_id: int) -> bytes:
    """Return the sound of a recording; every hearing leaves an audit line. Raises NotPermitted, NotThere."""
    row = recording_to_hear(actor, recording_id)
    note(subject=("recording", row.pk), unit_path=row.call.unit_path, customer_id=row.call.customer_id)
    return content_of(file_id=row.file_id)


@action("telephony.purge_recordings")
def purge_recordings(*, actor: Actor) -> int:
    """Forget recordings whose time is over; the call's story stays. Returns how many."""
    today = clock.today()
    old = list(Recording.objects.filter(delete_after__lt=today, deleted_at=None).exclude(file_id="")[:500])
    for row in old:
        stored = only_row(StoredFile.objects.filter(pk=row.file_id))
        if stored is not None:
            default_storage.delete(stored.stored_as)
        row.deleted_at, row.file_id = clock.now(), ""
        row.save(update_fields=["deleted_at", "file_id"])
    note(purged=len(old))
    return len(old)
