"""The 60-point reward: only 非常满意 lifts a month above the base. Source: domain §3.3, doc 004, INV3."""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from carecenter.assurance.settlement.types import RewardPolicy, Terms
from carecenter.foundation.plain.money import yuan

BEST, GOOD = 100, 60
STRENGTH = 30


@dataclass(frozen=True, slots=True)
class Reward:
    """An installer's month: score S (4 decimals), points above the base, yuan."""

    score: Decimal
    points: int
    amount: Decimal


def reward_of(
    *, very_satisfied: int, satisfied: int, dissatisfied: int, terms: Terms, base_rate: Decimal = Decimal(0)
) -> Reward:
    """Return the reward of one installer's month (G3.10, G3.11); nothing for nobody asked.

    Policy B: mean of 100 / 60 / 0. Policy A: 100 times the share of 非常满意 drawn towards the peers' rate.
    Below `full_count` answers the amount shrinks in proportion.
    """
    n = very_satisfied + satisfied + dissatisfied
    if n == 0:
        return Reward(Decimal(0), 0, yuan(0))
    if terms.policy is RewardPolicy.MEAN_OF_ANSWERS:
        score = Decimal(BEST * very_satisfied + GOOD * satisfied) / n
    else:
        score = 100 * (very_satisfied + STRENGTH * base_rate) / (n + STRENGTH)
    points = max(0, int(score.to_integral_value(ROUND_FLOOR)) - terms.base_score)
    share = Decimal(min(n, terms.full_count)) / terms.full_count
    return Reward(score.quantize(Decimal("0.0001")), points, yuan(points * terms.point_amount * share))
