"""The way of a provider through admission and elimination.

Source: domain reference §3.5.
"""

from carecenter.reference.providers.types import ProviderState as S

WAYS: dict[S, frozenset[S]] = {
    S.CANDIDATE: frozenset({S.ACTIVE, S.EXITED}),
    S.ACTIVE: frozenset({S.WATCH, S.SUSPENDED, S.EXITING}),
    S.WATCH: frozenset({S.ACTIVE, S.SUSPENDED, S.EXITING}),
    S.SUSPENDED: frozenset({S.ACTIVE, S.EXITING}),
    S.EXITING: frozenset({S.EXITED}),
    S.EXITED: frozenset(),
}


def may_turn(before: S, after: S) -> bool:
    """Tell whether a provider may pass from one state to another; nobody comes back from EXITED."""
    return after in WAYS[before]
