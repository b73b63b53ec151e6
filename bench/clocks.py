"""Promises: recompute 1,000,000 clocks from their logs, and stamp breaches with 200,000 running.

`python -m bench.clocks [--clocks 1000000] [--running 200000] [--due 2000]` starts a database of its own (or uses an
empty one at DATABASE_URL), fills it with a bulk loader (foreign keys of the log dropped), recomputes all clocks in two
processes and compares them with their rows, then runs the worker's own schedule while breaches come due.
"""

import argparse
import os
import statistics
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from bench.stage import figure, percentile

LIMIT_SECONDS, LATE_SECONDS = 120.0, 2.0
PLAN = """'{"metric": "RESOLVE", "minutes": 2400, "calendar": "CN", "warn_at": [75, 100], "pausable": null,
  "reopens": null, "max_pauses": 2, "pause_cap_minutes": 2400, "pause_calendar": "CN", "first_level": 1}'::jsonb"""
DROP_KEYS = """
DO $$ DECLARE k record; BEGIN
  FOR k IN SELECT conname FROM pg_constraint
      WHERE contype = 'f' AND conrelid = 'service_levels_clockmove'::regclass LOOP
    EXECUTE format('ALTER TABLE service_levels_clockmove DROP CONSTRAINT %I', k.conname);
  END LOOP;
END $$
"""
CLOCKS = f"""
INSERT INTO service_levels_clock (key, subject_kind, subject_id, metric, unit_path, plan, state, pause_reason,
  pauses_used, warned_percent)
SELECT 'bench:' || i, 'case', i, 'RESOLVE', ('hq.o' || i %% 300)::ltree, {PLAN}, 'NOT_STARTED', '', 0, 0
FROM generate_series(1, %(clocks)s) i
"""
MOVES = f"""
INSERT INTO service_levels_clockmove (clock_id, kind, at, reason, plan, written_at)
SELECT id, kind, at, reason, plan, at FROM (
  SELECT c.id, m.kind, m.reason, timestamptz '2026-01-05 09:00+08' + (c.id %% 2592000) * interval '10 seconds'
      + m.after * interval '1 hour' AS at, CASE WHEN m.kind = 'STARTED' THEN {PLAN} END AS plan, m.after
  FROM service_levels_clock c CROSS JOIN (VALUES ('STARTED', '', 0, 0), ('PAUSED', 'PARTS', 20, 2),
    ('RESUMED', '', 50, 2), ('STOPPED', '', 90, 3)) m(kind, reason, after, every)
  WHERE m.every = 0 OR c.id %% m.every = 0) lines ORDER BY id, after
"""


def main() -> None:
    """Load, recompute, stamp; print the figures."""
    parser = argparse.ArgumentParser()
    for name, number in (("clocks", 1_000_000), ("running", 200_000), ("due", 2_000)):
        parser.add_argument(f"--{name}", type=int, default=number)
    sizes = vars(parser.parse_args())
    with ExitStack() as stack:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        os.environ.setdefault("CARECENTER_NO_SECRET", "True")
        if not os.environ.get("DATABASE_URL"):
            from carecenter.foundation.runner import postgres

            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="carecenter-bench-")))
            os.environ["DATABASE_URL"] = stack.enter_context(postgres.running(home, durable=False)).url
        import django

        django.setup()
        _run(sizes)


def _run(sizes: dict[str, int]) -> None:
    from django.core.management import call_command
    from django.db import connection

    from carecenter.foundation.plain.actors import system_actor
    from carecenter.work.service_levels.actions.calendars import keep_calendars

    call_command("migrate", verbosity=0)
    keep_calendars(actor=system_actor("bench"), codes=["CN"])
    begin = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute(DROP_KEYS)
        cursor.execute(CLOCKS, sizes)
        cursor.execute(MOVES, sizes)
        cursor.execute("CREATE INDEX IF NOT EXISTS bench_moves ON service_levels_clockmove (clock_id, at)")
        cursor.execute("ANALYZE")
    figure("clocks.load", time.monotonic() - begin, "s", **sizes)
    _recompute(sizes["clocks"])
    _recompute(sizes["clocks"], again=True)
    _stamp(sizes["running"], sizes["due"])


def _recompute(clocks: int, *, again: bool = False) -> None:
    """Recompute all in two processes: the first time every row is written, again none may change."""
    from django.db import connection

    connection.close()
    half = clocks // 2
    begin = time.monotonic()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        changed = sum(pool.map(_recompute_range, [0, half], [half + 1, clocks + 1]))
    seconds = time.monotonic() - begin
    name = "clocks.recompute_again" if again else "clocks.recompute"
    figure(
        name, seconds, "s", target=f"≤ {LIMIT_SECONDS:g}", ok=seconds <= LIMIT_SECONDS, clocks=clocks, changed=changed
    )
    assert changed == (0 if again else clocks), "the same log must give the same rows"


def _recompute_range(after: int, until: int) -> int:
    import django

    django.setup()
    from carecenter.foundation import clock
    from carecenter.foundation.plain.actors import system_actor
    from carecenter.work.service_levels.actions.recomputing import recompute_all

    with clock.standing_at(datetime(2026, 11, 25, 4, tzinfo=UTC)):
        return recompute_all(actor=system_actor("bench"), after_id=after, until_id=until)


def _stamp(running: int, due: int) -> None:
    """Let `running` clocks run and `due` of them break over 20 s, a fifth of them in one instant."""
    from django.db import connection

    from carecenter.foundation import worker
    from carecenter.foundation.plain.actors import system_actor
    from carecenter.work.service_levels.public import start_clocks
    from carecenter.work.service_levels.tasks import announce
    from carecenter.work.service_levels.types import ClockPlan

    actor, plan = system_actor("bench"), ClockPlan("RESOLVE", 60, "24x7", warn_at=(100,))
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE service_levels_clock, service_levels_clockmove")
    now = datetime.now(UTC)
    first = now + timedelta(seconds=max(30, running / 4000))
    far = ClockPlan("RESOLVE", 60 * 24 * 30, "24x7", warn_at=(100,))
    numbers = iter(range(running - due))
    while part := list(islice(numbers, 5000)):
        plans = {f"far:{n}": far for n in part}
        start_clocks(actor=actor, subject=("case", part[0]), plans=plans, unit_path="hq")
    first = max(first, datetime.now(UTC) + timedelta(seconds=15))
    _start_due(actor, plan, first, due)
    announcing = worker.Worker()
    thread = threading.Thread(target=announcing._schedule, args=(announce,), daemon=True)
    thread.start()
    seen = _watch(first, due)
    announcing.stopping.set()
    thread.join()
    late = sorted(seen.values())
    worst = late[-1] if late else 999.0
    figure("clocks.stamped", float(len(late)), "breaches", target=f"= {due}", ok=len(late) == due, running=running)
    figure("clocks.stamp_median", statistics.median(late) if late else 999.0, "s")
    figure("clocks.stamp_p95", percentile(late, 0.95) if late else 999.0, "s")
    figure("clocks.stamp_worst", worst, "s", target=f"≤ {LATE_SECONDS:g}", ok=worst <= LATE_SECONDS)


def _watch(first: datetime, due: int) -> dict[int, float]:
    """Return how many seconds after its due instant each breach was seen stamped, looking ten times a second."""
    from carecenter.work.service_levels.models import Clock

    seen: dict[int, float] = {}
    while len(seen) < due and datetime.now(UTC) < first + timedelta(seconds=90):
        rows = list(Clock.objects.filter(key__startswith="due:", state="BREACHED").values_list("pk", "breached_at"))
        at = datetime.now(UTC)
        for pk, breached_at in rows:
            if breached_at is not None:
                seen.setdefault(pk, (at - breached_at).total_seconds())
        time.sleep(0.1)
    return seen


def _start_due(actor: object, plan: object, first: datetime, due: int) -> None:
    """Start clocks an hour before their due instants: four fifths spread over 20 s, a fifth in one instant."""
    from carecenter.work.service_levels.public import start_clocks

    hour, burst = timedelta(hours=1), due // 5
    groups = 20
    for number in range(groups):
        keys = {f"due:{number}:{n}": plan for n in range((due - burst) // groups)}
        at = first - hour + timedelta(seconds=number)
        start_clocks(actor=actor, subject=("case", number), plans=keys, unit_path="hq", at=at)
    rest = due - groups * ((due - burst) // groups)
    at = first - hour + timedelta(seconds=groups + 2)
    keys = {f"due:burst:{n}": plan for n in range(rest)}
    start_clocks(actor=actor, subject=("case", 99), plans=keys, unit_path="hq", at=at)


if __name__ == "__main__":
    main()
