"""The relay: one more cursor over the log, which wakes the hubs once a batch.

Business transactions never NOTIFY: it takes one global lock at commit.
"""

from collections.abc import Iterable, Iterator

import orjson
from django.db import connection

from carecenter.foundation.eventlog import reading
from carecenter.foundation.eventlog.reading import Position
from carecenter.foundation.live.topics import topics_of
from carecenter.foundation.models import Cursor

CHANNEL = "carecenter_live"
PAYLOAD_LIMIT = 7600
NAME = "foundation.relay"


class Relay:
    """Reads what happened and tells which topics changed."""

    def __init__(self) -> None:
        self.position = Position()

    def start(self) -> None:
        """Begin at the end of the log: pages that open later read the present anyway."""
        self.position = reading.end_of_log()

    def run_once(self) -> int:
        """Announce one batch; return how many events were read."""
        events = reading.read_after(self.position, limit=500)
        if not events:
            return 0
        topics: dict[str, None] = {}
        for event in events:
            for topic in topics_of(
                subject_kind=event.subject_kind,
                subject_id=event.subject_id,
                unit_path=event.unit_path,
                customer_id=event.customer_id,
            ):
                topics[topic] = None
        announce(topics)
        self.position = events[-1].position
        return len(events)

    def remember(self) -> None:
        """Keep the position where an operator can see how late the relay is."""
        Cursor.objects.update_or_create(
            name=NAME, defaults={"xid": self.position.xid, "event_id": self.position.event_id}
        )


def announce(topics: Iterable[str]) -> None:
    """Tell all hubs that these topics changed."""
    for payload in _payloads(topics):
        _notify(payload)


def publish(topic: str, text: str) -> None:
    """Send a ready-made text (rendered once) to all who watch the topic; never call it inside an action.

    What is too long for one notification becomes `changed`, so that the pages fetch it.
    """
    payload = orjson.dumps({"t": [topic], "p": text}).decode()
    _notify(payload if len(payload.encode()) <= PAYLOAD_LIMIT else orjson.dumps({"t": [topic]}).decode())


def _payloads(topics: Iterable[str]) -> Iterator[str]:
    chunk: list[str] = []
    size = 0
    for topic in topics:
        if size + len(topic) + 3 > PAYLOAD_LIMIT:
            yield orjson.dumps({"t": chunk}).decode()
            chunk, size = [], 0
        chunk.append(topic)
        size += len(topic) + 3
    if chunk:
        yield orjson.dumps({"t": chunk}).decode()


def _notify(payload: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, payload])
