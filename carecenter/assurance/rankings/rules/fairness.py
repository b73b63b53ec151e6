"""Score few answers fairly. Source: domain §3.2; Wilson 1927; beta prior with strength m."""

from math import sqrt

Z95 = 1.959964
STRENGTH = 30
FEWEST = 10
LIGHTEST, HEAVIEST = 0.5, 1.5


def wilson(hits: int, n: int, z: float = Z95) -> tuple[float, float]:
    """Return the lower and upper bound of a share; (0, 1) for n = 0 (G3.7: 70 of 100 is .604151 to .781051)."""
    if n == 0:
        return 0.0, 1.0
    share, square = hits / n, z * z
    middle = share + square / (2 * n)
    spread = z * sqrt(share * (1 - share) / n + square / (4 * n * n))
    scale = 1 + square / n
    return max((middle - spread) / scale, 0.0), min((middle + spread) / scale, 1.0)


def shrunk(hits: int, n: int, base_rate: float, strength: float = STRENGTH) -> float:
    """Return the share drawn towards the peers' rate, the more so the fewer answers (G3.8: 7 of 10 at .62 is .64)."""
    return (hits + strength * base_rate) / (n + strength)


def weight_of(score: float, base_rate: float) -> float:
    """Return a provider's weight in dispatch: her score relative to her peers, between 0.5 and 1.5."""
    if base_rate <= 0:
        return 1.0
    return round(min(max(score / base_rate, LIGHTEST), HEAVIEST), 2)
