"""Read one row."""

from collections.abc import Iterable
from typing import TypeVar

R = TypeVar("R")


def only_row(rows: Iterable[R]) -> R | None:
    """Return the row of a query that can find one at most (by a unique key), None where there is none.

    `first()` would sort for that: 0.7 ms of building a statement that every reading by key paid.
    """
    return next(iter(rows), None)
