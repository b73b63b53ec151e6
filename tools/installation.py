"""A whole installation of its own on loopback, for journeys, crash tests and benchmarks."""

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
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 240


@dataclass
class Installation:
    """A running installation: its home, its port, and the runner's process."""

    home: Path
    port: int
    process: "subprocess.Popen[bytes]"
    environment: dict[str, str]

    @property
    def url(self) -> str:
        """Return the address of the pages."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def database_url(self) -> str:
        """Return the address of the embedded database."""
        from carecenter.foundation.runner.cluster import Cluster

        return Cluster(self.home).url()

    def command(self, *arguments: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        """Run one administration command of this installation."""
        env = {**self.environment, "DATABASE_URL": self.database_url}
        command = [sys.executable, "-m", "carecenter", *arguments]
        return subprocess.run(command, cwd=ROOT, env=env, text=True, capture_output=True, check=check)

    def wait_until_ready(self) -> None:
        """Wait for /readyz. Raises RuntimeError when the runner ends or nothing comes in time."""
        ends_at = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < ends_at:
            if self.process.poll() is not None:
                raise RuntimeError("the installation did not start; see its output")
            try:
                with urllib.request.urlopen(f"{self.url}/readyz", timeout=2) as answer:  # noqa: S310  (loopback)
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError("the installation was not ready in time")

    def stop(self) -> None:
        """Stop everything in order."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def start(home: Path, *arguments: str, port: int = 0, environment: dict[str, str] | None = None) -> Installation:
    """Start the runner in a home; arguments are those of bin/run (default --no-demo)."""
    port = port or free_port()
    env = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}}
    env |= {"CARECENTER_HOME": str(home), "CARECENTER_PORT": str(port), **(environment or {})}
    command = [sys.executable, "-m", "carecenter.foundation.runner", *(arguments or ("--no-demo",))]
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=sys.stderr, stderr=sys.stderr)
    return Installation(home, port, process, env)


@contextmanager
def installation(*arguments: str, home: Path | None = None, **environment: str) -> Iterator[Installation]:
    """Start an installation, wait until it is ready, stop it at the end; without `home` its data goes away."""
    place = home or Path(tempfile.mkdtemp(prefix="carecenter-"))
    running = start(place, *arguments, environment=environment)
    try:
        running.wait_until_ready()
        yield running
    finally:
        running.stop()
        if home is None:
            shutil.rmtree(place, ignore_errors=True)
