"""Robustness runs on whole installations and on real hostile input."""

import json
import warnings
from pathlib import Path

import pytest

from tools.installation import ROOT, installation

SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_strings() -> Path:
    """The folder of hostile strings; the test is skipped, loudly, where it is absent."""
    folder = SHARED / "robustness" / "strings"
    if not folder.exists():
        warnings.warn(f"{folder} is absent: hostile strings are NOT tested", stacklevel=1)
        pytest.skip(f"{folder} is absent")
    return folder


@pytest.fixture(scope="module")
def place():
    """A running installation with the cast; `place.told` says who is who."""
    with installation(CARECENTER_LOG_LEVEL="WARNING") as running:
        running.told = open_cast(running)
        yield running


def open_cast(running) -> dict:
    """Open the cast in a running installation and return what it told."""
    done = running.command("shell", "-v0", "-c", "from tests.cast import tell; tell()", check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.strip().splitlines()[-1])


@pytest.fixture
def cast(db):
    """The small world and its administrator in this test's database: (account id, token)."""
    from carecenter.work.field_service.testing import a_world
    from tests.cast import an_administrator

    a_world()
    return an_administrator()


@pytest.fixture
def busy_office(cast):
    """The office of Wuxi with its store, in this test's database."""
    from tests.cast import open_wuxi

    return open_wuxi()
