"""Test whether the grades are treated alike: Kruskal–Wallis with tie correction, and the widest gap of means (§4.2)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import erfc, exp, pi, sqrt

P_ALERT = 0.01
GAP_ALERT = 3.0
# With fewer values in a group neither test says anything.
LEAST = 5


@dataclass(frozen=True, slots=True)
class Equality:
    """H and its p (None where it cannot be computed), the widest gap between means, and whether to alert."""

    h: float | None
    p_value: float | None
    gap: float | None
    alert: bool


def chi_square_tail(x: float, degrees: int) -> float:
    """Return P(X > x) of a chi-square with whole degrees of freedom, by its finite series (exact up to rounding)."""
    if degrees < 1:
        raise ValueError("a chi-square needs at least one degree of freedom")
    if x <= 0:
        return 1.0
    half = x / 2
    if degrees % 2 == 0:
        term = total = exp(-half)
        for step in range(1, degrees // 2):
            term *= half / step
            total += term
        return total
    total = erfc(sqrt(half))
    term = sqrt(2 * x / pi) * exp(-half)
    for step in range(1, (degrees - 1) // 2 + 1):
        total += term
        term *= x / (2 * step + 1)
    return total


def kruskal_wallis(groups: Sequence[Sequence[float]]) -> tuple[float, float] | None:
    """Return (H, p) corrected for ties; None with fewer than two groups or when all values are the same."""
    filled = [group for group in groups if group]
    values = sorted(chain.from_iterable(filled))
    n = len(values)
    counts = Counter(values)
    ties = sum(count**3 - count for count in counts.values())
    if len(filled) < 2 or ties == n**3 - n:
        return None
    ranks, below = {}, 0
    for value in sorted(counts):
        ranks[value] = below + (counts[value] + 1) / 2
        below += counts[value]
    squares = sum(sum(ranks[value] for value in group) ** 2 / len(group) for group in filled)
    h = (12 / (n * (n + 1)) * squares - 3 * (n + 1)) / (1 - ties / (n**3 - n))
    return h, chi_square_tail(h, len(filled) - 1)


def equality_of(samples: Mapping[str, Sequence[float]]) -> Equality:
    """Judge one measure by grade; groups with fewer than LEAST values are not judged."""
    groups = [values for values in samples.values() if len(values) >= LEAST]
    if len(groups) < 2:
        return Equality(None, None, None, False)
    means = [sum(values) / len(values) for values in groups]
    gap = round(max(means) - min(means), 6)
    tested = kruskal_wallis(groups)
    h, p = tested if tested else (None, None)
    return Equality(h, p, gap, gap > GAP_ALERT or (p is not None and p < P_ALERT))
