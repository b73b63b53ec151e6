"""Grades: to the digit, up at once, slowly down; never below the floor; alike in what must be alike."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.testing import events_of, person_actor
from carecenter.reference.customers.testing import enter, open_country, person
from carecenter.reference.grading import public as grading
from carecenter.reference.grading.errors import (
    MatrixTouchesFloor,
    NotTheApprover,
)
from carecenter.reference.grading.models import CustomerGrade, GradeLine
from carecenter.reference.grading.public import SampleInput
from carecenter.reference.grading.rules.equality import chi_square_tail, equality_of, kruskal_wallis
from carecenter.reference.grading.rules.floor import floor_problems
from carecenter.reference.grading.rules.grades import band_of, next_grade, percentiles_of, score_of, shares_of
from carecenter.reference.grading.rules.standard_rules import STANDARD
from carecenter.reference.grading.types import Entitlement, Figures, Floor, GradeSource, Tier

SYSTEM = system_actor()
SHANGHAI = ZoneInfo("Asia/Shanghai")
GOLDEN = {
    1: Figures(120000, 80, 0.30),
    2: Figures(45000, 40, 0.10),
    3: Figures(8000, 60, 0.45),
    4: Figures(300, 10, 0.05),
    5: Figures(0, 5, 0),
}


def standing(text):
    return clock.standing_at(datetime.fromisoformat(text).replace(tzinfo=SHANGHAI))


def test_scores_bands_and_shares_g4_1():
    percentiles = percentiles_of(GOLDEN)
    scores = [score_of(percentiles[n], STANDARD) for n in GOLDEN]
    assert scores == [84, 60, 66, 30, 10]
    assert [band_of(score, STANDARD).value for score in scores] == ["S", "A", "A", "C", "C"]
    assert [round(share, 6) for share in shares_of(GOLDEN).values()] == [0.692441, 0.259665, 0.046163, 0.001731, 0.0]


def test_equal_values_share_the_middle_rank():
    same = {n: Figures(7, 7, 7) for n in range(4)}
    assert {score_of(p, STANDARD) for p in percentiles_of(same).values()} == {50.0}


@pytest.mark.parametrize(
    ("current", "below", "score", "quarterly", "tier", "runs", "why"),
    [
        (Tier.B, 0, 84, False, Tier.S, 0, "UP"),
        (Tier.S, 0, 77.5, True, Tier.S, 0, "WITHIN_MARGIN"),
        (Tier.S, 0, 77, True, Tier.S, 1, "HELD"),
        (Tier.S, 1, 77, True, Tier.A, 0, "DOWN"),
        (Tier.S, 1, 77, False, Tier.S, 1, "NOT_QUARTERLY"),
        (Tier.S, 1, 79, True, Tier.S, 0, "WITHIN_MARGIN"),
        (Tier.S, 1, 20, True, Tier.C, 0, "DOWN"),
        (None, 0, 34.999, True, Tier.C, 0, "FIRST"),
        (None, 0, 35, True, Tier.B, 0, "FIRST"),
    ],
)
def test_up_at_once_and_down_after_two_quarters_three_points_below(current, below, score, quarterly, tier, runs, why):
    step = next_grade(current, below, score, STANDARD, quarterly=quarterly)
    assert (step.tier, step.below_runs, step.why) == (tier, runs, why)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(list(Tier)), st.integers(0, 1), st.floats(0, 100), st.booleans())
def test_a_grade_never_falls_below_what_its_score_reaches(current, below, score, quarterly):
    step = next_grade(current, below, score, STANDARD, quarterly=quarterly)
    assert "CBAS".index(step.tier) >= "CBAS".index(band_of(score, STANDARD))


def _matrix(**changes):
    found = {code.value: {t.value: v for t, v in row.items()} for code, row in STANDARD.matrix.items()}
    return found | changes


def _row(s, a, b, c):
    return {"S": Decimal(s), "A": Decimal(a), "B": Decimal(b), "C": Decimal(c)}


@pytest.mark.parametrize("item", list(Floor))
def test_a_matrix_that_names_something_of_the_floor_is_refused(item):
    assert (item.value, "TOUCHES_FLOOR") in list(floor_problems(_matrix(**{item.value: _row(1, 1, 1, 1)})))


@pytest.mark.parametrize(
    ("code", "row", "problem"),
    [
        ("VISIT_HOURS", _row(24, 24, 48, 72), "BELOW_FLOOR"),
        ("VISIT_HOURS", _row(24, 72, 48, 48), "BELOW_FLOOR"),
        ("SLA_PERCENT", _row(50, 75, 100, 150), "BELOW_FLOOR"),
        ("GOODWILL_LIMIT", _row(500, 200, 50, 100), "BELOW_FLOOR"),
        ("QUEUE_WEIGHT", _row(90, 15, 5, 0), "OUT_OF_RANGE"),
        ("CHAMPAGNE", _row(1, 0, 0, 0), "UNKNOWN"),
        ("FESTIVE_CARE", {"S": Decimal(1)}, "MISSING_TIER"),
    ],
)
def test_a_matrix_that_serves_somebody_worse_than_everyone_is_refused(code, row, problem):
    assert (code, problem) in list(floor_problems(_matrix(**{code: row})))
    assert list(floor_problems(_matrix())) == []


def test_the_tail_of_chi_square_is_that_of_the_tables():
    for x, degrees, tail in [(3.841459, 1, 0.05), (5.991465, 2, 0.05), (7.814728, 3, 0.05), (11.344867, 3, 0.01),
                             (9.487729, 4, 0.05), (15.086272, 5, 0.01)]:  # fmt: skip
        assert chi_square_tail(x, degrees) == pytest.approx(tail, abs=1e-6)
    assert chi_square_tail(0, 3) == 1.0


def test_kruskal_wallis_gives_published_values():
    # scipy.stats.kruskal's own examples: [1,3,5,7,9] and [2,4,6,8,10]; three groups with ties.
    assert kruskal_wallis([[1, 3, 5, 7, 9], [2, 4, 6, 8, 10]]) == pytest.approx((0.2727272727, 0.6015081344), abs=1e-9)
    assert kruskal_wallis([[1, 1, 1], [2, 2, 2], [2, 2]]) == pytest.approx((7.0, 0.0301973834), abs=1e-9)
    assert kruskal_wallis([[4, 4], [4, 4]]) is None


def test_a_gap_above_three_points_or_a_small_p_alerts():
    alike = {"S": [90.0, 91, 92, 93, 94], "C": [90.0, 91, 92, 93, 94]}
    assert equality_of(alike).alert is False
    assert equality_of({"S": alike["S"], "C": [v - 3.5 for v in alike["C"]]}).alert is True
    many = {"S": [float(v % 10) for v in range(100)], "C": [v % 10 - 1.5 for v in range(100)]}
    assert (equality_of(many).gap, equality_of(many).alert) == (1.5, True)
    assert equality_of({"S": alike["S"], "C": [10.0] * 4}).alert is False


@pytest.fixture
def country(db):
    units = open_country()
    customers = [enter(name=f"客户{n}", phone=f"1381234560{n}").id for n in range(5)]
    return units, customers


def graded(customers, day="2026-01-10 09:00", figures=None):
    with standing(day):
        rows = dict(zip(customers, (figures or GOLDEN).values(), strict=False))
        return grading.set_grade_figures(actor=SYSTEM, figures=rows, segment="HOUSEHOLD")


def test_a_batch_grades_with_its_explanation_and_drives_entitlements(country):
    _, customers = country
    graded(customers)
    found = grading.grades_of(customer_ids=customers)
    assert [found[pk].tier.value for pk in customers] == ["S", "A", "A", "C", "C"]
    best = found[customers[0]]
    assert (best.score, best.source, best.percentiles.growth) == (84.0, GradeSource.BATCH, 70.0)
    assert grading.entitlement_of(customer_id=customers[0], code=Entitlement.QUEUE_WEIGHT) == 30
    assert grading.entitlement_of(customer_id=None, code=Entitlement.QUEUE_WEIGHT) == 0
    assert grading.entitlement_of(customer_id=customers[4], code=Entitlement.VISIT_HOURS) == 48
    assert len(events_of("grade.changed")) == 3
    with pytest.raises(BadInput):
        grading.set_grade_figures(actor=SYSTEM, figures={customers[0]: Figures(1, 101, 0)}, segment="HOUSEHOLD")


def test_going_down_takes_two_quarters(country):
    _, customers = country
    graded(customers)
    worse = dict(zip(range(5), reversed(list(GOLDEN.values())), strict=True))
    for day, tier in [("2026-02-10 09:00", "S"), ("2026-04-10 09:00", "S"), ("2026-05-10 09:00", "S"),
                      ("2026-07-10 09:00", "C")]:  # fmt: skip
        graded(customers, day, worse)
        assert grading.grades_of(customer_ids=customers)[customers[0]].tier.value == tier
    assert GradeLine.objects.filter(customer_id=customers[0]).order_by("-id").first().why == "DOWN"


def test_another_person_approves_and_it_ends_after_ninety_days(country):
    units, customers = country
    _, lin, _ = person(units, "lin", "nanjing", Reach.TREE)
    _, mo, _ = person(units, "mo", "nanjing", Reach.TREE)
    both = [person_actor(p.person_id, "hq", Reach.NATION, "grading.propose", "grading.approve") for p in (lin, mo)]
    with standing("2026-03-01 09:00"):
        proposal = grading.propose_override(actor=both[0], customer_id=customers[3], tier="A", reason="设计师推荐多单")
        assert grading.grades_of(customer_ids=customers)[customers[3]].tier is Tier.C
        with pytest.raises(NotTheApprover):
            grading.decide_override(actor=both[0], override_id=proposal, approve=True)
        grading.decide_override(actor=both[1], override_id=proposal, approve=True)
        assert grading.grades_of(customer_ids=customers)[customers[3]].tier is Tier.A
    with standing("2026-05-30 09:00"):
        assert grading.grades_of(customer_ids=customers)[customers[3]].source is GradeSource.OVERRIDE
    with standing("2026-05-31 09:00"):
        assert grading.grades_of(customer_ids=customers)[customers[3]].tier is Tier.C


def test_who_opts_out_is_served_as_c_and_not_profiled(country):
    _, customers = country
    graded(customers)
    grading.set_grading_opt_out(actor=SYSTEM, customer_id=customers[0], opted_out=True)
    graded(customers, "2026-04-10 09:00")
    facts = grading.grades_of(customer_ids=customers)[customers[0]]
    assert (facts.tier, facts.source, facts.score, facts.percentiles) == (Tier.C, GradeSource.OPTED_OUT, None, None)
    assert GradeLine.objects.filter(customer_id=customers[0]).count() == 1
    assert CustomerGrade.objects.get(pk=customers[0]).line is None


def test_rules_are_versions_and_never_touch_the_floor(country):
    _, customers = country
    day = datetime(2026, 1, 1, tzinfo=SHANGHAI).date()
    facts = {"weights": (50, 20, 30), "bands": {"S": 80, "A": 60, "B": 35, "C": 0}}
    with pytest.raises(MatrixTouchesFloor):
        grading.define_grading_rules(
            actor=SYSTEM, version="bad", valid_from=day, matrix=_matrix(SURVEY=_row(1, 1, 1, 0)), **facts
        )
    with pytest.raises(BadInput):
        grading.define_grading_rules(
            actor=SYSTEM, version="bad", valid_from=day, matrix=_matrix(), **{**facts, "weights": (50, 20, 40)}
        )
    assert grading.grading_rules().version == "standard"
    kinder = _matrix(GOODWILL_LIMIT=_row(600, 300, 150, 150))
    grading.define_grading_rules(actor=SYSTEM, version="v2", valid_from=day, matrix=kinder, **facts)
    assert grading.entitlement_of(customer_id=customers[0], code=Entitlement.GOODWILL_LIMIT) == 150


def test_samples_count_once_and_an_unequal_measure_is_told(country):
    _, customers = country
    graded(customers)
    now = clock.now()
    samples = [
        SampleInput("COURTESY", pk, 95.0 if place == 0 else 80.0, now, f"qm:{place}:{n}")
        for place, pk in enumerate(customers)
        for n in range(6)
    ]
    assert grading.feed_equality_samples(actor=SYSTEM, samples=samples) == 30
    assert grading.feed_equality_samples(actor=SYSTEM, samples=samples) == 0
    assert len(grading.check_equality(actor=SYSTEM)) == 1
    (alert,) = events_of("equality.alert")
    assert (alert.facts["measure"], alert.facts["gap"]) == ("COURTESY", 15.0)
