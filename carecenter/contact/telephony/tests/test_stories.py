"""Whole calls over the simulator: the stories that the real engine tells too."""

from datetime import UTC, datetime

import pytest

from carecenter.contact.routing import public as routing
from carecenter.contact.telephony.actions.story import shape_of
from carecenter.contact.telephony.actions.talking import hang_up, hold, name_outcome, resume
from carecenter.contact.telephony.models import Call, Callback, CallLeg, Recording
from carecenter.contact.telephony.queries.calls import rebuilt, running_call_of
from carecenter.contact.telephony.tests.deeds import act, in_talk, phones
from carecenter.foundation.testing import events_of
from carecenter.reference.customers.testing import enter

pytestmark = pytest.mark.django_db
NOTICE, LANGUAGE = "您好，通话将被录音。", "普通话请按一，粤语请按二，闻到煤气味请按九。"


def test_a_caller_is_popped_bridged_recorded_and_rates_by_key(line, people):
    phones(line, people, "林")
    call = line.call()
    line.wait(4)
    line.press(call, "1")
    assert line.state(call).state == "RINGING"
    assert line.done(call)[-1] == "dial"
    popped = events_of("call.popped")[-1]
    assert popped.subject_id == people["林"].person_id and popped.facts["milliseconds"] <= 500
    line.answer(call)
    assert line.done(call)[-4:] == ["music", "bridge", "join", "record"]
    line.wait(60)
    act(line, hang_up, actor=people["林"], call_id=call)
    assert line.state(call).state == "SURVEY"
    line.press(call, "5")
    row = line.state(call)
    assert (row.state, row.end_reason) == ("ENDED", "SERVED")
    digits = events_of("digits.collected")[-1]
    assert (digits.facts["reference"], digits.facts["digits"]) == ("rating", "5")
    ended = events_of("call.ended")[-1]
    assert ended.facts["talk_seconds"] == 60
    assert Recording.objects.get(call_id=call).file_id
    assert line.errors() == []


def test_a_call_is_what_its_story_says(line, people):
    phones(line, people, "林")
    call = in_talk(line, people)
    act(line, hold, actor=people["林"], call_id=call)
    line.wait(20)
    act(line, resume, actor=people["林"], call_id=call)
    act(line, name_outcome, actor=people["林"], call_id=call, outcome="SOLVED")
    line.leave(call)
    row = line.state(call)
    assert (row.hold_seconds, row.outcome, row.state) == (20, "SOLVED", "ENDED")
    assert rebuilt(call_id=call) == shape_of(row)


def test_at_three_in_the_morning_with_agents_free_nobody_hears_peak_text(line, people):
    """G12.3, through everything."""
    line.now = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)
    phones(line, people, "林")
    call = line.call()
    line.wait(4)
    line.press(call, "1")
    assert line.said(call) == [NOTICE, LANGUAGE]
    assert line.state(call).peak_seconds == 0
    assert line.state(call).state == "RINGING"


def test_all_busy_one_wait_advice_and_the_promise_is_kept(line, people):
    phones(line, people, "林")
    first = in_talk(line, people)
    second = line.call(number="13900139000")
    line.wait(4)
    line.press(second, "1")
    assert line.state(second).state == "QUEUE"
    assert line.said(second)[2] == "您前面还有1位，预计等待4分钟。需要回电请按一。"
    line.wait(29)
    assert len(line.said(second)) == 3
    line.wait(2)
    assert line.said(second)[3].startswith("目前来电较多")
    line.wait(3)
    line.press(second, "1")
    line.wait(10)
    assert line.state(second).end_reason == "CALLBACK" and line.state(second).peak_seconds > 0
    promised = Callback.objects.get()
    assert (promised.kind, promised.state, promised.number) == ("KEEP_PLACE", "QUEUED", "13900139000")
    act(line, hang_up, actor=people["林"], call_id=first)
    line.leave(first)
    call = Call.objects.get(direction="OUT").pk
    assert routing.state_of_agent(person_id=people["林"].person_id).state == "RINGING"
    line.answer(call)
    line.wait(4)
    assert line.state(call).state == "TALK"
    promised.refresh_from_db()
    assert promised.state == "CONNECTED"
    line.leave(call)
    promised.refresh_from_db()
    assert promised.state == "DONE"


def test_an_agent_freed_during_the_wait_takes_the_call_without_advice(line, people):
    phones(line, people, "林")
    first = in_talk(line, people)
    second = line.call(number="13900139000")
    line.wait(4)
    line.press(second, "1")
    line.wait(10)
    act(line, hang_up, actor=people["林"], call_id=first)
    assert line.state(second).state == "RINGING"
    line.answer(second)
    line.wait(60)
    assert len(line.said(second)) == 3
    assert line.state(second).peak_seconds == 0


def test_a_caller_from_guangzhou_who_presses_two_reaches_the_cantonese_centre(line, people):
    phones(line, people, "林", "白")
    call = line.call(number="13602400000")
    assert line.state(call).region == "020"
    line.wait(4)
    line.press(call, "2")
    line.answer(call)
    row = line.state(call)
    assert (row.language, row.queue_code, row.agent_id) == ("yue", "hotline_yue", people["白"].person_id)


def test_danger_goes_ahead_of_those_who_wait_longer(line, people):
    phones(line, people, "林")
    in_talk(line, people)
    earlier = line.call(number="13900139001")
    line.wait(4)
    line.press(earlier, "1")
    line.wait(5)
    danger = line.call(number="13900139002")
    line.press(danger, "9")
    assert line.state(danger).priority
    assert line.said(danger)[-1].startswith("请马上关阀开窗")
    line.leave(Call.objects.get(state="TALK").pk)
    assert line.state(danger).state == "RINGING" and line.state(earlier).state == "QUEUE"


def test_one_customer_is_popped_several_are_chosen_none_is_new(line, people):
    first = enter().id
    enter(name="王小明", phone="13900139000")
    assert line.state(line.call(number="13812345678")).customer_id == first
    unknown = line.state(line.call(number="13700137000"))
    assert (unknown.customer_id, unknown.candidates) == (None, [])


def test_a_missed_ring_rests_the_phone_and_the_call_keeps_its_place(line, people):
    phones(line, people, "林")
    call = line.call()
    line.wait(4)
    line.press(call, "1")
    queued = line.state(call).queued_at
    phones(line, people, "吴")
    line.wait(15)
    row = line.state(call)
    assert (row.state, row.agent_id, row.queued_at) == ("RINGING", people["吴"].person_id, queued)
    rests = routing.state_of_agent(person_id=people["林"].person_id)
    assert (rests.state, rests.aux) == ("AUX", "RONA")
    item = routing.work_item(item_id=row.item_id)
    assert item.entered_at == queued and item.agent_id == people["吴"].person_id


def test_an_agent_whose_telephone_vanishes_does_not_lose_the_caller(line, people):
    phones(line, people, "林", "吴")
    call = in_talk(line, people)
    line.vanish(call, "AGENT")
    row = line.state(call)
    assert not row.priority and row.agent_id == people["吴"].person_id
    gone = routing.state_of_agent(person_id=people["林"].person_id)
    assert (gone.state, gone.aux) == ("AUX", "8")
    assert line.said(call)[-1].startswith("通话中断")
    line.answer(call)
    assert line.state(call).state == "TALK"


def test_a_caller_who_vanishes_frees_the_agent(line, people):
    phones(line, people, "林")
    call = in_talk(line, people)
    line.vanish(call)
    assert line.state(call).state == "ENDED"
    assert running_call_of(person_id=people["林"].person_id) is None
    assert not CallLeg.objects.filter(gone_at=None).exists()


def test_who_gives_up_after_five_seconds_of_waiting_is_called_back(line, people):
    phones(line, people, "林")
    in_talk(line, people)
    for number, seconds in (("13900139001", 4), ("13900139002", 6)):
        call = line.call(number=number)
        line.wait(4)
        line.press(call, "1")
        line.wait(seconds)
        line.leave(call)
        assert line.state(call).end_reason == "ABANDONED_QUEUE"
    assert list(Callback.objects.values_list("number", "kind")) == [("13900139002", "MISSED")]
    again = line.call(number="13900139002")
    assert Callback.objects.get().state == "CANCELLED" and line.state(again).ended_at is None
