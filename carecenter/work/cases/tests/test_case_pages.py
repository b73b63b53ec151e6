"""The pages of cases work, count their queries, refuse strangers and another centre."""

import zipfile
from io import BytesIO

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from carecenter.foundation.testing import at_most_queries
from carecenter.work.cases import public as cases
from carecenter.work.cases.models import Case, CaseMessage, CaseTask, Dispute, SavedView
from carecenter.work.cases.testing import a_case

DEEDS = ("resolution", "assessment", "pause", "reopening", "escalation", "withdrawal", "off-process", "promise")
DEEDS += ("assignment", "change", "proposal", "help", "eight-d", "tie", "verification")


@pytest.fixture
def as_(client):
    def sign_in(name):
        client.force_login(get_user_model().objects.get(username=name))
        return client

    return sign_in


def photo():
    out = BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "JPEG")
    return SimpleUploadedFile("leak.jpg", out.getvalue(), "image/jpeg")


def test_the_list_and_the_page_with_their_queries(world, as_):
    case_id = a_case(world, "repair", equipment_id=world.heater.equipment_id, text="<script>alert(1)</script>")
    for _ in range(3):
        a_case(world, "safety")
    client = as_("lin")
    with at_most_queries(20):
        page = client.get("/cases/").content.decode()
    assert page.index("险情") < page.index(f"K{case_id:08d}")
    with at_most_queries(29):
        page = client.get(f"/cases/{case_id}/").content.decode()
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page
    assert "&#x27;REPLY&#x27;" not in page  # nothing of the page may pass for a toast
    for panel in ("facts", "tasks", "ties"):
        assert client.get(f"/cases/{case_id}/{panel}/", headers={"HX-Request": "true"}).status_code == 200
    assert client.get(f"/cases/{case_id}/?stay", headers={"HX-Request": "true"}).status_code == 200
    assert client.get(f"/cases/of-customer/{world.chen}/").status_code == 200


def test_strangers_and_another_centre_see_nothing(world, as_, client):
    case_id = a_case(world)
    urls = ["", "facts/", "tasks/", "ties/", "evidence/", *(f"{word}/" for word in DEEDS)]
    for url in urls:
        assert client.get(f"/cases/{case_id}/{url}").status_code in (302, 403)
    as_("qiu")
    for url in urls:
        assert client.get(f"/cases/{case_id}/{url}").status_code in (403, 404)
    assert f"K{case_id:08d}" not in client.get("/cases/").content.decode()
    assert client.post(f"/cases/{case_id}/messages/", {"kind": "NOTE", "text": "x"}).status_code == 404
    assert client.post(f"/cases/{case_id}/here/").status_code == 404
    assert CaseMessage.objects.count() == 0


def test_every_deed_has_its_page(world, as_):
    case_id, client = a_case(world, "complaint"), as_("mo")
    for word in DEEDS:
        assert client.get(f"/cases/{case_id}/{word}/").status_code == 200, word
        assert client.post(f"/cases/{case_id}/{word}/", {}).status_code in (302, 422), word


def test_the_number_finds_the_customer_and_the_form_names_its_errors(world, as_):
    client = as_("lin")
    assert "客户电话" in client.get("/cases/new/").content.decode()
    page = client.get(f"/cases/new/?customer={world.chen}").content.decode()
    assert "投诉" in page
    url = f"/cases/new/?customer={world.chen}&type=repair"
    answer = client.post(url, {"subject": "漏水", "channel": "PHONE", "values.symptom": "display", "key": "1"})
    assert answer.status_code == 422
    assert "「故障码」必须填写" in answer.content.decode()
    filled = {"subject": "不热", "channel": "PHONE", "values.symptom": "display", "values.fault_code": "E1", "key": "1"}
    assert client.post(url, filled).status_code == 302
    assert client.post(url, filled).status_code == 302
    assert Case.objects.get().owner_id == world.people["lin"]


def test_words_with_a_photograph_and_the_evidence_pack(world, as_):
    case_id, client = a_case(world, "complaint"), as_("lin")
    said = {"kind": "NOTE", "text": "@莫 看照片", "files": photo()}
    assert client.post(f"/cases/{case_id}/messages/", said).status_code == 302
    page = client.get(f"/cases/{case_id}/").content.decode()
    assert "看照片" in page
    answer = client.get(f"/cases/{case_id}/evidence/")
    names = zipfile.ZipFile(BytesIO(answer.content)).namelist()
    number = f"K{case_id:08d}"
    assert names in ([f"{number}.pdf", "files/01-leak.jpg"], [f"{number}.html", "files/01-leak.jpg"])


def test_search_finds_chinese_words_and_numbers(world, as_):
    first = a_case(world, subject="燃气热水器忽冷忽热")
    a_case(world, subject="发票抬头写错")
    cases.write_message(actor=world.actors["lin"], case_id=first, kind="NOTE", text="水压不足")
    client = as_("lin")
    for text in ("忽冷忽热", "热水器", "水压", f"K{first:08d}"):
        page = client.get("/cases/", {"q": text}).content.decode()
        assert f"K{first:08d}" in page, text
        assert "发票" not in page, text
    assert "没有符合条件" in client.get("/cases/", {"q": "' & | ! 洗碗机"}).content.decode()


def test_a_department_answers_or_disputes_on_its_small_page(world, as_):
    case_id = a_case(world)
    task = cases.ask_department(actor=world.actors["lin"], case_id=case_id, unit_path="hq.store", text="请核对开票")
    client = as_("xu")
    assert "请核对开票" in client.get(f"/tasks/{task}/").content.decode()
    assert client.get(f"/cases/{case_id}/").status_code == 404
    assert client.post(f"/tasks/{task}/dispute/", {"text": "是工厂的"}).status_code == 302
    assert as_("mo").get(f"/tasks/{task}/verdict/").status_code == 200
    verdict = {"unit_path": "hq.store", "text": "开票在店"}
    assert client.post(f"/tasks/{task}/verdict/", verdict).status_code == 302
    assert as_("xu").post(f"/tasks/{task}/answer/", {"text": "已重开"}).status_code == 302
    assert (CaseTask.objects.get().outcome, Dispute.objects.get().verdict_path) == ("ANSWERED", "hq.store")


def test_views_bulk_and_snooze(world, as_):
    first, second = a_case(world), a_case(world)
    client = as_("lin")
    assert client.post("/cases/owner/", {"id": [first, second]}).status_code == 302
    assert Case.objects.filter(owner_id=world.people["lin"]).count() == 2
    client.post("/cases/snooze/", {"id": [first]})
    page = client.get("/cases/").content.decode()
    assert f"K{first:08d}" not in page
    assert f"K{second:08d}" in page
    cases.write_message(actor=world.actors["mo"], case_id=first, kind="INBOUND", text="在吗")
    assert f"K{first:08d}" in client.get("/cases/").content.decode()
    client.post("/cases/views/", {"name": "我的投诉", "query": "type=complaint", "shared": "1"})
    assert "我的投诉" in as_("mo").get("/cases/").content.decode()
    assert "我的投诉" not in as_("qiu").get("/cases/").content.decode()
    assert SavedView.objects.count() == 1


def test_two_at_one_case_see_each_other(world, as_):
    case_id = a_case(world)
    as_("lin").post(f"/cases/{case_id}/here/", {"typing": "1"})
    seen = as_("mo").post(f"/cases/{case_id}/here/").content.decode()
    assert "data-typing>林" in seen
    assert "莫" in seen
    gone = as_("lin").post(f"/cases/{case_id}/here/", {"gone": "1"}).content.decode()
    assert "林" not in gone


def test_a_merged_case_leads_to_where_it_lives_on(world, as_):
    first, second = a_case(world), a_case(world)
    cases.merge_case(actor=world.actors["lin"], case_id=second, into_id=first)
    client = as_("lin")
    assert client.get(f"/cases/{second}/").headers["Location"] == f"/cases/{first}/"
    assert client.post(f"/cases/{second}/merge/undo/").status_code == 302
    assert client.get(f"/cases/{second}/").status_code == 200
