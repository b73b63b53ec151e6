"""What tests of all modules use: deliver events at once, count queries, act as somebody."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

from carecenter.foundation.eventlog import reading
from carecenter.foundation.eventlog.cursors import handle_once
from carecenter.foundation.eventlog.reading import Position
from carecenter.foundation.eventlog.subscribers import SUBSCRIBERS
from carecenter.foundation.plain.actors import Actor, ActorKind, Grant, Reach


def deliver_events(*, after: Position | None = None) -> int:
    """Let all subscribers handle every event of the running test, and what that causes; errors are raised."""
    position, handled = after or Position(), 0
    while events := reading.read_after(position, settled_only=False):
        for event in events:
            for each in SUBSCRIBERS.values():
                if event.kind in each.kinds:
                    handle_once(each, event)
                    handled += 1
        position = events[-1].position
    return handled


def events_of(kind: str) -> list[reading.LoggedEvent]:
    """Return the events of one kind in this test's log."""
    return [event for event in reading.read_after(Position(), limit=100000, settled_only=False) if event.kind == kind]


def person_actor(person_id: int = 1, unit_path: str = "hq", reach: Reach = Reach.TREE, *permissions: str) -> Actor:
    """Return an actor with these permissions, seen from one unit."""
    grants = {permission: (Grant(reach, unit_path),) for permission in permissions}
    return Actor(kind=ActorKind.PERSON, person_id=person_id, unit_path=unit_path, grants=grants, name="测试")


@contextmanager
def at_most_queries(number: int) -> Iterator[None]:
    """Fail when the block needs more queries; the message lists them."""
    with CaptureQueriesContext(connection) as captured:
        yield
    lines = "\n".join(query["sql"][:160] for query in captured.captured_queries)
    assert len(captured) <= number, f"{len(captured)} queries, {number} allowed:\n{lines}"
