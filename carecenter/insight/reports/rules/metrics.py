"""The figures of a contact centre, each from sums, never from averages of averages.

Source: domain reference §1.1, golden numbers G1.3, G1.7–G1.15. A rate without cases is None, never 0.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

METRIC_VERSION = 1


@dataclass(frozen=True, slots=True)
class Sums:
    """What is counted of some contacts; two Sums may be added, their rates may not. Seconds are whole."""

    offered: int = 0
    answered: int = 0
    answered_in_time: int = 0
    abandoned: int = 0
    short: int = 0  # abandoned within the short limit
    abandoned_in_time: int = 0  # abandoned within T
    answered_wait: int = 0
    abandoned_wait: int = 0
    talk: int = 0
    hold: int = 0
    wrap: int = 0
    transferred: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def total(parts: Iterable[Sums]) -> Sums:
    """Add the sums of intervals, queues or agents."""
    found = Sums()
    for part in parts:
        found = found + part
    return found


def rate(part: float, whole: float) -> float | None:
    """Return a share, or None of nothing."""
    return part / whole if whole else None


def service_levels(s: Sums) -> dict[str, float | None]:
    """Return all four variants of the service level and the one that counts abandons in time as good (G1.3).

    NET is the one shown: answered within T / (offered − short abandons).
    """
    return {
        "NET": rate(s.answered_in_time, s.offered - s.short),
        "OFFERED": rate(s.answered_in_time, s.offered),
        "ANSWERED": rate(s.answered_in_time, s.answered),
        "LATE_ABANDONS": rate(s.answered_in_time, s.answered + s.abandoned - s.abandoned_in_time),
        "GOOD_ABANDONS": rate(s.answered_in_time + s.abandoned_in_time, s.offered),
    }


def abandonment(s: Sums) -> tuple[float | None, float | None]:
    """Return abandoned / offered, and the same without short abandons."""
    return rate(s.abandoned, s.offered), rate(s.abandoned - s.short, s.offered - s.short)


def asa(s: Sums) -> float | None:
    """Return the mean queue wait of the answered in seconds."""
    return rate(s.answered_wait, s.answered)


def aht(s: Sums) -> float | None:
    """Return the mean of talk, hold and wrap-up of the answered in seconds."""
    return rate(s.talk + s.hold + s.wrap, s.answered)


def occupancy(handle: float, idle: float) -> float | None:
    """Return handle / (handle + available-idle)."""
    return rate(handle, handle + idle)


def utilisation(handle: float, idle: float, logged: float) -> float | None:
    """Return (handle + available) / paid logged time."""
    return rate(handle + idle, logged)


def shrinkage(paid: float, planned: float, unplanned: float) -> float | None:
    """Return the non-available share of paid minutes."""
    return rate(planned + unplanned, paid)


def combined_shrinkage(shares: Iterable[float]) -> float:
    """Return what shares that apply one after the other take together."""
    return 1 - math.prod(1 - share for share in shares)


def first_contact_resolution(answered: int, repeats: int) -> float | None:
    """Return 1 − repeats / answered of a window that is closed."""
    return 1 - repeats / answered if answered else None


def adherence(scheduled: float, outside: float) -> float | None:
    """Return minutes in the scheduled state / scheduled minutes."""
    return rate(scheduled - outside, scheduled)


def conformance(worked: float, scheduled: float) -> float | None:
    """Return worked / scheduled minutes."""
    return rate(worked, scheduled)


def forecast_error(actual: Sequence[float], forecast: Sequence[float]) -> dict[str, float | None]:
    """Return wMAPE, MAPE, bias and RMSE of a forecast (G1.7)."""
    pairs = list(zip(actual, forecast, strict=True))
    summed = sum(actual)
    return {
        "wmape": rate(sum(abs(a - f) for a, f in pairs), summed),
        "mape": rate(sum(abs(a - f) / a for a, f in pairs if a), sum(1 for a in actual if a)),
        "bias": rate(sum(forecast) - summed, summed),
        "rmse": math.sqrt(sum((a - f) ** 2 for a, f in pairs) / len(pairs)) if pairs else None,
    }


def intraday(forecast: Sequence[float], actual: Sequence[float], *, k: float = 100) -> list[float]:
    """Return the rest of a day's forecast, drawn towards what has come so far (G1.11)."""
    seen = len(actual)
    expected = sum(forecast[:seen])
    if not expected:
        return list(forecast[seen:])
    weight = sum(actual) / (sum(actual) + k)
    factor = 1 + weight * (sum(actual) / expected - 1)
    return [value * factor for value in forecast[seen:]]


def split(whole: int, shares: Sequence[float]) -> list[int]:
    """Split a day's volume by shares with the largest remainder, so that the parts sum to it (G1.12)."""
    exact = [whole * share for share in shares]
    parts = [math.floor(value) for value in exact]
    order = sorted(range(len(parts)), key=lambda at: (parts[at] - exact[at], at))
    for at in order[: whole - sum(parts)]:
        parts[at] += 1
    return parts


def full_time_staff(need: Sequence[int], *, hours: float, days: int, week: float, shrink: float) -> float:
    """Return the FTE that a day's blocks of `hours` need (G1.14)."""
    return sum(need) * hours * days / week / (1 - shrink)
