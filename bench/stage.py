"""The stage of a benchmark: an installation of its own, and one JSON line a figure."""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.installation import Installation
from tools.installation import installation as whole_installation


@contextmanager
def installation(*arguments: str, home: Path | None = None, **environment: str) -> Iterator[Installation]:
    """Start an installation and set Django up in this process on its database, to prepare rows through actions."""
    with whole_installation(*arguments, home=home, **environment) as stage:
        os.environ["CARECENTER_HOME"] = str(stage.home)
        os.environ["DATABASE_URL"] = stage.database_url
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        import django

        django.setup()
        yield stage


def figure(name: str, value: float, unit: str, *, target: str = "", ok: bool | None = None, **more: object) -> None:
    """Print one figure."""
    line = {"name": name, "value": round(value, 4), "unit": unit, "target": target, "ok": ok, **more}
    print(json.dumps(line, ensure_ascii=False), flush=True)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]
