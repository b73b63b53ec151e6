"""Compute the 60-point reward. Source: domain reference §3.3; G3.10, G3.11; INV3."""

from decimal import ROUND_FLOOR, Decimal

from carecenter.assurance.settlement.types import AnswerCounts, Reward, RewardPolicy
from carecenter.foundation.plain.money import ZERO, yuan

BASE_POINTS = 60
FULL_POINTS = 100
YUAN_PER_POINT = Decimal("5")
FULL_SAMPLE = 20
PRIOR_WEIGHT = 30


def mean_score(counts: AnswerCounts, base_points: int = BASE_POINTS) -> Decimal | None:
    """Return policy B's score: very satisfied 100, satisfied 60, else 0, averaged; None without answers."""
    if not counts.n:
        return None
    return Decimal(FULL_POINTS * counts.very_satisfied + base_points * counts.satisfied) / counts.n


def shrunk_score(counts: AnswerCounts, network_rate: Decimal, prior_weight: int = PRIOR_WEIGHT) -> Decimal:
    """Return policy A's score: 100 × (k + m·p₀)/(n + m)."""
    return 100 * (counts.very_satisfied + prior_weight * network_rate) / (counts.n + prior_weight)


def reward(
    counts: AnswerCounts,
    *,
    policy: RewardPolicy = RewardPolicy.MEAN_SCORE,
    network_rate: Decimal | None = None,
    unit: Decimal = YUAN_PER_POINT,
    has_fatal_finding: bool = False,
    base_points: int = BASE_POINTS,
    full_sample: int = FULL_SAMPLE,
) -> Reward:
    """Return the reward of an installer's month: max(0, ⌊score⌋ − base) points × unit, scaled by n/full under a
    full sample of answers.

    A confirmed fatal quality error, overcharge or forged signature in the month closes the gate. Without
    answers there
    is no reward. Policy A needs the network's rate.
    """
    score = _score(counts, policy, network_rate, base_points)
    if score is None:
        return Reward(None, 0, ZERO, "NO_ANSWERS")
    points = max(0, int(score.to_integral_value(ROUND_FLOOR)) - base_points)
    if has_fatal_finding:
        return Reward(score, points, ZERO, "FATAL_FINDING")
    share = min(Decimal(1), Decimal(counts.n) / full_sample)
    return Reward(score, points, yuan(points * unit * share), "" if share == 1 else "SMALL_SAMPLE")


def _score(counts: AnswerCounts, policy: RewardPolicy, network_rate: Decimal | None, base_points: int) -> Decimal | None:
    if min(counts.very_satisfied, counts.satisfied, counts.dissatisfied) < 0:
        raise ValueError("counts are not negative")
    if policy is RewardPolicy.MEAN_SCORE or not counts.n:
        return mean_score(counts, base_points)
    if network_rate is None or not 0 <= network_rate <= 1:
        raise ValueError("policy A needs the network's rate between 0 and 1")
    return shrunk_score(counts, network_rate)
