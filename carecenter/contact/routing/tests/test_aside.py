"""What no queue gave: own calls, questions of colleagues, contacts handed over; danger before everybody."""

from datetime import UTC, datetime, timedelta

import pytest

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.errors import StepNotPossible
from carecenter.contact.routing.models import WorkItem
from carecenter.contact.routing.types import AgentState, AuxCode, Channel
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import NotPermitted

SYSTEM = system_actor()
NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


def at(seconds):
    return clock.standing_at(NOON + timedelta(seconds=seconds))


def entered(number=1, **more):
    return routing.enqueue(actor=SYSTEM, queue_code="hotline", work=("call", number), key=f"call:{number}", **more)


def state(key, floor):
    return routing.state_of_agent(person_id=floor.persons[key])


def test_who_is_occupied_gets_nothing_and_is_offered_at_once_when_free_again(floor):
    lin = floor.available("lin")
    assert routing.occupy_agent(actor=lin, person_id=lin.person_id, code=AuxCode.OUTBOUND) is True
    item = entered()
    assert (state("lin", floor).aux, routing.work_item(item_id=item).state) == ("6", "WAITING")
    routing.vacate_agent(actor=lin, person_id=lin.person_id, code=AuxCode.OUTBOUND)
    assert state("lin", floor).state is AgentState.RINGING


def test_who_rested_before_rests_afterwards_and_who_rings_cannot_be_occupied(floor):
    lin = floor.available("lin")
    routing.go_aux(actor=lin, code="2")
    assert routing.occupy_agent(actor=SYSTEM, person_id=lin.person_id, code=AuxCode.SUPPORT) is False
    routing.vacate_agent(actor=SYSTEM, person_id=lin.person_id, code=AuxCode.SUPPORT)
    assert (state("lin", floor).state, state("lin", floor).aux) == ("AUX", "2")
    bai = floor.available("bai")
    entered()
    with pytest.raises(StepNotPossible):
        routing.occupy_agent(actor=SYSTEM, person_id=bai.person_id, code=AuxCode.SUPPORT)
    with pytest.raises(NotPermitted):
        routing.occupy_agent(actor=lin, person_id=bai.person_id, code=AuxCode.SUPPORT)


def test_a_contact_handed_over_is_two_pieces_one_each_and_both_are_told(floor):
    with at(0):
        lin = floor.available("lin")
        item = entered()
        routing.accept_offer(actor=lin, offer_id=state("lin", floor).offer_id)
    with at(60):
        bai = floor.available("bai", unit="guangzhou")
        routing.occupy_agent(actor=SYSTEM, person_id=bai.person_id, code=AuxCode.SUPPORT)
        taken = routing.hand_over(actor=SYSTEM, item_id=item, person_id=bai.person_id)
    assert (state("lin", floor).state, state("bai", floor).state) == ("ACW", "TALK")
    first, second = WorkItem.objects.order_by("id")
    assert (first.state, first.transferred, first.agent_id) == ("WRAPPING", True, lin.person_id)
    assert (second.pk, second.state, second.agent_id, second.work_id) == (taken, "ACTIVE", bai.person_id, 1)
    with at(90):
        routing.finish_work(actor=SYSTEM, item_id=taken)
    assert state("bai", floor).state == "ACW"


def test_danger_goes_before_who_waits_longer_and_before_who_came_back(floor):
    with at(0):
        old = entered(1, weight=60)
        lin = floor.available("lin")
        routing.decline_offer(actor=lin, offer_id=state("lin", floor).offer_id)
    with at(600):
        urgent = entered(2, urgent=True)
    assert [w.id for w in routing.waiting_of_queue(queue_code="hotline")] == [old]
    assert state("lin", floor).work_id == urgent


def test_the_seconds_of_states_are_cut_to_the_period_and_include_the_running_one(floor):
    with at(0):
        lin = floor.available("lin")
    with at(100):
        routing.go_aux(actor=lin, code="1")
    with at(160):
        found = routing.seconds_by_state(
            person_ids=[lin.person_id], begin=NOON + timedelta(seconds=40), end=NOON + timedelta(seconds=1000)
        )
    assert found == {lin.person_id: {("AVAILABLE", ""): 60.0, ("AUX", "1"): 60.0}}


def test_the_nearest_queue_of_a_channel_is_found_for_a_unit(floor):
    assert routing.queue_for(channel=Channel.CALL, unit_path="hq.guangzhou") == "cantonese"
    assert routing.queue_for(channel=Channel.CASE, unit_path="hq.nanjing") == "papers"
    assert routing.queue_for(channel=Channel.CHAT, unit_path="hq.nanjing") == ""
