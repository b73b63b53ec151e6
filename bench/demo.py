"""Make the demonstration brand's history, as the first `bin/run` does. Target: ≤ 120 s on two cores for `small`.

The machine may be shared, so CPU seconds of all processes (loader and database) stand beside the time on the wall.
"""

import argparse
import os
import time
from pathlib import Path

from bench.stage import figure, installation

TICKS = os.sysconf("SC_CLK_TCK")
LIMIT_SECONDS = {"tiny": 30.0, "small": 120.0, "medium": 600.0}


def main() -> None:
    """Run it: --scale tiny|small|medium, --until ISO for a history that ends then, --processes N, --home to keep it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", choices=list(LIMIT_SECONDS), default="small")
    parser.add_argument("--until", default="")
    parser.add_argument("--processes", default="")
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    more = ("--until", options.until) if options.until else ()
    more += ("--processes", options.processes) if options.processes else ()
    with installation("--no-demo", home=options.home) as stage:
        family, own, began = cpu_seconds(stage.process.pid), os.times(), time.monotonic()
        stage.command("load_demo", "--size", options.scale, *more)
        seconds, after = time.monotonic() - began, os.times()
        database = cpu_seconds(stage.process.pid) - family
        loader = after.children_user + after.children_system - own.children_user - own.children_system
        told = stage.command("check_invariants", "--fingerprint", check=False).stdout.strip().splitlines()
    limit = LIMIT_SECONDS[options.scale]
    load = round(os.getloadavg()[0], 1)
    figure(f"demo.{options.scale}.wall", seconds, "s", target=f"≤ {limit:.0f}", ok=seconds <= limit, load=load)
    cpu = (loader + database) / 2
    figure(f"demo.{options.scale}.cpu_of_two_cores", cpu, "s", target=f"≤ {limit:.0f}", ok=cpu <= limit)
    figure(f"demo.{options.scale}.cpu_loader", loader, "s")
    figure(f"demo.{options.scale}.cpu_database", database, "s")
    broken = [line for line in told if line.startswith("✗")]
    figure(f"demo.{options.scale}.broken_invariants", len(broken), "rules", target="0", ok=not broken, says=told)


def cpu_seconds(root: int) -> float:
    """Return what a process and all below it have used, ended ones included, in CPU seconds."""
    parents, used = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # ended meanwhile; its parent has it
            continue
        parents[int(folder.name)], used[int(folder.name)] = int(fields[1]), sum(map(int, fields[11:15])) / TICKS
    return sum(seconds for pid, seconds in used.items() if _is_below(pid, root, parents))


def _is_below(pid: int, root: int, parents: dict[int, int]) -> bool:
    while pid and pid != root:
        pid = parents.get(pid, 0)
    return pid == root


if __name__ == "__main__":
    main()
