"""From counted answers to a ranked list, without a database.

Version 1: window 90 days by receipt; city, provider, team, installer; all order types together and each type; peers are the
nation for cities and the province for the others (by where most answers come from); rank by Wilson's lower bound from 10
answers on; equal bounds: more answers, then fewer 不满意, then the smaller key.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

from carecenter.assurance.rankings.rules.fairness import FEWEST, shrunk, wilson
from carecenter.assurance.rankings.types import ALL_TYPES, NATION, RankLevel, Standing, Sum
from carecenter.assurance.surveys.types import Tally

K = TypeVar("K", int, str)
VERSION = "ranking-1"
WINDOW_DAYS = 90


@dataclass(slots=True)
class Group:
    """Everything counted for one city, provider, team or installer."""

    by_type: dict[str, Sum] = field(default_factory=lambda: defaultdict(Sum))
    by_city: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    by_provider: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    by_path: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    expected: float = 0.0


Groups = dict[tuple[RankLevel, str], Group]
Rates = Mapping[tuple[str, str], float]


def standings(tallies: Iterable[Tally], paths_of_providers: Mapping[int, str]) -> list[Standing]:
    """Return the whole ranking of a day in a fixed order; the same tallies give the same list."""
    leaves = list(tallies)
    rates = base_rates(leaves)
    rows: list[Standing] = []
    for (level, key), group in _groups(leaves, rates).items():
        rows.extend(_lines(level, key, group, rates, paths_of_providers))
    _put_in_order(rows)
    return rows


def base_rates(leaves: Iterable[Tally]) -> dict[tuple[str, str], float]:
    """Return the rate of 非常满意 by (peer group, order type): nation and provinces, each type and all together."""
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for leaf in leaves:
        for peer in (NATION, leaf.city_code[:2]):
            for type_code in (leaf.type_code, ALL_TYPES):
                total = sums[peer, type_code]
                total[0] += leaf.very_satisfied
                total[1] += leaf.n
    return {key: hits / n for key, (hits, n) in sums.items()}


def _groups(leaves: Iterable[Tally], rates: Rates) -> Groups:
    groups: Groups = defaultdict(Group)
    for leaf in leaves:
        part = Sum(leaf.n, leaf.very_satisfied, leaf.satisfied, leaf.dissatisfied, *leaf.marks)
        for level, key in _memberships(leaf):
            group = groups[level, key]
            group.by_type[leaf.type_code].add(part)
            group.by_city[leaf.city_code] += leaf.n
            if leaf.provider_id is not None:
                group.by_provider[leaf.provider_id] += leaf.n
            group.by_path[leaf.office_path if level is RankLevel.CITY else leaf.team_path] += leaf.n
            peer = NATION if level is RankLevel.CITY else leaf.city_code[:2]
            group.expected += leaf.n * rates[peer, leaf.type_code]
    return groups


def _memberships(leaf: Tally) -> Iterable[tuple[RankLevel, str]]:
    yield RankLevel.CITY, leaf.city_code
    if leaf.provider_id is not None:
        yield RankLevel.PROVIDER, str(leaf.provider_id)
        yield RankLevel.TEAM, leaf.team_path
    if leaf.technician_id is not None:
        yield RankLevel.INSTALLER, str(leaf.technician_id)


def most(counts: Mapping[K, int]) -> K | None:
    """Return the key with the largest count, the smaller key of equals."""
    return min(counts, key=lambda key: (-counts[key], key), default=None)


def _lines(
    level: RankLevel, key: str, group: Group, rates: Rates, paths: Mapping[int, str]
) -> Iterable[Standing]:
    city = most(group.by_city) or ""
    provider_id = most(group.by_provider) if level is not RankLevel.CITY else None
    path = most(group.by_path) or ""
    if level is RankLevel.TEAM and path == paths.get(provider_id or 0):
        return  # No team of its own: the provider's line says the same.
    if level is RankLevel.PROVIDER:
        path = paths.get(int(key), path)
    peer = NATION if level is RankLevel.CITY else city[:2]
    whole = Sum()
    for part in group.by_type.values():
        whole.add(part)
    for type_code, total in ((ALL_TYPES, whole), *group.by_type.items()):
        rate = rates.get((peer, type_code), rates[NATION, type_code])
        lower, upper = wilson(total.very_satisfied, total.n)
        yield Standing(
            level=level,
            type_code=type_code,
            key=key,
            peer_code=peer,
            sum=total,
            city_code=city,
            provider_id=provider_id,
            technician_id=int(key) if level is RankLevel.INSTALLER else None,
            unit_path=path,
            base_rate=rate,
            expected=group.expected if type_code == ALL_TYPES else total.n * rate,
            lower=lower,
            upper=upper,
            score=shrunk(total.very_satisfied, total.n, rate),
        )


def _put_in_order(rows: list[Standing]) -> None:
    rows.sort(key=lambda r: (r.level, r.type_code, r.peer_code, -r.lower, -r.sum.n, r.sum.dissatisfied, _key_order(r)))
    peers: dict[tuple[str, str, str], list[Standing]] = defaultdict(list)
    for row in rows:
        if row.sum.n >= FEWEST:
            peers[row.level, row.type_code, row.peer_code].append(row)
    for ranked in peers.values():
        for place, row in enumerate(ranked, 1):
            row.rank, row.ranked = place, len(ranked)


def _key_order(row: Standing) -> tuple[int, str]:
    return (int(row.key) if row.key.isdigit() else 0, row.key)


def digest_of(rows: Iterable[Standing]) -> str:
    """Return the SHA-256 over everything that is frozen of a ranking, in its order."""
    total = sha256(VERSION.encode())
    for row in rows:
        line = (
            row.level, row.type_code, row.key, row.peer_code, row.rank, row.sum.n, row.sum.very_satisfied,
            row.sum.dissatisfied, f"{row.lower:.9f}", f"{row.score:.9f}", row.unit_path, row.sum.mark,
        )  # fmt: skip
        total.update("|".join(map(str, line)).encode())
        total.update(b"\n")
    return total.hexdigest()
