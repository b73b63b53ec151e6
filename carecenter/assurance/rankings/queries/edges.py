"""The best and the last of the newest ranking."""

from dataclasses import dataclass
from datetime import date

from carecenter.assurance.rankings.access import visible_rows
from carecenter.assurance.rankings.queries.boards import latest_run
from carecenter.assurance.rankings.types import ALL_TYPES, RankLevel
from carecenter.foundation.plain.actors import Actor


@dataclass(frozen=True, slots=True)
class Edge:
    """One provider's line: its share of very satisfied answers, shrunk towards its peers, and how many answered."""

    row_id: int
    provider_id: int
    score: float
    n: int


def edges_of_providers(*, actor: Actor, limit: int = 5) -> tuple[date | None, list[Edge], list[Edge]]:
    """Return the day, the best and the last providers that the actor sees, without those of too few answers.

    Nobody stands in both lists. Two queries.
    """
    run = latest_run()
    if run is None:
        return None, [], []
    rows = visible_rows(actor).filter(
        run=run, level=RankLevel.PROVIDER.value, type_code=ALL_TYPES, rank__isnull=False, provider_id__isnull=False
    )
    found = rows.order_by("-score", "id").values_list("id", "provider_id", "score", "n")
    lines = list({provider: Edge(pk, provider, score, n) for pk, provider, score, n in reversed(found)}.values())[::-1]
    best = lines[:limit]
    return run.day, best, list(reversed(lines[len(best) :][-limit:]))
