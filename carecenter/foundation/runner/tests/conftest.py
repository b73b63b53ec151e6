"""A folder that the unprivileged database user may enter."""

import tempfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def open_folder(tmp_path_factory):
    base = tmp_path_factory.mktemp("open")
    for folder in (base, *base.parents):
        if folder == Path(tempfile.gettempdir()).resolve():
            break
        folder.chmod(folder.stat().st_mode | 0o011)
    return base
