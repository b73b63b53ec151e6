"""Rank a night: 2,000 providers, 20,000 installers, 2,000,000 answers. Prints one JSON line a figure.

`python -m bench.ranking [--answers 2000000]` starts a database of its own (or uses an empty one at DATABASE_URL) and
fills it with a bulk loader (the foreign keys of answers dropped: the benchmark measures the ranking, not the
loading), freezes one day twice and compares.
"""

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from bench.stage import figure

DAY = date(2026, 11, 21)
LIMIT_SECONDS, LIMIT_MB = 8.0, 1024

DROP_KEYS = """
DO $$ DECLARE k record; BEGIN
  FOR k IN SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = 'surveys_answer'::regclass LOOP
    EXECUTE format('ALTER TABLE surveys_answer DROP CONSTRAINT %I', k.conname);
  END LOOP;
END $$
"""
UNITS = """
INSERT INTO organisation_orgunit (code, name, kind, path, regions, active) VALUES ('hq', 'hq', 'HQ', 'hq', '{}', true);
INSERT INTO organisation_orgunit (code, name, kind, path, parent_id, regions, active)
  SELECT 'p' || i, 'p' || i, 'PROVIDER', ('hq.o' || i %% 300 || '.p' || i)::ltree, 1, '{}', true
  FROM generate_series(1, %(providers)s) i;
"""
PROVIDERS = """
INSERT INTO providers_provider ({columns}) SELECT {values} FROM organisation_orgunit u WHERE kind = 'PROVIDER';
"""
ANSWERS = """
INSERT INTO surveys_answer (invitation_id, job_id, customer_id, provider_id, technician_id, unit_path, team_path,
  office_path, region_code, type_code, level, reasons, text_hash, answered_at, device_mark, address_mark)
SELECT i, i, i, 1 + p, 1 + t, path, path, subpath(path, 0, 2),
  lpad((11 + p %% 31)::text, 2, '0') || lpad((1 + p %% 9)::text, 2, '0') || '01',
  (ARRAY['WH-INSTALL-E', 'WH-INSTALL-G', 'WH-REPAIR', 'WH-MAINT'])[1 + (i / %(installers)s) %% 4],
  CASE WHEN x < 0.5 + 0.0001 * (t %% 3000) THEN 'VERY_SATISFIED' WHEN x < 0.96 THEN 'SATISFIED'
    ELSE 'DISSATISFIED' END,
  '{}', '', timestamptz '2026-11-21 23:00+08' - (i %% 7776000) * interval '1 second', '', ''
FROM (SELECT i, t, p, ('x' || left(md5(i::text), 8))::bit(32)::bigint / 4294967296.0 AS x,
    ('hq.o' || (1 + p) %% 300 || '.p' || 1 + p)::ltree AS path
  FROM (SELECT i, i %% %(installers)s AS t, i %% %(installers)s %% %(providers)s AS p
    FROM generate_series(1, %(answers)s) i) numbers) rows;
INSERT INTO surveys_judgement (answer_id, validity, doubt, facts, reason, judged_at)
  SELECT id, 'QUARANTINED', 'SAME_DEVICE', '{}', '', timestamptz '2026-11-20 12:00+08'
  FROM surveys_answer WHERE id %% 500 = 0;
"""


def main() -> None:
    """Load, rank twice, print the figures."""
    parser = argparse.ArgumentParser()
    for name, number in (("answers", 2_000_000), ("providers", 2_000), ("installers", 20_000)):
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

    call_command("migrate", verbosity=0)
    figure("ranking.load", _timed(lambda: _load(sizes)), "s", **sizes)
    from django.db import connection

    from carecenter.assurance.rankings.actions.ranking import run_ranking
    from carecenter.assurance.rankings.models import RankingRun
    from carecenter.foundation.plain.actors import system_actor

    def rank() -> None:
        run_ranking(actor=system_actor("bench"), day=DAY)

    first = _timed(rank)
    run = RankingRun.objects.get(day=DAY)
    limit = f"≤ {LIMIT_SECONDS:g}"
    figure("ranking.run", first, "s", target=limit, ok=first <= LIMIT_SECONDS, rows=run.rows, answers=run.answers)
    # A different result would be refused with SnapshotDiffers.
    figure("ranking.run_again", _timed(rank), "s", target="identical", ok=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figure("ranking.memory", memory, "MB", target=f"≤ {LIMIT_MB:g}", ok=memory <= LIMIT_MB)
    connection.close()


def _load(sizes: dict[str, int]) -> None:
    from django.db import connection, transaction

    from carecenter.reference.providers.models import Provider

    own = {"name": "u.name", "unit_id": "u.id", "unit_path": "u.path", "office_path": "subpath(u.path, 0, 2)"}
    given = {"state": "'ACTIVE'", "weight": "1"}
    values = own | given
    for field in Provider._meta.concrete_fields:
        if field.column not in values and not field.primary_key and not field.null:
            values[field.column] = "now()" if "Date" in type(field).__name__ else "''"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(DROP_KEYS)
        cursor.execute(UNITS, sizes)
        cursor.execute(PROVIDERS.format(columns=", ".join(values), values=", ".join(values.values())))
        cursor.execute(ANSWERS, sizes)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE surveys_answer, surveys_judgement")


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
