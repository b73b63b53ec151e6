"""Grade customers: mid-rank percentiles inside a segment, a weighted score, bands with hysteresis (§4.1)."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from carecenter.reference.grading.types import TIERS, Figures, GradingRules, Percentiles, Tier


def mid_rank(ordered: Sequence[float], value: float) -> float:
    """Return 100·(#<x + ½·#=x)/n of a value among all values in order, itself included."""
    less, upto = bisect_left(ordered, value), bisect_right(ordered, value)
    return 50.0 * (less + upto) / len(ordered)


def percentiles_of(figures: Mapping[int, Figures]) -> dict[int, Percentiles]:
    """Return the percentiles of all customers of one segment."""
    contribution = sorted(each.contribution for each in figures.values())
    influence = sorted(each.influence for each in figures.values())
    growth = sorted(each.growth for each in figures.values())
    return {
        customer: Percentiles(
            mid_rank(contribution, each.contribution),
            mid_rank(influence, each.influence),
            mid_rank(growth, each.growth),
        )
        for customer, each in figures.items()
    }


def score_of(percentiles: Percentiles, rules: GradingRules) -> float:
    """Return the weighted score, 0–100."""
    first, second, third = rules.weights
    total = first * percentiles.contribution + second * percentiles.influence + third * percentiles.growth
    return round(total / 100, 6)


def band_of(score: float, rules: GradingRules) -> Tier:
    """Return the tier whose band holds a score."""
    return next(tier for tier in reversed(TIERS) if score >= rules.bands[tier])


def shares_of(figures: Mapping[int, Figures]) -> dict[int, float]:
    """Return each customer's share of all contribution; 0 where there is none."""
    total = sum(each.contribution for each in figures.values())
    return {customer: each.contribution / total if total else 0.0 for customer, each in figures.items()}


@dataclass(frozen=True, slots=True)
class Step:
    """What one run makes of a grade: the tier, the runs in a row that were below it, and why (a code)."""

    tier: Tier
    below_runs: int
    why: str


def next_grade(current: Tier | None, below_runs: int, score: float, rules: GradingRules, *, quarterly: bool) -> Step:
    """Move up at once; move down only after enough quarterly runs in a row at `margin` points below the band.

    A run inside the margin, or that is not the first of its quarter, keeps the grade: the first resets the count, the
    second leaves it.
    """
    reached = band_of(score, rules)
    if current is None:
        return Step(reached, 0, "FIRST")
    if TIERS.index(reached) > TIERS.index(current):
        return Step(reached, 0, "UP")
    if reached is current:
        return Step(current, 0, "SAME")
    if score > rules.bands[current] - rules.margin:
        return Step(current, 0, "WITHIN_MARGIN")
    if not quarterly:
        return Step(current, below_runs, "NOT_QUARTERLY")
    if below_runs + 1 >= rules.runs_down:
        return Step(reached, 0, "DOWN")
    return Step(current, below_runs + 1, "HELD")
