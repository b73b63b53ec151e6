"""The customer's page with its timeline through a real web process. Target: p95 ≤ 100 ms, ≤ 15 queries."""

import argparse
import http.client
import random
import time

from bench.customers_stage import loaded
from bench.stage import figure, percentile


def main() -> None:
    """Run it: --scale 500000|5000000 --requests 500."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=500_000)
    parser.add_argument("--requests", type=int, default=500)
    options = parser.parse_args()
    with loaded(options.scale) as (port, tokens):
        cookie = _session(tokens["NATION"])
        _pages(port, cookie, options)
        _queries(cookie, options.scale)


def _session(token: str) -> str:
    """Return the session cookie of the token's person."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
    from django.contrib.sessions.backends.db import SessionStore

    from carecenter.foundation import clock
    from carecenter.reference.accounts.public import holder_of_token

    holder = holder_of_token(token=token, at=clock.now())
    assert holder is not None
    user = get_user_model().objects.get(pk=holder.user_id)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return str(session.session_key)


def _pages(port: int, cookie: str, options: argparse.Namespace) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    dice = random.Random(9)
    times = []
    for n in range(options.requests + 20):
        pk = dice.randrange(1, options.scale + 1)
        began = time.perf_counter()
        connection.request("GET", f"/customers/{pk}/", headers={"Cookie": f"carecenter_session={cookie}"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"{answer.status} for customer {pk}")
        if n >= 20:
            times.append((time.perf_counter() - began) * 1000)
    p95 = percentile(times, 0.95)
    figure(
        "screen_pop.p95", p95, "ms", target="≤ 100", ok=p95 <= 100, p50=round(percentile(times, 0.5), 2), n=len(times)
    )


def _queries(cookie: str, scale: int) -> None:
    """Count the queries of a page opened for the first time, the dearest case: the opening is logged with it."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    client.cookies["carecenter_session"] = cookie
    with CaptureQueriesContext(connection) as captured:
        client.get(f"/customers/{scale // 2}/")
    number = len([query for query in captured.captured_queries if not query["sql"].startswith(("BEGIN", "COMMIT"))])
    figure("screen_pop.queries", number, "queries", target="≤ 15", ok=number <= 15)


if __name__ == "__main__":
    main()
