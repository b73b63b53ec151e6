"""A thousand malformed orders through the real importer: a thousand precise errors, and the database as it was."""

import csv
import io

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from carecenter.extension.integrations.tasks import work_run
from carecenter.foundation.tables.reading import read_table

pytestmark = [pytest.mark.robustness, pytest.mark.django_db]
HEAD = ["订单编号", "收货人姓名", "联系手机", "收货地址", "商品编码", "数量", "约定送货日", "店铺编号"]
NAMES = "order_no name phone address model_code quantity promised_date store_code"
GOOD = ["T{n}", "周慧敏", "139{n:08d}", "江苏省无锡市梁溪区中山路{n}号", "MC-E60", "1", "", "wuxi_store"]
# Which column is spoiled, with what, and what must be said about it.
FAULTS = [
    (0, "", "缺少订单编号。"),
    (1, "", "缺少收货人姓名。"),
    (2, "139123", "联系手机"),
    (2, "", "缺少联系手机。"),
    (3, "", "缺少收货地址。"),
    (4, "NO-SUCH", "没有这个型号，或已停售。"),
    (5, "viele", "「viele」不是整数。"),
    (5, "21", "数量要在 1 到 20 之间。"),
    (6, "2026-02-30", "2026-02-30"),
    (7, "nowhere", "门店"),
]
KEPT = "customers.Customer sales.Sale equipment.Equipment field_service.Job cases.CaseTask foundation.EventRow"


def counts() -> dict[str, int]:
    return {name: apps.get_model(name).objects.count() for name in KEPT.split()}


def malformed(number: int) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    for n in range(number):
        row = [cell.format(n=n) for cell in GOOD]
        column, value, _ = FAULTS[n % len(FAULTS)]
        row[column] = value
        writer.writerow(row)
    return out.getvalue().encode()


def test_a_thousand_malformed_orders_give_a_thousand_precise_errors_and_change_nothing(cast, busy_office):
    client = Client()
    client.force_login(get_user_model().objects.get(pk=cast[0]))
    before = counts()
    upload = SimpleUploadedFile("orders.csv", malformed(1000), "text/csv")
    page = client.post("/imports/new/", {"importer": "sales-store", "file": upload})
    assert page.status_code == 302, page.content.decode()[:2000]
    run_id = int(page.url.strip("/").rsplit("/", 1)[1])
    mapping = dict(zip(NAMES.split(), HEAD, strict=True))
    assert client.post(f"/imports/{run_id}/check/", mapping).status_code == 302
    work_run(run_id=run_id)
    answer = client.get(f"/imports/{run_id}/problems/", {"format": "xlsx"})
    rows = read_table(b"".join(answer.streaming_content)).rows
    missing = set(range(1000)) - {int(row.values[0]) - 2 for row in rows}
    assert missing == set(), {n % len(FAULTS) for n in missing}
    for n, row in enumerate(rows):
        line, problems, *_ = row.values
        assert line == str(n + 2)
        assert FAULTS[n % len(FAULTS)][2] in problems, (n, problems)
        assert "%(" not in problems
    assert counts() == before
