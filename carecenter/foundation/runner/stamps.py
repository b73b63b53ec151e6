"""Remember for what input a step of the start-up was done, so that it is skipped while nothing changes."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


class Stamp:
    """A small file in HOME/stamps, written after the step has succeeded."""

    def __init__(self, home: Path, name: str) -> None:
        self.file = home / "stamps" / name

    def read(self) -> str:
        """Return the recorded text, empty when the step was never done."""
        return self.file.read_text(encoding="utf-8") if self.file.exists() else ""

    def matches(self, text: str) -> bool:
        """Return whether the step was done for exactly this."""
        return self.read() == text

    def write(self, text: str) -> None:
        """Record that the step is done."""
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial = self.file.with_name(f"{self.file.name}.partial")
        partial.write_text(text, encoding="utf-8")
        partial.rename(self.file)


def digest(parts: Iterable[str]) -> str:
    """Return a fingerprint of texts in their order."""
    total = hashlib.sha256()
    for part in parts:
        total.update(part.encode() + b"\0")
    return total.hexdigest()


def files_digest(files: Iterable[Path], *, by_content: bool) -> str:
    """Return a fingerprint of files: their content, or (faster, for many) their sizes and times."""
    parts = []
    for file in sorted(files):
        status = file.stat()
        mark = hashlib.sha256(file.read_bytes()).hexdigest() if by_content else f"{status.st_size} {status.st_mtime_ns}"
        parts.append(f"{file} {mark}")
    return digest(parts)
