"""Calls as routing's work: one presence, one queue, reasons, and nobody lost when somebody goes."""

import random
from datetime import timedelta

import pytest
from django.db import connection

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.errors import HeldFromDuty
from carecenter.contact.telephony.actions.callbacks import schedule_callback
from carecenter.contact.telephony.actions.dialling import dial, refuse_calls
from carecenter.contact.telephony.actions.rehearsing import play_floor, stop_floor
from carecenter.contact.telephony.actions.talking import hang_up, hold, name_outcome, resume
from carecenter.contact.telephony.actions.transferring import complete_transfer, consult, transfer_blind
from carecenter.contact.telephony.management.rehearsal import Rehearsal
from carecenter.contact.telephony.models import Call, Callback
from carecenter.contact.telephony.tests.deeds import act, in_talk, phones
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers.testing import enter
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import HoldKind

SYSTEM = system_actor()
PLAYED = ("林", "吴", "白")
pytestmark = pytest.mark.django_db


def presence(people, name):
    found = routing.state_of_agent(person_id=people[name].person_id)
    return found.state, found.aux


def test_the_agents_state_follows_the_call_and_routing_counts_its_hold(line, people):
    phones(line, people, "林")
    call = in_talk(line, people)
    assert presence(people, "林") == ("TALK", "")
    act(line, hold, actor=people["林"], call_id=call)
    assert presence(people, "林") == ("HOLD", "")
    line.wait(20)
    act(line, resume, actor=people["林"], call_id=call)
    with clock.standing_at(line.now):
        routing.define_queue(
            actor=SYSTEM, code="hotline", name="热线", channel="CALL", unit_code="hotline",
            settings={"wrap_seconds": 60},
        )  # fmt: skip
    act(line, hang_up, actor=people["林"], call_id=call)
    assert presence(people, "林") == ("ACW", "")
    line.wait(61)
    assert presence(people, "林") == ("AVAILABLE", "")
    item = routing.work_item(item_id=line.state(call).item_id)
    assert item.state == "DONE"


def test_every_ring_can_be_explained(line, people):
    phones(line, people, "林", "吴")
    call = line.call()
    line.wait(4)
    line.press(call, "1")
    offer = routing.offer_facts(offer_id=line.state(call).offer_id)
    assert (offer.work, offer.person_id) == (("call", call), people["林"].person_id)
    assert offer.reasons["step"] == "EXACT" and offer.reasons["others"]["LESS_IDLE"] == 1


def test_an_agent_who_drops_dead_while_it_rings_is_signed_off_and_her_caller_moves_on(line, people):
    phones(line, people, "林")
    line.now += timedelta(seconds=85)
    phones(line, people, "吴")
    line.now += timedelta(seconds=1)
    line.silent = {people["林"].person_id}
    call = line.call()
    line.wait(4)
    line.press(call, "1")
    assert line.state(call).agent_id == people["林"].person_id
    line.wait(2)
    row = line.state(call)
    assert presence(people, "林")[0] == "LOGGED_OUT"
    assert (row.state, row.agent_id) == ("RINGING", people["吴"].person_id)
    assert line.done(call, "hang_up") == ["hang_up"]


def test_who_is_held_from_duty_gets_no_call(line, people):
    with clock.standing_at(line.now):
        organisation.place_hold(
            actor=SYSTEM, person_id=people["吴"].person_id, kind=HoldKind.DUTY, source="bulletin:1", reason="BULLETIN"
        )
    with pytest.raises(HeldFromDuty):
        phones(line, people, "吴")


def test_a_warm_transfer_is_two_handlings_and_a_blind_one_goes_ahead_of_the_line(line, people):
    phones(line, people, "林", "白")
    call = in_talk(line, people)
    act(line, consult, actor=people["林"], call_id=call, person_id=people["白"].person_id)
    assert presence(people, "白") == ("AUX", "9") and presence(people, "林") == ("HOLD", "")
    line.answer(call, "CONSULT")
    act(line, complete_transfer, actor=people["林"], call_id=call, summary="要换镁棒")
    assert presence(people, "白") == ("TALK", "") and presence(people, "林") == ("AVAILABLE", "")
    act(line, transfer_blind, actor=people["白"], call_id=call, queue_code="hotline", summary="")
    assert presence(people, "白") == ("AVAILABLE", "") and presence(people, "林") == ("RINGING", "")
    assert not line.state(call).priority


def test_her_own_call_keeps_others_away_until_she_has_said_what_came_of_it(line, people):
    customer = enter().id
    phones(line, people, "林")
    own = act(line, dial, actor=people["林"], customer_id=customer)
    assert presence(people, "林") == ("AUX", "6")
    line.answer(own)
    line.wait(4)
    line.leave(own)
    assert presence(people, "林") == ("AUX", "6")
    act(line, name_outcome, actor=people["林"], call_id=own, outcome="SOLVED")
    assert presence(people, "林") == ("AVAILABLE", "")


def test_a_promise_to_a_number_that_must_not_be_called_is_let_go(line, people):
    phones(line, people, "林")
    act(line, refuse_calls, actor=people["林"], number="13900139001")
    asked = {"number": "13900139001", "customer_id": None, "unit_path": "hq.hotline", "queue_code": "hotline"}
    act(line, schedule_callback, actor=people["林"], at=line.now, key="p", **asked)
    assert Callback.objects.get().state == "CANCELLED" and not Call.objects.exists()
    assert presence(people, "林") == ("AVAILABLE", "")


def test_a_promise_whose_agent_does_not_pick_up_goes_to_the_next_without_counting(line, people):
    phones(line, people, "林")
    line.now += timedelta(seconds=1)
    phones(line, people, "吴")
    asked = {"number": "13900139002", "customer_id": None, "unit_path": "hq.hotline", "queue_code": "hotline"}
    act(line, schedule_callback, actor=people["林"], at=line.now, key="p", **asked)
    line.wait(16)
    promised = Callback.objects.get()
    assert presence(people, "林") == ("AUX", "RONA")
    assert (promised.state, promised.tries) == ("DIALING", 1)
    assert promised.last_call.agent_id == people["吴"].person_id


# Everything a played call does hangs on its number: from 1000 on, two promised calls run when the floor ends.
@pytest.mark.parametrize("first_number", [1, 1000])
def test_the_played_floor_lives_by_itself_and_ends_when_told(line, people, first_number):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {Call._meta.db_table} ALTER COLUMN id RESTART WITH {first_number}")
    with pytest.raises(BadInput):
        act(line, play_floor, actor=people["莫"], person_ids=[])
    act(line, play_floor, actor=people["莫"], person_ids=[people[name].person_id for name in PLAYED])
    floor = Rehearsal(random.Random(4))
    # A first one is served after one minute or after ten.
    for _ in range(1_200):
        with clock.standing_at(line.now):
            floor.step()
        line.wait(1)
        if Call.objects.filter(end_reason="SERVED").exclude(outcome="").exists():
            break
    assert Call.objects.filter(end_reason="SERVED").exclude(outcome="").exists()
    act(line, stop_floor, actor=people["莫"])
    for _ in range(900):
        with clock.standing_at(line.now):
            floor.step()
        line.wait(1)
        if not Call.objects.filter(ended_at=None).exists() and presence(people, "林")[0] == "LOGGED_OUT":
            break
    assert not Call.objects.filter(ended_at=None).exists()
    assert {presence(people, name)[0] for name in PLAYED} == {"LOGGED_OUT"}
    assert line.errors() == []
