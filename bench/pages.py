"""Every list and home page as every role, on the demo. Target: p95 ≤ 100 ms each.

The pages are found by following the links of the navigation; a page with a number in its address is a detail page and
not looked at.
"""

import argparse
import http.client
import json
import re
import time
from pathlib import Path

from bench.stage import figure, installation, percentile

HREF = re.compile(r'href="(/[^"#?]*)"')
NOT_A_PAGE = re.compile(r"\d|export|static|/api/|logout|sign-out|/live/|kit|template|\.\w+$")


def main() -> None:
    """Run it: --scale small|medium, --requests 30 a page, --home an installation that has the demo already."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", choices=["small", "medium"], default="medium")
    parser.add_argument("--requests", type=int, default=30)
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    arguments = ("--demo-size", options.scale) if options.home is None else ("--no-demo",)
    with installation(*arguments, home=options.home) as stage:
        _wait_for_demo(stage.home)
        slowest: dict[str, tuple[float, str]] = {}
        for login in json.loads((stage.home / "demo_logins.json").read_text(encoding="utf-8")):
            visitor = Visitor(stage.port, login["username"])
            for path in visitor.pages():
                p95 = visitor.p95(path, options.requests)
                slowest[path] = max(slowest.get(path, (0.0, "")), (p95, login["username"]))
    for path, (p95, name) in sorted(slowest.items()):
        figure(f"pages{path}", p95, "ms", target="≤ 100", ok=p95 <= 100, slowest_as=name)
    worst = max(p95 for p95, _ in slowest.values())
    figure("pages.worst", worst, "ms", target="≤ 100", ok=worst <= 100, pages=len(slowest))


def _wait_for_demo(home: Path) -> None:
    from carecenter.extension.demo.queries.runs import history_is_unfinished

    while history_is_unfinished() or not (home / "demo_logins.json").exists():
        time.sleep(2)


class Visitor:
    """Somebody signed in."""

    def __init__(self, port: int, username: str) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.cookie = _session(username)

    def get(self, path: str) -> tuple[int, str, str]:
        """Return status, content type and body."""
        self.connection.request("GET", path, headers={"Cookie": f"carecenter_session={self.cookie}"})
        answer = self.connection.getresponse()
        return answer.status, answer.getheader("Content-Type") or "", answer.read().decode(errors="replace")

    def pages(self) -> list[str]:
        """Return the lists and home pages that this person can reach, by two steps from her first page."""
        known, seen = ["/"], {"/"}
        for step in range(2):
            for path in list(known):
                status, kind, body = self.get(path)
                if status != 200 or "html" not in kind:
                    known.remove(path)
                    continue
                for link in HREF.findall(body):
                    if link not in seen and not NOT_A_PAGE.search(link) and (step == 0 or link.count("/") <= 2):
                        seen.add(link)
                        known.append(link)
        return [path for path in known if self.get(path)[0] == 200]

    def p95(self, path: str, requests: int) -> float:
        """Return the time below which 95 of 100 requests stay, in milliseconds; the first three are not counted."""
        times = []
        for number in range(requests + 3):
            began = time.perf_counter()
            self.get(path)
            if number >= 3:
                times.append((time.perf_counter() - began) * 1000)
        return percentile(times, 0.95)


def _session(username: str) -> str:
    """Return a session cookie of an account."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
    from django.contrib.sessions.backends.db import SessionStore

    user = get_user_model().objects.get(username=username)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return str(session.session_key)


if __name__ == "__main__":
    main()
