"""The memory of an installation at rest: web, worker, embedded database. Target: ≤ 500 MB (PSS, shared parts once)."""

import argparse
import time
from pathlib import Path

from bench.stage import figure
from tools.installation import installation

MEGABYTE = 1024 * 1024


def main() -> None:
    """Run it: --rest 20 (seconds to come to rest after some pages), --home an installation that has a demo."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rest", type=float, default=20)
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    with installation(*(() if options.home is None else ("--no-demo",)), home=options.home) as stage:
        time.sleep(options.rest)
        by_name: dict[str, float] = {}
        for pid in _tree(stage.process.pid):
            name, size = _name(pid), _pss(pid) / MEGABYTE
            by_name[name] = by_name.get(name, 0) + size
    total = sum(by_name.values())
    shares = {name: round(size, 1) for name, size in sorted(by_name.items(), key=lambda pair: -pair[1])}
    figure("memory.pss", total, "MB", target="≤ 500", ok=total <= 500, **shares)


def _tree(root: int) -> list[int]:
    """Return a process and all its descendants."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue  # it has just ended
    found = [root]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found


def _name(pid: int) -> str:
    command = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
    if "postgres" in command and "runner" not in command:
        return "database"
    if "runner.web" in command:
        return "web"
    return "worker" if command.rstrip().endswith(" worker") else "runner"


def _pss(pid: int) -> int:
    """Return the proportional set size in bytes; 0 for a process that has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    main()
