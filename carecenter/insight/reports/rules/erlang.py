"""Erlang C for staffing. Source: domain reference §1.2, G1.1, G1.2."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Staffing:
    """What N agents give; `stable` is false where N does not exceed the load."""

    agents: int
    waits: float
    level: float
    asa: float
    occupancy: float
    stable: bool


def erlang_b(agents: int, load: float) -> float:
    """Return the blocking probability by the recursion B(k) = A·B(k−1)/(k + A·B(k−1))."""
    blocked = 1.0
    for k in range(1, agents + 1):
        blocked = load * blocked / (k + load * blocked)
    return blocked


def erlang_c(agents: int, load: float, aht: float, within: float) -> Staffing:
    """Return waiting probability, service level, ASA and occupancy; unstable at N ≤ A."""
    if agents <= load:
        return Staffing(agents, 1.0, 0.0, math.inf, 1.0, stable=False)
    blocked = erlang_b(agents, load)
    waits = agents * blocked / (agents - load * (1 - blocked))
    level = 1 - waits * math.exp(-(agents - load) * within / aht)
    return Staffing(agents, waits, level, waits * aht / (agents - load), load / agents, stable=True)


def required(load: float, aht: float, *, within: float, target: float, cap: float = 0.85, asa: float = math.inf) -> int:
    """Return the smallest N that meets level, occupancy cap and ASA."""
    agents = max(1, math.ceil(load))
    while True:
        found = erlang_c(agents, load, aht, within)
        if found.stable and found.level >= target and found.occupancy <= cap and found.asa <= asa:
            return agents
        agents += 1


def rostered(agents: int, shrink: float) -> int:
    """Return how many must be rostered for so many to be there."""
    return math.ceil(agents / (1 - shrink) - 1e-9)
