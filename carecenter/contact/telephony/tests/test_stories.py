"""Whole calls over the simulator: the stories that the real engine tells too."""

from datetime import UTC, datetime, timedelta

import pytest

from carecenter.contact.telephony.actions.agents import open_phone
from carecenter.contact.telephony.actions.dialling import dial, keep_promise, refuse_calls
from carecenter.contact.telephony.actions.story import shape_of
from carecenter.contact.telephony.actions.talking import hang_up, hold, name_outcome, pause_recording, resume
from carecenter.contact.telephony.actions.transferring import complete_transfer, consult, supervise, transfer_blind
from carecenter.contact.telephony.errors import MayNotDial, NoPhone, NotPossibleNow
from carecenter.contact.telephony.management.switchboard import promises_due, reconcile
from carecenter.contact.telephony.models import Call, Callback, CallLeg, EngineEvent, Recording
from carecenter.contact.telephony.queries.calls import rebuilt, running_call_of
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.testing import events_of
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.testing import enter

pytestmark = pytest.mark.django_db
NOTICE, LANGUAGE = "您好，通话将被录音。", "普通话请按一，粤语请按二，闻到煤气味请按九。"


def phones(line, people, *names, kind="SIMULATED"):
    with clock.standing_at(line.now):
        for name in names:
            open_phone(actor=people[name], kind=kind)


def act(line, deed, **values):
    with clock.standing_at(line.now):
        answer = deed(**values)
    line.settle()
    return answer


def in_talk(line, people, name="林", **more):
    call = line.call(**more)
    line.wait(4)
    line.press(call, "1")
    line.answer(call)
    assert line.state(call).state == "TALK" and line.state(call).agent_id == people[name].person_id
    return call


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
    with clock.standing_at(line.now):
        due = promises_due()
        assert due == [(promised.pk, people["林"].person_id)]
        call = keep_promise(actor=people["林"], callback_id=promised.pk, person_id=due[0][1])
    line.settle()
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


def test_an_agent_whose_telephone_vanishes_does_not_lose_the_caller(line, people):
    phones(line, people, "林", "吴")
    call = in_talk(line, people)
    line.vanish(call, "AGENT")
    row = line.state(call)
    assert row.priority and row.agent_id == people["吴"].person_id
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


def test_blind_transfer_puts_the_customer_first_in_the_other_queue(line, people):
    phones(line, people, "林", "白")
    call = in_talk(line, people)
    act(line, transfer_blind, actor=people["林"], call_id=call, queue_code="hotline_yue", summary="要换镁棒")
    row = line.state(call)
    assert (row.state, row.agent_id) == ("RINGING", people["白"].person_id)
    line.answer(call)
    row = line.state(call)
    assert row.facts["handover"] == "要换镁棒" and row.state == "TALK"
    assert [leg.person_id for leg in CallLeg.objects.filter(call_id=call, kind="AGENT", gone_at=None)] == [row.agent_id]


def test_warm_transfer_leaves_the_customer_with_the_colleague(line, people):
    phones(line, people, "林", "白")
    call = in_talk(line, people)
    act(line, consult, actor=people["林"], call_id=call, person_id=people["白"].person_id)
    with pytest.raises(NotPossibleNow):
        act(line, complete_transfer, actor=people["林"], call_id=call)
    line.answer(call, "CONSULT")
    act(line, complete_transfer, actor=people["林"], call_id=call, summary="")
    row = line.state(call)
    assert (row.state, row.agent_id) == ("TALK", people["白"].person_id)
    line.leave(call)
    assert line.state(call).end_reason == "SERVED"


def test_a_leader_listens_and_whispers_and_a_stranger_may_not(line, people):
    phones(line, people, "林", "莫")
    with clock.standing_at(line.now):
        from carecenter.contact.telephony.actions.agents import set_ready

        set_ready(actor=people["莫"], ready=False)
    call = in_talk(line, people)
    with pytest.raises(NotPermitted):
        act(line, supervise, actor=people["白"], call_id=call, mode="LISTEN")
    act(line, supervise, actor=people["莫"], call_id=call, mode="WHISPER")
    line.answer(call, "LEADER")
    assert line.done(call, "snoop") == ["snoop"]
    assert line.state(call).state == "TALK"
    with pytest.raises(NotThere):
        act(line, hold, actor=people["莫"], call_id=call)


def test_paused_seconds_are_marked_in_the_recording(line, people):
    phones(line, people, "林")
    call = in_talk(line, people)
    line.wait(7)
    act(line, pause_recording, actor=people["林"], call_id=call, on=True)
    line.wait(5)
    act(line, pause_recording, actor=people["林"], call_id=call, on=False)
    assert Recording.objects.get(call_id=call).marks == [{"at": 7, "kind": "PAUSED"}, {"at": 12, "kind": "RESUMED"}]


def test_click_to_dial_asks_before_it_dials(line, people):
    customer = enter().id
    with pytest.raises(NoPhone):
        act(line, dial, actor=people["林"], customer_id=customer)
    phones(line, people, "林")
    act(line, refuse_calls, actor=people["林"], number="13812345678", purpose="MARKETING")
    with pytest.raises(MayNotDial):
        act(line, dial, actor=people["林"], customer_id=customer, purpose="MARKETING")
    assert not Call.objects.exists()
    call = act(line, dial, actor=people["林"], customer_id=customer)
    assert line.state(call).state == "DIALING"
    line.answer(call)
    line.wait(3)
    row = line.state(call)
    assert (row.state, row.customer_id, row.direction) == ("TALK", customer, "OUT")
    act(line, hang_up, actor=people["林"], call_id=call)
    assert line.state(call).state == "ENDED"


def test_the_same_event_twice_has_one_effect(line, people):
    call = line.call()
    first = EngineEvent.objects.filter(kind="StasisStart").get()
    line.hear("StasisStart", first.channel_id, first.body)
    assert Call.objects.count() == 1 and line.state(call).state == "MENU"


def test_a_lost_engine_ends_its_calls_and_promises_a_call_to_those_who_waited(line, people):
    phones(line, people, "林")
    talking = in_talk(line, people)
    waiting = line.call(number="13900139001")
    line.wait(4)
    line.press(waiting, "1")
    line.wait(20)

    class Empty:
        def channels(self):
            return iter(())

        def do(self, kind, args):
            return None

    with clock.standing_at(line.now):
        reconcile(Empty())
    line.settle()
    assert {line.state(talking).state, line.state(waiting).state} == {"ENDED"}
    assert Callback.objects.get().number == "13900139001"


def test_an_unanswered_promise_is_tried_again_in_five_minutes(line, people):
    phones(line, people, "林")
    call = line.call(number="13900139999")
    line.press(call, "0")
    promised = Callback.objects.create(
        key="p", kind="SCHEDULED", number="13900139999", unit_path="hq.hotline", queue_code="hotline",
        promised_at=line.now, not_before=line.now, asked_at=line.now,
    )  # fmt: skip
    line.leave(call)
    out = act(line, keep_promise, actor=people["林"], callback_id=promised.pk, person_id=people["林"].person_id)
    line.answer(out)
    line.wait(31)
    promised.refresh_from_db()
    assert (promised.state, promised.tries) == ("RETRY", 1)
    assert abs(promised.not_before - line.now - timedelta(minutes=5)) < timedelta(seconds=2)


def test_customers_facts_reach_the_menu(line, people):
    assert customers.area_code_of(number="13602400000") == "020"
