"""Find the modules of the product, so that no central list has to be edited when one is born."""

from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AREAS = ["reference", "contact", "work", "people", "assurance", "insight", "extension", "desks"]


def installed_modules() -> list[str]:
    """Return the dotted names of all modules, low areas first, alphabetical inside an area."""
    found = []
    for area in AREAS:
        folder = ROOT / "carecenter" / area
        found += [f"carecenter.{area}.{app.parent.name}" for app in sorted(folder.glob("*/apps.py"))]
    return found


def entry_points(name: str) -> list[str]:
    """Return the dotted names of one entry point, such as web.urls, in every module that has it."""
    roots = ["carecenter.foundation", "carecenter.design", *installed_modules()]
    return [f"{root}.{name}" for root in roots if _exists(f"{root}.{name}")]


def _exists(dotted: str) -> bool:
    parent = dotted.rsplit(".", 1)[0]
    return find_spec(parent) is not None and find_spec(dotted) is not None
