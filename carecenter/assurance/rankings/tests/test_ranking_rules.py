"""Golden numbers G3.7–G3.9, G3.13."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.assurance.rankings.rules.fairness import (
    dispatch_weight,
    shrunk_rate,
    standardised_ratio,
    watch_decision,
    wilson,
)
from carecenter.assurance.rankings.rules.ranking import network_rate, rank
from carecenter.assurance.rankings.types import PeerGroup, Tally, WatchDecision

CITY = PeerGroup("1", "INSTALL")
JIA, YI, BING, DING = 1, 2, 3, 4
G3_9 = [
    Tally(JIA, CITY, 3, 3),
    Tally(YI, CITY, 84, 120),
    Tally(BING, CITY, 33, 44),
    Tally(DING, CITY, 150, 230),
]
SAMPLES = [(7, 10), (70, 100), (700, 1000), (10, 10), (3, 3), (45, 60)]


def near(value):
    return pytest.approx(value, abs=1e-6)


@pytest.mark.parametrize(
    ("sample", "low", "high"),
    [
        ((7, 10), 0.396778, 0.892209),
        ((70, 100), 0.604151, 0.781051),
        ((700, 1000), 0.670876, 0.727593),
        ((10, 10), 0.722467, 1),
        ((3, 3), 0.438503, 1),
        ((45, 60), 0.627679, 0.842235),
    ],
)
def test_g3_7_wilson_intervals(sample, low, high):
    assert wilson(*sample) == (near(low), near(high))


@pytest.mark.parametrize(
    ("sample", "rate"), list(zip(SAMPLES, [0.64, 0.681538, 0.697670, 0.715, 0.654545, 0.706667], strict=True))
)
def test_g3_8_shrunk_rates(sample, rate):
    assert shrunk_rate(*sample, network_rate=0.62, prior_weight=30) == near(rate)


def test_g3_9_the_order_of_four_installers():
    assert network_rate(G3_9) == near(0.680101)
    standings = rank(G3_9, min_sample=0)
    assert [s.subject_id for s in standings] == [YI, BING, DING, JIA]
    assert [s.wilson_low for s in standings] == [near(v) for v in (0.612849, 0.605594, 0.588578, 0.438503)]
    by_shrunk = sorted(standings, key=lambda s: -s.shrunk)
    assert [s.subject_id for s in by_shrunk] == [BING, JIA, YI, DING]
    assert [s.shrunk for s in by_shrunk] == [near(v) for v in (0.721662, 0.709183, 0.696020, 0.655396)]
    by_rate = sorted(standings, key=lambda s: -s.rate)
    assert [s.subject_id for s in by_rate] == [JIA, BING, YI, DING]


def test_under_ten_answers_there_is_no_place_but_a_rate():
    standings = rank(G3_9)
    assert [(s.subject_id, s.rank, s.group_size) for s in standings] == [
        (YI, 1, 3),
        (BING, 2, 3),
        (DING, 3, 3),
        (JIA, None, 3),
    ]
    assert standings[-1].shrunk == near(0.709183)


def test_ties_go_to_more_answers_then_fewer_complaints_then_the_lower_id():
    none = [Tally(1, CITY, 0, 10), Tally(2, CITY, 0, 20)]
    assert [s.subject_id for s in rank(none)] == [2, 1]
    same = [Tally(9, CITY, 8, 10), Tally(8, CITY, 8, 10, 1), Tally(7, CITY, 8, 10, 1)]
    assert [s.subject_id for s in rank(same)] == [9, 7, 8]


def test_groups_are_ranked_apart():
    other = PeerGroup("1", "REPAIR")
    standings = rank([Tally(1, other, 5, 10), Tally(2, CITY, 10, 10), Tally(3, other, 6, 10)])
    assert [(s.subject_id, s.rank) for s in standings] == [(2, 1), (3, 1), (1, 2)]
    assert (standings[0].network_rate, standings[1].network_rate) == (1.0, 0.55)


def test_nobody_answered():
    standing = rank([Tally(1, CITY, 0, 0)])[0]
    assert (standing.rate, standing.rank, standing.wilson_low, standing.wilson_high) == (None, None, 0.0, 1.0)


@pytest.mark.parametrize(
    ("sample", "upper", "decision"),
    [((12, 40), 0.454300, "WATCH"), ((24, 60), 0.526339, "KEEP"), ((5, 12), 0.680489, "TOO_FEW")],
)
def test_g3_13_watch(sample, upper, decision):
    assert wilson(*sample)[1] == near(upper)
    assert watch_decision(*sample) is WatchDecision(decision)


@pytest.mark.parametrize(
    ("shrunk", "network", "weight"),
    [(0.62, 0.62, 1.0), (0.9, 0.62, 1.45), (1, 0.5, 1.5), (0.1, 0.62, 0.5), (0, 0, 1)],
)
def test_the_weight_of_dispatch_stays_within_bounds(shrunk, network, weight):
    assert dispatch_weight(shrunk, network) == weight


def test_a_standardised_ratio_needs_an_expectation():
    assert standardised_ratio(12, 10) == 1.2
    assert standardised_ratio(1, 0) is None


@pytest.mark.parametrize("wrong", [lambda: wilson(2, 1), lambda: shrunk_rate(1, 2, 1.5), lambda: Tally(1, CITY, 3, 2)])
def test_impossible_samples_are_refused(wrong):
    with pytest.raises(ValueError, match="need"):
        wrong()


samples = st.integers(0, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(samples)
def test_an_interval_holds_its_rate(sample):
    k, n = sample
    low, high = wilson(k, n)
    assert 0 <= low <= high <= 1
    if n:
        assert low <= k / n + 1e-12
        assert k / n <= high + 1e-12


@given(samples.filter(lambda s: s[1] > 0), st.integers(2, 20))
def test_more_of_the_same_raises_the_lower_bound(sample, times):
    k, n = sample
    assert wilson(k * times, n * times)[0] >= wilson(k, n)[0] - 1e-12


tallies = st.lists(
    st.builds(
        lambda i, s, c, g: Tally(i, PeerGroup(g, "X"), s[0], s[1], c),
        st.integers(1, 1000),
        samples,
        st.integers(0, 3),
        st.sampled_from("12"),
    ),
    max_size=20,
    unique_by=lambda t: t.subject_id,
)


@given(tallies, st.randoms())
def test_a_re_run_is_identical_and_places_everyone_once(found, random):
    standings = rank(found)
    shuffled = found[:]
    random.shuffle(shuffled)
    assert rank(shuffled) == standings
    assert sorted(s.subject_id for s in standings) == sorted(t.subject_id for t in found)
    for tier in "12":
        places = [s.rank for s in standings if s.group.province_tier == tier and s.rank]
        assert places == list(range(1, len(places) + 1))
