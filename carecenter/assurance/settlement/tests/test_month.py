"""A month from jobs to payment: exact to the cent, frozen when issued, corrected by reversal."""

import io
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.models import Sum
from django.test import Client

from carecenter.assurance.settlement import public as settlement
from carecenter.assurance.settlement.actions import drafting
from carecenter.assurance.settlement.actions.runs import remember_cancelled_sale
from carecenter.assurance.settlement.errors import DisputeTooLate, MonthIsNotOver, PeriodIsLocked, WrongState
from carecenter.assurance.settlement.models import Line, SettlementRun, Statement, StatementStep
from carecenter.assurance.settlement.tasks import confirm_by_silence
from carecenter.assurance.settlement.types import Grade
from carecenter.assurance.surveys.testing import SYSTEM, a_closed_job, answer, grant_rating
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PriceKind
from carecenter.work.field_service.testing import a_world

pytestmark = pytest.mark.django_db
MONTH = date(2026, 10, 1)
IN_MONTH = datetime(2026, 10, 12, 4, 0, tzinfo=UTC)
AFTER = datetime(2026, 11, 5, 1, 0, tzinfo=UTC)
INSERT = """
INSERT INTO settlement_line (line_set_id, kind, item_code, evidence_kind, evidence_id, quantity, unit_amount,
  coefficient, amount, facts) SELECT id, 'EXTRA', 'X', 'job', 1, 1, 1, 1, 1, '{}' FROM settlement_lineset
"""
FEES = {"WH-INSTALL-E": 80, "WH-INSTALL-G": 120, "WH-REPAIR": 60}


@pytest.fixture
def world():
    with clock.standing_at(IN_MONTH - timedelta(days=200)):
        made = a_world()
        grant_rating(made)
        catalogue.define_price_list(actor=SYSTEM, code="PROVIDER", name="服务费", kind=PriceKind.PROVIDER)
        for code, fee in FEES.items():
            price(code, fee, date(2026, 1, 1))
    return made


def price(code, fee, valid_from):
    catalogue.define_price(
        actor=SYSTEM, price_list="PROVIDER", item_code=code, amount=Decimal(fee), valid_from=valid_from
    )


def draw(world, month=MONTH, at=AFTER) -> Statement:
    with clock.standing_at(at):
        statement_id = settlement.draw_up(actor=SYSTEM, provider_id=world.provider_id, month=month)
    return Statement.objects.get(pk=statement_id)


def issued(world) -> Statement:
    statement = draw(world)
    with clock.standing_at(AFTER):
        settlement.issue_statement(actor=SYSTEM, statement_id=statement.pk)
    statement.refresh_from_db()
    return statement


def amounts(statement) -> dict[str, Decimal]:
    rows = Line.objects.filter(line_set__statement=statement).values("kind").annotate(sum=Sum("amount"))
    return {row["kind"]: row["sum"] for row in rows}


def sum_of(statement) -> Decimal:
    return Line.objects.filter(line_set__statement=statement).aggregate(sum=Sum("amount"))["sum"]


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


def test_a_draft_is_drawn_anew_and_an_issued_statement_is_not(world):
    a_closed_job(world, at=IN_MONTH)
    draw(world)
    a_closed_job(world, at=IN_MONTH + timedelta(days=1))
    statement = draw(world)
    assert Line.objects.filter(kind="FEE").count() == 2 and Statement.objects.count() == 1
    with clock.standing_at(AFTER):
        settlement.issue_statement(actor=SYSTEM, statement_id=statement.pk)
    with pytest.raises(WrongState):
        draw(world)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE settlement_line SET amount = 1",
        "DELETE FROM settlement_line",
        INSERT,
        "UPDATE settlement_lineset SET total = 1",
        "DELETE FROM settlement_lineset",
        "UPDATE settlement_statement SET total = total + 1",
        "UPDATE settlement_statement SET grade = 'A+'",
        "DELETE FROM settlement_statementstep",
    ],
)
def test_the_database_refuses_to_change_an_issued_statement(world, sql):
    a_closed_job(world, at=IN_MONTH)
    issued(world)
    with pytest.raises(DatabaseError, match="append-only|does not change|do not change"), transaction.atomic():
        connection.cursor().execute(sql)


def test_a_dispute_is_answered_by_reversal_and_the_total_stays_the_sum(world):
    a_closed_job(world, at=IN_MONTH, late_minutes=45, on_time=False)
    statement = issued(world)
    gao, before = world.actors["gao"], statement.total
    fine = Line.objects.get(kind="PENALTY")
    with clock.standing_at(AFTER + timedelta(days=3)):
        settlement.dispute_statement(
            actor=gao, statement_id=statement.pk, text="客户改约，不是我们迟到", line_ids=[fine.pk]
        )
        with pytest.raises(BadInput):
            settlement.adjust_statement(actor=SYSTEM, statement_id=statement.pk, reason="")
        settlement.adjust_statement(
            actor=SYSTEM,
            statement_id=statement.pk,
            reason="客户改约属实",
            reverse_line_ids=[fine.pk],
            extra_amount=Decimal("10"),
        )
    statement.refresh_from_db()
    assert (statement.state, statement.total) == ("ADJUSTED", before + Decimal("60.00"))
    assert statement.total == sum_of(statement)
    fine.refresh_from_db()
    assert fine.amount == Decimal("-50.00") and fine.reversed_by.amount == Decimal("50.00")
    with clock.standing_at(AFTER + timedelta(days=4)):
        settlement.confirm_statement(actor=gao, statement_id=statement.pk)
        with pytest.raises(NotPermitted):
            settlement.pay_statement(actor=gao, statement_id=statement.pk)
        settlement.pay_statement(actor=SYSTEM, statement_id=statement.pk)
    steps = list(StatementStep.objects.order_by("id").values_list("after", flat=True))
    assert steps == ["DRAFT", "ISSUED", "DISPUTED", "ADJUSTED", "CONFIRMED", "PAID"]


def test_a_line_is_reversed_once_only(world):
    a_closed_job(world, at=IN_MONTH)
    statement = issued(world)
    fee = Line.objects.get(kind="FEE")
    with clock.standing_at(AFTER):
        settlement.dispute_statement(actor=SYSTEM, statement_id=statement.pk, text="重复计算了")
        with pytest.raises(BadInput):
            settlement.adjust_statement(
                actor=SYSTEM, statement_id=statement.pk, reason="不属于这张单", reverse_line_ids=[fee.pk, 999999]
            )
        settlement.adjust_statement(
            actor=SYSTEM, statement_id=statement.pk, reason="重复，冲销", reverse_line_ids=[fee.pk]
        )
    statement.refresh_from_db()
    assert statement.total == sum_of(statement) == Decimal("0.00")


def test_silence_of_seven_days_confirms_and_ends_the_dispute_time(world):
    a_closed_job(world, at=IN_MONTH)
    statement = issued(world)
    with clock.standing_at(AFTER + timedelta(days=6, hours=23)):
        confirm_by_silence.func(0)
    statement.refresh_from_db()
    assert statement.state == "ISSUED"
    with clock.standing_at(AFTER + timedelta(days=7, minutes=1)):
        with pytest.raises(DisputeTooLate):
            settlement.dispute_statement(actor=world.actors["gao"], statement_id=statement.pk, text="太晚了吧")
        confirm_by_silence.func(0)
    statement.refresh_from_db()
    assert statement.state == "CONFIRMED"


def test_a_wrong_step_changes_nothing(world):
    a_closed_job(world, at=IN_MONTH)
    statement = draw(world)
    for deed in (settlement.confirm_statement, settlement.pay_statement):
        with pytest.raises(WrongState):
            deed(actor=SYSTEM, statement_id=statement.pk)
    statement.refresh_from_db()
    assert statement.state == "DRAFT" and StatementStep.objects.count() == 1


def test_a_cancelled_sale_takes_paid_fees_back_once_with_the_next_statement(world):
    job_id = a_closed_job(world, at=IN_MONTH, sale_id=7)
    paid = issued(world).total
    for _ in range(2):
        remember_cancelled_sale(actor=SYSTEM, sale_id=7)
    november = draw(world, date(2026, 11, 1), datetime(2026, 12, 3, tzinfo=UTC))
    line = Line.objects.get(line_set__statement=november)
    assert (line.kind, line.amount, line.job_id) == ("REVERSAL", -paid, job_id)
    with clock.standing_at(datetime(2026, 12, 3, tzinfo=UTC)):
        settlement.issue_statement(actor=SYSTEM, statement_id=november.pk)
    assert sum_of(draw(world, date(2026, 12, 1), datetime(2027, 1, 3, tzinfo=UTC))) is None


def test_a_locked_month_takes_nothing_and_what_is_late_goes_to_the_next(world):
    a_closed_job(world, at=IN_MONTH)
    issued(world)
    with clock.standing_at(AFTER):
        settlement.lock_period(actor=SYSTEM, month=MONTH)
        with pytest.raises(PeriodIsLocked):
            settlement.draw_up(actor=SYSTEM, provider_id=world.provider_id, month=MONTH)
        with pytest.raises(NotPermitted):
            settlement.lock_period(actor=world.actors["lin"], month=date(2026, 9, 1))
    late = a_closed_job(world, at=IN_MONTH + timedelta(days=1))
    november = draw(world, date(2026, 11, 1), datetime(2026, 12, 3, tzinfo=UTC))
    assert [line.job_id for line in Line.objects.filter(line_set__statement=november)] == [late]


def test_a_month_that_is_not_over_is_refused(world):
    with clock.standing_at(datetime(2026, 10, 31, 15, 59, tzinfo=UTC)), pytest.raises(MonthIsNotOver):
        settlement.draw_up(actor=SYSTEM, provider_id=world.provider_id, month=MONTH)
    with pytest.raises(NotPermitted):
        settlement.draw_up(actor=world.actors["gao"], provider_id=world.provider_id, month=MONTH)


def test_the_command_settles_everybody_and_names_who_failed(world):
    a_closed_job(world, at=IN_MONTH)
    out, err = StringIO(), StringIO()
    with clock.standing_at(AFTER):
        call_command("settle", "--month", "2026-10", stdout=out, stderr=err)
    assert out.getvalue() == "2026-10 statements=1 failed=0\n"
    a_closed_job(world, at=IN_MONTH, type_code="WH-MAINT")  # no price
    with clock.standing_at(AFTER):
        call_command("settle", "--month", "2026-10", stdout=out, stderr=err)
    assert "failed=1" in out.getvalue() and "no_price" in err.getvalue()
    assert SettlementRun.objects.latest("id").state == "DONE"


def test_pages_show_a_provider_its_own_statement_and_qiu_nothing(world):
    job_id = a_closed_job(world, at=IN_MONTH, distance_km=Decimal("33.3"))
    answer(world, "VERY_SATISFIED", at=IN_MONTH)
    draft = draw(world)
    client = Client()
    client.force_login(user(world, "gao"))
    assert client.get(f"/settlement/{draft.pk}/").status_code == 404  # a draft is not for providers
    with clock.standing_at(AFTER):
        settlement.issue_statement(actor=SYSTEM, statement_id=draft.pk)
        with at_most_queries(16):
            page = client.get(f"/settlement/{draft.pk}/").content.decode()
        assert "¥" in page and "提出异议" in page and "发给服务商" not in page
        with at_most_queries(12):
            lines = client.get(f"/settlement/{draft.pk}/lines/").content.decode()
        assert f"J{job_id:08d}" in lines
        assert client.get("/settlement/").content.decode().count("data-row") == 1
        assert "2026-10" in client.get(f"/settlement/of-provider/{world.provider_id}/").content.decode()
        form = client.post(f"/settlement/{draft.pk}/dispute/", {"text": "x"})
        assert form.status_code == 422
        assert client.post(f"/settlement/{draft.pk}/dispute/", {"text": "路程少算了"}).status_code == 302
        for name in ("qiu", "tie"):
            client.force_login(user(world, name))
            for path in ("", "lines/", "workbook/", "dispute/"):
                assert client.get(f"/settlement/{draft.pk}/{path}").status_code in {403, 404}
    assert "T0000" not in client.get("/settlement/").content.decode()
    with pytest.raises((NotThere, NotPermitted)):
        settlement.confirm_statement(actor=world.actors["qiu"], statement_id=draft.pk)
    assert Client().get(f"/settlement/{draft.pk}/").status_code == 302


def test_the_workbook_holds_every_line_and_the_same_total(world):
    from python_calamine import CalamineWorkbook

    a_closed_job(world, at=IN_MONTH, distance_km=Decimal("33.3"))
    statement = issued(world)
    client = Client()
    client.force_login(user(world, "gao"))
    response = client.get(f"/settlement/{statement.pk}/workbook/")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert sum(Decimal(str(row[7])) for row in rows[3:-1]) == statement.total
    assert Decimal(str(rows[-1][7])) == statement.total


def user(world, name):
    from django.contrib.auth import get_user_model

    return get_user_model().objects.get(pk=world.users[name])
