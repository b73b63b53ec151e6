"""The door of rankings."""

from carecenter.assurance.rankings.actions.ranking import run_ranking
from carecenter.assurance.rankings.queries.boards import has_run, latest_run, rank_of, ranks_of

__all__ = ["has_run", "latest_run", "rank_of", "ranks_of", "run_ranking"]
