"""Stock's pages and API: what they show, what they do, whom they refuse, how few queries they need."""

import pytest
from django.apps import apps
from django.urls import reverse

from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.accounts.public import issue_token
from carecenter.reference.catalogue import public as catalogue
from carecenter.work.stock import public as stock
from carecenter.work.stock.actions.stores import set_level
from carecenter.work.stock.models import Balance, Count, CountLine, OldPart, PartRequest, Transfer, TransferLine
from carecenter.work.stock.testing import ANODE, HEATER, SYSTEM, TANK, a_stock_world, fill
from carecenter.work.stock.tests.ledger import demand_books_add_up, lies
from carecenter.work.stock.types import Line, StoreKind

pytestmark = pytest.mark.django_db
LISTS = (
    "stock",
    "stock_stores",
    "stock_movements",
    "stock_requests",
    "stock_transfers",
    "stock_counts",
    "stock_old_parts",
    "stock_proposals",
)


@pytest.fixture
def world():
    """A brand where something of everything is under way, at both providers."""
    found = a_stock_world()
    for who, code in (("tie", "gao"), ("wu", "su")):
        fill(found.stores[code], anode=3, heater=2)
        fill(found.stores[who], heater=2)
        stock.use_parts(
            actor=SYSTEM,
            job_id=found.people[who],
            technician_id=found.people[who],
            equipment_id=None,
            parts=[stock.UsedPart(HEATER, old_taken=True, old_serial=f"ALT-{code.upper()}")],
        )
        stock.ask_part(actor=found.actors[who], part_code=ANODE)
    fill(found.stores["main"], anode=20, tank=2)
    set_level(actor=found.actors["ku"], part_code=ANODE, minimum=5, target=6, kind=StoreKind.PROVIDER)
    return found


@pytest.fixture
def as_(world, client):
    def sign_in(name):
        client.force_login(apps.get_model("accounts", "User").objects.get(pk=world.users[name]))
        return client

    return sign_in


def a_transfer(world, target="gao", *lines):
    return stock.prepare_transfer(
        actor=world.actors["ku"],
        source_id=world.stores["main"],
        target_id=world.stores[target],
        lines=lines or [Line(ANODE, 2)],
    )


@pytest.mark.parametrize("name", LISTS)
def test_every_list_shows_the_brand_all_and_a_provider_only_its_own(world, as_, name):
    a_transfer(world, "su")
    for code in ("gao", "su"):
        stock.open_count(actor=world.actors["ku"], store_id=world.stores[code])
    page = as_("ku").get(reverse(name)).content.decode()
    if name not in {"stock_stores"}:
        assert "苏氏安装" in page or "吴师傅" in page
    page = as_("gao").get(reverse(name)).content.decode()
    assert "苏氏安装" not in page and "吴师傅" not in page and "ALT-SU" not in page


@pytest.mark.parametrize("name", LISTS)
def test_strangers_sign_in_and_people_without_the_permission_are_refused(world, as_, client, name):
    assert client.get(reverse(name)).status_code == 302
    assert as_("lin").get(reverse(name)).status_code == 403


@pytest.mark.parametrize("name", LISTS)
def test_every_list_needs_few_queries(world, as_, name):
    for _ in range(3):
        a_transfer(world)
    keeper = as_("ku")
    keeper.get(reverse(name))
    with at_most_queries(11):
        assert keeper.get(reverse(name)).status_code == 200


def test_filters_narrow_the_balances_and_the_export_holds_the_same(world, as_):
    keeper = as_("ku")
    page = keeper.get(reverse("stock"), {"kind": "VAN"}).content.decode()
    assert "铁师傅" in page and 'title="总仓"' not in page
    assert "坏件" in keeper.get(reverse("stock"), {"shelf": "BAD"}).content.decode()
    file = b"".join(keeper.get(reverse("stock_export"), {"kind": "HQ"}).streaming_content).decode()
    assert "P-ANODE,镁棒,良品,20,0,20" in file and "高氏安装" not in file
    assert as_("lin").get(reverse("stock_export")).status_code == 403


def test_a_parts_page_shows_balances_pieces_and_use_of_ones_own_reach(world, as_):
    part = {p.code: p.id for p in catalogue.parts()}
    url = reverse("stock_part", args=[part[HEATER]])
    keeper = as_("ku")
    page = keeper.get(url).content.decode()
    assert "高氏安装" in page and "苏氏安装" in page and "上门使用 -1" in page
    with at_most_queries(18):
        keeper.get(url)
    assert f"T{world.stores['main']}-1" in keeper.get(reverse("stock_part", args=[part[TANK]])).content.decode()
    page = as_("gao").get(url).content.decode()
    assert "高氏安装" in page and "苏氏安装" not in page
    assert as_("gao").get(reverse("stock_part", args=[10**9])).status_code == 404
    assert as_("lin").get(url).status_code == 403


def test_goods_come_in_by_a_form_that_names_the_wrong_line(world, as_):
    keeper, url = as_("ku"), reverse("stock_goods_in")
    answer = keeper.post(url, {"store": world.stores["main"], "lines": f"{ANODE} 5\n{HEATER}"})
    assert answer.status_code == 422 and "第 2 行看不懂" in answer.content.decode()
    answer = keeper.post(url, {"store": world.stores["main"], "lines": f"{TANK} 2 A1"})
    assert answer.status_code == 422 and "请填写 2 个不同的序列号" in answer.content.decode()
    assert keeper.post(url, {"store": world.stores["main"], "lines": f"{ANODE} 5\n{TANK} 1 A1"}).status_code == 302
    assert lies(world.stores["main"], ANODE) == (25, 0) and lies(world.stores["main"], TANK) == (3, 0)
    assert as_("gao").get(url).status_code == 403


def test_a_transfer_is_written_sent_and_received_with_a_difference(world, as_):
    form = {"source": world.stores["main"], "target": world.stores["gao"], "lines": f"{ANODE} 4\n{TANK} 1"}
    assert as_("gao").post(reverse("stock_transfer_new"), form).status_code == 302
    transfer = Transfer.objects.get()
    here = reverse("stock_transfer", args=[transfer.pk])
    lines = {line.part.code: line.pk for line in TransferLine.objects.select_related("part")}
    sending = reverse("stock_transfer_send", args=[transfer.pk])
    assert as_("gao").post(sending, {}).status_code == 404  # the brand sends
    answer = as_("ku").post(sending, {f"serials_{lines[TANK]}": ""})
    assert answer.status_code == 422 and "序列号" in answer.content.decode()
    good = {f"serials_{lines[TANK]}": f"T{world.stores['main']}-1", "waybill": "SF123", "key": "k1"}
    assert as_("ku").post(sending, good).status_code == 302
    assert as_("ku").post(sending, good).status_code == 302  # the same form again happens once
    gao = as_("gao")
    page = gao.get(here).content.decode()
    assert "SF123" in page and "收货入库" in page
    with at_most_queries(13):
        gao.get(here)
    receiving = reverse("stock_transfer_receive", args=[transfer.pk])
    answer = gao.post(receiving, {f"received_{lines[ANODE]}": "9"})
    assert answer.status_code == 422 and "实收数量应在 0 到 4 之间" in answer.context["problem"]
    gao.post(receiving, {f"received_{lines[ANODE]}": "3"})
    transfer.refresh_from_db()
    assert (transfer.state, transfer.missing) == ("RECEIVED", 1)
    assert as_("su").get(here).status_code == 404
    assert "D0" in as_("ku").get(reverse("stock_transfers"), {"differs": "1"}).content.decode()
    demand_books_add_up()


def test_a_count_is_blind_and_approved_by_another(world, as_):
    ku = as_("ku")
    assert ku.post(reverse("stock_count_new"), {"store": world.stores["gao"]}).status_code == 302
    count = Count.objects.get()
    here = reverse("stock_count", args=[count.pk])
    assert ">账面<" not in ku.get(here).content.decode()
    lines = {line.part.code: line.pk for line in CountLine.objects.select_related("part")}
    submit = reverse("stock_count_submit", args=[count.pk])
    answer = ku.post(submit, {f"counted_{lines[ANODE]}": "x"})
    assert answer.status_code == 422
    ku.post(submit, {f"counted_{lines[ANODE]}": "2", f"counted_{lines[HEATER]}": "2"})
    approve = reverse("stock_count_approve", args=[count.pk])
    answer = ku.post(approve)
    assert answer.status_code == 403 and "另一个人复核" in answer.content.decode()
    assert as_("su").get(here).status_code == 404 and as_("su").post(approve).status_code == 404
    bao = as_("bao")
    with at_most_queries(13):
        bao.get(here)
    assert bao.post(approve).status_code == 302
    assert lies(world.stores["gao"], ANODE) == (2, 1)
    demand_books_add_up()


def test_a_proposal_becomes_a_transfer_with_one_click(world, as_):
    gao = as_("gao")
    page = gao.get(reverse("stock_proposals")).content.decode()
    assert "补 4 件" in page  # 2 free of 3, up to 6
    answer = gao.post(reverse("stock_bring", args=[world.stores["gao"]]))
    assert answer.status_code == 302 and lies(world.stores["main"], ANODE) == (20, 4)
    assert "补 4 件" not in gao.get(reverse("stock_proposals")).content.decode()
    gao.post(reverse("stock_bring", args=[world.stores["su"]]))
    assert Transfer.objects.count() == 1


def test_parts_are_handed_out_and_old_ones_taken_in_from_the_lists(world, as_):
    gao, wish = as_("gao"), PartRequest.objects.order_by("id").first()
    assert "发料" in gao.get(reverse("stock_requests")).content.decode()
    gao.post(reverse("stock_issue", args=[wish.pk]))
    assert lies(world.stores["tie"], ANODE) == (1, 0)
    mine, other = OldPart.objects.order_by("id")
    assert gao.post(reverse("stock_old_part_in", args=[mine.pk])).status_code == 302
    assert lies(world.stores["gao"], HEATER, "BAD") == (1, 0)
    assert gao.post(reverse("stock_old_part_in", args=[other.pk])).status_code == 404
    ku = as_("ku")
    assert ku.post(reverse("stock_old_part_waive", args=[other.pk]), {}).status_code == 422
    assert ku.post(reverse("stock_old_part_waive", args=[other.pk]), {"reason": "DESTROYED"}).status_code == 302
    demand_books_add_up()


def test_levels_spoilage_and_write_off_by_forms(world, as_):
    part = {p.code: p.id for p in catalogue.parts()}[ANODE]
    ku = as_("ku")
    ku.post(reverse("stock_level", args=[part]), {"store": "VAN", "minimum": 1, "target": 2})
    assert "少于 1 补到 2" in ku.get(reverse("stock_part", args=[part])).content.decode()
    form = {"store": world.stores["main"], "quantity": 2, "reason": "压坏"}
    ku.post(reverse("stock_spoil", args=[part]), form)
    assert (lies(world.stores["main"], ANODE), lies(world.stores["main"], ANODE, "BAD")) == ((18, 0), (2, 0))
    ku.post(reverse("stock_write_off", args=[part]), form)
    assert lies(world.stores["main"], ANODE, "BAD") == (0, 0)
    assert as_("gao").get(reverse("stock_write_off", args=[part])).status_code == 403
    demand_books_add_up()


def test_panels_of_a_job_and_of_a_provider_show_only_ones_reach(world, as_):
    job_id = world.people["tie"]
    page = as_("gao").get(reverse("stock_job_panel", args=[job_id])).content.decode()
    assert "加热管" in page and "待交回" in page
    assert "没有用到配件" in as_("su").get(reverse("stock_job_panel", args=[job_id])).content.decode()
    gao = as_("gao")
    url = reverse("stock_portal_panel", args=[world.providers["gao"]])
    with at_most_queries(17):
        page = gao.get(url).content.decode()
    assert "待发料" in page
    assert gao.get(reverse("stock_portal_panel", args=[world.providers["su"]])).status_code == 404


def api(world, name):
    scopes = sorted(set(world.actors[name].grants) & set(PERMISSIONS))
    token = issue_token(actor=SYSTEM, user_id=world.users[name], name="test", scopes=scopes)
    return {"HTTP_AUTHORIZATION": f"Bearer {token}", "content_type": "application/json"}


def test_the_api_moves_parts_once_for_a_key_and_keeps_to_the_reach(world, client):
    ku, su = api(world, "ku"), api(world, "su")
    body = {"source_id": world.stores["main"], "target_id": world.stores["gao"],
            "lines": [{"part_code": ANODE, "quantity": 2}]}  # fmt: skip
    first = client.post("/api/v1/stock/transfers/", body, HTTP_IDEMPOTENCY_KEY="a", **ku)
    again = client.post("/api/v1/stock/transfers/", body, HTTP_IDEMPOTENCY_KEY="a", **ku)
    assert first.status_code == again.status_code == 201 and first.json() == again.json()
    here = f"/api/v1/stock/transfers/{first.json()['id']}/"
    assert client.get(here, **su).status_code == 404
    assert client.post(f"{here}dispatch/", {}, **ku).json()["state"] == "SENT"
    assert client.post(f"{here}receipt/", {}, **ku).json()["state"] == "RECEIVED"
    rows = client.get("/api/v1/stock/balances/", **su).json()["balances"]
    assert {row["store"] for row in rows} <= {"苏氏安装", "吴师傅 · 苏氏安装"}
    assert len(client.get("/api/v1/stock/movements/?limit=2", **ku).json()["movements"]) == 2
    assert client.get("/api/v1/stock/old-parts/", **api(world, "gao")).json()[0]["serial"] == "ALT-GAO"
    answer = client.post("/api/v1/stock/wishes/", {"part_code": "NONE"}, **api(world, "tie"))
    assert answer.status_code == 422
    assert client.post("/api/v1/stock/goods/", {"store_id": world.stores["main"], "lines": []}, **su).status_code == 422
    assert client.get("/api/v1/stock/balances/").status_code == 401
    assert Balance.objects.filter(quantity__lt=0).count() == 0
