"""Clocks finer than a minute: what must happen within a second of its time, such as a ring that nobody answers.

A beat is a function that does all that is due now and may be killed anywhere. One worker at a time beats; whoever
has longer work or a machine to call uses background jobs.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.db import Error, connection

log = logging.getLogger("carecenter.worker")
LOCK = "carecenter.beats"


@dataclass
class Beat:
    """One function and how often it is called."""

    name: str
    seconds: float
    function: Callable[[], object]
    next_at: float = 0.0


BEATS: dict[str, Beat] = {}


def beat(name: str, *, seconds: float) -> Callable[[Callable[[], object]], Callable[[], object]]:
    """Register a function in a module's tasks.py."""

    def keep(function: Callable[[], object]) -> Callable[[], object]:
        BEATS[name] = Beat(name, seconds, function)
        return function

    return keep


def run_due(now: float) -> None:
    """Call every beat whose time has come; one that fails is logged and called again at its next time."""
    for each in BEATS.values():
        if each.next_at <= now:
            each.next_at = now + each.seconds
            try:
                each.function()
            except Error:
                raise
            except Exception:
                log.exception("a beat failed; it is called again", extra={"beat": each.name})


def loop(stopping: threading.Event, must_rest: Callable[[], bool]) -> None:
    """Beat until told to stop; return to give the lock back, wait where another worker holds it."""
    if must_rest() or not _take_lock():
        stopping.wait(2.0)
        return
    looked_at = time.monotonic()
    while not stopping.is_set():
        now = time.monotonic()
        if now - looked_at > 2:
            if must_rest():
                return
            looked_at = now
        run_due(now)
        stopping.wait(0.2)


def _take_lock() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [LOCK])
        return bool(cursor.fetchone()[0])
