"""A month from jobs to payment: exact to the cent, frozen when issued, corrected by reversal."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.apps import apps

from carecenter.assurance.settlement import public as settlement
from carecenter.assurance.settlement.actions import drafting
from carecenter.assurance.settlement.models import Line
from carecenter.assurance.settlement.testing import IN_MONTH, MONTH, amounts, draw, price, sum_of
from carecenter.assurance.settlement.types import Grade
from carecenter.assurance.surveys.testing import SYSTEM, a_closed_job, answer

pytestmark = pytest.mark.django_db


def test_the_golden_month_comes_out_to_the_cent(world, monkeypatch):
    """G3.12: 42×80 + 18×120, coefficient 1.03, km 12 / 35.4 / 50 / 20, reward 65, two late: 5,718.70."""
    monkeypatch.setattr(drafting, "grade_of_month", lambda *args, **more: (Grade.A, {}))
    kilometres = [Decimal("12"), Decimal("35.4"), Decimal("50"), Decimal("20")]
    for i in range(60):
        more = {"distance_km": kilometres[i]} if i < 4 else {}
        late = {"late_minutes": 31, "on_time": False} if i in {10, 11} else {}
        just = {"late_minutes": 30, "on_time": False} if i == 12 else {}
        kind = "WH-INSTALL-E" if i < 42 else "WH-INSTALL-G"
        a_closed_job(world, at=IN_MONTH + timedelta(hours=i), type_code=kind, **more, **late, **just)
    # 14 非常满意 and 26 满意 are a mean of 74: 14 points of 5 yuan would be 70; 13 and 27 are 73, 65 yuan.
    for i in range(40):
        at = IN_MONTH + timedelta(days=2, minutes=i)
        answer(world, "VERY_SATISFIED" if i < 13 else "SATISFIED", at=at, type_code="WH-REPAIR", state="CANCELLED")
    apps.get_model("field_service", "Job").objects.filter(state="CANCELLED").update(signed_at=None)
    statement = draw(world)
    assert amounts(statement) == {
        "FEE": Decimal("5685.60"),
        "TRAVEL": Decimal("68.10"),
        "REWARD": Decimal("65.00"),
        "PENALTY": Decimal("-100.00"),
    }
    assert statement.total == sum_of(statement) == Decimal("5718.70")


@pytest.mark.parametrize(
    ("best", "good", "bad", "score", "reward"),
    [(42, 16, 2, "86.0000", "130.00"), (30, 30, 0, "80.0000", "100.00"), (20, 38, 2, "71.3333", "55.00")],
)
def test_the_reward_lifts_a_month_above_sixty_points(world, best, good, bad, score, reward):
    """G3.10, policy B."""
    levels = ["VERY_SATISFIED"] * best + ["SATISFIED"] * good + ["DISSATISFIED"] * bad
    for i, level in enumerate(levels):
        answer(world, level, at=IN_MONTH + timedelta(minutes=i))
    line = Line.objects.get(line_set__statement=draw(world), kind="REWARD")
    assert (line.amount, line.facts["score"], line.technician_id) == (Decimal(reward), score, world.tie_id)
    assert line.evidence_kind == "installer"


def test_policy_a_draws_few_answers_towards_the_peers(world):
    """G3.11: 42 of 60 with p₀ .62 is 67.3333, 7 points, 35 yuan."""
    from carecenter.assurance.rankings.types import RankFacts, RankLevel

    settlement.define_terms(actor=SYSTEM, valid_from=MONTH, amounts={"policy": "A"})
    for i in range(60):
        answer(world, "VERY_SATISFIED" if i < 42 else "SATISFIED", at=IN_MONTH + timedelta(minutes=i))
    place = RankFacts(1, MONTH, RankLevel.PROVIDER, "1", 1, 1, 60, 42, 0.5, 0.8, 0.67, 0.62, "ranking-1", "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drafting, "rank_of", lambda **wanted: place)
        line = Line.objects.get(line_set__statement=draw(world), kind="REWARD")
    assert (line.facts["score"], line.facts["points"], line.amount) == ("67.3333", 7, Decimal("35.00"))


def test_the_fee_of_the_day_of_signature_holds(world):
    a_closed_job(world, at=datetime(2026, 10, 15, 15, 59, tzinfo=UTC))  # 23:59 on the 15th
    a_closed_job(world, at=datetime(2026, 10, 15, 16, 1, tzinfo=UTC))  # 00:01 on the 16th
    price("WH-REPAIR", 66, date(2026, 10, 16))
    lines = Line.objects.filter(line_set__statement=draw(world), kind="FEE").order_by("job_id")
    assert [line.unit_amount for line in lines] == [Decimal("60.00"), Decimal("66.00")]


def test_a_repeat_costs_the_first_provider_a_fine_and_its_second_visit_earns_nothing(world):
    first = a_closed_job(world, at=IN_MONTH)
    again = a_closed_job(world, at=IN_MONTH + timedelta(days=5), repeat_of_id=first)
    statement = draw(world)
    fees = dict(Line.objects.filter(line_set__statement=statement, kind="FEE").values_list("job_id", "amount"))
    fine = Line.objects.get(line_set__statement=statement, kind="PENALTY")
    assert fees[again] == 0 and fees[first] > 0
    assert (fine.item_code, fine.amount, fine.job_id, fine.evidence_id) == (
        "REPEAT_FAULT",
        Decimal("-100.00"),
        first,
        again,
    )


def test_missing_evidence_is_fined_and_every_line_names_what_proves_it(world):
    job_id = a_closed_job(world, at=IN_MONTH, is_complete=False, missing=["photo:before"])
    statement = draw(world)
    lines = Line.objects.filter(line_set__statement=statement)
    assert Counter(line.kind for line in lines) == {"FEE": 1, "PENALTY": 1}
    assert all((line.evidence_kind, line.evidence_id) == ("job", job_id) for line in lines)
