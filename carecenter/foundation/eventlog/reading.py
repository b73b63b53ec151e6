"""Read the log in an order that loses nothing."""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from carecenter.foundation.plain.events import KINDS, Envelope, Event

# Only rows of transactions older than every running one: reading "id > last" would lose an event that commits late.
_SETTLED = "AND xid < pg_snapshot_xmin(pg_current_snapshot())"
# As many events are read at once where the caller says nothing else.
MOST = 500
_COLUMNS = (
    "id, xid::text::bigint, at, kind, subject_id, unit_path::text, customer_id, actor_id, request_id, caused_by,"
    " depth, facts, subject_kind"
)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the log: all events up to here have been read."""

    xid: int = 0
    event_id: int = 0


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event as it stands in the log."""

    id: int
    xid: int
    kind: str
    subject_kind: str
    subject_id: int
    unit_path: str
    customer_id: int | None
    facts: dict[str, Any]
    envelope: Envelope

    @property
    def position(self) -> Position:
        """Return where the event stands."""
        return Position(self.xid, self.id)

    def event(self) -> Event:
        """Build the event; KeyError where this installation does not know the kind."""
        return KINDS[self.kind].from_facts(
            subject_id=self.subject_id,
            unit_path=self.unit_path,
            customer_id=self.customer_id,
            facts=self.facts,
        )


def read_after(position: Position, *, limit: int = MOST, settled_only: bool = True) -> list[LoggedEvent]:
    """Return the next events in log order."""
    sql = (
        f"SELECT {_COLUMNS} FROM foundation_event WHERE (xid, id) > (%s::text::xid8, %s)"  # noqa: S608  (constants)
        f" {_SETTLED if settled_only else ''} ORDER BY xid, id LIMIT %s"
    )
    return _fetch(sql, [str(position.xid), position.event_id, limit])


def read_since(event_id: int, *, limit: int = MOST) -> list[LoggedEvent]:
    """Return events in the order of their ids; only for one who knows that nobody else commits late."""
    return _fetch(f"SELECT {_COLUMNS} FROM foundation_event WHERE id > %s ORDER BY id LIMIT %s", [event_id, limit])  # noqa: S608


def read_one(event_id: int) -> LoggedEvent | None:
    """Return one event by its id."""
    found = _fetch(f"SELECT {_COLUMNS} FROM foundation_event WHERE id = %s", [event_id])  # noqa: S608  (constants)
    return found[0] if found else None


def end_of_log() -> Position:
    """Return the position behind the newest event, for a subscriber that starts now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT xid::text::bigint, id FROM foundation_event ORDER BY xid DESC, id DESC LIMIT 1")
        row = cursor.fetchone()
    return Position(*row) if row else Position()


def _fetch(sql: str, params: list[Any]) -> list[LoggedEvent]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [_logged(row) for row in cursor.fetchall()]


def _logged(row: Any) -> LoggedEvent:
    (
        id_,
        xid,
        at,
        kind,
        subject_id,
        unit_path,
        customer_id,
        actor_id,
        request_id,
        caused_by,
        depth,
        facts,
        s_kind,
    ) = row
    if isinstance(facts, str):
        import orjson

        facts = orjson.loads(facts)
    envelope = Envelope(id_, at, actor_id, request_id, caused_by, depth)
    return LoggedEvent(id_, xid, kind, s_kind, subject_id, unit_path or "", customer_id, facts, envelope)
