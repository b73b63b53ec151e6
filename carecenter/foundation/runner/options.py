"""What bin/run was asked for: options of the command line and the environment, checked at once."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.home import find_home

EVERYWHERE = "0.0.0.0"  # noqa: S104  (only with --tls or by choice)


@dataclass(frozen=True, kw_only=True)
class Options:
    """One start of the product."""

    home: Path
    bind: str
    port: int
    web_processes: int
    tls: bool
    demo: bool
    demo_size: str | None
    external_database: str

    @property
    def scheme(self) -> str:
        """Return http or https."""
        return "https" if self.tls else "http"

    @property
    def address(self) -> str:
        """Return where the person at this machine opens the product."""
        host = "localhost" if self.bind in {EVERYWHERE, "127.0.0.1", "localhost"} else self.bind
        return f"{self.scheme}://{host}:{self.port}/"


def read_options(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Options:
    """Return the options; raise CannotStart for a value that is not understood."""
    parser = argparse.ArgumentParser(prog="bin/run", description="Start CareCenter on this machine.")
    parser.add_argument(
        "--tls", action="store_true", help="serve HTTPS with a self-signed certificate, to the whole network"
    )
    demo = parser.add_mutually_exclusive_group()
    demo.add_argument("--no-demo", action="store_true", help="start empty, with a page for the first administrator")
    demo.add_argument("--demo-size", choices=["small", "medium"], help="how much demo data to load (default small)")
    chosen = parser.parse_args(arguments)
    return Options(
        home=find_home(environment),
        bind=environment.get("CARECENTER_BIND") or (EVERYWHERE if chosen.tls else "127.0.0.1"),
        port=_number(environment, "CARECENTER_PORT", 8000, most=65535),
        web_processes=_number(environment, "CARECENTER_WEB_PROCESSES", 2, most=64),
        tls=chosen.tls,
        demo=not chosen.no_demo,
        demo_size=chosen.demo_size,
        external_database=_external_database(environment),
    )


def _number(environment: Mapping[str, str], name: str, default: int, *, most: int) -> int:
    text = environment.get(name) or str(default)
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise CannotStart(f"{name} must be a whole number from 1 to {most}, not {text!r}.")
    return int(text)


def _external_database(environment: Mapping[str, str]) -> str:
    if file := environment.get("DATABASE_URL_FILE"):
        return Path(file).read_text(encoding="utf-8").strip()
    return environment.get("DATABASE_URL", "")
