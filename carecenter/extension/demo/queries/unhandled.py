"""Events that a subscriber has neither handled nor parked."""

from django.db import connection

from carecenter.foundation.eventlog.subscribers import SUBSCRIBERS


def unhandled_events(*, limit: int = 10_000) -> list[tuple[str, int]]:
    """Return (subscriber, event) up to the place where the subscriber's cursor stands, in log order."""
    pairs = [(each.name, kind) for each in SUBSCRIBERS.values() for kind in sorted(each.kinds)]
    if not pairs:
        return []
    values = ",".join(["(%s,%s)"] * len(pairs))
    sql = (
        f"SELECT w.name, e.id FROM (VALUES {values}) AS w(name, kind)"  # noqa: S608  (placeholders only)
        " JOIN foundation_cursor c ON c.name = w.name"
        " JOIN foundation_event e ON e.kind = w.kind AND e.id <= c.event_id"
        " LEFT JOIN foundation_mark m ON m.subscriber = w.name AND m.event_id = e.id"
        " LEFT JOIN foundation_deadletter d ON d.subscriber = w.name AND d.event_id = e.id"
        " WHERE m.event_id IS NULL AND d.id IS NULL"
        # Marks far behind the cursor are purged; they were there.
        " AND e.id > c.event_id - 100000 ORDER BY e.id LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*(value for pair in pairs for value in pair), limit])
        return [(name, event_id) for name, event_id in cursor.fetchall()]
