"""Grades come from what customers bought and paid for; samples of equality from what happened to them."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.apps import apps

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import NotPermitted
from carecenter.foundation.testing import person_actor
from carecenter.insight.reports.actions.grading import grade_customers, sample_promise, sample_satisfaction
from carecenter.insight.reports.rules.grade_figures import figures_by_segment, growth_of, judged
from carecenter.insight.reports.types import Gain
from carecenter.reference.grading.public import latest_runs
from carecenter.reference.grading.types import Figures

NOW = datetime(2026, 11, 25, 4, tzinfo=UTC)
MARGINS = {"ES": Decimal(420), "VISIT": Decimal(90)}


def day(year, month):
    return datetime(year, month, 1, 4, tzinfo=UTC)


def test_contribution_is_the_margin_of_purchases_and_paid_visits_by_segment():
    found = figures_by_segment(
        gains=[
            Gain(1, "PERSON", "ES", day(2025, 3)),
            Gain(1, "PERSON", "ES", day(2026, 3)),
            Gain(2, "COMPANY", "XX", day(2026, 3)),
            Gain(1, "PERSON", "VISIT", day(2026, 5)),
        ],
        margins=MARGINS,
        influence={1: 40, 2: 250},
        now=NOW,
    )
    growth = (420 + 90 - 420) / (420 + 90 + 420)
    assert found == {
        "HOUSEHOLD": {1: Figures(930.0, 40.0, growth, "HOUSEHOLD")},
        "COMPANY": {2: Figures(1.0, 100.0, 1.0, "COMPANY")},
    }


@pytest.mark.parametrize(
    ("gains", "growth"),
    [
        ([], 0.0),
        ([(day(2024, 1), 5.0)], 0.0),
        ([(day(2026, 1), 5.0)], 1.0),
        ([(day(2025, 1), 5.0)], -1.0),
        ([(day(2025, 1), 1.0), (day(2026, 1), 3.0)], 0.5),
    ],
)
def test_growth_compares_two_years(gains, growth):
    assert growth_of(gains, NOW) == growth


@pytest.mark.parametrize(
    ("value", "kept"), [(None, 0.0), ("90", 0.0), (True, 0.0), (-3, 0.0), (250, 100.0), (41, 41.0)]
)
def test_only_a_judged_number_is_influence(value, kept):
    assert judged(value) == kept


@pytest.mark.django_db
def test_without_purchases_nobody_is_graded_and_strangers_may_not():
    assert grade_customers(actor=system_actor()) == {}
    with pytest.raises(NotPermitted):
        grade_customers(actor=person_actor(1, "hq", Reach.NATION, "grading.view"))
    assert latest_runs() == []


@pytest.mark.django_db
def test_an_answer_and_a_promise_count_once_without_the_customer():
    for _ in range(2):
        sample_satisfaction(actor=system_actor(), answer_id=7, customer_id=9, level="SATISFIED", at=clock.now())
        sample_promise(actor=system_actor(), clock_id=3, customer_id=9, kept=False)
    rows = (
        apps.get_model("grading", "EqualitySample")
        .objects.order_by("measure")
        .values_list("measure", "tier", "value", "key")
    )
    assert list(rows) == [("CSAT", "C", 75.0, "survey:7"), ("ON_TIME", "C", 0.0, "clock:3")]
