"""Append events and audit lines at the end of an action: one statement each."""

from typing import TYPE_CHECKING, Any

from django.db import connection
from psycopg.types.json import Jsonb

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


def append_events(work: "UnitOfWork") -> None:
    """Write all events of the action."""
    rows: list[list[Any]] = []
    depth = work.cause.depth + 1 if work.cause else 0
    cause = work.cause.id if work.cause else None
    for event, actor in work.events:
        rows.append(
            [work.at, event.kind, event.version, event.subject_kind, event.subject_id, event.customer_id]
            + [event.unit_path or None, actor.person_id, actor.on_behalf_of, actor.request_id, cause, depth]
            + [Jsonb(event.facts())]
        )
    _insert(_EVENT, "(%s,%s,%s,%s,%s,%s,%s::ltree,%s,%s,%s,%s,%s,%s)", rows)


def append_audit(work: "UnitOfWork") -> None:
    """Write the audit line of the action and of every action it called."""
    rows: list[list[Any]] = []
    for draft in work.audits:
        actor = draft.actor
        rows.append(
            [work.at, draft.action, actor.kind, actor.person_id, actor.on_behalf_of, actor.request_id]
            + [
                draft.subject_kind,
                draft.subject_id,
                draft.customer_id,
                draft.unit_path or None,
                Jsonb(draft.facts),
            ]
        )
    _insert(_AUDIT, "(%s,%s,%s,%s,%s,%s,%s,%s,%s,%s::ltree,%s)", rows)


def _insert(head: str, row: str, rows: list[list[Any]]) -> None:
    if not rows:
        return
    with connection.cursor() as cursor:
        cursor.execute(head + ",".join([row] * len(rows)), [value for values in rows for value in values])
