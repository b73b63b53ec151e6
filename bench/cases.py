"""Cases at full size: queue page, case page, opening through the API with 8 clients, Chinese full-text search.

`python -m bench.cases [--scale 3000000] [--requests 300] [--seconds 30] [--home FOLDER]`. The load (3,000,000 cases,
30,000,000 events) is paid once a home. Targets: queue page p95 ≤ 80 ms, case page ≤ 100 ms, ≥ 80 cases a second,
search p95 ≤ 150 ms.
"""

import argparse
import http.client
import json
import os
import random
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bench.cases_stage import CENTRES, PEOPLE, SYMPTOMS, WISHES, load_cases
from bench.pages import Visitor
from bench.stage import figure, installation, percentile

CLIENTS = 8
LISTS = (
    "/cases/",
    "/cases/?whose=free",
    "/cases/?whose=mine",
    "/cases/?type=complaint&type=repair",
    "/cases/?priority=1&priority=2&whose=free&whose=mine",
    "/cases/?sort=-received",
)


def main() -> None:
    """Load once, then measure each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=3_000_000)
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    if options.home is not None:
        options.home.mkdir(parents=True, exist_ok=True)
    with installation("--no-demo", home=options.home, CARECENTER_PG_SHARED_BUFFERS="512MB") as stage:
        token = prepare(options.scale)
        figure("cases", options.scale, "rows", load_average=round(os.getloadavg()[0], 1), cores=os.cpu_count())
        _pages(stage.port, options)
        _search(stage.port, options)
        _open(stage.port, token, options.seconds)


def prepare(scale: int) -> str:
    """Load the pack, the people and the cases where they are not there yet; return a token of the agent."""
    from carecenter.foundation.packs import load_pack
    from carecenter.foundation.plain.actors import system_actor
    from carecenter.reference.accounts.public import issue_token
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.organisation.models import Person
    from carecenter.work.cases.models import Case

    system = system_actor("bench")
    if organisation.unit_by_code(code="c0") is None:
        load_pack(actor=system, folder=Path(__file__).resolve().parents[1] / "packs" / "water_heater")
        _people(system)
    if not Case.objects.filter(pk=scale).exists():
        load_cases(scale)
    user = Person.objects.get(employee_no="agent").user_id
    return issue_token(actor=system, user_id=user or 0, name="bench", scopes=["cases.view", "cases.open"])


def _people(system: Any) -> None:
    """Open twenty centres of three teams, enter a leader for the nation and an agent of one centre, and 600 owners."""
    from carecenter.reference.accounts.public import open_account
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.organisation.types import UnitKind

    hq = organisation.unit_by_code(code="hq")
    assert hq is not None
    units = []
    for n in range(CENTRES):
        centre = organisation.open_unit(
            actor=system, code=f"c{n}", name=f"第{n}中心", kind=UnitKind.CENTRE, parent_id=hq.id
        )
        for t in range(3):
            units.append(
                organisation.open_unit(
                    actor=system, code=f"c{n}_t{t}", name=f"{t}组", kind=UnitKind.TEAM, parent_id=centre.id
                )
            )
        if n == 1:
            _user(system, open_account, "agent", "agent", centre.id)
    _user(system, open_account, "leader", "leader", hq.id)
    for n in range(PEOPLE):
        organisation.enter_person(actor=system, name=f"员工{n}", employee_no=f"b{n}", unit_id=units[n % len(units)].id)


def _user(system: Any, open_account: Any, name: str, role: str, unit_id: int) -> None:
    from carecenter.reference.organisation import public as organisation

    user = open_account(actor=system, username=name, password="Right-horse-9")
    person = organisation.enter_person(actor=system, name=name, employee_no=name, unit_id=unit_id, user_id=user)
    organisation.give_role(actor=system, person_id=person, role_code=role, unit_id=unit_id)


def _timed(visitor: Visitor, paths: list[str]) -> list[float]:
    times = []
    for number, path in enumerate(paths):
        began = time.perf_counter()
        status, _kind, body = visitor.get(path)
        if status != 200:
            raise SystemExit(f"{status} for {path}: {body[:300]}")
        if number >= 5:
            times.append((time.perf_counter() - began) * 1000)
    return times


def _report(name: str, times: list[float], most: float, **more: object) -> None:
    p95 = percentile(times, 0.95)
    p50 = round(percentile(times, 0.5), 1)
    figure(name, p95, "ms p95", target=f"≤ {most:g}", ok=p95 <= most, p50=p50, max=round(max(times), 1), **more)


def _pages(port: int, options: argparse.Namespace) -> None:
    from carecenter.work.cases.models import Case

    dice = random.Random(5)
    for who in ("agent", "leader"):
        visitor = Visitor(port, who)
        everything: list[float] = []
        for path in LISTS:
            times = _timed(visitor, [path] * (options.requests // len(LISTS) + 5))
            _report(f"cases.queue.{who}", times, 80, path=path)
            everything += times
        _report(f"cases.queue.{who}", everything, 80)
    rows = Case.objects.filter(unit_path__inside="hq.c1").values_list("pk", flat=True).order_by("pk")
    ids = [dice.choice(rows[n : n + 200]) for n in range(0, min(len(rows), 100_000), 5_000)]
    ids += list(Case.objects.filter(unit_path__inside="hq.c1", closed_at=None).values_list("pk", flat=True)[:200])
    visitor = Visitor(port, "agent")
    _report("cases.page", _timed(visitor, [f"/cases/{dice.choice(ids)}/" for _ in range(options.requests + 5)]), 100)


def _search(port: int, options: argparse.Namespace) -> None:
    from django.db import connection

    dice = random.Random(6)
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM bench_piece WHERE id >= 1000 ORDER BY id")
        places = [text for (text,) in cursor.fetchall()]
    for who in ("agent", "leader"):
        visitor = Visitor(port, who)
        sorts = {
            "rare": lambda: dice.choice(places),
            "common": lambda: dice.choice(SYMPTOMS),
            "two": lambda: f"{dice.choice(SYMPTOMS)} {dice.choice(WISHES)}",
            "none": lambda: "从来没有的词组合",
            "number": lambda: f"K{dice.randrange(1, options.scale):08d}",
        }
        whole: list[float] = []
        for name, draw in sorts.items():
            for ended in ("", "&ended=1"):
                asked = [f"/cases/?q={quote(draw())}{ended}" for _ in range(options.requests // 6 + 5)]
                times = _timed(visitor, asked)
                _report(f"cases.search.{who}.{name}{'.ended' if ended else ''}", times, 150)
                whole += times
        _report(f"cases.search.{who}", whole, 150)


def _open(port: int, token: str, seconds: int) -> None:
    """Open cases with eight clients at once, each its own keys; every answer must be 201."""
    ends_at = time.monotonic() + seconds
    times: list[list[float]] = [[] for _ in range(CLIENTS)]
    threads = [
        threading.Thread(target=_client, args=(port, token, number, ends_at, times[number]))
        for number in range(CLIENTS)
    ]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole = [one for each in times for one in each]
    rate = len(whole) / (time.monotonic() - began)
    p95 = round(percentile(whole, 0.95) * 1000, 1)
    figure("cases.open", rate, "a second", target="≥ 80", ok=rate >= 80, clients=CLIENTS, p95_ms=p95, opened=len(whole))


def _client(port: int, token: str, number: int, ends_at: float, times: list[float]) -> None:
    dice = random.Random(number)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    run = os.urandom(4).hex()
    while time.monotonic() < ends_at:
        body = {
            "type_code": "repair",
            "channel": "PHONE",
            "subject": f"{dice.choice(SYMPTOMS)}，{dice.choice(WISHES)}",
            "text": dice.choice(SYMPTOMS),
            "customer_id": dice.randrange(1, 1000),
            "values": {"symptom": "no_heat"},
        }
        head = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Idempotency-Key": f"{run}-{number}-{len(times)}",
        }
        began = time.perf_counter()
        connection.request("POST", "/api/v1/cases/", body=json.dumps(body), headers=head)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != 201:
            raise SystemExit(f"{answer.status}: {text[:300]!r}")
        times.append(time.perf_counter() - began)


if __name__ == "__main__":
    main()
