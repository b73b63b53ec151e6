"""Hostile strings from public lists, and a few that those lists do not hold."""

import json
import re
from pathlib import Path

OWN = [
    "\x00",
    "a\x00b",
    "\ud800",
    "0" * 5000,
    "测" * 3000,
    "9" * 30,
    "-1",
    "1e400",
    "NaN",
    "99999-12-31",
    "2026-02-30",
    "0000-00-00",
    "%s %(x)s %%",
    "{{ 7|add:7 }}{% debug %}",
    "\u202e\u2066",
    "a" * 200 + "@" + "b" * 200,
]


def naughty(folder: Path) -> list[str]:
    """Return the list of naughty strings and our own."""
    return [text for text in json.loads((folder / "blns.json").read_text(encoding="utf-8")) if text] + OWN


def scripts(folder: Path) -> list[str]:
    """Return attempts at script injection that would break out of text or of an attribute."""
    lines = (folder / "xss_half.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    return [line.strip() for line in lines if is_telling(line.strip())]


def formulas(folder: Path) -> list[str]:
    """Return attempts at spreadsheet injection."""
    lines = (folder / "csv_injection.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith(("=", "@", "+", "-"))]


def is_telling(text: str) -> bool:
    """Tell whether this string, found as it is in a page, proves that it was not escaped. Pages close tags too."""
    return 8 <= len(text) <= 300 and ("<" in text or '"' in text) and not re.fullmatch(r"</[a-z]+>", text)


def postable(text: str) -> str:
    """Return the text as a browser could send it: without half characters."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
