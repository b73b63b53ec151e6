"""The hub: a small raw ASGI application that holds one server-sent event stream per browser.

`GET /live/?topics=job:7,job@hq.east` sends `event: changed`, `data: TOPIC` (at most two rounds a second),
`event: payload` with the topic in the first line of data and a text rendered once below it, and
`event: resync` to a viewer who was too slow.
"""

import asyncio
import logging
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import orjson
import psycopg

from carecenter.foundation.live.relay import CHANNEL
from carecenter.foundation.live.viewers import allowed_topics

log = logging.getLogger("carecenter.live")
KEEP_ALIVE_SECONDS = 15.0
ROUND_SECONDS = 0.5
REAUTHORISE_SECONDS = 300.0
MOST_TOPICS = 60
SLOW_AT = 200


class Viewer:
    """One open stream: what it may hear and what waits to be sent."""

    __slots__ = ("asked", "changed", "cookies", "last_sent", "over", "payloads", "person_id", "slow", "topics", "wake")

    def __init__(self, cookies: str, asked: list[str], person_id: int | None, topics: frozenset[str]) -> None:
        self.cookies, self.asked = cookies, asked
        self.person_id, self.topics = person_id, topics
        self.over = False
        self.changed: dict[str, None] = {}
        self.payloads: list[tuple[str, str]] = []
        self.slow = False
        self.last_sent = 0.0
        self.wake = asyncio.Event()

    def tell(self, topic: str, payload: str | None) -> None:
        """Put one message into the viewer's hands."""
        if payload is None:
            self.changed[topic] = None
        elif len(self.payloads) >= SLOW_AT:
            self.slow, self.payloads = True, []
        else:
            self.payloads.append((topic, payload))
        self.wake.set()

    def take(self) -> bytes:
        """Return everything that waits, as server-sent events."""
        parts = [f"event: changed\ndata: {topic}\n\n" for topic in self.changed]
        for topic, text in self.payloads:
            lines = "\n".join(f"data: {line}" for line in text.splitlines() or [""])
            parts.append(f"event: payload\ndata: {topic}\n{lines}\n\n")
        if self.slow:
            parts.append("event: resync\ndata: all\n\n")
        self.changed, self.payloads, self.slow = {}, [], False
        return "".join(parts).encode()


class Hub:
    """All streams of one web process and the one listening connection that feeds them."""

    def __init__(self) -> None:
        self.viewers: dict[str, set[Viewer]] = defaultdict(set)
        self.of_person: dict[int | None, set[Viewer]] = defaultdict(set)
        self.looking: set[asyncio.Task[None]] = set()
        self.threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="live")
        self.listener: asyncio.Task[None] | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Serve the lifespan of the process, or one stream."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            await self._stream(scope, receive, send)

    async def _lifespan(self, receive: Any, send: Any) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self.listener = asyncio.create_task(self._listen())
                await send({"type": "lifespan.startup.complete"})
            else:
                if self.listener:
                    self.listener.cancel()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _stream(self, scope: Any, receive: Any, send: Any) -> None:
        asked = parse_qs(scope["query_string"].decode()).get("topics", [""])[0].split(",")[:MOST_TOPICS]
        cookies = dict(scope["headers"]).get(b"cookie", b"").decode("latin-1")
        found = await self._allowed(cookies, asked)
        if found is None:
            await send({"type": "http.response.start", "status": 401, "headers": []})
            await send({"type": "http.response.body", "body": b""})
            return
        viewer = Viewer(cookies, asked, *found)
        self._let_in(viewer)
        try:
            await _begin(send, viewer.topics)
            await self._pump(viewer, receive, send)
        finally:
            self._let_go(viewer)

    def _let_in(self, viewer: Viewer) -> None:
        self.of_person[viewer.person_id].add(viewer)
        for topic in viewer.topics:
            self.viewers[topic].add(viewer)

    def _let_go(self, viewer: Viewer) -> None:
        for group, key in [(self.of_person, viewer.person_id), *((self.viewers, topic) for topic in viewer.topics)]:
            members: set[Viewer] = group.get(key, set())  # type: ignore[attr-defined]
            members.discard(viewer)
            if not members:
                group.pop(key, None)  # type: ignore[attr-defined]

    async def _look_again(self, viewer: Viewer) -> None:
        """End the stream of a person who may no longer hear the same; her browser comes back by itself."""
        if await self._allowed(viewer.cookies, viewer.asked) != (viewer.person_id, viewer.topics):
            self._let_go(viewer)
            viewer.over = True
            viewer.wake.set()

    async def _allowed(self, cookies: str, asked: list[str]) -> tuple[int | None, frozenset[str]] | None:
        return await asyncio.get_running_loop().run_in_executor(self.threads, allowed_topics, cookies, asked)

    async def _pump(self, viewer: Viewer, receive: Any, send: Any) -> None:
        gone = asyncio.create_task(_until_gone(receive))
        ends_at = time.monotonic() + REAUTHORISE_SECONDS
        try:
            # The stream ends now and then: the browser comes back by itself and is authorised anew.
            while not gone.done() and not viewer.over and time.monotonic() < ends_at:
                try:
                    async with asyncio.timeout(KEEP_ALIVE_SECONDS):
                        await viewer.wake.wait()
                    if not viewer.payloads:
                        await asyncio.sleep(max(0.0, viewer.last_sent + ROUND_SECONDS - time.monotonic()))
                    viewer.wake.clear()
                    body = viewer.take()
                    viewer.last_sent = time.monotonic()
                except TimeoutError:
                    body = b": here\n\n"
                if gone.done():
                    return
                if viewer.over:
                    break
                await send({"type": "http.response.body", "body": body, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            gone.cancel()

    async def _listen(self) -> None:
        from carecenter.foundation.live.viewers import listening_conninfo

        while True:
            try:
                async with await psycopg.AsyncConnection.connect(listening_conninfo(), autocommit=True) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    self._tell_all_to_resync()
                    async for notice in connection.notifies():
                        self._spread(orjson.loads(notice.payload))
            except (psycopg.Error, OSError):
                log.warning("the live hub lost its database; it tries again")
            await asyncio.sleep(1.0)

    def _spread(self, message: dict[str, Any]) -> None:
        payload = message.get("p")
        for topic in message["t"]:
            for viewer in self.viewers.get(topic, ()):
                viewer.tell(topic, payload)
            kind, _, number = topic.partition(":")
            if kind == "person" and number.isdigit():
                self._look_at_person(int(number))

    def _look_at_person(self, person_id: int) -> None:
        """Ask anew what a person may hear after news of her, since her reach may have changed."""
        for viewer in self.of_person.get(person_id, ()):
            task = asyncio.create_task(self._look_again(viewer))
            self.looking.add(task)
            task.add_done_callback(self.looking.discard)

    def _tell_all_to_resync(self) -> None:
        for viewer in {viewer for group in self.viewers.values() for viewer in group}:
            viewer.slow = True
            viewer.wake.set()


async def _begin(send: Any, topics: frozenset[str]) -> None:
    headers = [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    listening = ",".join(sorted(topics))
    hello = f"retry: 2000\nevent: listening\ndata: {listening}\n\n"
    await send({"type": "http.response.body", "body": hello.encode(), "more_body": True})


async def _until_gone(receive: Any) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
