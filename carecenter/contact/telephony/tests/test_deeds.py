"""Handing calls on, listening, recording, calling out, and what is lost, over the simulator."""

from datetime import timedelta

import pytest

from carecenter.contact.routing import public as routing
from carecenter.contact.telephony.actions.callbacks import schedule_callback
from carecenter.contact.telephony.actions.dialling import dial, refuse_calls
from carecenter.contact.telephony.actions.talking import hang_up, hold, pause_recording
from carecenter.contact.telephony.actions.transferring import complete_transfer, consult, supervise, transfer_blind
from carecenter.contact.telephony.errors import MayNotDial, NoPhone, NotPossibleNow
from carecenter.contact.telephony.gateways.engine.port import EngineRefused
from carecenter.contact.telephony.management.switchboard import reconcile
from carecenter.contact.telephony.models import Call, Callback, CallLeg, EngineCommand, EngineEvent, Recording
from carecenter.contact.telephony.tests.deeds import act, in_talk, phones
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.reference.customers import public as customers
from carecenter.reference.customers.testing import enter

pytestmark = pytest.mark.django_db
NOTICE, LANGUAGE = "您好，通话将被录音。", "普通话请按一，粤语请按二，闻到煤气味请按九。"


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
    act(line, routing.go_aux, actor=people["莫"], code="5")
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
    asked = {"number": "13900139999", "customer_id": None, "unit_path": "hq.hotline", "queue_code": "hotline"}
    made = act(line, schedule_callback, actor=people["林"], at=line.now, key="p", **asked)
    promised = Callback.objects.get(pk=made)
    line.answer(Call.objects.get(direction="OUT").pk)
    line.wait(31)
    promised.refresh_from_db()
    assert (promised.state, promised.tries) == ("RETRY", 1)
    assert abs(promised.not_before - line.now - timedelta(minutes=5)) < timedelta(seconds=2)


def test_customers_facts_reach_the_menu(line, people):
    assert customers.area_code_of(number="13602400000") == "020"


def test_a_telephone_that_cannot_be_rung_stops_nobody_else(line, people):
    """The engine refuses to ring an unregistered browser: the caller goes on to the next, the rest goes on."""
    plain = line.engine

    class Refusing:
        def do(self, kind, args):
            if kind == "dial" and args["endpoint"] == f"agent-{people['林'].person_id}":
                raise EngineRefused("500 Allocation failed")
            return plain.do(kind, args)

    phones(line, people, "林")
    line.now += timedelta(seconds=1)
    phones(line, people, "吴")
    line.engine = Refusing()
    call = line.call()
    line.wait(4)
    line.press(call, "1")
    row = line.state(call)
    assert (row.state, row.agent_id, row.offers) == ("RINGING", people["吴"].person_id, 2)
    assert not EngineCommand.objects.filter(done_at=None).exists()
