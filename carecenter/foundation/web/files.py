"""Serve a private file to whoever holds its signed, unexpired address."""

from django.core import signing
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest

from carecenter.foundation import clock
from carecenter.foundation.files.public import SALT
from carecenter.foundation.files.sniffing import GROUPS
from carecenter.foundation.models import StoredFile
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row

_SHOWN = GROUPS["image"] | GROUPS["pdf"] | GROUPS["audio"]


def file(request: HttpRequest, token: str) -> FileResponse:
    """Answer the bytes; images, PDF and sound are shown, everything else is a download."""
    try:
        file_id, ends, thumbnail = signing.loads(token, salt=SALT)
    except signing.BadSignature as error:
        raise NotThere() from error
    row = only_row(StoredFile.objects.filter(pk=file_id)) if ends > clock.now().timestamp() else None
    if row is None:
        raise NotThere()
    small = thumbnail and row.thumbnail_as
    response = FileResponse(
        default_storage.open(row.thumbnail_as if small else row.stored_as),
        content_type="image/jpeg" if small else row.content_type,
        as_attachment=row.content_type not in _SHOWN,
        filename=row.name,
    )
    response["Cache-Control"] = "private, max-age=600"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
