"""What belongs to people beside their contacts: the time at the desk, and what callers pressed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from carecenter.assurance.surveys.public import ratings_of_persons
from carecenter.contact.routing.public import seconds_by_state
from carecenter.contact.routing.types import HANDLING, AgentState
from carecenter.foundation.plain.actors import Actor
from carecenter.insight.reports.queries.figures import Asked, midnight
from carecenter.insight.reports.rules import metrics


@dataclass(frozen=True, slots=True)
class Desk:
    """One person's time (seconds) and ratings of a period; rates are None where nothing was."""

    handle: float = 0.0
    idle: float = 0.0
    logged: float = 0.0
    ratings: int = 0
    rated: float | None = None

    @property
    def occupancy(self) -> float | None:
        """Return handle / (handle + idle)."""
        return metrics.occupancy(self.handle, self.idle)

    @property
    def utilisation(self) -> float | None:
        """Return (handle + idle) / logged."""
        return metrics.utilisation(self.handle, self.idle, self.logged)


def desks_of(*, actor: Actor, asked: Asked, person_ids: Iterable[int]) -> dict[int, Desk]:
    """Return time and ratings of people whose contacts the actor sees; three queries."""
    begin, end = midnight(asked.first), midnight(asked.last + timedelta(days=1))
    ids = set(person_ids)
    times = seconds_by_state(person_ids=ids, begin=begin, end=end)
    ratings = ratings_of_persons(actor=actor, begin=begin, end=end)
    found = {}
    for person_id in ids:
        spent, rated = times[person_id], ratings.get(person_id)
        found[person_id] = Desk(
            handle=sum(seconds for (state, _aux), seconds in spent.items() if state in HANDLING),
            idle=sum(seconds for (state, _aux), seconds in spent.items() if state == AgentState.AVAILABLE),
            logged=sum(spent.values()),
            ratings=rated.n if rated else 0,
            rated=rated.total / rated.n if rated else None,
        )
    return found
