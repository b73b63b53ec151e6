"""Append events and audit lines at the end of an action, in one statement."""

from typing import TYPE_CHECKING, Any

from django.db import connection
from psycopg.types.json import Jsonb

from carecenter.foundation.inserting import insertion_of

if TYPE_CHECKING:
    from carecenter.foundation.action import UnitOfWork

_EVENT = (
    "INSERT INTO foundation_event (at, kind, version, subject_kind, subject_id, customer_id, unit_path, actor_id,"
    " on_behalf_of, request_id, caused_by, depth, facts) VALUES "
)
_AUDIT = (
    "INSERT INTO foundation_audit (at, action, actor_kind, actor_id, on_behalf_of, request_id, subject_kind,"
    " subject_id, customer_id, unit_path, facts) VALUES "
)


def append(work: "UnitOfWork") -> None:
    """Write the audit line of the action and of every action it called, all its events, and the rows that waited for
    its end, in one statement.
    """
    heads = [(_AUDIT, "(%s,%s,%s,%s,%s,%s,%s,%s,%s,%s::ltree,%s)", _audit_rows(work))]
    heads += [(_EVENT, "(%s,%s,%s,%s,%s,%s,%s::ltree,%s,%s,%s,%s,%s,%s)", _event_rows(work))]
    written = [insertion_of(rows) for rows in work.rows.values() if rows]
    work.rows.clear()
    written += [
        (head + ",".join([row] * len(rows)), tuple(value for values in rows for value in values))
        for head, row, rows in heads
        if rows
    ]
    if not written:
        return
    *before, last = (sql for sql, _ in written)
    parts = ", ".join(f"part{place} AS ({each})" for place, each in enumerate(before))
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {parts} {last}" if parts else last, [value for _, values in written for value in values])


def _event_rows(work: "UnitOfWork") -> list[list[Any]]:
    depth = work.cause.depth + 1 if work.cause else 0
    cause = work.cause.id if work.cause else None
    return [
        [work.at, event.kind, event.version, event.subject_kind, event.subject_id, event.customer_id]
        + [event.unit_path or None, actor.person_id, actor.on_behalf_of, actor.request_id, cause, depth]
        + [Jsonb(event.facts())]
        for event, actor in work.events
    ]


def _audit_rows(work: "UnitOfWork") -> list[list[Any]]:
    return [
        [work.at, draft.action, draft.actor.kind, draft.actor.person_id, draft.actor.on_behalf_of]
        + [draft.actor.request_id, draft.subject_kind, draft.subject_id, draft.customer_id]
        + [draft.unit_path or None, Jsonb(draft.facts)]
        for draft in work.audits
    ]
