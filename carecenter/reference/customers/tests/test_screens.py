"""The screens and the API: work, mask, refuse a stranger, stay within their queries."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from carecenter.foundation.models import AuditLine
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.models import Customer, CustomerPhone, Merge
from carecenter.reference.customers.testing import EVERYTHING, HOME, enter, open_country, person
from carecenter.reference.customers.types import AddressInput

pytestmark = pytest.mark.django_db
SIGNED_IN = 4  # session, account, person with grants, and the session's touch


@pytest.fixture
def cast():
    units = open_country()
    chen = enter()
    customers.set_fact(customer_id=chen.id, key="next_visit", value="x", text="下次上门：11月25日")
    found = {"chen": chen}
    for name, unit, reach, permissions in (
        ("lin", "nanjing", Reach.NATION, EVERYTHING),
        ("qiu", "guangzhou", Reach.TREE, EVERYTHING),
        ("bai", "guangzhou", Reach.NATION, ("view",)),
        ("tie", "nanjing", Reach.TREE, ()),
    ):
        user_id, actor, token = person(units, name, unit, reach, *permissions)
        client = Client()
        client.force_login(get_user_model().objects.get(pk=user_id))
        found[name] = client
        found[f"{name}_actor"], found[f"{name}_token"] = actor, token
    return found


def api(cast, who, path, body=None, **headers):
    client = Client(headers={"Authorization": f"Bearer {cast[f'{who}_token']}", **headers})
    if body is None:
        return client.get(f"/api/v1{path}")
    return client.post(f"/api/v1{path}", json.dumps(body), content_type="application/json")


def secrets_in(response):
    text = b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()
    return [word for word in ("陈雅琴", "13812345678", "中山北路", "5幢") if word in text]


def test_the_list_is_masked_and_in_reach(cast):
    page = cast["lin"].get("/customers/")
    assert page.status_code == 200
    assert "138****5678" in page.content.decode() or "138 **** 5678" in page.content.decode()
    assert secrets_in(page) == []
    assert f'data-row="{cast["chen"].id}"' not in cast["qiu"].get("/customers/").content.decode()
    assert f'data-row="{cast["chen"].id}"' in cast["lin"].get("/customers/?q=5678").content.decode()
    assert cast["tie"].get("/customers/").status_code == 403
    assert Client().get("/customers/").status_code == 302


def test_the_list_needs_few_queries(cast):
    for n in range(30):
        enter(name=f"王伟{n}", phone=f"139000011{n:02d}")
    with at_most_queries(SIGNED_IN + 4):
        cast["lin"].get("/customers/")


def test_the_card_is_masked_logged_once_and_cheap(cast):
    chen = cast["chen"].id
    page = cast["lin"].get(f"/customers/{chen}/?purpose=COMPLAINT")
    assert page.status_code == 200
    assert secrets_in(page) == []
    words = page.content.decode()
    assert "陈**" in words and "首次登记" in words and "下次上门" in words
    with at_most_queries(SIGNED_IN + 11):
        cast["lin"].get(f"/customers/{chen}/")
    lines = AuditLine.objects.filter(action="customers.open_card")
    assert [(line.subject_id, line.facts) for line in lines] == [(chen, {"purpose": "COMPLAINT"})]


def test_an_agent_of_another_centre_sees_the_masked_card_only(cast):
    chen = cast["chen"].id
    page = cast["bai"].get(f"/customers/{chen}/")
    assert page.status_code == 200 and secrets_in(page) == []
    panel = cast["bai"].get(f"/customers/{chen}/contacts/")
    assert panel.status_code == 200 and secrets_in(panel) == []
    phone = CustomerPhone.objects.get()
    assert cast["bai"].post(f"/customers/{chen}/phone/{phone.pk}/reveal/", {"purpose": "SERVICE"}).status_code == 403


PAGES = ["", "edit/", "merge/", "contacts/", "consents/", "household/", "alike/"]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_in_reach_and_not_for_a_stranger(cast, page):
    chen = cast["chen"].id
    assert cast["lin"].get(f"/customers/{chen}/{page}").status_code == 200
    assert cast["qiu"].get(f"/customers/{chen}/{page}").status_code == 404
    assert cast["tie"].get(f"/customers/{chen}/{page}").status_code == 403


def test_a_stranger_finds_nothing_in_search_count_export_and_api(cast):
    chen = cast["chen"].id
    for text in ("13812345678", "陈雅琴", f"C{chen:08d}"):
        assert f"/customers/{chen}/" not in cast["qiu"].get("/lookup/", {"q": text}).content.decode()
        assert api(cast, "qiu", f"/customers/?q={text}").json() == {"hits": []}
        assert f"/customers/{chen}/" in cast["lin"].get("/lookup/", {"q": text}).content.decode()
    assert "C000" not in b"".join(cast["qiu"].get("/customers/export/").streaming_content).decode()
    assert api(cast, "qiu", f"/customers/{chen}").status_code == 404
    assert cast["qiu"].get("/customers/similar/?phone=13812345678").content.strip() == b""
    assert cast["tie"].get("/lookup/?q=5678").status_code == 200
    assert api(cast, "tie", "/customers/?q=5678").status_code == 403


def test_an_export_is_masked_watermarked_safe_and_logged(cast):
    enter(name="=cmd|' /C calc'!A0", phone="13900001111")
    text = b"".join(cast["lin"].get("/customers/export/?q=").streaming_content).decode()
    assert "导出人 lin" in text and "138****5678" in text and "陈雅琴" not in text
    assert not [line for line in text.splitlines() if line.startswith(("=", '"='))]
    assert ",'=**" in text
    assert AuditLine.objects.filter(action="customers.export_customers").count() == 1
    assert cast["bai"].get("/customers/export/").status_code == 403


def test_the_form_enters_a_customer_and_shows_errors_beside_the_fields(cast):
    page = cast["lin"].post("/customers/new/", {"phone": "138123", "name": "", "address": ""})
    assert page.status_code == 200
    assert "电话位数不够" in page.content.decode() and "请填写客户姓名" in page.content.decode()
    told = {"phone": "139 0000 1111", "name": "王伟", "address": HOME.text, "marketing": "on"}
    done = cast["lin"].post("/customers/new/", told)
    wang = Customer.objects.get(name="王伟")
    assert (done.status_code, done["Location"]) == (302, f"/customers/{wang.pk}/")
    assert wang.consents.get().given
    shown = cast["lin"].get("/customers/similar/", {"phone": "13900001111"}).content.decode()
    assert "王**" in shown and "手机号相同" in shown
    assert cast["bai"].post("/customers/new/", told).status_code == 403


def test_whole_numbers_are_shown_for_a_purpose(cast):
    chen, phone = cast["chen"].id, CustomerPhone.objects.get()
    url = f"/customers/{chen}/phone/{phone.pk}/reveal/"
    assert cast["lin"].post(url).status_code == 422
    shown = cast["lin"].post(url, {"purpose": "SERVICE"})
    assert "tel:13812345678" in shown.content.decode() and shown["Cache-Control"] == "no-store"
    assert cast["qiu"].post(url, {"purpose": "SERVICE"}).status_code == 404
    address = f"/customers/{chen}/address/{Customer.objects.get(pk=chen).addresses.get().pk}/reveal/"
    assert "中山北路30号" in cast["lin"].post(address, {"purpose": "SERVICE"}).content.decode()


def test_a_merge_on_the_page_and_its_undo(cast):
    chen = cast["chen"].id
    other = enter(phone="13900001111").id
    page = cast["lin"].get(f"/customers/{chen}/merge/?other=C{other:08d}")
    assert "139****1111" in page.content.decode()
    done = cast["lin"].post(f"/customers/{chen}/merge/", {"other": other, "stays": other})
    assert done["Location"] == f"/customers/{other}/"
    assert cast["lin"].get(f"/customers/{chen}/")["Location"] == f"/customers/{other}/"
    cast["lin"].post(f"/customers/merges/{Merge.objects.get().pk}/undo/")
    assert cast["lin"].get(f"/customers/{chen}/").status_code == 200
    assert cast["lin"].post(f"/customers/{chen}/merge/", {"other": "x", "stays": "y"}).status_code == 422


def test_consent_is_taken_back_on_the_panel(cast):
    chen = cast["chen"].id
    url = f"/customers/{chen}/consents/change/"
    shown = cast["lin"].post(url, {"purpose": "MARKETING", "given": "1"}).content.decode()
    assert "已同意" in shown
    assert "已撤回" in cast["lin"].post(url, {"purpose": "MARKETING", "given": "0"}).content.decode()
    assert "解除勿扰" in cast["lin"].post(url, {"purpose": "CONTACT", "given": "0"}).content.decode()
    assert cast["lin"].post(url, {"purpose": "SERVICE", "given": "0"}).status_code == 422
    assert cast["qiu"].post(url, {"purpose": "MARKETING", "given": "1"}).status_code == 404


def test_the_api_enters_once_for_one_key_and_answers_a_masked_card(cast):
    told = {"name": "王伟", "phone": "139-0000-1111", "address": {"region_code": "320106", "text": "湖南路1号"}}
    first = api(cast, "lin", "/customers/", told, **{"Idempotency-Key": "k1"})
    again = api(cast, "lin", "/customers/", told, **{"Idempotency-Key": "k1"})
    assert first.status_code == 200 and first.json() == again.json() and first.json()["is_new"]
    card = api(cast, "lin", f"/customers/{first.json()['id']}").json()
    assert (card["name"], card["phones"][0]["text"]) == ("王**", "139****1111")
    assert card["addresses"][0]["text"] == "江苏省南京市鼓楼区***"
    wrong = api(cast, "lin", "/customers/", told | {"phone": "1"})
    assert wrong.status_code == 422 and wrong.json()["field"] == "phone"
    path = f"/customers/{card['id']}/phones/{card['phones'][0]['id']}/reveal"
    assert api(cast, "lin", path, {"purpose": "SERVICE"}).json() == {"name": "王伟", "phone": "13900001111"}
    assert api(cast, "qiu", path, {"purpose": "SERVICE"}).status_code == 404
    assert api(cast, "bai", "/customers/", told).status_code == 403


def test_the_look_up_of_the_api_needs_few_queries(cast):
    enter(name="王伟", phone="13900001111", address=AddressInput())
    with at_most_queries(4):
        api(cast, "lin", "/customers/?q=5678")
