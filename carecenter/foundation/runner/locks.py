"""A lock that the kernel drops when its holder dies, however it dies."""

import fcntl
import os
from pathlib import Path

from carecenter.foundation.runner.failures import AlreadyRunning


class FileLock:
    """Hold an exclusive lock on a file; children do not inherit it."""

    def __init__(self, file: Path, *, what: str) -> None:
        self.file = file
        self.what = what
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock at once or raise AlreadyRunning naming the holder."""
        descriptor = os.open(self.file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(descriptor, 20).decode(errors="replace").strip() or "unknown"
            os.close(descriptor)
            raise AlreadyRunning(f"{self.what} is already running on {self.file.parent} (process {holder}).") from None
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the lock back; the file stays, because removing it would let two holders in."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
