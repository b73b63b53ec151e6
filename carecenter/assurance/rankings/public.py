"""The door of rankings."""

from carecenter.assurance.rankings.actions.ranking import run_ranking
from carecenter.assurance.rankings.queries.boards import has_run, latest_run, rank_of, ranks_of
from carecenter.assurance.rankings.queries.edges import Edge, edges_of_providers

__all__ = [
    "Edge",
    "edges_of_providers",
    "has_run",
    "latest_run",
    "rank_of",
    "ranks_of",
    "run_ranking",
]
