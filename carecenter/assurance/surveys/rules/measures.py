"""Compute satisfaction measures; none without its n. Source: domain reference §3.1; G3.1–G3.3, G3.6."""

from collections.abc import Mapping
from math import sqrt

from carecenter.assurance.surveys.types import Ces, Csat, Nps, RateWithBounds

Z95 = 1.959964


def csat(counts: Mapping[int, int]) -> Csat:
    """Return five-point satisfaction from counts per point 1–5: top two, top box, bottom two, mean."""
    n = _checked(counts, range(1, 6))
    if not n:
        return Csat(0, None, None, None, None)
    four, five = counts.get(4, 0), counts.get(5, 0)
    low = counts.get(1, 0) + counts.get(2, 0)
    return Csat(n, (four + five) / n, five / n, low / n, _mean(counts, n))


def nps(promoters: int, passives: int, detractors: int) -> Nps:
    """Return % promoters (9–10) − % detractors (0–6) in points, with standard error and 95 % interval."""
    if min(promoters, passives, detractors) < 0:
        raise ValueError("counts are not negative")
    n = promoters + passives + detractors
    if not n:
        return Nps(0, None, None, None, None)
    share = (promoters - detractors) / n
    error = 100 * sqrt(max(0.0, (promoters + detractors) / n - share**2) / n)
    return Nps(n, 100 * share, error, 100 * share - Z95 * error, 100 * share + Z95 * error)


def nps_of_scores(counts: Mapping[int, int]) -> Nps:
    """Return the net promoter score from counts per score 0–10."""
    _checked(counts, range(11))
    detractors = sum(counts.get(score, 0) for score in range(7))
    passives = counts.get(7, 0) + counts.get(8, 0)
    return nps(counts.get(9, 0) + counts.get(10, 0), passives, detractors)


def ces(counts: Mapping[int, int]) -> Ces:
    """Return the effort score from counts per point 1–7: mean and share of 5 and more."""
    n = _checked(counts, range(1, 8))
    if not n:
        return Ces(0, None, None)
    return Ces(n, _mean(counts, n), sum(counts.get(point, 0) for point in (5, 6, 7)) / n)


def rate_with_bounds(successes: int, answered: int, sent: int) -> RateWithBounds:
    """Return a rate of the answers with its bounds: had all silent customers said no, or yes."""
    if not 0 <= successes <= answered <= sent:
        raise ValueError("need 0 ≤ successes ≤ answered ≤ sent")
    if not sent:
        return RateWithBounds(0, 0, None, None, None, None)
    observed = successes / answered if answered else None
    silent = sent - answered
    return RateWithBounds(answered, sent, observed, successes / sent, (successes + silent) / sent, answered / sent)


def _checked(counts: Mapping[int, int], scale: range) -> int:
    if any(point not in scale or count < 0 for point, count in counts.items()):
        raise ValueError(f"counts outside the scale {scale.start}–{scale.stop - 1}")
    return sum(counts.values())


def _mean(counts: Mapping[int, int], n: int) -> float:
    return sum(point * count for point, count in counts.items()) / n
