"""How the statements of an actor's reach stand."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Sum

from carecenter.assurance.settlement.access import visible_statements
from carecenter.assurance.settlement.types import StatementState
from carecenter.foundation.plain.actors import Actor


@dataclass(frozen=True, slots=True)
class StateSum:
    """How many statements stand in a state, and their total."""

    state: StatementState
    n: int
    total: Decimal


def statements_by_state(*, actor: Actor) -> list[StateSum]:
    """Return count and total of the statements that the actor sees, in the order of their life; one query."""
    rows = visible_statements(actor).order_by().values("state").annotate(n=Count("id"), sum=Sum("total"))
    found = {row["state"]: StateSum(StatementState(row["state"]), row["n"], row["sum"] or Decimal(0)) for row in rows}
    return [found[state.value] for state in StatementState if state.value in found]
