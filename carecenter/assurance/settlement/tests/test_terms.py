"""Terms hold from a month on; what was issued keeps its own."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from carecenter.assurance.settlement import public as settlement
from carecenter.assurance.settlement.actions.pack import Settlement, amounts_of, check_settlement, load_settlement
from carecenter.assurance.settlement.models import Line, Statement, TermsVersion
from carecenter.assurance.settlement.queries.terms import terms_of_month
from carecenter.assurance.settlement.rules.drafting import lines_of_job
from carecenter.assurance.settlement.rules.statements import coefficient_of, composite_grade
from carecenter.assurance.settlement.testing import AFTER, IN_MONTH, MONTH, draw, issued, settle_world
from carecenter.assurance.settlement.types import Grade, RewardPolicy, Terms
from carecenter.assurance.surveys.testing import SYSTEM, a_closed_job, answer
from carecenter.foundation import clock
from carecenter.foundation.dated_rules import RulesAreDecided
from carecenter.foundation.packs import LoadContext, PackView


pytestmark = pytest.mark.django_db
SECTION = {
    "valid_from": "2026-10-01",
    "price_list": "PROVIDER",
    "dispute_days": 3,
    "travel": {"free_km": 10, "rate_per_km": 2, "cap_km": 50},
    "coefficients": {"A_PLUS": 1.1, "A": 1.05, "B": 1.02, "C": 0.9, "D": 0.8},
    "grade": {
        "weights": {"very_satisfied": 0.2, "first_time_fix": 0.2, "on_time": 0.2, "complaints": 0.2, "evidence": 0.2},
        "borders": {"A_PLUS": 90, "A": 80, "B": 70, "C": 60},
    },
    "reward": {"policy": "MEAN_SCORE", "base_points": 50, "amount_per_point": 3, "full_sample": 4},
    "penalties": {
        "late": {"over_minutes": 15, "amount": 40},
        "photo_missing": {"amount": 25},
        "repeat_fault": {"amount": 80},
    },
}


@pytest.fixture
def world():
    return settle_world()


def load(**more: object) -> None:
    load_settlement(Settlement.model_validate(SECTION | more), LoadContext(SYSTEM, PackView({})))


def test_the_section_of_a_pack_is_the_terms_of_the_month(db):
    load()
    terms = terms_of_month(month=MONTH)
    assert (terms.version, terms.free_km, terms.km_rate, terms.cap_km) == ("2026-10-01", 10, 2, 50)
    assert (terms.late_minutes, terms.late_amount, terms.photo_amount, terms.repeat_amount) == (15, 40, 25, 80)
    assert (terms.policy, terms.point_amount, terms.base_points) == (RewardPolicy.MEAN_SCORE, 3, 50)
    assert (terms.full_sample, terms.dispute_days, terms.price_list) == (4, 3, "PROVIDER")
    assert [coefficient_of(grade, terms) for grade in Grade] == [Decimal(x) for x in ("1.1", "1.05", "1.02", "0.9", "0.8")]
    assert terms_of_month(month=date(2026, 9, 1)) == Terms()


def test_the_grade_goes_by_the_weights_and_borders_of_the_terms(db):
    load()
    scores = dict.fromkeys(("very_satisfied", "first_time_fix", "on_time", "complaints"), Decimal(100))
    scores["evidence"] = Decimal(45)
    assert composite_grade(scores) == (Decimal("94.50"), Grade.A)
    assert composite_grade(scores, terms_of_month(month=MONTH)) == (Decimal("89.0"), Grade.A)
    scores["evidence"] = Decimal(50)
    assert composite_grade(scores, terms_of_month(month=MONTH)) == (Decimal("90.0"), Grade.A_PLUS)


def test_a_month_is_drawn_up_by_the_terms_in_force_then(world):
    a_closed_job(world, at=IN_MONTH)
    for i in range(4):
        answer(world, "VERY_SATISFIED" if i < 2 else "SATISFIED", at=IN_MONTH + timedelta(minutes=i))
    before = Line.objects.get(line_set__statement=draw(world), kind="REWARD").amount
    assert before == Decimal("20.00")  # (80 − 60) × 5 × 4/20
    load(valid_from="2026-11-01")
    again = draw(world)
    assert Line.objects.get(line_set__statement=again, kind="REWARD").amount == before
    assert (again.basis["terms"], again.coefficient) == ("default", Decimal("1.05"))
    load()
    drawn = draw(world)
    assert Line.objects.get(line_set__statement=drawn, kind="REWARD").amount == Decimal("75.00")  # (75 − 50) × 3
    assert drawn.basis["terms"] == "2026-10-01"


def test_the_time_to_dispute_is_that_of_the_month(world):
    load()
    a_closed_job(world, at=IN_MONTH)
    assert issued(world).silent_until == AFTER + timedelta(days=3)


def test_terms_by_which_a_statement_was_issued_are_not_changed(world):
    load()
    a_closed_job(world, at=IN_MONTH)
    statement = issued(world)
    load()
    with pytest.raises(RulesAreDecided):
        load(dispute_days=9)
    statement.refresh_from_db()
    assert TermsVersion.objects.get().amounts["dispute_days"] == 3
    assert statement == Statement.objects.get()


def test_who_and_when_stay_with_the_terms(db):
    with clock.standing_at(AFTER):
        settlement.define_terms(actor=SYSTEM, valid_from=MONTH, amounts={"policy": "A"})
    assert list(TermsVersion.objects.values_list("defined_at", "defined_by")) == [(AFTER, None)]


def test_a_way_is_paid_up_to_the_cap_of_the_terms(world):
    from carecenter.work.field_service.public import job_performance

    a_closed_job(world, at=IN_MONTH, distance_km=Decimal(200))
    job = job_performance(from_date=MONTH, until_date=date(2026, 10, 31))[0]
    load()
    lines = lines_of_job(job, fee=Decimal(60), grade=Grade.B, terms=terms_of_month(month=MONTH), is_own_repeat=False)
    found = {line.line.kind.value: line.line.amount for line in lines}
    assert found == {"FEE": Decimal("61.20"), "TRAVEL": Decimal("80.00")}


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"valid_from": "2026-10-02"}, ("valid_from",)),
        ({"grade": SECTION["grade"] | {"borders": {"A_PLUS": 80, "A": 80, "B": 70, "C": 60}}}, ("grade", "borders")),
        ({"grade": SECTION["grade"] | {"weights": {"on_time": 1}}}, ("grade", "weights")),
        ({"price_list": "OTHER"}, ("price_list",)),
    ],
)
def test_the_section_is_checked(change, where):
    data = Settlement.model_validate(SECTION | change)
    view = PackView({}, {"prices": {"lists": [{"code": "PROVIDER"}]}})
    assert [loc for loc, _said in check_settlement(data, view)] == [where]


def test_a_correct_section_has_no_problem_and_knows_no_other_key():
    assert list(check_settlement(Settlement.model_validate(SECTION), PackView({}))) == []
    with pytest.raises(ValueError, match="cycle"):
        Settlement.model_validate(SECTION | {"cycle": {}})
    assert amounts_of(Settlement.model_validate(SECTION))["policy"] == "B"
