"""Imports: tried first, applied once, stopped and taken up again without loss."""

import pytest

from carecenter.extension.integrations.actions import rows as work
from carecenter.extension.integrations.errors import RunIsElsewhere
from carecenter.extension.integrations.models import ImportedKey, ImportRow, ImportRun
from carecenter.extension.integrations.public import (
    apply_import,
    cancel_import,
    check_import,
    read_import,
    store_import,
)
from carecenter.extension.integrations.queries import runs
from carecenter.extension.integrations.tasks import resume_runs, work_run
from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.models import AuditLine
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.tables import importers
from carecenter.foundation.tables.importers import Field, Problem, register_importer
from carecenter.foundation.tables.reading import read_table
from carecenter.foundation.testing import at_most_queries, events_of
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

pytestmark = pytest.mark.django_db
SYSTEM = system_actor()
MAPPING = {"number": "订单编号", "amount": "金额"}


@action("test.take_order")
def take_order(*, actor, row):
    note(order=row["number"])
    if row["amount"] == 13:
        raise BadInput("amount", "金额不吉利。")
    return f"order-{row['number']}"


@pytest.fixture(autouse=True)
def orders(monkeypatch):
    """Register an importer for the length of one test; what it applied stands in the audit."""
    monkeypatch.setattr(importers, "_importers", {})
    register_importer(
        "orders",
        "订单",
        "sales.import",
        fields=[Field("number", "订单编号", required=True), Field("amount", "金额", kind="integer", required=True)],
        row_key=lambda row: row["number"],
        check=lambda actor, row: [Problem("amount", "金额要大于 0。")] if row["amount"] <= 0 else [],
        apply=lambda actor, row: take_order(actor=actor, row=row),
    )


def taken():
    return [line.facts["order"] for line in AuditLine.objects.filter(action="test.take_order").order_by("id")]


def enter(name, number, unit):
    user = open_account(actor=SYSTEM, username=f"u{number}", password="Right-horse-9")
    person = organisation.enter_person(actor=SYSTEM, name=name, employee_no=number, unit_id=unit.id, user_id=user)
    organisation.give_role(actor=SYSTEM, person_id=person, role_code="clerk")
    return organisation.actor_of_person(person_id=person)


@pytest.fixture
def lin():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    organisation.define_role(actor=SYSTEM, code="clerk", name="文员", grants={"sales.import": Reach.TREE})
    return enter("林", "1", hq)


def upload(actor, text, name="订单.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    run_id = store_import(actor=actor, importer_key="orders", upload=data, name=name)
    read_import(actor=actor, run_id=run_id)
    return run_id


def trial(actor, text):
    run_id = upload(actor, text)
    check_import(actor=actor, run_id=run_id, mapping=MAPPING)
    work_run(run_id=run_id)
    return ImportRun.objects.get(pk=run_id)


def brought_in(actor, text):
    run = trial(actor, text)
    apply_import(actor=actor, run_id=run.pk)
    work_run(run_id=run.pk)
    run.refresh_from_db()
    return run


def table(*rows):
    return "订单编号,金额\n" + "".join(f"{number},{amount}\n" for number, amount in rows)


def test_a_thousand_malformed_rows_give_a_thousand_precise_errors_and_change_nothing(lin):
    kinds = [("A{n}", "viele", "「viele」不是整数。"), ("", "5", "缺少订单编号。"), ("A{n}", "0", "金额要大于 0。")]
    kinds += [("A{n}", "5,多,余", "这一行有 4 列，表头只有 2 列。")]
    wanted = {}
    lines = []
    for n in range(1000):
        number, amount, sentence = kinds[n % 4]
        lines.append((number.format(n=n), amount))
        wanted[n + 2] = sentence
    run = trial(lin, table(*lines))
    labels = runs.labels_of(runs.importer_of_run(run=run))
    found = {row.number: runs.sentences(row.problems, {}) for row in run.rows.all()}
    assert found == {number: [sentence] for number, sentence in wanted.items()}
    assert labels == {"number": "订单编号", "amount": "金额"}
    assert (run.state, run.total, run.good, run.problems) == ("CHECKED", 1000, 0, 1000)
    apply_import(actor=lin, run_id=run.pk)
    work_run(run_id=run.pk)
    run.refresh_from_db()
    assert (run.state, run.applied, run.problems) == ("DONE", 0, 1000)
    assert taken() == []
    assert ImportedKey.objects.count() == 0


def test_good_rows_come_in_and_a_refused_one_leaves_nothing(lin):
    run = brought_in(lin, table(("A1", 5), ("A2", 13), ("A3", 7)))
    assert (run.applied, run.problems) == (2, 1)
    assert taken() == ["A1", "A3"]
    assert [(r.number, r.state, r.result) for r in run.rows.order_by("number")] == [
        (2, "APPLIED", "order-A1"),
        (3, "PROBLEM", ""),
        (4, "APPLIED", "order-A3"),
    ]
    assert [e.facts["applied"] for e in events_of("import_run.finished")] == [2]


def test_the_same_row_in_another_file_is_known_and_in_the_same_file_a_problem(lin):
    brought_in(lin, table(("A1", 5)))
    run = brought_in(lin, table(("A1", 5), ("A2", 6)))
    assert (run.applied, run.known) == (1, 1)
    assert taken() == ["A1", "A2"]
    twice = trial(lin, table(("B1", 5), ("B1", 5)))
    assert [runs.sentences(r.problems, {}) for r in twice.rows.all()] == [["与前面的一行重复。"]]


def test_a_killed_worker_is_taken_up_without_a_double_row(lin, monkeypatch):
    run = trial(lin, table(*[(f"A{n}", 5) for n in range(10)]))
    apply_import(actor=lin, run_id=run.pk)
    real = work.apply_row

    def dies_at_the_sixth(**kwargs):
        if kwargs["number"] == 7:
            raise SystemExit
        real(**kwargs)

    monkeypatch.setattr(work, "apply_row", dies_at_the_sixth)
    with pytest.raises(SystemExit):
        work_run(run_id=run.pk)
    monkeypatch.setattr(work, "apply_row", real)
    assert len(taken()) == 5
    ImportRun.objects.filter(pk=run.pk).update(moved_at=clock.now() - work_stall())
    resume_runs(timestamp=0)
    work_run(run_id=run.pk)
    run.refresh_from_db()
    assert (run.state, run.applied) == ("DONE", 10)
    assert taken() == [f"A{n}" for n in range(10)]


def work_stall():
    from carecenter.extension.integrations.tasks import STALLED

    return STALLED * 2


def test_a_stopped_import_keeps_what_is_in_and_takes_no_more(lin, monkeypatch):
    run = trial(lin, table(*[(f"A{n}", 5) for n in range(10)]))
    apply_import(actor=lin, run_id=run.pk)
    monkeypatch.setattr(work, "BEAT_SECONDS", 0)
    real = work.apply_row

    def stopped_at_the_third(**kwargs):
        real(**kwargs)
        if kwargs["number"] == 4:
            cancel_import(actor=lin, run_id=run.pk)

    monkeypatch.setattr(work, "apply_row", stopped_at_the_third)
    work_run(run_id=run.pk)
    run.refresh_from_db()
    assert run.state == "CANCELLED"
    assert taken() == ["A0", "A1", "A2"]
    with pytest.raises(RunIsElsewhere):
        cancel_import(actor=lin, run_id=run.pk)


def test_columns_are_remembered_for_the_person(lin):
    odd = "单子,钱,订单编号\nX1,5,旧号\n"
    first = upload(lin, odd)
    assert ImportRun.objects.get(pk=first).mapping == {"number": "订单编号"}
    check_import(actor=lin, run_id=first, mapping={"number": "单子", "amount": "钱"})
    again = upload(lin, odd)
    assert ImportRun.objects.get(pk=again).mapping == {"number": "单子", "amount": "钱"}
    with pytest.raises(BadInput) as refused:
        check_import(actor=lin, run_id=again, mapping={"number": "单子"})
    assert refused.value.field == "amount"


def test_a_file_is_kept_even_if_nobody_can_read_it(lin):
    run = ImportRun.objects.get(pk=upload(lin, "订单编号,金额\n"))
    assert (run.state, run.sentence) == ("BROKEN", "文件里只有表头，没有数据行。")
    with pytest.raises(BadInput):
        store_import(actor=lin, importer_key="orders", upload=b"\x89PNG\r\n\x1a\n", name="x.csv")


def test_another_persons_import_is_absent_and_a_stranger_may_not_import(lin):
    run_id = upload(lin, table(("A1", 5)))
    bai = enter("白", "2", organisation.unit_by_code(code="hq"))
    with pytest.raises(NotThere):
        check_import(actor=bai, run_id=run_id, mapping=MAPPING)
    with pytest.raises(NotPermitted):
        store_import(actor=lin.limited_to(frozenset()), importer_key="orders", upload=b"a\n1", name="x.csv")


def test_the_trial_costs_few_queries(lin):
    run_id = upload(lin, table(*[(f"A{n}", n) for n in range(150)]))
    check_import(actor=lin, run_id=run_id, mapping=MAPPING)
    with at_most_queries(26):
        work_run(run_id=run_id)


def test_the_pages_lead_from_upload_to_result(lin, client):
    from django.contrib.auth import get_user_model
    from django.core.files.uploadedfile import SimpleUploadedFile

    client.force_login(get_user_model().objects.get(username="u1"))
    file = SimpleUploadedFile("订单.csv", table(("A1", 5), ("A2", "x")).encode())
    answer = client.post("/imports/new/", {"importer": "orders", "file": file})
    run = ImportRun.objects.get()
    assert answer.url == f"/imports/{run.pk}/"
    assert "试运行" in client.get(answer.url).content.decode()
    client.post(f"/imports/{run.pk}/check/", MAPPING)
    bar = client.get(f"/imports/{run.pk}/work/")
    assert "HX-Refresh" not in bar.headers
    work_run(run_id=run.pk)
    assert client.get(f"/imports/{run.pk}/work/").headers["HX-Refresh"] == "true"
    page = client.get(f"/imports/{run.pk}/").content.decode()
    assert "导入 1 行" in page
    assert "「x」不是整数。" in page
    wrong = b"".join(client.get(f"/imports/{run.pk}/problems/?format=xlsx").streaming_content)
    assert read_table(wrong).rows[0].values == ("3", "金额: 「x」不是整数。", "A2", "x")
    client.post(f"/imports/{run.pk}/apply/")
    work_run(run_id=run.pk)
    assert "已导入" in client.get(f"/imports/{run.pk}/").content.decode()
    assert "订单.csv" in client.get("/imports/").content.decode()
    assert client.get("/exports/").status_code == 403
    assert ImportRow.objects.filter(state="APPLIED").count() == 1


def test_a_stranger_is_led_to_the_sign_in(client):
    assert client.get("/imports/").status_code == 302
