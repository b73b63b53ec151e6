"""A statement from draft to payment: frozen when issued, corrected by reversal, seen by its own."""

import io
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client

from carecenter.assurance.settlement import public as settlement
from carecenter.assurance.settlement.actions.runs import remember_cancelled_sale
from carecenter.assurance.settlement.errors import DisputeTooLate, MonthIsNotOver, PeriodIsLocked, WrongState
from carecenter.assurance.settlement.models import Line, SettlementRun, Statement, StatementStep
from carecenter.assurance.settlement.tasks import confirm_by_silence
from carecenter.assurance.settlement.testing import AFTER, IN_MONTH, MONTH, draw, issued, sum_of, user
from carecenter.assurance.surveys.testing import SYSTEM, a_closed_job, answer
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, person_actor

pytestmark = pytest.mark.django_db
INSERT = """
INSERT INTO settlement_line (line_set_id, kind, item_code, evidence_kind, evidence_id, quantity, unit_amount,
  coefficient, amount, facts) SELECT id, 'EXTRA', 'X', 'job', 1, 1, 1, 1, 1, '{}' FROM settlement_lineset
"""


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


def test_an_office_settles_its_own_providers_only_and_no_whole_month(world):
    a_closed_job(world, at=IN_MONTH)
    here, elsewhere = (
        person_actor(1, path, Reach.TREE, "settlement.manage", "settlement.pay")
        for path in (world.office_path, world.actors["qiu"].unit_path)
    )
    with clock.standing_at(AFTER):
        with pytest.raises(NotThere):
            settlement.draw_up(actor=elsewhere, provider_id=world.provider_id, month=MONTH)
        with pytest.raises(NotPermitted):
            settlement.ask_for_run(actor=here, month=MONTH)
        with pytest.raises(NotPermitted):
            settlement.lock_period(actor=here, month=MONTH)
        assert Statement.objects.count() == 0
        settlement.draw_up(actor=here, provider_id=world.provider_id, month=MONTH)
    assert Statement.objects.count() == 1


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
