"""The stage of a benchmark: a whole installation of its own on loopback, and one JSON line a figure."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 180


@dataclass
class Stage:
    """A running installation."""

    home: Path
    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def database_url(self) -> str:
        from carecenter.foundation.runner.cluster import Cluster

        return Cluster(self.home).url()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def installation(*arguments: str, home: Path | None = None, **environment: str) -> Iterator[Stage]:
    """Start `bin/run`'s runner in a home of its own (kept when `home` is given) and stop it at the end.

    Django is set up in this process on the same database, so that a benchmark can prepare rows through actions.
    """
    place = home or Path(tempfile.mkdtemp(prefix="ccbench"))
    port = free_port()
    env = {**os.environ, "CARECENTER_HOME": str(place), "CARECENTER_PORT": str(port), **environment}
    command = [sys.executable, "-m", "carecenter.foundation.runner", *(arguments or ("--no-demo",))]
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=sys.stderr, stderr=sys.stderr)
    stage = Stage(place, port, process)
    try:
        _wait_until_ready(stage)
        _set_up_django(stage)
        yield stage
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        if home is None:
            shutil.rmtree(place, ignore_errors=True)


def _wait_until_ready(stage: Stage) -> None:
    ends_at = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < ends_at:
        if stage.process.poll() is not None:
            raise SystemExit("the installation did not start; see the lines above")
        try:
            with urllib.request.urlopen(f"{stage.url}/readyz", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("the installation was not ready in time")


def _set_up_django(stage: Stage) -> None:
    os.environ["CARECENTER_HOME"] = str(stage.home)
    os.environ["DATABASE_URL"] = stage.database_url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()


def figure(name: str, value: float, unit: str, *, target: str = "", ok: bool | None = None, **more: object) -> None:
    """Print one figure."""
    line = {"name": name, "value": round(value, 4), "unit": unit, "target": target, "ok": ok, **more}
    print(json.dumps(line, ensure_ascii=False), flush=True)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]
