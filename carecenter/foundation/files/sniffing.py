"""What a file really is, by its first bytes; the name and the browser's word are not believed."""

from carecenter.foundation.plain.refusals import BadInput

_MAGIC: list[tuple[bytes, int, str]] = [
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"GIF87a", 0, "image/gif"),
    (b"GIF89a", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    (b"%PDF-", 0, "application/pdf"),
    (b"PK\x03\x04", 0, "application/zip"),
    (b"RIFF", 0, "audio/wav"),
    (b"fLaC", 0, "audio/flac"),
    (b"ID3", 0, "audio/mpeg"),
    (b"OggS", 0, "audio/ogg"),
    (b"\xd0\xcf\x11\xe0", 0, "application/x-ole"),
]
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GROUPS: dict[str, frozenset[str]] = {
    "image": frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"}),
    "pdf": frozenset({"application/pdf"}),
    "audio": frozenset({"audio/wav", "audio/flac", "audio/mpeg", "audio/ogg"}),
    "table": frozenset({_SHEET, "text/csv"}),
}


def content_type_of(head: bytes, name: str) -> str:
    """Return the content type of a file by its first kilobyte; 'application/octet-stream' when unknown."""
    for magic, offset, kind in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            if kind == "application/zip":
                return _SHEET if b"xl/" in head or name.lower().endswith(".xlsx") else kind
            return kind
    if b"\x00" not in head and not head.lstrip().lower().startswith((b"<", b"{")):
        return "text/csv" if name.lower().endswith((".csv", ".txt")) else "text/plain"
    return "application/octet-stream"


def demand_allowed(content_type: str, allowed: frozenset[str]) -> None:
    """Raise BadInput unless the type is in one of the allowed groups (image, pdf, audio, table)."""
    if not any(content_type in GROUPS[group] for group in allowed):
        raise BadInput("file", "这种文件不能上传，请换成允许的格式：%(allowed)s。", allowed="、".join(sorted(allowed)))
