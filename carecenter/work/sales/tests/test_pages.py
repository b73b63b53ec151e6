"""Pages, API and imports of sales."""

import json

import pytest
from django.contrib.auth import get_user_model

from carecenter.foundation.tables.reading import read_table
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.accounts.public import issue_token
from carecenter.work.field_service.testing import SYSTEM
from carecenter.work.sales.models import Sale
from carecenter.work.sales.testing import a_sale, a_shop

FORM = {
    "phone": "13851234567",
    "customer_name": "陈淑芬",
    "address": "江苏省南京市鼓楼区中山北路88号",
    "day": "",
    "key": "f1",
}


@pytest.fixture
def shop(db):
    return a_shop()


def sign_in(client, shop, name):
    client.force_login(get_user_model().objects.get(pk=shop.users[name]))


def test_the_guides_page_registers_and_shows_what_comes_next(shop, client):
    sign_in(client, shop, "xu")
    page = client.get("/store/").content.decode()
    assert "新街口旗舰店" in page
    answer = client.post("/store/", {**FORM, "model": shop.models["MC-E60"]})
    sale = Sale.objects.get()
    assert (sale.guide_id, sale.store.code, sale.source) == (shop.xu.person_id, "xinjiekou", "STORE")
    done = client.get(answer.url).content.decode()
    assert "已登记" in done
    assert "电热水器安装" in done
    assert "13851234567" not in done
    assert client.post("/store/", {**FORM, "model": shop.models["MC-E60"]}).url == answer.url
    asked = client.post("/store/", {**FORM, "key": "f2", "model": shop.models["MC-E60"]})
    assert asked.status_code == 409
    assert "是第二台，登记销售" in asked.content.decode()
    again = {**FORM, "key": "f2", "model": shop.models["MC-E60"], "confirmed_second": "1"}
    assert client.post("/store/", again).status_code == 302
    assert Sale.objects.count() == 2
    assert sale.number in client.get("/store/sales/").content.decode()


def test_a_chosen_district_decides_where_a_name_is_ambiguous(shop, client):
    sign_in(client, shop, "xu")
    offered = client.get("/sales/place/?address=鼓楼区中山北路88号").content.decode()
    assert 'name="region_code" value="320106"' in offered
    assert 'name="region_code"' not in client.get("/store/").content.decode()  # an empty twin would win over the choice
    values = {**FORM, "address": "鼓楼区中山北路88号", "region_code": "320106", "model": shop.models["MC-E60"]}
    client.post("/store/", values)
    assert Sale.objects.get().office_path == "hq.nanjing"


def test_a_wrong_phone_is_said_beside_its_field(shop, client):
    sign_in(client, shop, "xu")
    answer = client.post("/store/", {**FORM, "phone": "123", "model": shop.models["MC-E60"]})
    assert answer.status_code == 422
    assert "电话位数不够" in answer.content.decode()
    assert Sale.objects.count() == 0


def test_a_known_number_is_recognised_masked_and_a_part_of_it_finds_nobody(shop, client):
    a_sale(shop)
    sign_in(client, shop, "xu")
    known = client.get("/sales/known-customer/?phone=138 5123 4567").content.decode()
    assert "老客户" in known
    assert "陈淑芬" not in known
    assert "老客户" not in client.get("/sales/known-customer/?phone=4567").content.decode()
    assert "鼓楼区" in client.get("/sales/place/?address=南京市鼓楼区中山北路").content.decode()


def test_the_desk_registers_for_any_store_in_reach_and_another_office_sees_nothing(shop, client):
    sign_in(client, shop, "bo")
    values = {**FORM, "model": shop.models["MC-E60"], "store": "tmall", "platform": "TMALL", "platform_order_no": "T1"}
    answer = client.post("/sales/new/", values)
    sale = Sale.objects.get()
    assert answer.url == f"/sales/{sale.pk}/"
    client.get("/sales/")
    with at_most_queries(11):
        assert sale.number in client.get("/sales/").content.decode()
    page = client.get(answer.url).content.decode()
    assert "T1" in page
    assert "电热水器安装" in client.get(f"/sales/{sale.pk}/chain/").content.decode()
    assert "天猫旗舰店" in client.get("/stores/").content.decode()
    out = b"".join(client.get("/sales/export/?format=csv").streaming_content)
    assert read_table(out).rows[0].values[0] == sale.number
    assert "13851234567" not in out.decode("utf-8-sig")
    sign_in(client, shop, "zhou")
    assert sale.number in client.get("/sales/").content.decode()
    sign_in(client, shop, "qiu")
    for path in ("/sales/", f"/sales/{sale.pk}/", "/sales/new/", "/sales/export/", f"/sales/{sale.pk}/cancel/"):
        assert client.get(path).status_code == 403
    sign_in(client, shop, "xu")
    assert client.get(f"/sales/{sale.pk}/").status_code == 404
    sign_in(client, shop, "bo")
    assert client.post(f"/sales/{sale.pk}/cancel/", {"reason": ""}).status_code == 422
    assert client.post(f"/sales/{sale.pk}/cancel/", {"reason": "CUSTOMER"}).status_code == 302
    assert "已取消" in client.get(f"/sales/{sale.pk}/").content.decode()


def test_the_api_registers_once_for_one_key(shop, client):
    token = issue_token(
        actor=SYSTEM, user_id=shop.users["bo"], name="ERP", scopes=["sales.register", "sales.view", "sales.cancel"]
    )
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "k1"}
    body = {
        "store_code": "xinjiekou",
        "model_code": "MC-E60",
        "customer_name": "陈淑芬",
        "phone": "13851234567",
        "address": {"text": "江苏省南京市鼓楼区中山北路88号"},
    }

    def post(**more):
        return client.post(
            "/api/v1/sales/", json.dumps({**body, **more}), content_type="application/json", headers=headers
        )

    first, again = post(), post()
    assert (first.status_code, again.json()["sale_id"]) == (201, first.json()["sale_id"])
    headers["Idempotency-Key"] = "k2"
    twice = post()
    assert (twice.status_code, twice.json()["code"]) == (409, "sale_looks_twice")
    assert post(model_code="nope").status_code == 422
    assert [s["id"] for s in client.get("/api/v1/sales/", headers=headers).json()["items"]] == [first.json()["sale_id"]]
    url = f"/api/v1/sales/{first.json()['sale_id']}/"
    assert client.get(url, headers=headers).json()["state"] == "REGISTERED"
    cancelled = client.post(
        f"{url}cancellation/", json.dumps({"reason": "MISTAKE"}), content_type="application/json", headers=headers
    )
    assert cancelled.status_code == 204
    assert client.get("/api/v1/sales/").status_code == 401
