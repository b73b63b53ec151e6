"""Child processes that are started again, ever more slowly, when they die."""

import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

from carecenter.foundation.runner.home import ROOT
from carecenter.foundation.runner.processes import die_with_parent, stop

LONGEST_PAUSE_SECONDS = 30.0
CALM_SECONDS = 60.0
STOP_SECONDS = 15.0
LARGEST_LOG_BYTES = 10_000_000


class Child:
    """One watched process; `restart=False` is for a task that ends by itself."""

    def __init__(
        self, name: str, command: Sequence[str], environment: Mapping[str, str], *,
        log: Path | None = None, restart: bool = True, inherit: Sequence[int] = (),
    ) -> None:  # fmt: skip
        self.name = name
        self.command = list(command)
        self.environment = dict(environment)
        self.log = log
        self.restart = restart
        self.inherit = tuple(inherit)
        self.failures = 0
        self.process: subprocess.Popen[bytes] | None = None
        self._next_start = 0.0
        self._started = 0.0

    def start(self) -> None:
        """Start the process now. Call it from the main thread.

        When we are killed it is killed too: one that waits for its lost database would never end by itself.
        """
        self._started = time.monotonic()
        with open_log(self.log) if self.log else nullcontext() as output:
            self.process = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                pass_fds=self.inherit,
                preexec_fn=die_with_parent(signal.SIGKILL),
            )

    def watch(self) -> int | None:
        """Start again a dead process when its pause is over; return the exit code once, when it ended."""
        if self.process is None:
            if self.restart and time.monotonic() >= self._next_start:
                self.start()
            return None
        code = self.process.poll()
        if code is None:
            return None
        self.process = None
        if self.restart:
            self._plan_restart(code)
        return code

    def _plan_restart(self, code: int) -> None:
        now = time.monotonic()
        self.failures = 0 if now - self._started > CALM_SECONDS else self.failures
        pause = min(2.0**self.failures, LONGEST_PAUSE_SECONDS)
        self.failures += 1
        self._next_start = now + pause
        print(
            f"!! {self.name} died ({describe(code)}); starting it again in {pause:.0f} s",
            file=sys.stderr,
            flush=True,
        )

    def terminate(self) -> None:
        """Ask the process to finish, without waiting."""
        if self.process is not None:
            self.process.terminate()

    def finish(self) -> None:
        """Wait until the process has finished; after the time allowed, kill it."""
        if self.process is not None:
            stop(self.process, (signal.SIGTERM, STOP_SECONDS))
            self.process = None


def open_log(file: Path) -> BinaryIO:
    """Open a private log file to append to; a large one is put aside first."""
    if file.exists() and file.stat().st_size > LARGEST_LOG_BYTES:
        file.replace(file.with_suffix(".log.1"))
    file.touch(mode=0o600)
    return file.open("ab")


def describe(code: int) -> str:
    """Return an exit code in words."""
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
