"""Which answers look arranged. Source: domain §3.6."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from math import comb

from carecenter.assurance.surveys.types import Doubt

BASE_SHARE = 0.02
RARE = 0.001
FASTEST = timedelta(seconds=60)


def tail(hits: int, n: int, share: float = BASE_SHARE) -> float:
    """Return the chance of at least `hits` of `n` when each has `share` (G3.14: 6 of 40 at 2 % is 1.3696e-4)."""
    return sum(comb(n, i) * share**i * (1 - share) ** (n - i) for i in range(hits, n + 1))


def is_one_source(customers_there: int, customers_of_technician: int) -> bool:
    """Tell whether too many of a technician's customers answer from one device or network address."""
    return customers_there >= 2 and tail(customers_there, customers_of_technician) < RARE


def is_too_fast(completed_at: datetime | None, answered_at: datetime) -> bool:
    """Tell whether the answer came while the technician still stood in the door."""
    return completed_at is not None and answered_at - completed_at < FASTEST


def doubts_of(
    *, too_fast: bool, on_device: tuple[int, int], on_address: tuple[int, int]
) -> Sequence[tuple[Doubt, dict[str, float]]]:
    """Return the doubts about an answer with their figures; pairs are (customers there, customers in all)."""
    found: list[tuple[Doubt, dict[str, float]]] = []
    if too_fast:
        found.append((Doubt.TOO_FAST, {"seconds": FASTEST.total_seconds()}))
    for doubt, (there, n) in ((Doubt.SAME_DEVICE, on_device), (Doubt.SAME_ADDRESS, on_address)):
        if is_one_source(there, n):
            found.append((doubt, {"customers": there, "n": n, "chance": tail(there, n)}))
    return found
