"""Icons as inline drawings, read once from the copied browser libraries."""

import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

_NAME = re.compile(r"^[a-z0-9-]+$")
_INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.S)
_MISSING = '<path d="M4 4h16v16h-16z"/>'


def _folders() -> list[Path]:
    root = Path(__file__).resolve().parents[2]
    return [Path(settings.HOME) / "lib" / "icons", root / "node_modules" / "@tabler" / "icons" / "icons" / "outline"]


@cache
def _drawing(name: str) -> str:
    if not _NAME.match(name):
        return _MISSING
    for folder in _folders():
        file = folder / f"{name}.svg"
        if file.exists() and (found := _INSIDE.search(file.read_text(encoding="utf-8"))):
            return " ".join(found.group(1).split())
    return _MISSING


def icon(name: str, size: int = 18, label: str = "") -> SafeString:
    """Return the drawing; without label it is decoration and hidden from screen readers."""
    role = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="icon" width="{0}" height="{0}" viewBox="0 0 24 24" fill="none" stroke="currentColor"'
        ' stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" {1}>{2}</svg>',
        size,
        role,
        mark_safe(_drawing(name)),  # noqa: S308  our own files
    )
