"""Replay a real call log: import it, and compare every interval with an independent computation, exactly.

`python -m bench.replay [--file FILE …]` starts a database of its own. The independent computation reads the file's own
columns of seconds (q_time, ser_time) and counts in plain dictionaries; the product computes from instants in SQL. Where
`shared/data/calls` is absent and no file is given, there is nothing to replay and it says so.
"""

import argparse
import csv
import os
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bench.stage import figure

CALLS = Path(__file__).resolve().parents[2] / "shared" / "data" / "calls"
ZONE = ZoneInfo("Asia/Shanghai")
NAMES = ("offered", "answered", "abandoned", "answered_wait", "abandoned_wait", "talk", "short", "answered_in_time")
Table = dict[datetime, dict[str, int]]


def main() -> None:
    """Import, compare, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--file", action="append", type=Path, default=[])
    files = parser.parse_args().file or sorted(CALLS.glob("*.txt"))
    if not files:
        sys.exit("no call log: give --file FILE")
    with ExitStack() as stack:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        os.environ.setdefault("CARECENTER_NO_SECRET", "True")
        if not os.environ.get("DATABASE_URL"):
            from carecenter.foundation.runner import postgres

            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="carecenter-bench-")))
            os.environ["DATABASE_URL"] = stack.enter_context(postgres.running(home, durable=False)).url
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        good = [_one(path) for path in files]
        connection.close()
    sys.exit(0 if all(good) else 1)


def _one(path: Path) -> bool:
    from carecenter.foundation.plain.actors import system_actor
    from carecenter.insight.reports.public import import_call_file
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.organisation.types import UnitKind

    actor, content = system_actor("bench"), path.read_bytes()
    if organisation.unit_by_code(code="hq") is None:
        organisation.open_unit(actor=actor, code="hq", name="hq", kind=UnitKind.HQ)
    start = time.perf_counter()
    done = import_call_file(actor=actor, name=path.name, content=content, unit_code="hq")
    seconds = time.perf_counter() - start
    again = import_call_file(actor=actor, name=path.name, content=content, unit_code="hq")
    figure("replay.import", seconds, "s", file=path.name, verdicts=done.verdicts)
    figure("replay.again", 0, "new rows", target="0", ok=again == done)
    expected = independent(path)
    found = _ours(min(expected).date(), max(expected).date())
    wrong = [
        (at, name, expected.get(at, {}).get(name, 0), found.get(at, {}).get(name, 0))
        for at in sorted({*expected, *found})
        for name in NAMES
        if expected.get(at, {}).get(name, 0) != found.get(at, {}).get(name, 0)
    ]
    for line in wrong[:5]:
        sys.stderr.write(f"{line}\n")
    totals = {name: sum(part.get(name, 0) for part in found.values()) for name in NAMES}
    figure("replay.differences", len(wrong), "cells", target="0", ok=not wrong, intervals=len(expected), totals=totals)
    return not wrong and again == done


def _ours(first: date, last: date) -> Table:
    from carecenter.foundation.plain.actors import system_actor
    from carecenter.insight.reports.public import Asked, sums

    asked = Asked(first, last)
    parts = sums(actor=system_actor("bench"), asked=asked)
    return {at.astimezone(ZONE): {name: getattr(part, name) for name in NAMES} for at, part in parts.items()}


def independent(path: Path) -> Table:
    """Count the file by half hours of the day the wait began on, from its own columns of seconds."""
    table: Table = defaultdict(lambda: dict.fromkeys(NAMES, 0))
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["outcome"] not in ("AGENT", "HANG"):
                continue
            queued = row["q_start"] != "0:00:00" or row["q_exit"] != "0:00:00"
            if row["outcome"] == "HANG" and not queued:
                continue
            _count(table, row, queued)
    return dict(table)


def _count(table: Table, row: dict[str, Any], queued: bool) -> None:
    served = row["ser_start"] != "0:00:00" or row["ser_exit"] != "0:00:00"
    clock = row["q_start"] if queued else row["ser_start"] if served and row["outcome"] == "AGENT" else row["vru_exit"]
    at = datetime.strptime(f"{row['date']} {clock.zfill(8)}", "%y%m%d %H:%M:%S").replace(tzinfo=ZONE)
    came = datetime.strptime(f"{row['date']} {row['vru_entry'].zfill(8)}", "%y%m%d %H:%M:%S").replace(tzinfo=ZONE)
    if came - at > timedelta(hours=12):
        at += timedelta(days=1)
    part = table[at.replace(minute=at.minute // 30 * 30, second=0)]
    wait = int(row["q_time"]) if queued else 0
    part["offered"] += 1
    if row["outcome"] == "AGENT":
        part["answered"] += 1
        part["answered_wait"] += wait
        part["answered_in_time"] += wait <= 20
        part["talk"] += int(row["ser_time"]) if served else 0
    else:
        part["abandoned"] += 1
        part["abandoned_wait"] += wait
        part["short"] += wait <= 5


if __name__ == "__main__":
    main()
