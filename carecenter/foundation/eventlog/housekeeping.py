"""Keep the logs in shape: partitions ahead of time, the audit sealed, old marks gone."""

import hashlib
from datetime import UTC, datetime

import orjson
from django.db import connection, transaction

from carecenter.foundation.models import AuditSeal


def ensure_partitions(now: datetime, *, months_ahead: int = 3) -> list[str]:
    """Create the monthly partitions of both logs from this month on; return the names of the new ones.

    A month whose rows already stand in the default partition stays there.
    """
    made = []
    for offset in range(months_ahead + 1):
        month = now.year * 12 + now.month - 1 + offset
        start = datetime(month // 12, month % 12 + 1, 1, tzinfo=UTC)
        end = datetime((month + 1) // 12, (month + 1) % 12 + 1, 1, tzinfo=UTC)
        for table in ("foundation_event", "foundation_audit"):
            if _create_partition(table, start, end):
                made.append(f"{table}_{start:%Y%m}")
    return made


def _create_partition(table: str, start: datetime, end: datetime) -> bool:
    name = f"{table}_{start:%Y%m}"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [name])
        if cursor.fetchone()[0]:
            return False
        cursor.execute(
            f"SELECT EXISTS (SELECT 1 FROM {table}_default WHERE at >= %s AND at < %s)",  # noqa: S608  (constants)
            [start, end],
        )
        if cursor.fetchone()[0]:
            return False
        cursor.execute(f"CREATE TABLE {name} PARTITION OF {table} FOR VALUES FROM (%s) TO (%s)", [start, end])
    return True


def seal_audit(now: datetime) -> int:
    """Chain a hash over the audit lines of all ended transactions; return how many lines were sealed."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('carecenter.audit_seal'))")
        last = AuditSeal.objects.order_by("-id").first()
        place = [last.last_xid, last.last_id] if last else [0, 0]
        cursor.execute(f"{_LINES} AND xid < pg_snapshot_xmin(pg_current_snapshot()) {_ORDER} LIMIT 20000", place)
        rows = cursor.fetchall()
        if not rows:
            return 0
        digest = _chain(last.digest if last else "", rows)
        AuditSeal.objects.create(
            last_xid=rows[-1][0], last_id=rows[-1][1], lines=len(rows), digest=digest, sealed_at=now
        )
        return len(rows)


_LINES = """
SELECT xid::text::bigint, id, at::text, action, actor_kind, actor_id, subject_kind, subject_id, facts::text
FROM foundation_audit WHERE (xid, id) > (%s::text::xid8, %s)
"""
_ORDER = "ORDER BY xid, id"


def _chain(before: str, rows: list[tuple]) -> str:
    digest = hashlib.sha256(before.encode())
    for row in rows:
        digest.update(orjson.dumps([str(value) for value in row]))
    return digest.hexdigest()


def first_broken_seal() -> int | None:
    """Recompute the chain; return the id of the first seal that does not match, or None when all is well."""
    before, place = "", [0, 0]
    for seal in AuditSeal.objects.order_by("id").iterator():
        with connection.cursor() as cursor:
            cursor.execute(
                f"{_LINES} AND (xid, id) <= (%s::text::xid8, %s) {_ORDER}",
                [*place, seal.last_xid, seal.last_id],
            )
            if _chain(before, cursor.fetchall()) != seal.digest:
                return seal.pk
        before, place = seal.digest, [seal.last_xid, seal.last_id]
    return None
