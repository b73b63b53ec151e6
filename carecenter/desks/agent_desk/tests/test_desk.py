"""The desk: works, refuses a stranger, stays within its queries; every deed by one address."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.types import Channel
from carecenter.contact.telephony.testing import Line, menu_data, open_hotline
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.accounts.public import open_account
from carecenter.reference.customers.testing import enter
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

pytestmark = pytest.mark.django_db
SYSTEM = system_actor()


@pytest.fixture
def desk():
    """Lin at her desk with a line, and somebody without a telephone."""
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    organisation.open_unit(actor=SYSTEM, code="hotline", name="热线", kind=UnitKind.CENTRE, parent_id=hq.id)
    routing.define_queue(actor=SYSTEM, code="hotline", name="热线", channel=Channel.CALL, unit_code="hotline")
    grants = {
        "routing.serve": Reach.OWN,
        "calls.take": Reach.TREE,
        "calls.view": Reach.OWN,
        "customers.view": Reach.NATION,
    }
    organisation.define_role(actor=SYSTEM, code="agent", name="坐席", grants=grants)
    clients = {}
    for name in ("lin", "none"):
        user = open_account(actor=SYSTEM, username=name, password="Right-horse-9")
        unit = organisation.unit_by_code(code="hotline")
        person = organisation.enter_person(actor=SYSTEM, name=name, employee_no=name, unit_id=unit.id, user_id=user)
        if name == "lin":
            organisation.give_role(actor=SYSTEM, person_id=person, role_code="agent")
        clients[name] = Client()
        clients[name].login(username=name, password="Right-horse-9")
    now = datetime.now(UTC)
    with clock.standing_at(now):
        open_hotline("hq.hotline", menu_data())
    return clients, Line(now)


def ringing(desk):
    clients, line = desk
    assert clients["lin"].post("/desk/phone/", {"kind": "SIMULATED"}).json()["kind"] == "SIMULATED"
    assert "示闲" in clients["lin"].get("/desk/presence/").content.decode()
    assert "示忙" in clients["lin"].post("/desk/presence/available/").content.decode()
    line.now = datetime.now(UTC)
    call = line.call(number="13812345678")
    line.wait(4)
    line.press(call, "1")
    return clients["lin"], line, call


def test_a_stranger_and_a_colleague_without_the_right_see_no_desk(desk):
    clients, _ = desk
    assert Client().get("/desk/").status_code == 302
    for address in ("/desk/", "/desk/call/", "/desk/work/", "/desk/customer/", "/desk/bar/", "/desk/presence/"):
        assert clients["none"].get(address).status_code == 403
    assert clients["none"].post("/desk/phone/", {"kind": "SIMULATED"}).status_code == 403


def test_the_whole_call_at_the_desk(desk):
    customer = enter().id
    client, line, call = ringing(desk)
    shown = client.get("/desk/call/").content.decode()
    assert "138****5678" in shown and "13812345678" not in shown and "接听" in shown
    card = client.get("/desk/customer/").content.decode()
    assert f"/customers/{customer}/" in card and "13812345678" not in card and "陈**" in card
    client.post(f"/desk/calls/{call}/answer/")
    line.now = datetime.now(UTC)
    line.settle()
    assert "保持" in client.get("/desk/call/").content.decode()
    assert "取回" in client.post(f"/desk/calls/{call}/hold/").content.decode()
    assert "取消静音" not in client.post(f"/desk/calls/{call}/resume/").content.decode()
    assert "取消静音" in client.post(f"/desk/calls/{call}/mute/", {"on": "1"}).content.decode()
    client.post(f"/desk/calls/{call}/hang-up/")
    client.post(f"/desk/calls/{call}/outcome/", {"outcome": "SOLVED"})
    assert line.state(call).outcome == "SOLVED"


def test_two_of_three_disclose_and_one_does_not(desk):
    enter()
    client, _line, call = ringing(desk)
    one = client.post(f"/desk/calls/{call}/identity/", {"phone": "5678"}).content.decode()
    assert "13812345678" not in one
    two = client.post(f"/desk/calls/{call}/identity/", {"phone": "5678", "address": "中山北路"}).content.decode()
    assert "13812345678" in two and "身份已核对" in two


def test_the_desk_stays_within_its_queries(desk):
    enter()
    client, _line, _call = ringing(desk)
    for address, most in (
        ("/desk/", 4),
        ("/desk/work/", 9),
        ("/desk/call/", 9),
        ("/desk/customer/", 12),
        ("/desk/bar/", 8),
        ("/desk/presence/", 8),
    ):
        client.get(address)
        with at_most_queries(most + 4):
            assert client.get(address).status_code == 200


def test_pages_of_telephony_work_and_refuse(desk):
    clients, line = desk
    client, _line, call = ringing(desk)
    assert client.get("/calls/").status_code == 200
    assert client.get(f"/calls/{call}/").status_code == 200
    assert clients["none"].get(f"/calls/{call}/").status_code == 403
    assert client.get("/phone/menus/").status_code == 403
    answer = client.post("/phone/simulator/call/", {"number": "13602400000", "called": "4008001234"})
    assert answer.status_code == 302
    line.now = datetime.now(UTC)
    line.settle()
    channel = answer["Location"].partition("=")[2]
    assert "您好，通话将被录音。" in client.get(f"/phone/simulator/{channel}/").content.decode()
    assert client.post(f"/phone/simulator/{channel}/deed/", {"deed": "HANG_UP"}).status_code == 200
