"""The golden numbers of §1, to the digit."""

import pytest

from carecenter.insight.reports.rules import erlang, metrics
from carecenter.insight.reports.rules.metrics import Sums

G1_3 = Sums(offered=120, answered=108, answered_in_time=94, abandoned=12, short=3, abandoned_in_time=5)
G1_8 = [
    Sums(offered=120, answered=108, answered_in_time=94, answered_wait=1620),
    Sums(offered=60, answered=59, answered_in_time=55, answered_wait=354),
    Sums(offered=20, answered=20, answered_in_time=20, answered_wait=40),
]


def near(value):
    return pytest.approx(value, abs=1e-6)


def test_g1_1_erlang_c():
    for agents, waits, level, asa in (
        (11, 0.682118, 0.389614, 122.781277),
        (12, 0.449388, 0.640158, 40.444940),
        (13, 0.285270, 0.795595, 17.116227),
        (14, 0.174132, 0.888350, 7.835937),
        (15, 0.102042, 0.941453, 3.673525),
    ):
        found = erlang.erlang_c(agents, 10, 180, 20)
        assert (found.waits, found.level, found.asa) == (near(waits), near(level), near(asa))
    assert erlang.erlang_c(14, 10, 180, 20).occupancy == near(0.714286)
    assert erlang.erlang_c(10, 10, 180, 20).stable is False


def test_g1_2_required_staff():
    def need(calls, seconds, aht, **more):
        return erlang.required(calls * aht / seconds, aht, **{"within": 20, "target": 0.8} | more)

    assert need(100, 1800, 180) == 14
    assert erlang.rostered(14, 0.3) == 20
    assert need(100, 1800, 180, within=15, target=0.9) == 15
    assert need(100, 1800, 180, asa=5) == 15
    assert (need(50, 1800, 240), erlang.rostered(10, 0.3)) == (10, 15)
    assert (need(200, 1800, 240), erlang.rostered(32, 0.3)) == (32, 46)
    assert (need(360, 3600, 240), erlang.rostered(29, 0.3)) == (29, 42)
    assert (need(600, 1800, 210), erlang.rostered(83, 0.3)) == (83, 119)
    assert need(8, 1800, 300) == 3


def test_g1_3_all_variants_of_the_service_level():
    assert metrics.service_levels(G1_3) == {
        "OFFERED": near(0.783333),
        "ANSWERED": near(0.870370),
        "NET": near(0.803419),
        "LATE_ABANDONS": near(0.817391),
        "GOOD_ABANDONS": near(0.825),
    }
    assert metrics.abandonment(G1_3) == (near(0.10), near(0.076923))


def test_g1_5_erlang_b():
    assert erlang.erlang_b(10, 5) == near(0.018385)
    assert erlang.erlang_b(14, 10) == near(0.056819)


def test_g1_7_forecast_error():
    assert metrics.forecast_error([100, 120, 80, 60], [110, 114, 88, 54]) == {
        "wmape": near(0.083333),
        "mape": near(0.0875),
        "bias": near(0.016667),
        "rmse": near(7.681146),
    }


def test_g1_8_a_day_is_summed_not_averaged():
    day = metrics.total(G1_8)
    assert metrics.service_levels(day)["NET"] == near(0.845)
    assert metrics.asa(day) == near(10.770053)
    parts = [metrics.service_levels(part)["NET"] for part in G1_8]
    assert sum(parts) / 3 == near(0.90)


def test_g1_9_to_g1_15():
    day = Sums(answered=108, talk=19440, hold=2160, wrap=4320)
    assert metrics.aht(day) == near(240)
    assert metrics.occupancy(25920, 6480) == near(0.80)
    assert metrics.utilisation(25920, 6480, 43200) == near(0.75)
    assert metrics.shrinkage(480, 90, 24) == near(0.2375)
    assert metrics.combined_shrinkage([0.10, 0.15, 0.05]) == near(0.27325)
    rest = metrics.intraday([40, 60, 80, 90, 70, 60], [50, 75])
    assert rest == [near(91.111111), near(102.5), near(79.722222), near(68.333333)]
    assert 125 + sum(rest) == near(466.666667)
    shares = [0.03, 0.07, 0.12, 0.13, 0.10, 0.08, 0.11, 0.12, 0.09, 0.07, 0.05, 0.03]
    assert metrics.split(1260, shares) == [38, 88, 151, 164, 126, 101, 139, 151, 113, 88, 63, 38]
    assert metrics.first_contact_resolution(500, 86) == near(0.828)
    assert metrics.full_time_staff([6, 14, 20, 20, 18, 12], hours=4, days=7, week=40, shrink=0.3) == near(90.0)
    assert metrics.adherence(480, 35) == near(0.927083)
    assert metrics.conformance(470, 480) == near(0.979167)


def test_a_rate_of_nothing_is_nothing():
    assert set(metrics.service_levels(Sums()).values()) == {None}
    assert metrics.asa(Sums()) is None
