"""From counted answers to the lines of a day, without a database.

By the rules in force on the day; a window of days by receipt; city, provider, team, installer; all order types together and each type.
Peers are the nation for cities and the province for the others, by where most of their answers come from.
Rank, shrinkage, minimum sample and ties: rules.ranking; a 不满意 counts as a complaint there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

from carecenter.assurance.rankings.rules.ranking import rank
from carecenter.assurance.rankings.types import (
    ALL_TYPES,
    NATION,
    PeerGroup,
    RankingRules,
    RankLevel,
    RankLine,
    Standing,
    Sum,
    Tally,
)
from carecenter.assurance.surveys.types import AnswerTally

DEFAULT = RankingRules()
K = TypeVar("K", int, str)


@dataclass(slots=True)
class Gathered:
    """Everything counted for one city, provider, team or installer."""

    by_type: dict[str, Sum] = field(default_factory=lambda: defaultdict(Sum))
    by_city: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    by_provider: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    by_path: dict[str, int] = field(default_factory=lambda: defaultdict(int))


@dataclass(frozen=True, slots=True)
class Home:
    """Where somebody belongs: the city and provider of most answers, and the unit that may see the name."""

    key: str
    city_code: str
    provider_id: int | None
    unit_path: str


def lines_of_day(
    tallies: Iterable[AnswerTally], paths_of_providers: Mapping[int, str], rules: RankingRules = DEFAULT
) -> list[RankLine]:
    """Return the whole ranking of a day in a fixed order; the same tallies and rules give the same list."""
    gathered = _gather(tallies)
    lines: list[RankLine] = []
    for level in RankLevel:
        members = gathered[level]
        if level is RankLevel.TEAM:  # A provider without teams would stand here twice.
            members = {key: one for key, one in members.items() if key not in set(paths_of_providers.values())}
        lines.extend(_rank_level(level, members, paths_of_providers, rules))
    return lines


def _gather(tallies: Iterable[AnswerTally]) -> dict[RankLevel, dict[str, Gathered]]:
    found: dict[RankLevel, dict[str, Gathered]] = {level: defaultdict(Gathered) for level in RankLevel}
    for leaf in tallies:
        part = Sum(leaf.n, leaf.very_satisfied, leaf.satisfied, leaf.dissatisfied, *leaf.marks)
        for level, key, path in _memberships(leaf):
            one = found[level][key]
            one.by_type[leaf.type_code].add(part)
            one.by_city[leaf.city_code] += leaf.n
            one.by_path[path] += leaf.n
            if leaf.provider_id is not None:
                one.by_provider[leaf.provider_id] += leaf.n
    return found


def _memberships(leaf: AnswerTally) -> Iterator[tuple[RankLevel, str, str]]:
    yield RankLevel.CITY, leaf.city_code, leaf.office_path
    if leaf.provider_id is not None:
        yield RankLevel.PROVIDER, str(leaf.provider_id), leaf.team_path
        yield RankLevel.TEAM, leaf.team_path, leaf.team_path
    if leaf.technician_id is not None:
        yield RankLevel.INSTALLER, str(leaf.technician_id), leaf.team_path


def most(counts: Mapping[K, int]) -> K | None:
    """Return the key with the largest count, the smaller key of equals; None of nothing."""
    return min(counts, key=lambda key: (-counts[key], key), default=None)


def _rank_level(
    level: RankLevel, members: Mapping[str, Gathered], paths: Mapping[int, str], rules: RankingRules
) -> Iterator[RankLine]:
    keys = sorted(members)
    # Ties end with the smaller id: the thing's own id, or its place in the alphabet where it has none.
    ids = {int(key) if key.isdigit() else place: key for place, key in enumerate(keys)}
    homes = {subject_id: _home_of(level, key, members[key], paths) for subject_id, key in ids.items()}
    tallies: list[Tally] = []
    sums: dict[tuple[int, str], Sum] = {}
    for subject_id, home in homes.items():
        peer = NATION if level is RankLevel.CITY else home.city_code[:2]
        whole = Sum()
        for type_code, part in members[home.key].by_type.items():
            whole.add(part)
            sums[subject_id, type_code] = part
            tallies.append(_tally(subject_id, peer, type_code, part))
        sums[subject_id, ALL_TYPES] = whole
        tallies.append(_tally(subject_id, peer, ALL_TYPES, whole))
    standings = rank(tallies, min_sample=rules.min_sample, prior_weight=rules.prior_weight, z=rules.z)
    expected: dict[int, float] = defaultdict(float)
    for standing in standings:
        if standing.group.job_type != ALL_TYPES:
            expected[standing.subject_id] += standing.answers * standing.network_rate
    for standing in standings:
        total = sums[standing.subject_id, standing.group.job_type]
        yield _line(level, homes[standing.subject_id], standing, total, expected[standing.subject_id])


def _home_of(level: RankLevel, key: str, one: Gathered, paths: Mapping[int, str]) -> Home:
    path = most(one.by_path) or ""
    return Home(
        key=key,
        city_code=most(one.by_city) or "",
        provider_id=most(one.by_provider) if level is not RankLevel.CITY else None,
        unit_path=paths.get(int(key), path) if level is RankLevel.PROVIDER else path,
    )


def _tally(subject_id: int, peer: str, type_code: str, part: Sum) -> Tally:
    return Tally(subject_id, PeerGroup(peer, type_code), part.very_satisfied, part.n, part.dissatisfied)


def _line(level: RankLevel, home: Home, standing: Standing, total: Sum, expected: float) -> RankLine:
    return RankLine(
        level=level,
        key=home.key,
        standing=standing,
        sum=total,
        city_code=home.city_code,
        provider_id=home.provider_id,
        technician_id=int(home.key) if level is RankLevel.INSTALLER else None,
        unit_path=home.unit_path,
        expected=expected if standing.group.job_type == ALL_TYPES else standing.answers * standing.network_rate,
    )


def digest_of(lines: Iterable[RankLine], version: str = DEFAULT.version) -> str:
    """Return the SHA-256 over everything that is frozen of a ranking, in its order."""
    total = sha256(version.encode())
    for line in lines:
        s, peers = line.standing, line.standing.group
        values = (
            line.level.value, line.key, peers.province_tier, peers.job_type, s.rank, s.group_size, s.answers,
            s.very_satisfied, line.sum.dissatisfied, f"{s.wilson_low:.9f}", f"{s.shrunk:.9f}", f"{line.expected:.6f}",
            line.unit_path, line.sum.mark,
        )  # fmt: skip
        total.update("|".join(map(str, values)).encode())
        total.update(b"\n")
    return total.hexdigest()
