"""Sales through REST: ≥ 40 a second with 8 clients; at a steady 15 a second the whole chain is ≤ 5 s late.

The chain of a sale is late by the time from its answer's commit until its delivery job stands with a provider.
"""

import argparse
import json
import socket
import threading
import time
from datetime import date
from decimal import Decimal

from bench.stage import figure, installation, percentile

CLIENTS = 8
DISTRICTS = ["鼓楼区", "玄武区", "秦淮区", "建邺区"]


def main() -> None:
    """Run it: --seconds 20 --steady 15."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--steady", type=float, default=15)
    options = parser.parse_args()
    with installation("--no-demo") as stage:
        token = _prepare()
        _flood(stage.port, token, 10**8, 3)  # first requests load modules and warm caches
        accepted, seconds, took = _flood(stage.port, token, 2 * 10**8, options.seconds)
        rate = accepted / seconds
        figure("sale.accepted", rate, "a second", target="≥ 40", ok=rate >= 40, clients=CLIENTS, sales=accepted)
        figure("sale.answer_p95", percentile(took, 0.95) * 1000, "ms")
        figure("sale.bare_inserts", _bare(options.seconds / 4), "a second", note="the same rows without the product")
        figure("sale.drain", _drain(), "s", note="until the flood's last job stands with a provider")
        begun = _now()
        sent = _steady(stage.port, token, options)
        _drain()
        late = _lateness(begun)
        figure("sale.steady_sent", sent, "a second", target=f"{options.steady:g}", ok=sent >= options.steady * 0.97)
        figure("sale.chain_late_p95", percentile(late, 0.95), "s", jobs=len(late))
        figure("sale.chain_late_max", max(late), "s", target="≤ 5", ok=max(late) <= 5, jobs=len(late))


def _prepare() -> str:
    """Make an office with a contracted provider, a store, a model, job types; return an API token."""
    from carecenter.foundation.plain.actors import Reach, system_actor
    from carecenter.reference.accounts.public import issue_token, open_account
    from carecenter.reference.catalogue import public as catalogue
    from carecenter.reference.catalogue.types import Fuel
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.organisation.types import UnitKind
    from carecenter.reference.providers import public as providers

    system, day = system_actor(), date(2015, 1, 1)
    hq = organisation.open_unit(actor=system, code="hq", name="总部", kind=UnitKind.HQ)
    office = organisation.open_unit(
        actor=system, code="nanjing", name="南京", kind=UnitKind.OFFICE, parent_id=hq.id, regions=["3201"]
    )
    organisation.open_unit(actor=system, code="shop", name="门店", kind=UnitKind.STORE, parent_id=office.id)
    catalogue.define_brand(actor=system, code="b", name="b")
    catalogue.define_line(actor=system, code="ES", name="ES", brand_code="b", fuel=Fuel.ELECTRIC)
    catalogue.define_model(actor=system, code="E60", name="E60", line_code="ES", capacity=Decimal(60))
    for code in ("WH-DELIV", "WH-INSTALL-E"):
        catalogue.define_job_type(actor=system, code=code, name=code, valid_from=day, duration_minutes=60)
    for code in ("gao", "tang", "ren"):
        provider = providers.enter_provider(
            actor=system, name=code, unit_code=code, parent_unit_id=office.id, admitted=True
        )
        providers.sign_contract(
            actor=system,
            provider_id=provider,
            valid_from=day,
            valid_until=date(2040, 1, 1),
            regions=["3201"],
            line_codes=("ES",),
            job_types=["WH-DELIV", "WH-INSTALL-E"],
            daily_capacity=1_000_000,
        )
    organisation.define_role(actor=system, code="erp", name="ERP", grants={"sales.register": Reach.TREE})
    user = open_account(actor=system, username="erp", password="Long-enough-1")
    person = organisation.enter_person(actor=system, name="ERP", employee_no="1", unit_id=hq.id, user_id=user)
    organisation.give_role(actor=system, person_id=person, role_code="erp")
    return issue_token(actor=system, user_id=user, name="bench", scopes=["sales.register"])


class _Client:
    """One kept connection that sells; written by hand, because the load shares the processors with what it measures."""

    def __init__(self, port: int, token: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.head = (
            "POST /api/v1/sales/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"Authorization: Bearer {token}\r\nIdempotency-Key: bench-%d\r\nContent-Length: %d\r\n\r\n"
        )

    def sell(self, number: int) -> float:
        """Register one sale of a new customer; return the seconds it took."""
        body = {
            "store_code": "shop",
            "model_code": "E60",
            "customer_name": f"客户{number % 100000}",
            "phone": f"13{number:09d}",
            "address": {"text": f"江苏省南京市{DISTRICTS[number % 4]}中山路{number % 900}号{number % 60}室"},
        }
        start = time.monotonic()
        content = json.dumps(body).encode()
        self.socket.sendall((self.head % (number, len(content))).encode() + content)
        answer = self._answer()
        if not answer.startswith(b"HTTP/1.1 201 "):
            raise SystemExit(answer.decode(errors="replace")[:800])
        return time.monotonic() - start

    def _answer(self) -> bytes:
        """Return one whole answer; the server tells every answer's length."""
        read = b""
        while b"\r\n\r\n" not in read:
            read += self._more()
        head = read.partition(b"\r\n\r\n")[0].lower()
        length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
        while len(read) < len(head) + 4 + length:
            read += self._more()
        return read

    def _more(self) -> bytes:
        more = self.socket.recv(65536)
        if not more:
            raise SystemExit("the server closed a connection")
        return more


def _flood(port: int, token: str, first: int, seconds: float) -> tuple[int, float, list[float]]:
    took: list[float] = []
    start = time.monotonic()

    def run(offset: int) -> None:
        client, number = _Client(port, token), first + offset
        while time.monotonic() - start < seconds:
            took.append(client.sell(number))
            number += CLIENTS

    _together([threading.Thread(target=run, args=(offset,)) for offset in range(CLIENTS)])
    return len(took), time.monotonic() - start, took


def _steady(port: int, token: str, options: argparse.Namespace) -> float:
    total, start = int(options.steady * options.seconds), time.monotonic()

    def run(offset: int) -> None:
        client = _Client(port, token)
        for place in range(offset, total, CLIENTS):
            wait = start + place / options.steady - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            client.sell(3 * 10**8 + place)

    _together([threading.Thread(target=run, args=(offset,)) for offset in range(CLIENTS)])
    return total / (time.monotonic() - start)


def _together(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _ask(sql: str, *params: object) -> list[tuple]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def _now() -> object:
    return _ask("SELECT clock_timestamp()")[0][0]


def _drain() -> float:
    start = time.monotonic()
    waiting = "SELECT count(*) FROM field_service_job WHERE type_code = 'WH-DELIV' AND provider_id IS NULL"
    while _ask(waiting)[0][0]:
        if time.monotonic() - start > 300:
            raise SystemExit("the chain does not end")
        time.sleep(0.2)
    return time.monotonic() - start


def _lateness(begun: object) -> list[float]:
    """Return the seconds from each delivery job's opening until its first offer to a provider, by the event log."""
    rows = _ask(
        "SELECT extract(epoch FROM min(d.at) - o.at) FROM foundation_event o"
        " JOIN foundation_event d ON d.subject_kind = 'job' AND d.subject_id = o.subject_id"
        " AND d.kind = 'job.dispatched'"
        " WHERE o.kind = 'job.opened' AND o.facts->>'type_code' = 'WH-DELIV' AND o.at >= %s GROUP BY o.id, o.at",
        begun,
    )
    return [float(row[0]) for row in rows]


def _bare(seconds: float) -> float:
    """Return how many sales a second plain INSERTs of about as many rows make, each sale one transaction."""
    from django.db import connection, transaction

    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE bare (id bigserial PRIMARY KEY, a text, b bigint, c timestamptz, d jsonb)")
        rows = 35  # customer, phone, address, keys, equipment, sale, two jobs with stamps, story, events, audit
        start, sales = time.monotonic(), 0
        while time.monotonic() - start < seconds:
            with transaction.atomic():
                for row in range(rows):
                    cursor.execute("INSERT INTO bare (a, b, c, d) VALUES (%s, %s, now(), '{}')", ["text", row])
            sales += 1
    return sales / (time.monotonic() - start)


if __name__ == "__main__":
    main()
