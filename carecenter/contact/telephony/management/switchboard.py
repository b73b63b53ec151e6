"""The switchboard: one process that owns the connection to the phone engine.

Three loops: what the engine says is stored; what is stored is understood, in order, once; what was decided is done.
A kill at any moment loses nothing: the store goes on from where it was, and after every new connection the calls of
the product are compared with the channels of the engine.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Any

from django.db import Error, connection

from carecenter.contact.telephony.actions.dialling import keep_promise
from carecenter.contact.telephony.actions.hearing import hear_event, store_event
from carecenter.contact.telephony.actions.queueing import CALLBACK, lapsed_rings, offers_to_ring
from carecenter.contact.telephony.actions.recordings import keep_recording
from carecenter.contact.telephony.actions.ringing import ring_offer, stop_ringing
from carecenter.contact.telephony.gateways.engine.port import EngineLost, EngineRefused, PhoneEngine
from carecenter.contact.telephony.gateways.engine.simulator import Simulator
from carecenter.contact.telephony.gateways.lookups import ask_other
from carecenter.contact.telephony.management.rehearsal import STEP_SECONDS, Rehearsal
from carecenter.contact.telephony.models import AgentPhone, Call, CallLeg, EngineCommand, EngineEvent
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.worker import must_stand_by

log = logging.getLogger("carecenter.phone")
SYSTEM = system_actor("telephony")
LOCK = "carecenter.phone"
# What makes a channel: a refused one has ended before it began.
RINGING = ("dial", "dial_out", "snoop")
# How long a loop sleeps when no other loop wakes it: what web pages write is found within this time.
REST_SECONDS = 0.1
# The same while nobody has a telephone open and no call is on: then no page can write anything that must not wait.
QUIET_SECONDS = 1.0


class Switchboard:
    """Threads that each own a database connection and end together."""

    def __init__(self, engine: PhoneEngine) -> None:
        self.engine = engine
        self.stopping = threading.Event()
        self.heard: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self.threads: list[threading.Thread] = []
        self.wakes = {name: threading.Event() for name in ("understand", "do", "ring")}
        self.quiet, self.quiet_known_until = False, 0.0

    def start(self) -> None:
        """Begin all loops."""
        loops = {"listen": self._listen, "store": self._store, "understand": self._understand, "do": self._do,
                 "ring": self._ring}  # fmt: skip
        if isinstance(self.engine, Simulator):
            loops["floor"] = self._play
        for name, loop in loops.items():
            thread = threading.Thread(target=self._guarded, args=(name, loop), name=name, daemon=True)
            thread.start()
            self.threads.append(thread)

    def stop(self) -> None:
        """Let every loop end what it is at."""
        self.stopping.set()
        for thread in self.threads:
            thread.join(timeout=3)

    def _guarded(self, name: str, loop: Callable[[], None]) -> None:
        while not self.stopping.is_set():
            try:
                loop()
            except Error:
                log.warning("the database went away; the loop starts again", extra={"loop": name})
            except EngineLost as lost:
                log.warning("the phone engine does not answer: %s", lost, extra={"loop": name})
            except Exception:
                log.exception("a loop of the switchboard failed; it starts again", extra={"loop": name})
            connection.close()
            self.stopping.wait(0.5)

    def _wake(self, *names: str) -> None:
        self.quiet_known_until = 0.0
        for name in names:
            self.wakes[name].set()

    def _rest(self, name: str) -> None:
        self.wakes[name].wait(QUIET_SECONDS if self._is_quiet() else REST_SECONDS)
        self.wakes[name].clear()

    def _is_quiet(self) -> bool:
        if time.monotonic() >= self.quiet_known_until:
            self.quiet_known_until = time.monotonic() + QUIET_SECONDS
            self.quiet = is_quiet()
        return self.quiet

    def _listen(self) -> None:
        self.engine.listen(self.heard.put, self.stopping.is_set)
        self.stopping.wait(1.0)

    def _store(self) -> None:
        while not self.stopping.is_set():
            try:
                event = self.heard.get(timeout=0.5)
            except queue.Empty:
                continue
            if event.get("type") == "Connected":
                reconcile(self.engine)
            else:
                store_event(kind=str(event.get("type", "")), channel_id=channel_of(event), body=event)
            self._wake("understand")

    def _understand(self) -> None:
        while not self.stopping.is_set():
            if understand_due() == 0:
                self._rest("understand")
            else:
                self._wake("do", "ring")

    def _do(self) -> None:
        while not self.stopping.is_set():
            if do_waiting(self.engine) == 0:
                self._rest("do")
            else:
                self._wake("understand")

    def _ring(self) -> None:
        while not self.stopping.is_set():
            if must_stand_by():
                self.stopping.wait(2.0)
                continue
            if follow_routing() == 0:
                self._rest("ring")
            else:
                self._wake("do")

    def _play(self) -> None:
        """Let the played floor live, where one is on."""
        floor = Rehearsal()
        while not self.stopping.is_set():
            if not must_stand_by():
                floor.step()
            self.stopping.wait(STEP_SECONDS)


def is_quiet() -> bool:
    """Tell whether nobody has a telephone open and no call is on."""
    phones = AgentPhone.objects.filter(closed_at=None)
    return not (phones.exists() or Call.objects.filter(ended_at=None).exists())


def channel_of(event: dict[str, Any]) -> str:
    """Return the channel that an event speaks of, wherever it names it."""
    if channel := event.get("channel"):
        return str(channel.get("id", ""))
    target = (event.get("playback") or {}).get("target_uri") or (event.get("recording") or {}).get("target_uri") or ""
    return str(target).partition(":")[2]


def understand_due(limit: int = 200) -> int:
    """Understand what is stored and due, in order; an event that cannot be understood is kept with its error."""
    due = EngineEvent.objects.filter(handled_at=None, due_at__lte=clock.now()).order_by("due_at", "id")
    ids = list(due.values_list("pk", flat=True)[:limit])
    for pk in ids:
        try:
            hear_event(actor=SYSTEM, event_id=pk)
        except Error:
            raise
        except Exception as error:
            log.exception("an event of the engine was not understood", extra={"event_id": pk})
            EngineEvent.objects.filter(pk=pk).update(handled_at=clock.now(), error=repr(error)[:300])
    return len(ids)


def do_waiting(engine: PhoneEngine, limit: int = 100) -> int:
    """Do what was decided, in order; a refusal is written beside it, a lost engine makes it wait."""
    rows = list(EngineCommand.objects.filter(done_at=None).order_by("id")[:limit])
    for row in rows:
        error = ""
        try:
            _carry_out(engine, row)
        except EngineRefused as refused:
            error = str(refused)[:300]
            if row.kind in RINGING:
                body = {"cause": 20, "refused": True}
                store_event(kind="ChannelDestroyed", channel_id=row.args.get("spy") or row.args["channel"], body=body)
        EngineCommand.objects.filter(pk=row.pk).update(done_at=clock.now(), error=error)
    return len(rows)


def _carry_out(engine: PhoneEngine, row: EngineCommand) -> None:
    if row.kind == "ask":
        answer = ask_other(row.args["url"], row.call_id or 0)
        body = {"node": row.args["node"], "answer": answer}
        store_event(kind="Answered", channel_id=row.args["channel"], body=body)
        return
    content = engine.do(row.kind, row.args)
    if row.kind == "fetch" and content:
        keep_recording(actor=SYSTEM, name=row.args["name"], content=content)
        engine.do("forget", {"name": row.args["name"]})


def follow_routing() -> int:
    """Ring what routing offers, silence what it has taken back: asked of the store, so that nothing can be lost."""
    offers, lapsed = offers_to_ring(), lapsed_rings()
    for call_id in lapsed:
        stop_ringing(actor=SYSTEM, call_id=call_id)
    done = len(lapsed)
    for offer in offers:
        try:
            done += bool((keep_promise if offer.work[0] == CALLBACK else ring_offer)(actor=SYSTEM, offer=offer))
        except Refusal as refused:
            log.warning("an offer could not be rung: %s", refused)
    return done


def reconcile(engine: PhoneEngine) -> None:
    """Compare our calls with the engine's channels: unknown callers arrive now, channels that are gone have ended."""
    live = {channel.id: channel for channel in engine.channels()}
    known = set(CallLeg.objects.filter(channel_id__in=live).values_list("channel_id", flat=True))
    for channel in live.values():
        if channel.id not in known and channel.called:
            body = {
                "args": ["inbound", channel.called],
                "channel": {"id": channel.id, "caller": {"number": channel.number}},
            }
            store_event(kind="StasisStart", channel_id=channel.id, body=body)
    waiting = set(EngineCommand.objects.filter(done_at=None, kind__in=RINGING).values_list(
        "args__channel", flat=True))  # fmt: skip
    for leg in CallLeg.objects.filter(gone_at=None).exclude(channel_id__in=live):
        if leg.channel_id not in waiting:
            store_event(kind="StasisEnd", channel_id=leg.channel_id, body={"reconciled": True})
    for phone in AgentPhone.objects.filter(kind="BROWSER", closed_at=None).exclude(secret=""):
        engine.do("push_phone", {"name": phone.endpoint, "secret": phone.secret})


def take_lock() -> bool:
    """Take the session lock that makes one process the owner of the engine."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [LOCK])
        return bool(cursor.fetchone()[0])
