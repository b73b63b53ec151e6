"""Run the subscribers: each a named cursor, each event in a transaction of its own together with its mark."""

import logging
import time
from collections.abc import Sequence

from django.db import IntegrityError, OperationalError, close_old_connections, connection, transaction

from carecenter.foundation import clock
from carecenter.foundation.action import caused_by, is_all_or_nothing
from carecenter.foundation.eventlog import reading
from carecenter.foundation.eventlog.reading import LoggedEvent, Position
from carecenter.foundation.eventlog.subscribers import SUBSCRIBERS, Subscriber
from carecenter.foundation.models import Cursor, DeadLetter

log = logging.getLogger("carecenter.cursors")
BATCH = 500
TRIES = 3


class CursorRunner:
    """Moves all cursors forward. One runner at a time: the caller holds the advisory lock."""

    def __init__(self, *, settled_only: bool = True) -> None:
        self.settled_only = settled_only
        self.positions: dict[str, Position] = {}
        self.parked: set[tuple[str, str, int]] = set()

    def start(self) -> None:
        """Load the positions; a subscriber that is new starts at the end of the log of today."""
        self.positions = {c.name: Position(c.xid, c.event_id) for c in Cursor.objects.all()}
        new = [name for name in SUBSCRIBERS if name not in self.positions]
        if new:
            # An empty cursor table means a new installation: nothing may be skipped there.
            start = reading.end_of_log() if self.positions else Position()
            Cursor.objects.bulk_create([Cursor(name=n, xid=start.xid, event_id=start.event_id) for n in new])
            self.positions |= dict.fromkeys(new, start)
        self.load_parked()

    def load_parked(self) -> None:
        """Read again which subjects wait behind a failure; a person may have settled some."""
        open_letters = DeadLetter.objects.filter(settled_at=None)
        self.parked = set(open_letters.values_list("subscriber", "subject_kind", "subject_id"))

    def run_once(self) -> int:
        """Handle one batch for the subscribers that stand furthest back; return how many events were read."""
        names = [name for name in SUBSCRIBERS if name in self.positions]
        if not names:
            return 0
        behind = min((self.positions[name] for name in names), key=lambda p: (p.xid, p.event_id))
        group = [SUBSCRIBERS[name] for name in names if self.positions[name] == behind]
        events = reading.read_after(behind, limit=BATCH, settled_only=self.settled_only)
        for event in events:
            for each in group:
                if event.kind in each.kinds:
                    self.handle(each, event)
        if events:
            self._move([each.name for each in group], events[-1].position)
        return len(events)

    def run_all(self) -> int:
        """Handle everything there is now, including what the handling itself causes."""
        total = 0
        while count := self.run_once():
            total += count
        return total

    def handle(self, each: Subscriber, event: LoggedEvent) -> None:
        """Let one subscriber handle one event once; park it when it keeps failing."""
        key = (each.name, event.subject_kind, event.subject_id)
        if key in self.parked:
            _park(each, event, "", waits=True)
            return
        for attempt in range(1, TRIES + 1):
            try:
                handle_once(each, event)
                return
            except OperationalError:
                if connection.in_atomic_block or attempt == TRIES:
                    raise
                close_old_connections()
                time.sleep(0.2 * attempt)
            except Exception as error:
                if is_all_or_nothing():
                    raise
                log.exception("subscriber failed", extra={"subscriber": each.name, "event": event.id})
                _park(each, event, f"{type(error).__name__}: {error}", waits=False)
                self.parked.add(key)
                return

    def _move(self, names: list[str], position: Position) -> None:
        Cursor.objects.filter(name__in=names).update(xid=position.xid, event_id=position.event_id, moved_at=clock.now())
        self.positions |= dict.fromkeys(names, position)


def handle_once(each: Subscriber, event: LoggedEvent) -> None:
    """Run the handler and write its mark in one transaction; do nothing where the mark stands already."""
    with transaction.atomic(savepoint=not is_all_or_nothing()):
        if mark([(each.name, event.id)]):
            tell(each, event)


def mark(pairs: Sequence[tuple[str, int]]) -> int:
    """Mark events (subscriber, event) as handled; return how many were not yet. One statement."""
    values = ",".join(["(%s,%s)"] * len(pairs))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO foundation_mark (subscriber, event_id) VALUES {values}"  # noqa: S608  (placeholders only)
            " ON CONFLICT DO NOTHING",
            [value for pair in pairs for value in pair],
        )
        return cursor.rowcount


def tell(each: Subscriber, event: LoggedEvent) -> None:
    """Run the handler of an event whose mark stands in the same transaction."""
    with caused_by(event.envelope):
        each.handler(event.event(), event.envelope)


def _park(each: Subscriber, event: LoggedEvent, error: str, *, waits: bool) -> None:
    try:
        with transaction.atomic():
            DeadLetter.objects.create(
                subscriber=each.name,
                event_id=event.id,
                event_kind=event.kind,
                subject_kind=event.subject_kind,
                subject_id=event.subject_id,
                error=error[:500],
                waits=waits,
                attempts=0 if waits else 1,
            )
    except IntegrityError:
        log.info("already parked", extra={"subscriber": each.name, "event": event.id})


def purge_marks() -> int:
    """Delete the marks that all cursors have passed; they can never be asked for again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM foundation_mark m USING foundation_cursor c"
            " WHERE m.subscriber = c.name AND m.event_id < c.event_id - 100000"
        )
        return cursor.rowcount
