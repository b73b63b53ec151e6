"""Tables of rankings."""

from carecenter.assurance.rankings.models.rules import RulesVersion
from carecenter.assurance.rankings.models.snapshots import RankingRun, RankRow

__all__ = ["RankRow", "RankingRun", "RulesVersion"]
