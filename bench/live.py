"""Live pages: 2,000 open streams, 200 messages a second, on one web process. Target: p95 ≤ 50 ms, ≤ 0.4 core."""

import argparse
import asyncio
import os
import random
import time
from pathlib import Path

from bench.stage import figure, installation, percentile


def main() -> None:
    """Run it: --streams 2000 --rate 200 --seconds 20."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--streams", type=int, default=2000)
    parser.add_argument("--rate", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=20)
    options = parser.parse_args()
    with installation(CARECENTER_WEB_PROCESSES="1") as stage:
        cookie, person = _sign_in()
        asyncio.run(_load(stage.port, cookie, person, options, _web_pid(stage.process.pid)))


def _sign_in() -> tuple[str, int]:
    """Make a headquarters and a person with nationwide sight of persons there; return (cookie, person id)."""
    from carecenter.foundation.plain.actors import system_actor
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.organisation.types import UnitKind

    hq = organisation.open_unit(actor=system_actor(), code="hq", name="总部", kind=UnitKind.HQ)
    cookie = sign_in("people.view", hq.id)
    person = organisation.person_by_employee_no(employee_no="1")
    assert person is not None
    return cookie, person.id


def sign_in(permission: str, unit_id: int) -> str:
    """Make a person with one nationwide permission and a session for her; return the cookie."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
    from django.contrib.sessions.backends.db import SessionStore

    from carecenter.foundation.plain.actors import Reach, system_actor
    from carecenter.reference.accounts.public import open_account
    from carecenter.reference.organisation import public as organisation

    system = system_actor()
    organisation.define_role(actor=system, code="watcher", name="旁观", grants={permission: Reach.NATION})
    user_id = open_account(actor=system, username="watcher", password="Long-enough-1")
    person = organisation.enter_person(actor=system, name="林", employee_no="1", unit_id=unit_id, user_id=user_id)
    organisation.give_role(actor=system, person_id=person, role_code="watcher")
    user = get_user_model().objects.get(pk=user_id)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return f"carecenter_session={session.session_key}"


def _web_pid(runner: int) -> int:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                command = (entry / "cmdline").read_bytes()
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            if parent == runner and b"runner.web" in command:
                return int(entry.name)
    raise SystemExit("the web process was not found")


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _load(port: int, cookie: str, person: int, options: argparse.Namespace, web: int) -> None:
    import psycopg

    from carecenter.foundation.live.viewers import listening_conninfo

    delays: list[float] = []
    ready: list[int] = []
    everyone = f"person:{person}"
    tasks = [
        asyncio.create_task(_viewer(port, cookie, f"{everyone},person_file@hq.l{n}", delays, ready))
        for n in range(options.streams)
    ]
    begun = time.monotonic()
    while len(ready) < options.streams and time.monotonic() - begun < 120:
        await asyncio.sleep(0.1)
    figure("live.connected", len(ready), "streams", target=f"{options.streams}", ok=len(ready) == options.streams)
    before, start = _cpu_seconds(web), time.monotonic()
    sent = 0
    async with await psycopg.AsyncConnection.connect(listening_conninfo(), autocommit=True) as connection:
        while time.monotonic() - start < options.seconds:
            due = int((time.monotonic() - start) * options.rate)
            if sent < due:
                # As on a working day: each message concerns one of the watched things, drawn by lot.
                topic = f"person_file@hq.l{random.randrange(options.streams)}"
                payload = f'{{"t":["{topic}"],"p":"{time.time()}"}}'
                await connection.execute("SELECT pg_notify('carecenter_live', %s)", [payload])
                sent += 1
            else:
                await asyncio.sleep(0.001)
    await asyncio.sleep(1)
    cores = (_cpu_seconds(web) - before) / (time.monotonic() - start)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    figure("live.received", len(delays) / max(sent, 1), "of sent", target="1.0", ok=len(delays) == sent, sent=sent)
    figure("live.delay_p95", percentile(delays, 0.95) * 1000, "ms", target="≤ 50", ok=percentile(delays, 0.95) <= 0.05)
    figure("live.cores", cores, "cores", target="≤ 0.4", ok=cores <= 0.4)


async def _viewer(port: int, cookie: str, topics: str, delays: list[float], ready: list[int]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET /live/?topics={topics} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"
    writer.write(request.encode())
    await writer.drain()
    await reader.readuntil(b"event: listening")
    ready.append(1)
    while line := await reader.readline():
        if line.startswith(b"data: ") and line[6:7].isdigit():
            delays.append(time.time() - float(line[6:].split()[0]))


if __name__ == "__main__":
    main()
