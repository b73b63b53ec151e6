"""What the demo loader says about itself: files in the home, so that the sign-in page needs no table.

`demo_logins.json` is a list of {"role", "username", "password", "name"}; `demo_progress.json` is
{"done", "total", "text"} and stays while loading.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

LOGINS = "demo_logins.json"
PROGRESS = "demo_progress.json"


@dataclass(frozen=True)
class DemoLogin:
    """An account of the demo that everybody may use."""

    role: str
    username: str
    password: str
    name: str


@dataclass(frozen=True)
class DemoProgress:
    """How far the loading of the demo has come."""

    done: int
    total: int
    text: str

    @property
    def finished(self) -> bool:
        """Tell whether all is loaded."""
        return self.done >= self.total


def demo_logins() -> list[DemoLogin]:
    """Return the demo's accounts, one a role; none where no demo is loaded."""
    rows = _read(LOGINS)
    if not isinstance(rows, list):
        return []
    fields = ("role", "username", "password", "name")
    return [DemoLogin(*(str(row.get(field, "")) for field in fields)) for row in rows if isinstance(row, dict)]


def demo_progress() -> DemoProgress | None:
    """Return the progress of the demo that is being loaded, or None."""
    facts = _read(PROGRESS)
    if not isinstance(facts, dict):
        return None
    try:
        progress = DemoProgress(int(facts["done"]), int(facts["total"]), str(facts.get("text", "")))
    except (KeyError, TypeError, ValueError):
        return None
    return progress if progress.total > 0 else None


def _read(name: str) -> Any:
    try:
        return json.loads((Path(settings.HOME) / name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
