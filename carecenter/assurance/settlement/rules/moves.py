"""Which step of a statement follows which. Source: domain §3.4."""

from datetime import timedelta

from carecenter.assurance.settlement.types import StatementState as S

DISPUTE_TIME = timedelta(days=7)
MOVES: dict[S, frozenset[S]] = {
    S.DRAFT: frozenset({S.ISSUED}),
    S.ISSUED: frozenset({S.DISPUTED, S.CONFIRMED}),
    S.DISPUTED: frozenset({S.ADJUSTED}),
    S.ADJUSTED: frozenset({S.CONFIRMED}),
    S.CONFIRMED: frozenset({S.PAID}),
    S.PAID: frozenset(),
}


def may_move(before: S, after: S) -> bool:
    """Tell whether the step exists."""
    return after in MOVES[before]
