"""Real files come in: a platform's orders and citizens' requests."""

from pathlib import Path

import pytest
from django.apps import apps

from carecenter.extension.integrations.models import ImportRun
from carecenter.extension.integrations.public import apply_import, check_import, read_import, store_import
from carecenter.extension.integrations.tasks import work_run
from carecenter.foundation.testing import events_of
from carecenter.work.sales.testing import a_shop

SHARED = next(
    (p / "shared/data" for p in Path(__file__).resolve().parents if (p / "shared/data").is_dir()), Path("/nowhere")
)
REQUESTS = SHARED / "requests"


@pytest.fixture
def shop(db):
    return a_shop()


def rows(model):
    return apps.get_model(*model.split(".")).objects


def bring_in(shop, key, data, name):
    run_id = store_import(actor=shop.bo, importer_key=key, upload=data, name=name)
    read_import(actor=shop.bo, run_id=run_id)
    run = ImportRun.objects.get(pk=run_id)
    check_import(actor=shop.bo, run_id=run_id, mapping=run.mapping)
    work_run(run_id=run_id)
    apply_import(actor=shop.bo, run_id=run_id)
    work_run(run_id=run_id)
    run.refresh_from_db()
    return run


def test_a_platform_file_is_tried_then_brought_in_once(shop):
    text = (
        "子订单编号,收货人姓名,联系手机,收货地址,商家编码,宝贝数量\n"
        "T100,陈淑芬,13851234567,江苏省南京市鼓楼区中山北路88号,MC-E60,1\n"
        "T101,王五,1385123,江苏省南京市鼓楼区中山北路90号,MC-E60,1\n"
        "T102,赵六,13851234569,江苏省南京市玄武区珠江路1号,MC-X,1\n"
        "T103,孙七,13851234570,江苏省南京市玄武区珠江路2号,MC-G16,2\n"
    )
    run_id = store_import(actor=shop.bo, importer_key="sales-tmall", upload=text.encode("gb18030"), name="t.csv")
    read_import(actor=shop.bo, run_id=run_id)
    run = ImportRun.objects.get(pk=run_id)
    assert set(run.mapping) >= {"order_no", "name", "phone", "address", "model_code", "quantity"}
    check_import(actor=shop.bo, run_id=run_id, mapping=run.mapping)
    work_run(run_id=run_id)
    assert (rows("sales.Sale").count(), events_of("sale.registered")) == (0, [])
    assert {r.number: r.problems[0][0] for r in run.rows.all()} == {3: "phone", 4: "model_code"}
    apply_import(actor=shop.bo, run_id=run_id)
    work_run(run_id=run_id)
    numbers = list(rows("sales.Sale").order_by("id").values_list("platform_order_no", "store__code", "platform"))
    assert numbers == [(n, "tmall", "TMALL") for n in ("T100", "T103", "T103#2")]


def test_requests_with_phone_and_place_become_repair_jobs_and_the_others_tasks(shop):
    text = (
        "工单号,姓名,手机,地址,问题描述\n"
        "R1,陈淑芬,13851234567,江苏省南京市鼓楼区中山北路88号,不出热水\n"
        "R2,王五,13851234568,,漏水\n"
        "R3,,,,打不通电话\n"
        "R4,赵六,12,,噪音\n"
    )
    run = bring_in(shop, "service-requests", text.encode("utf-8-sig"), "r.csv")
    assert (run.applied, run.problems) == (3, 1)
    job = rows("field_service.Job").get()
    assert (job.type_code, job.region_code) == ("WH-REPAIR", "320106")
    texts = list(rows("cases.TaskText").order_by("id").values_list("text", flat=True))
    assert texts == ["漏水", "打不通电话"]
    assert [t.customer_id is None for t in rows("cases.CaseTask").order_by("id")] == [False, True]


@pytest.mark.shared_data
@pytest.mark.skipif(not REQUESTS.is_dir(), reason="../shared/data is absent")
@pytest.mark.parametrize(
    ("file", "taken"), [("citizen-messages-sample/2.xlsx", 495), ("citizen-messages-sample/3.xlsx", 30)]
)
def test_a_real_file_of_requests_becomes_tasks(shop, file, taken):
    run = bring_in(shop, "service-requests", (REQUESTS / file).read_bytes(), Path(file).name)
    assert run.mapping["text"] == "留言详情"
    assert (run.total, run.applied + run.known, run.problems) == (taken, taken, 0)
    assert rows("cases.CaseTask").count() == run.applied
