"""Store, find and address private files."""

import hashlib
import io
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core import signing
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.urls import reverse

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.files.sniffing import GROUPS, content_type_of, demand_allowed
from carecenter.foundation.models import StoredFile
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row

SALT = "carecenter.files"
MEGABYTE = 1024 * 1024
SMALL = (480, 480)
ORIENTATION = 0x0112  # the EXIF tag that says how the camera was held


@dataclass(frozen=True, slots=True)
class StoredFileFacts:
    """A stored file, as other modules see it."""

    id: str
    name: str
    purpose: str
    content_type: str
    size: int
    sha256: str
    stored_at: datetime

    @property
    def is_image(self) -> bool:
        """Tell whether a thumbnail can be shown."""
        return self.content_type in GROUPS["image"]


@dataclass(frozen=True, slots=True)
class Upload:
    """What somebody hands in: the content and the name it had there."""

    content: bytes
    name: str


@dataclass(frozen=True, slots=True)
class _About:
    """What files are for and whom they belong to."""

    purpose: str
    subject: tuple[str, int] | None
    unit_path: str
    customer_id: int | None


@action("files.store")
def store_file(
    *,
    actor: Actor,
    upload: "File | bytes",
    name: str,
    purpose: str,
    subject: tuple[str, int] | None = None,
    unit_path: str = "",
    customer_id: int | None = None,
    allowed: Collection[str] = ("image", "pdf"),
    max_bytes: int = 10 * MEGABYTE,
) -> StoredFileFacts:
    """Store a file of an allowed group. Raises BadInput when it is empty, too large or of another type."""
    content = upload if isinstance(upload, bytes) else _read(upload, max_bytes)
    about = _About(purpose, subject, unit_path, customer_id)
    [stored] = _store(actor, [Upload(content, name)], about, frozenset(allowed), max_bytes)
    return stored


@action("files.store_several")
def store_files(
    *,
    actor: Actor,
    uploads: Sequence[Upload],
    purpose: str,
    subject: tuple[str, int] | None = None,
    unit_path: str = "",
    customer_id: int | None = None,
    allowed: Collection[str] = ("image", "pdf"),
    max_bytes: int = 10 * MEGABYTE,
) -> list[StoredFileFacts]:
    """Store files that belong to one thing, all or none, in their order. Raises BadInput as for one."""
    return _store(actor, uploads, _About(purpose, subject, unit_path, customer_id), frozenset(allowed), max_bytes)


def _store(
    actor: Actor, uploads: Sequence[Upload], about: _About, allowed: frozenset[str], max_bytes: int
) -> list[StoredFileFacts]:
    # All are judged before the first is written to the disk.
    checked = [_checked(upload, allowed, max_bytes) for upload in uploads]
    rows = [
        _row(actor, upload, about, content_type, thumbnail)
        for upload, (content_type, thumbnail) in zip(uploads, checked, strict=True)
    ]
    StoredFile.objects.bulk_create(rows)
    note(
        subject=("file", 0),
        unit_path=about.unit_path,
        customer_id=about.customer_id,
        file=",".join(str(row.pk) for row in rows),
        purpose=about.purpose,
    )
    return [facts_of(row) for row in rows]


def _read(upload: File, max_bytes: int) -> bytes:
    upload.seek(0)
    return bytes(upload.read(max_bytes + 1))


def _checked(upload: Upload, allowed: frozenset[str], max_bytes: int) -> tuple[str, bytes]:
    """Return the type of a file and its thumbnail, which only a picture has."""
    if not upload.content:
        raise BadInput("file", "文件是空的，请重新选择。")
    if len(upload.content) > max_bytes:
        raise BadInput("file", "文件太大，最大 %(limit)s MB。", limit=max_bytes // MEGABYTE)
    content_type = content_type_of(upload.content[:2048], upload.name)
    demand_allowed(content_type, allowed)
    return content_type, _thumbnail(upload.content) if content_type in GROUPS["image"] else b""


def _row(actor: Actor, upload: Upload, about: _About, content_type: str, thumbnail: bytes) -> StoredFile:
    file_id = uuid.uuid4()
    folder = f"{about.purpose}/{file_id.hex[:2]}"
    stored_as = default_storage.save(f"{folder}/{file_id.hex}", ContentFile(upload.content))
    thumbnail_as = default_storage.save(f"{folder}/{file_id.hex}.small", ContentFile(thumbnail)) if thumbnail else ""
    return StoredFile(
        id=file_id,
        name=upload.name.replace("\\", "/").rsplit("/", 1)[-1][:200] or "file",
        purpose=about.purpose,
        content_type=content_type,
        size=len(upload.content),
        sha256=hashlib.sha256(upload.content).hexdigest(),
        stored_as=stored_as,
        thumbnail_as=thumbnail_as,
        subject_kind=about.subject[0] if about.subject else "",
        subject_id=about.subject[1] if about.subject else None,
        customer_id=about.customer_id,
        unit_path=about.unit_path or None,
        stored_by=actor.person_id,
        stored_at=clock.now(),
    )


def _thumbnail(content: bytes) -> bytes:
    """Return a small JPEG, nothing for a picture that is small itself. Raises BadInput when it cannot be read."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content)) as image:
            size = image.size
            if size[0] * size[1] > 60_000_000:
                raise BadInput("file", "图片太大，请压缩后再上传。")
            image.draft("RGB", SMALL)  # a JPEG is decoded no larger than needed
            image.load()  # a broken one shows itself here
            if image.size == size and max(size) <= SMALL[0] and image.getexif().get(ORIENTATION, 1) == 1:
                return b""
            small = ImageOps.exif_transpose(image).convert("RGB")
            small.thumbnail(SMALL)
            out = io.BytesIO()
            small.save(out, "JPEG", quality=80)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise BadInput("file", "这张图片已损坏，请重新拍摄。") from error
    return out.getvalue()


def files_of(*, subject: tuple[str, int], purpose: str = "") -> list[StoredFileFacts]:
    """Return the files of one thing, oldest first."""
    rows = StoredFile.objects.filter(subject_kind=subject[0], subject_id=subject[1]).order_by("stored_at", "id")
    return [facts_of(row) for row in (rows.filter(purpose=purpose) if purpose else rows)]


def content_of(*, file_id: str) -> bytes:
    """Return the bytes of a file, for a module that has checked access to what the file belongs to."""
    row = only_row(StoredFile.objects.filter(pk=file_id))
    if row is None:
        raise NotThere()
    with default_storage.open(row.stored_as) as stored:
        return bytes(stored.read())


def signed_url(file_id: str, *, minutes: int = 30, thumbnail: bool = False) -> str:
    """Return an address that serves the file for some minutes; make it only for those who may see its thing."""
    ends = int(clock.now().timestamp()) + minutes * 60
    return reverse("file", args=[signing.dumps([file_id, ends, thumbnail], salt=SALT, compress=True)])


def facts_of(row: StoredFile) -> StoredFileFacts:
    """Return what other modules may know of a row."""
    return StoredFileFacts(str(row.pk), row.name, row.purpose, row.content_type, row.size, row.sha256, row.stored_at)
