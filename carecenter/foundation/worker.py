"""The worker process: subscribers' cursors, the relay, and background jobs."""

import logging
import threading
import time
from collections.abc import Callable
from functools import partial

from django.db import Error, close_old_connections, connection

from carecenter.foundation import beats
from carecenter.foundation.eventlog.cursors import CursorRunner
from carecenter.foundation.live.relay import Relay

log = logging.getLogger("carecenter.worker")
IDLE_SECONDS = 0.1
STOP_SECONDS = 4.0
LOCK = "carecenter.cursors"
STAND_BY: list[Callable[[], bool]] = []
# Nobody sleeps longer: something nearer may have been written meanwhile.
LONGEST_SLEEP = 0.5
SCHEDULES: dict[str, Callable[[], float]] = {}


def register_schedule(name: str, announce: Callable[[], float]) -> None:
    """Register what happens at its own time: `announce` does what is due and returns the seconds until the next.

    Every worker runs it in a thread of its own; it takes its rows with SKIP LOCKED, so that several do not collide.
    """
    SCHEDULES[name] = announce


def stand_by_while(reason: Callable[[], bool]) -> None:
    """Let every worker rest as long as a reason holds: no subscriber and no clock of the present may act then."""
    STAND_BY.append(reason)


def must_stand_by() -> bool:
    """Tell whether workers have to rest."""
    return any(reason() for reason in STAND_BY)


class Worker:
    """Threads that each own a database connection and end together."""

    def __init__(self) -> None:
        self.stopping = threading.Event()
        self.threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin to read the log."""
        loops = {"cursors": self._cursors, "relay": self._relay}
        loops |= {name: partial(self._schedule, announce) for name, announce in SCHEDULES.items()}
        for name, loop in loops.items():
            thread = threading.Thread(target=self._guarded, args=(name, loop), name=name, daemon=True)
            thread.start()
            self.threads.append(thread)

    def stop(self) -> None:
        """Let every loop finish the event it is at, for a few seconds in all: one may wait for a lost database."""
        self.stopping.set()
        deadline = time.monotonic() + STOP_SECONDS
        for thread in self.threads:
            thread.join(timeout=max(deadline - time.monotonic(), 0.1))

    def _guarded(self, name: str, loop: Callable[[], None]) -> None:
        while not self.stopping.is_set():
            try:
                loop()
            except Error:
                log.warning("the database went away; the loop starts again", extra={"loop": name})
            except Exception:
                log.exception("a worker loop failed; it starts again", extra={"loop": name})
            connection.close()
            self.stopping.wait(1.0)

    def _cursors(self) -> None:
        if must_stand_by() or not _take_lock():
            self.stopping.wait(2.0)
            return
        runner = CursorRunner()
        runner.start()
        looked_at = rested_at = time.monotonic()
        while not self.stopping.is_set():
            if time.monotonic() - looked_at > 10:
                runner.load_parked()
                looked_at = time.monotonic()
            if time.monotonic() - rested_at > 2:
                if must_stand_by():
                    return  # closing the connection gives the lock back
                rested_at = time.monotonic()
            if runner.run_once() == 0:
                self.stopping.wait(IDLE_SECONDS)

    def _schedule(self, announce: Callable[[], float]) -> None:
        rested_at = 0.0
        while not self.stopping.is_set():
            if time.monotonic() - rested_at > 2:
                rested_at = time.monotonic()
                if must_stand_by():
                    self.stopping.wait(2.0)
                    return
            self.stopping.wait(min(max(announce(), 0.0), LONGEST_SLEEP))

    def _beats(self) -> None:
        beats.loop(self.stopping, must_stand_by)

    def _relay(self) -> None:
        relay = Relay()
        relay.start()
        remembered = time.monotonic()
        while not self.stopping.is_set():
            if relay.run_once() == 0:
                self.stopping.wait(IDLE_SECONDS)
            if time.monotonic() - remembered > 30:
                relay.remember()
                remembered = time.monotonic()
                close_old_connections()


def _take_lock() -> bool:
    """Take the session lock that makes one worker the reader; another worker stands by."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [LOCK])
        return bool(cursor.fetchone()[0])
