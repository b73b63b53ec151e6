"""The floor shows who does what, what has to be acted on, and lets a leader act within her reach."""

import pytest
from django.contrib.auth import get_user_model

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.testing import SYSTEM, Floor
from carecenter.desks.supervisor_desk.rules.alerts import Alert, Line, alerts, is_over
from carecenter.foundation.testing import at_most_queries, events_of
from carecenter.reference.accounts.public import open_account


def line(**more):
    usual = {"waiting": 0, "longest_seconds": 0, "level_30": 0.8, "target": 0.8, "ewt_seconds": 0}
    return Line("q", "热线", **(usual | more))


def test_the_rules_of_the_floor_propose_and_do_nothing_by_themselves():
    assert alerts([line()], handling=7, idle=3) == []
    assert alerts([line(level_30=0.69)], handling=7, idle=3) == [Alert("LEVEL_LOW", "热线", 0.69, "RECALL")]
    assert alerts([line(waiting=1, ewt_seconds=121)], handling=7, idle=3)[0].code == "EWT_LONG"
    assert alerts([line(waiting=1, ewt_seconds=120)], handling=7, idle=3) == []
    assert alerts([line(waiting=2, longest_seconds=181)], handling=7, idle=3)[0].deed == "PAGE_LEAD"
    assert alerts([line(waiting=2, ewt_seconds=None)], handling=0, idle=0)[0].code == "NOBODY_THERE"
    assert alerts([line(level_30=0.95)], handling=6, idle=4)[0].code == "CALM"
    assert alerts([line(level_30=0.95)], handling=7, idle=3) == []


def test_hold_is_over_after_90_seconds_and_wrap_up_after_its_time():
    assert is_over("HOLD", 91, seconds_past_due=None)
    assert not is_over("HOLD", 90, seconds_past_due=None)
    assert is_over("ACW", 10, seconds_past_due=1)
    assert not is_over("TALK", 900, seconds_past_due=None)


@pytest.fixture
def floor(db):
    found = Floor()
    user = open_account(actor=SYSTEM, username="mo", password="Right-horse-9")
    found.person("mo", role="leader", user_id=user)
    return found


def signed_in(client, name):
    client.force_login(get_user_model().objects.get(username=name))
    return client


def test_a_leader_sees_her_centre_and_acts(floor, client):
    lin = floor.available("lin", mandarin=5)
    floor.available("fang", unit="guangzhou")
    routing.enqueue(actor=SYSTEM, queue_code="hotline", work=("call", 1), key="1")
    offer = routing.state_of_agent(person_id=lin.person_id).offer_id
    routing.accept_offer(actor=lin, offer_id=offer)
    leader = signed_in(client, "mo")
    with at_most_queries(16):
        page = leader.get("/floor/").content.decode()
    assert "lin" in page
    assert "fang" not in page
    assert "普通话热线" in page
    assert "粤语热线" not in page
    assert leader.get("/floor/wall/").status_code == 200
    done = leader.post(f"/floor/agents/{lin.person_id}/messages/", {"text": "请提醒客户关闭燃气阀"})
    assert done.status_code == 204
    assert [event.subject_id for event in events_of("presence.messaged")] == [lin.person_id]
    other = floor.persons["fang"]
    assert leader.post(f"/floor/agents/{other}/messages/", {"text": "x"}).status_code == 404
    assert len(events_of("presence.messaged")) == 1


def test_recalling_brings_back_training_but_never_a_meal(floor, client):
    lin, bai = floor.available("lin"), floor.available("bai")
    routing.go_aux(actor=lin, code="3")
    routing.go_aux(actor=bai, code="2")
    signed_in(client, "mo").post("/floor/recall/")
    states = routing.states_of_agents(person_ids=[lin.person_id, bai.person_id])
    assert states[lin.person_id].state == "AVAILABLE"
    assert (states[bai.person_id].state, states[bai.person_id].aux) == ("AUX", "2")


def test_strangers_and_agents_are_refused(floor, client):
    assert client.get("/floor/").status_code == 302
    user = open_account(actor=SYSTEM, username="lin", password="Right-horse-9")
    floor.person("lin", user_id=user)
    agent = signed_in(client, "lin")
    assert agent.get("/floor/").status_code == 403
    assert agent.get("/queues/").status_code == 403
    assert agent.post("/floor/recall/").status_code == 403


def test_queues_and_offers_are_explained(floor, client):
    floor.available("lin")
    item = routing.enqueue(actor=SYSTEM, queue_code="hotline", work=("call", 1), key="1")
    leader = signed_in(client, "mo")
    with at_most_queries(16):
        assert "普通话热线" in leader.get("/queues/").content.decode()
    assert leader.get("/queues/work/").status_code == 200
    assert "为什么是这个人" in leader.get(f"/queues/work/{item}/").content.decode()
