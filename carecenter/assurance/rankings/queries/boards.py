"""Questions about frozen rankings."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from carecenter.assurance.rankings.models import RankingRun, RankRow
from carecenter.assurance.rankings.types import ALL_TYPES, NATION, RankFacts, RankLevel


def has_run(*, day: date) -> bool:
    """Tell whether a day is frozen."""
    return RankingRun.objects.filter(day=day).exists()


def run_of_day(*, day: date) -> RankingRun | None:
    """Return the ranking of a day."""
    return RankingRun.objects.filter(day=day).first()


def latest_run(*, until: date | None = None) -> RankingRun | None:
    """Return the newest ranking, or the newest up to a day."""
    rows = RankingRun.objects.filter(day__lte=until) if until else RankingRun.objects.all()
    return rows.order_by("-day").first()


def run_before(*, run: RankingRun) -> RankingRun | None:
    """Return the ranking before this one, normally yesterday's."""
    return RankingRun.objects.filter(day__lt=run.day).order_by("-day").first()


def ranked_types(*, run: RankingRun) -> list[str]:
    """Return the order types that this ranking knows."""
    rows = RankRow.objects.filter(run=run, level=RankLevel.CITY.value).exclude(type_code=ALL_TYPES)
    return sorted(set(rows.values_list("type_code", flat=True)))


def rows_of(
    *, run: RankingRun, level: RankLevel, type_code: str, city_code: str = "", provider_id: int | None = None
) -> QuerySet[RankRow]:
    """Return the lines of one board in rank order, those with too few answers at the end."""
    rows = RankRow.objects.filter(run=run, level=level.value, type_code=type_code)
    if level is RankLevel.CITY:
        rows = rows.filter(peer_code=NATION)
    if city_code:
        rows = rows.filter(city_code=city_code)
    if provider_id is not None:
        rows = rows.filter(provider_id=provider_id)
    return rows.order_by("rank", "-lower", "-n", "id")  # NULLs stand last in PostgreSQL


def peers_around(*, row: RankRow, spread: int = 3) -> QuerySet[RankRow]:
    """Return the lines next to this one among its peers."""
    place = row.rank or row.ranked + 1
    peers = RankRow.objects.filter(run_id=row.run_id, level=row.level, type_code=row.type_code, peer_code=row.peer_code)
    return peers.filter(rank__gte=place - spread, rank__lte=place + spread).order_by("rank")


def ranks_before(*, run: RankingRun | None, rows: Iterable[RankRow]) -> dict[tuple[str, str, str], int | None]:
    """Return the rank each line had in an earlier ranking, by (level, key, peers)."""
    if run is None:
        return {}
    listed = list(rows)
    found = RankRow.objects.filter(
        run=run,
        level__in={row.level for row in listed},
        type_code__in={row.type_code for row in listed},
        key__in={row.key for row in listed},
    )
    return {
        (level, key, peer): rank for level, key, peer, rank in found.values_list("level", "key", "peer_code", "rank")
    }


def rank_of(*, level: RankLevel, key: str, day: date | None = None, type_code: str = ALL_TYPES) -> RankFacts | None:
    """Return where somebody stood on the newest ranking up to a day; None where there is no line."""
    run = latest_run(until=day)
    if run is None:
        return None
    return ranks_of(run=run, level=level, keys=[key], type_code=type_code).get(key)


def ranks_of(
    *, run: RankingRun, level: RankLevel, keys: Iterable[str], type_code: str = ALL_TYPES
) -> dict[str, RankFacts]:
    """Return where many stood, by key, in one query."""
    rows = RankRow.objects.filter(run=run, level=level.value, type_code=type_code, key__in=set(keys))
    return {
        row.key: RankFacts(
            row.pk, run.day, level, row.key, row.rank, row.ranked, row.n, row.very_satisfied, row.lower, row.upper,
            row.score, row.base_rate, run.rule_version, row.mark,
        )
        for row in rows
    }  # fmt: skip
