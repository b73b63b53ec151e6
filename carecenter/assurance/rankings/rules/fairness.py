"""Judge small samples fairly. Source: domain reference §3.2, §3.5; G3.7, G3.8, G3.13."""

from math import sqrt

from carecenter.assurance.rankings.types import RankingRules, WatchDecision

DEFAULT = RankingRules()
Z95 = DEFAULT.z
Z95_ONE_SIDED = 1.644854
PRIOR_WEIGHT = DEFAULT.prior_weight
WATCH_FLOOR = 0.50
WATCH_SAMPLE = 30


def wilson(successes: int, n: int, z: float = Z95) -> tuple[float, float]:
    """Return the Wilson interval of a rate; (0, 1) without any answer, which is all one knows then."""
    if not 0 <= successes <= n:
        raise ValueError("need 0 ≤ successes ≤ n")
    if n == 0:
        return 0.0, 1.0
    p, zz = successes / n, z * z
    centre = p + zz / (2 * n)
    spread = z * sqrt(p * (1 - p) / n + zz / (4 * n * n))
    low, high = (centre - spread) / (1 + zz / n), (centre + spread) / (1 + zz / n)
    return (0.0 if successes == 0 else max(0.0, low)), (1.0 if successes == n else min(1.0, high))


def shrunk_rate(successes: int, n: int, network_rate: float, prior_weight: float = PRIOR_WEIGHT) -> float:
    """Return a rate drawn towards the network's rate, the more the fewer answers: (k + m·p₀)/(n + m)."""
    if not 0 <= successes <= n or not 0 <= network_rate <= 1 or n + prior_weight <= 0:
        raise ValueError("need 0 ≤ successes ≤ n, a rate between 0 and 1 and a positive weight")
    return (successes + prior_weight * network_rate) / (n + prior_weight)


def watch_decision(successes: int, n: int, floor: float = WATCH_FLOOR) -> WatchDecision:
    """Return WATCH when even the upper Wilson bound lies under the floor.

    Under 30 answers nothing is decided.
    """
    if n < WATCH_SAMPLE:
        return WatchDecision.TOO_FEW
    return WatchDecision.WATCH if wilson(successes, n)[1] < floor else WatchDecision.KEEP


def dispatch_weight(shrunk: float, network_rate: float, rules: RankingRules = DEFAULT) -> float:
    """Return the weight given back to dispatch: the shrunk rate against the network's, between the rules' borders.

    A product default, rounded to hundredths; 1 while the network has no rate.
    """
    if network_rate <= 0:
        return 1.0
    return round(min(rules.highest_weight, max(rules.lowest_weight, shrunk / network_rate)), 2)


def standardised_ratio(observed: float, expected: float) -> float | None:
    """Return observed / expected of indirect standardisation for job mix; None without expectation."""
    return observed / expected if expected else None
