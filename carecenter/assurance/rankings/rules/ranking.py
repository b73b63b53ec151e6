"""Rank inside peer groups. Source: domain reference §3.2 (rules, ties, minimum sample); G3.9."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from carecenter.assurance.rankings.rules.fairness import DEFAULT, PRIOR_WEIGHT, Z95, shrunk_rate, wilson
from carecenter.assurance.rankings.types import PeerGroup, Standing, Tally

MIN_SAMPLE = DEFAULT.min_sample


def rank(
    tallies: Iterable[Tally], *, min_sample: int = MIN_SAMPLE, prior_weight: float = PRIOR_WEIGHT, z: float = Z95
) -> tuple[Standing, ...]:
    """Return the standings of every peer group, ranked ones first; the same tallies give the same order.

    Places go by Wilson's lower bound; ties by more answers, then fewer complaints, then the lower id. Under
    the minimum
    sample nobody has a place, but all have the shrunk rate by which they are paid.
    """
    groups: dict[PeerGroup, list[Tally]] = defaultdict(list)
    for tally in tallies:
        groups[tally.group].append(tally)
    in_order = sorted(groups, key=lambda group: (group.province_tier, group.job_type))
    return tuple(
        standing for group in in_order for standing in _rank_group(groups[group], min_sample, prior_weight, z)
    )


def network_rate(tallies: Sequence[Tally]) -> float:
    """Return the rate of all answers of a group together; 0 without any."""
    answers = sum(tally.answers for tally in tallies)
    return sum(tally.very_satisfied for tally in tallies) / answers if answers else 0.0


def sort_key(tally: Tally, z: float = Z95) -> tuple[float, int, int, int]:
    """Return the order of places: lower bound, answers, complaints, id."""
    low, _ = wilson(tally.very_satisfied, tally.answers, z)
    return -round(low, 12), -tally.answers, tally.complaints, tally.subject_id


def _rank_group(tallies: Sequence[Tally], min_sample: int, prior_weight: float, z: float) -> list[Standing]:
    base = network_rate(tallies)
    ranked = sorted((t for t in tallies if t.answers >= min_sample), key=lambda t: sort_key(t, z))
    unranked = sorted((t for t in tallies if t.answers < min_sample), key=lambda t: t.subject_id)
    places = [*enumerate(ranked, start=1), *((None, tally) for tally in unranked)]
    return [_standing(tally, place, len(ranked), base, prior_weight, z) for place, tally in places]


def _standing(
    tally: Tally, place: int | None, size: int, base: float, prior_weight: float, z: float
) -> Standing:
    k, n = tally.very_satisfied, tally.answers
    low, high = wilson(k, n, z)
    return Standing(
        subject_id=tally.subject_id,
        group=tally.group,
        rank=place,
        group_size=size,
        answers=n,
        very_satisfied=k,
        rate=k / n if n else None,
        wilson_low=low,
        wilson_high=high,
        shrunk=shrunk_rate(k, n, base, prior_weight),
        network_rate=base,
    )
