"""The processes of one installation that this test started, found by who their parent is."""

import os
import signal
import time
from pathlib import Path


def family(pid: int) -> dict[int, str]:
    """Return the command lines of a process and all its descendants, by process id."""
    parents, lines = {}, {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            lines[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except (OSError, IndexError):
            continue
    members = {pid}
    while more := {child for child, parent in parents.items() if parent in members} - members:
        members |= more
    return {member: lines.get(member, "") for member in members}


def of_kind(pid: int, kind: str) -> list[int]:
    """Return the ids of one kind in the runner's family: runner, web, worker, database, all."""
    marks = {"web": "runner.web", "worker": "carecenter worker", "database": "/postgres -D "}
    if kind == "runner":
        return [pid]
    members = family(pid)
    if kind == "all":
        return [pid, *(member for member in members if member != pid)]
    found = [member for member, line in members.items() if marks[kind] in line]
    assert found, f"no {kind} among {members}"
    return found


def kill(pids: list[int]) -> None:
    """Kill with no chance to tidy up."""
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def wait_until_gone(pids: list[int], seconds: float = 30) -> None:
    """Wait until none of these processes runs."""
    ends_at = time.monotonic() + seconds
    while any(_runs(pid) for pid in pids):
        assert time.monotonic() < ends_at, f"still there: {[pid for pid in pids if _runs(pid)]}"
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
