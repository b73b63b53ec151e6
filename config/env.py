"""Read typed values from the environment; fail loudly on a value that is not understood."""

import os
from datetime import time
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """Return the variable NAME, or the content of the file that NAME_FILE points to, or the default."""
    if file_name := os.environ.get(f"{name}_FILE"):
        return Path(file_name).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default)


def flag(name: str, *, default: bool) -> bool:
    """Return a yes/no variable; only True, False and empty are understood."""
    value = text(name)
    if value not in {"", "True", "False"}:
        raise ImproperlyConfigured(f"{name} must be True, False or empty, not {value!r}")
    return default if value == "" else value == "True"


def hours(name: str, default: str) -> tuple[time, time]:
    """Return a span of a day, such as 07:30-22:00."""
    value = text(name) or default
    first, _, last = value.partition("-")
    try:
        span = time.fromisoformat(first), time.fromisoformat(last)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must look like 07:30-22:00, not {value!r}") from error
    if span[0] >= span[1]:
        raise ImproperlyConfigured(f"{name} must end later than it begins, not {value!r}")
    return span


def number(name: str, default: int) -> int:
    """Return a whole number."""
    value = text(name)
    if value and not value.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}")
    return int(value) if value else default


def words(name: str) -> list[str]:
    """Return a list separated by commas."""
    return [word.strip() for word in text(name).split(",") if word.strip()]
