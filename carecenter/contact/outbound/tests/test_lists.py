"""Lists of customers to call: opened, worked off one by one, and nobody is dialled who may not be."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from carecenter.contact.outbound.models import CallList, ListEntry
from carecenter.contact.outbound.public import (
    close_list,
    dial_entry,
    entry_of,
    finish_entry,
    lists_at_work,
    open_list,
    put_back,
    register_list_source,
    take_next,
    take_out,
)
from carecenter.contact.outbound.queries.sources import SOURCES
from carecenter.contact.outbound.types import Proposal
from carecenter.contact.telephony.public import calls_of_customer, open_phone, refuse_calls
from carecenter.foundation import clock
from carecenter.foundation.models import EventRow
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.customers.testing import enter

pytestmark = pytest.mark.django_db
UNIT = "hq.hotline"


def act(line, deed, **values):
    with clock.standing_at(line.now):
        answer = deed(**values)
    line.settle()
    return answer


@pytest.fixture
def two(line, people):
    """A list of two customers, and Lin and Wu with telephones."""
    customers = [enter().id, enter(name="王小明", phone="13900139000").id]
    values = {"name": "保养", "purpose": "SERVICE", "customer_ids": customers, "unit_path": UNIT}
    list_id, added = act(line, open_list, actor=people["莫"], **values)
    assert added == 2
    for name in ("林", "吴"):
        act(line, open_phone, actor=people[name], kind="SIMULATED")
    return list_id, customers


def test_a_list_holds_each_customer_once_and_only_a_leader_of_the_unit_opens_one(line, people, two):
    list_id, customers = two
    values = {"name": "保养", "purpose": "SERVICE", "customer_ids": customers, "unit_path": UNIT}
    assert act(line, open_list, actor=people["莫"], **values) == (list_id, 0)
    for who, wrong, refusal in (
        ("林", {}, NotPermitted),
        ("张", {}, NotPermitted),
        ("莫", {"name": " "}, BadInput),
        ("莫", {"purpose": "FUN"}, BadInput),
        ("莫", {"purpose": "SURVEY"}, BadInput),
        ("莫", {"name": "新", "customer_ids": []}, BadInput),
        ("莫", {"name": "新", "source": "nowhere"}, BadInput),
    ):
        with pytest.raises(refusal):
            act(line, open_list, actor=people[who], **{**values, **wrong})
    assert (CallList.objects.count(), ListEntry.objects.count()) == (1, 2)


def test_two_agents_never_see_the_same_customer_and_attempts_are_spaced(line, people, two):
    mine = act(line, take_next, actor=people["林"], list_id=two[0])
    hers = act(line, take_next, actor=people["吴"], list_id=two[0])
    assert mine != hers and act(line, take_next, actor=people["林"], list_id=two[0]) == mine
    with pytest.raises(NotThere):
        act(line, dial_entry, actor=people["吴"], entry_id=mine)
    act(line, finish_entry, actor=people["吴"], entry_id=hers, outcome="REACHED")
    for attempt, (state, minutes) in enumerate([("OPEN", 5), ("OPEN", 30), ("GIVEN_UP", 0)], 1):
        assert act(line, dial_entry, actor=people["林"], entry_id=mine) == ""
        call = ListEntry.objects.get(pk=mine).last_call_id
        line.answer(call)
        line.leave(call, "AGENT")
        act(line, finish_entry, actor=people["林"], entry_id=mine, outcome="NO_ANSWER")
        entry = ListEntry.objects.get(pk=mine)
        assert (entry.state, entry.attempts) == (state, attempt)
        if minutes:
            assert entry.not_before - line.now == timedelta(minutes=minutes)
            line.now = entry.not_before
            assert act(line, take_next, actor=people["林"], list_id=two[0]) == mine
    told = EventRow.objects.filter(kind="outbound.finished").order_by("id").values_list("facts__outcome", flat=True)
    assert list(told) == ["REACHED", *["NO_ANSWER"] * 3]


def test_who_may_not_be_called_is_never_dialled_and_the_agent_goes_on(line, people, two):
    mine = act(line, take_next, actor=people["林"], list_id=two[0])
    number = "13812345678" if ListEntry.objects.get(pk=mine).customer_id == two[1][0] else "13900139000"
    act(line, refuse_calls, actor=people["吴"], number=number, purpose="SERVICE")
    assert act(line, dial_entry, actor=people["林"], entry_id=mine) == "客户已要求不再致电。"
    assert ListEntry.objects.get(pk=mine).state == "BLOCKED"
    line.now += timedelta(hours=9, minutes=30)  # 21:30 in Shanghai
    other = act(line, take_next, actor=people["林"], list_id=two[0])
    assert other != mine
    assert act(line, dial_entry, actor=people["林"], entry_id=other) == "现在不在允许外呼的时段。"
    entry = ListEntry.objects.get(pk=other)
    assert (entry.state, entry.taken_by) == ("OPEN", None)
    assert entry.not_before == datetime(2026, 3, 3, 0, 0, tzinfo=UTC)
    assert calls_of_customer(customer_ids=two[1]) == []
    assert act(line, take_next, actor=people["林"], list_id=two[0]) is None


def test_she_names_another_time_and_a_refusal_is_kept_for_good(line, people, two):
    mine = act(line, take_next, actor=people["林"], list_id=two[0])
    act(line, put_back, actor=people["林"], entry_id=mine)
    assert act(line, take_next, actor=people["吴"], list_id=two[0]) == mine
    again = line.now + timedelta(days=2)
    with pytest.raises(BadInput):
        act(
            line, finish_entry, actor=people["吴"], entry_id=mine, outcome="CALL_AGAIN",
            again_at=line.now - timedelta(minutes=1),
        )  # fmt: skip
    act(line, finish_entry, actor=people["吴"], entry_id=mine, outcome="CALL_AGAIN", again_at=again)
    assert ListEntry.objects.get(pk=mine).not_before == again
    other = act(line, take_next, actor=people["吴"], list_id=two[0])
    act(line, finish_entry, actor=people["吴"], entry_id=other, outcome="REFUSED")
    with clock.standing_at(line.now):
        shown = lists_at_work(actor=people["林"])[0]
        assert (shown.due, shown.left, shown.settled, shown.reached, shown.total) == (0, 1, 1, 1, 2)
    assert entry_of(actor=people["吴"]) is None


def test_a_source_says_why_each_customer_is_called_and_an_ended_list_calls_nobody(line, people):
    customer = enter().id

    def find(actor, choice):
        return [Proposal(customer, ("equipment", 7), {"day": "2026-02-28"})] if choice == "1" else []

    register_list_source(
        "test.due", "测试来源", purpose="SURVEY", sentence="%(day)s 到期", find=find, permission="care.view",
        choices=lambda _actor: [("1", "一"), ("2", "二")],
    )  # fmt: skip
    try:
        values = {"actor": people["莫"], "name": "来源", "purpose": "", "unit_path": UNIT, "source": "test.due"}
        with pytest.raises(BadInput):
            act(line, open_list, choice="3", **values)
        with pytest.raises(BadInput):
            act(line, open_list, choice="2", **values)
        list_id, _n = act(line, open_list, choice="1", **values)
        act(line, take_next, actor=people["林"], list_id=list_id)
        with clock.standing_at(line.now):
            seen = entry_of(actor=people["林"])
        assert (seen.why, seen.purpose) == ("2月28日 周六 到期", "SURVEY")
        act(line, put_back, actor=people["林"], entry_id=seen.id)
        with pytest.raises(NotThere):
            act(line, close_list, actor=people["张"], list_id=list_id)
        act(line, close_list, actor=people["莫"], list_id=list_id)
        assert act(line, take_next, actor=people["林"], list_id=list_id) is None
        assert ListEntry.objects.get().state == "CLOSED"
    finally:
        del SOURCES["test.due"]


def test_the_pages_work_refuse_and_stay_within_their_queries(line, people, two):
    clients = {name: Client() for name in people}
    for number, name in enumerate(people):
        clients[name].login(username=f"u{number}", password="Right-horse-9")
    list_id = two[0]
    for address in ("/phone/lists/", "/phone/lists/new/", f"/phone/lists/{list_id}/"):
        assert Client().get(address).status_code == 302
        assert clients["林"].get(address).status_code == 403
        clients["莫"].get(address)
        with at_most_queries(14):
            assert clients["莫"].get(address).status_code == 200
    assert clients["张"].get(f"/phone/lists/{list_id}/").status_code == 404
    shown = clients["莫"].get("/phone/lists/new/").content.decode()
    assert all(words in shown for words in ("保养到期 · 30 天内", "回访未答", "评价不满意"))
    assert clients["莫"].post("/phone/lists/new/", {"name": "空"}).status_code == 422
    answer = clients["莫"].post("/phone/lists/new/", {"name": "手工", "purpose": "SERVICE", "customers": "13900139000"})
    assert answer.status_code == 302 and CallList.objects.get(name="手工").entries.count() == 1
    entry = ListEntry.objects.filter(call_list_id=list_id).first()
    clients["莫"].post(f"/phone/lists/{list_id}/take-out/", {"id": str(entry.pk)})
    clients["莫"].post(f"/phone/lists/{list_id}/end/")
    assert set(ListEntry.objects.filter(call_list_id=list_id).values_list("state", flat=True)) == {"CLOSED"}
    with pytest.raises(NotThere):
        act(line, take_out, actor=people["张"], list_id=list_id, entry_ids=[entry.pk])
