"""What two people changed at the same time."""

from collections.abc import Mapping
from typing import Any


def differences(*, was: Mapping[str, Any], now: Mapping[str, Any], wanted: Mapping[str, Any]) -> list[str]:
    """Return the fields that somebody else changed since `was` and that this person wants otherwise.

    What only one of them touched, or both changed to the same, is no clash.
    """
    clash = []
    for key in sorted({*now, *wanted, *was}):
        before, stored, mine = was.get(key), now.get(key), wanted.get(key)
        if stored != before and mine not in (before, stored):
            clash.append(key)
    return clash
