"""The door of dispatch."""

from carecenter.work.dispatch.actions.placing import (
    give_job,
    move_job,
    place_forgotten_jobs,
    place_job,
    take_back_late_offers,
)
from carecenter.work.dispatch.queries.waiting import candidates_for, choice_for

__all__ = [
    "candidates_for",
    "choice_for",
    "give_job",
    "move_job",
    "place_forgotten_jobs",
    "place_job",
    "take_back_late_offers",
]
