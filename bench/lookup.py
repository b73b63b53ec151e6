"""Look-up by any one thing through the REST endpoint of a real web process.

Targets: p95 ≤ 50 ms; server ≤ bare SQL + 12 ms; ≤ 1.5 × its own p95 at 500,000 (given by --before).
"""

import argparse
import http.client
import json
import random
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from bench.customers_stage import biggest_office, loaded
from bench.stage import figure, percentile

MIX = (("phone", 30), ("digits", 25), ("name", 20), ("initials", 10), ("address", 10), ("serial", 5))
INSIDE = ("中山路", "花园")
KINDS = ["PHONE", "NAME", "PINYIN", "INITIALS", "ADDRESS", "SERIAL"]
Times = dict[str, list[tuple[float, int]]]
MISS_EVERY = 20
COMMON_EVERY = 25


def main() -> None:
    """Run it: --scale 500000|5000000 --requests 2000 --before P95_OF_500K_MS."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=500_000)
    parser.add_argument("--requests", type=int, default=1500)
    parser.add_argument("--before", type=float, default=0.0)
    options = parser.parse_args()
    with loaded(options.scale) as (port, tokens):
        common = _common_terms()
        for reach, token in tokens.items():
            queries = _queries(reach, options, common)
            _measure(reach, token, port, queries, options)


def _measure(reach: str, token: str, port: int, queries: list[tuple[str, str]], options: Any) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    head = {"Authorization": f"Bearer {token}"}

    def ask(text: str) -> int:
        connection.request("GET", f"/api/v1/customers/?q={quote(text)}", headers=head)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{answer.status} for {text!r}: {body[:200]!r}")
        return len(json.loads(body)["hits"])

    for _, text in queries[:100]:
        ask(text)
    web: Times = {}
    bare: Times = {}
    pair = [(web, ask), (bare, _bare(reach))]
    for n, (kind, text) in enumerate(queries):
        # Who asks second finds the pages warm, so they take turns.
        for times, asked in pair if n % 2 else reversed(pair):
            times.setdefault(kind, []).append(_timed(text, asked))
    _report(reach, web, bare, options)


def _timed(text: str, ask: Callable[[str], int]) -> tuple[float, int]:
    began = time.perf_counter()
    hits = ask(text)
    return (time.perf_counter() - began) * 1000, hits


def _bare(reach: str) -> Callable[[str], int]:
    """Return a function that runs only the statement of the look-up, on a connection of its own."""
    import psycopg
    from django.conf import settings

    from carecenter.reference.customers.queries.lookup import statements_of

    connection = psycopg.connect(settings.DATABASE_URL, autocommit=True, cursor_factory=psycopg.ClientCursor)
    paths = None if reach == "NATION" else [biggest_office()]

    def run(text: str) -> int:
        rows: list[Any] = []
        for piece, enough in statements_of(text, paths, 20):
            rows = connection.execute(*piece).fetchall()
            if len(rows) >= enough:
                return len(rows)
        return 0

    return run


def _report(reach: str, web: dict[str, Any], bare: dict[str, Any], options: Any) -> None:
    name = f"lookup.{reach.lower()}"
    for kind in sorted(web):
        times, hits = zip(*web[kind], strict=True)
        figure(
            f"{name}.{kind}", percentile(times, 0.95), "ms p95", p50=round(percentile(times, 0.5), 2),
            sql_p95=round(percentile([t for t, _ in bare[kind]], 0.95), 2), n=len(times),
            hits=round(sum(hits) / len(hits), 1), target="≤ 50", ok=percentile(times, 0.95) <= 50,
        )  # fmt: skip
    whole = [t for rows in web.values() for t, _ in rows]
    sql = [t for rows in bare.values() for t, _ in rows]
    p95 = percentile(whole, 0.95)
    figure(
        f"{name}.p95",
        p95,
        "ms",
        target="≤ 50",
        ok=p95 <= 50,
        p50=round(percentile(whole, 0.5), 2),
        max=round(max(whole), 1),
    )
    over = p95 - percentile(sql, 0.95)
    figure(f"{name}.over_bare_sql", over, "ms", target="≤ 12", ok=over <= 12, sql_p95=round(percentile(sql, 0.95), 2))
    if options.before:
        figure(f"{name}.against_500k", p95 / options.before, "times", target="≤ 1.5", ok=p95 / options.before <= 1.5)


def _common_terms() -> list[str]:
    """Return terms with the most hits, with their counts printed."""
    from django.db import connection

    terms = ["1381", "王", "wang", "ws", "中山路", "广东省", "江苏省南京市", "花园", "EH60A"]
    with connection.cursor() as cursor:
        for term in terms:
            cursor.execute(
                "SELECT count(*) FROM customers_key WHERE kind = ANY(%s) AND value LIKE %s",
                [["ADDRESS"], f"%{term}%"] if term in INSIDE else [KINDS, f"{term}%"],
            )
            figure("lookup.common_term", cursor.fetchone()[0], "keys", term=term)
    return terms


def _queries(reach: str, options: argparse.Namespace, common: list[str]) -> list[tuple[str, str]]:
    """Draw the printed mix from what is stored: 1 in 20 misses, 1 in 25 is a very common term.

    Half of what the office asks for is its own; the other half is elsewhere in the country and not found.
    """
    from carecenter.reference.customers.models import Customer, KeyRow

    dice = random.Random(5)
    ids = dice.sample(range(1, options.scale + 1), 400)
    if reach == "TREE":
        own = Customer.objects.filter(unit_path=biggest_office(), pk__lte=200_000).values_list("pk", flat=True)
        ids = ids[:200] + dice.sample(list(own), 200)
    held: dict[str, list[str]] = {}
    for kind, value in KeyRow.objects.filter(customer__in=ids).values_list("kind", "value"):
        held.setdefault(kind, []).append(value)
    draw = {
        "phone": lambda: dice.choice(held["PHONE"]),
        "digits": lambda: dice.choice(held["PHONE"])[-dice.choice((4, 5, 6, 7)) :],
        "name": lambda: dice.choice(held["NAME"]),
        "initials": lambda: dice.choice(held["INITIALS"]),
        "address": lambda: _part(dice, dice.choice(held["ADDRESS"])),
        "serial": lambda: dice.choice(held["SERIAL"])[-dice.choice((6, 9, 14)) :],
    }
    miss = {
        "phone": "19912345678",
        "digits": "0000001",
        "name": "欧阳无名氏",
        "initials": "zzzzq",
        "address": "不存在路9号",
        "serial": "XX999",
    }
    kinds = dice.choices([kind for kind, _ in MIX], weights=[share for _, share in MIX], k=options.requests)
    figure("lookup.mix", options.requests, "requests", mix=dict(MIX), misses="1 in 20", common="1 in 25")
    queries = []
    for n, kind in enumerate(kinds):
        text = miss[kind] if n % MISS_EVERY == 0 else draw[kind]()
        queries.append(("common", common[n % len(common)]) if n % COMMON_EVERY == 1 else (kind, text))
    return queries


def _part(dice: random.Random, address: str) -> str:
    begin = dice.randrange(max(1, len(address) - 10))
    return address[begin : begin + dice.choice((4, 6, 8, 10))]


if __name__ == "__main__":
    main()
