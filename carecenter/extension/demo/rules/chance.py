"""Chance that answers the same for the same question, whatever else was asked before."""

from random import Random


def chance(seed: int, *about: object) -> Random:
    """Return the dice about one thing."""
    return Random(f"{seed}:" + "/".join(map(str, about)))  # noqa: S311  (a play, no secret)


def weighted_order(dice: Random, weights: list[float], count: int) -> list[int]:
    """Return `count` indices drawn with replacement by weight, ascending."""
    return sorted(dice.choices(range(len(weights)), weights=weights, k=count))
