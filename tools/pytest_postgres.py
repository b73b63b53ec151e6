"""Start the embedded PostgreSQL once for a test run, before settings load, and hand it to every worker.

Skipped when DATABASE_URL is set. Runs at the same time in one checkout get a cluster each.
"""

import atexit
import hashlib
import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path

import pytest

from carecenter.foundation.runner import postgres
from carecenter.foundation.runner.failures import AlreadyRunning, CannotStart, NotReachable

ROOT = Path(__file__).resolve().parent.parent
MOST_RUNS_AT_ONCE = 8
_open = ExitStack()


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests() -> Generator[None, object, object]:
    """Set DATABASE_URL before pytest-django reads the settings."""
    if not os.environ.get("DATABASE_URL"):
        atexit.register(_open.close)
        os.environ["DATABASE_URL"] = _start()
    return (yield)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Stop the server that this process started."""
    _open.close()


def _start() -> str:
    chosen = Path(os.environ.get("CARECENTER_TEST_HOME") or ROOT / ".home" / "test-pg")
    for number in range(1, MOST_RUNS_AT_ONCE + 1):
        home = chosen if number == 1 else chosen.with_name(f"{chosen.name}-{number}")
        try:
            return _enter(home)
        except AlreadyRunning:
            continue
        except NotReachable:
            digest = hashlib.sha256(str(home).encode()).hexdigest()[:12]
            return _enter(Path(tempfile.gettempdir()) / f"carecenter-tests-{digest}")
        except CannotStart:
            shutil.rmtree(home / "postgres", ignore_errors=True)
            return _enter(home)
    raise pytest.UsageError(f"{MOST_RUNS_AT_ONCE} test runs use {chosen} already")


def _enter(home: Path) -> str:
    return _open.enter_context(postgres.running(home, durable=False)).url
