"""Start children that do not outlive us, look at processes, and end them in steps."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent(signal_number: int) -> Callable[[], None]:
    """Return a preexec function: the kernel sends the signal when the starting *thread* dies.

    So children are started from the main thread only. Elsewhere than on Linux the next start cleans up.
    """
    parent = os.getpid()

    def prepare() -> None:
        if _libc is not None:
            _libc.prctl(_PR_SET_PDEATHSIG, signal_number, 0, 0, 0)
            if os.getppid() != parent:
                os.kill(os.getpid(), signal_number)

    return prepare


def command_lines() -> dict[int, list[str]]:
    """Return the argument list of every process that we may see, by process id."""
    if sys.platform == "linux":
        return {int(entry.name): _arguments(entry) for entry in Path("/proc").iterdir() if entry.name.isdigit()}
    listing = subprocess.run(["ps", "-axo", "pid=,command="], capture_output=True, text=True, check=True).stdout
    lines = (line.split() for line in listing.splitlines())
    return {int(words[0]): words[1:] for words in lines if words}


def _arguments(entry: Path) -> list[str]:
    try:
        return (entry / "cmdline").read_bytes().decode(errors="replace").rstrip("\0").split("\0")
    except OSError:
        return []


def send(pids: Iterable[int], signal_number: int) -> None:
    """Send a signal to each process that still exists."""
    for pid in pids:
        try:
            os.kill(pid, signal_number)
        except ProcessLookupError:
            continue


def wait_until(condition: Callable[[], bool], *, seconds: float) -> bool:
    """Return whether the condition came true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def stop(process: subprocess.Popen[bytes], *steps: tuple[int, float]) -> None:
    """Send each signal in turn until the process has ended, waiting the given seconds; kill it at last."""
    for signal_number, seconds in (*steps, (signal.SIGKILL, 10.0)):
        if process.poll() is not None:
            return
        process.send_signal(signal_number)
        wait_until(lambda: process.poll() is not None, seconds=seconds)
