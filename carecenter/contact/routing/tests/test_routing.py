"""Work reaches the right person, once, and comes back when nobody answers."""

from datetime import UTC, datetime, timedelta

import pytest

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.errors import HeldFromDuty, OfferIsGone, OpenWorkInHand, StepNotPossible
from carecenter.contact.routing.models import AgentPresence, Offer, PresenceSpell, WorkItem
from carecenter.contact.routing.types import AgentState, Requirements
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.testing import events_of
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import HoldKind

SYSTEM = system_actor()
NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


def at(seconds):
    return clock.standing_at(NOON + timedelta(seconds=seconds))


def entered(queue="hotline", number=1, **more):
    return routing.enqueue(actor=SYSTEM, queue_code=queue, work=("call", number), key=f"call:{number}", **more)


def state(key, floor):
    return routing.state_of_agent(person_id=floor.persons[key])


def test_a_call_rings_at_the_agent_who_has_been_idle_longest(floor):
    with at(0):
        floor.available("lin")
    with at(5):
        floor.available("bai")
    with at(20):
        item = entered()
    offer = Offer.objects.get()
    assert offer.person_id == floor.persons["lin"]
    assert state("lin", floor).state is AgentState.RINGING
    assert state("lin", floor).offer_id == offer.pk
    assert offer.reasons["idle_seconds"] == 20
    assert offer.reasons["others"] == {"LESS_IDLE": 1, "BUSY": 0, "AUX": 0, "UNABLE": 0, "ELSEWHERE": 0}
    with at(25):
        assert routing.accept_offer(actor=floor.actor("lin"), offer_id=offer.pk) == item
        routing.accept_offer(actor=floor.actor("lin"), offer_id=offer.pk)
    assert state("lin", floor).state is AgentState.TALK
    assert [e.facts["waited_seconds"] for e in events_of("work.accepted")] == [5]


def test_the_same_key_waits_once(floor):
    assert entered() == entered()
    assert WorkItem.objects.count() == 1
    assert len(events_of("work.enqueued")) == 1


def test_g9_4_a_ring_of_16_seconds_is_one_rona_and_the_contact_is_first_with_its_first_time_of_entry(floor):
    with at(0):
        floor.available("lin")
        first = entered(number=1)
    with at(10):
        second = entered(number=2, weight=30)
    with at(14):
        routing.tick()
        assert state("lin", floor).state is AgentState.RINGING
    with at(16):
        routing.tick()
        routing.tick()
    rested = state("lin", floor)
    assert (rested.state, rested.aux) == (AgentState.AUX, "RONA")
    assert Offer.objects.filter(state="MISSED").count() == 1
    assert [e.facts["reason"] for e in events_of("work.returned")] == ["MISSED"]
    waiting = routing.waiting_of_queue(queue_code="hotline")
    assert [w.id for w in waiting] == [first, second]
    assert waiting[0].entered_at == NOON
    with at(20):
        routing.go_available(actor=floor.actor("lin"))
    assert Offer.objects.get(state="OPEN").item_id == first


def test_weight_is_a_head_start_of_ten_seconds_a_point_and_the_oldest_never_starves(floor):
    with at(0):
        plain = entered(number=1)
    with at(40):
        strong = entered(number=2, weight=5)  # entered 40 s later with a head start of 50 s
    with at(60):
        late = entered(number=3, weight=5)
    assert [w.id for w in routing.waiting_of_queue(queue_code="hotline")] == [strong, plain, late]


def test_language_first_then_overflow_and_mandarin_only_with_consent(floor):
    with at(0):
        floor.available("lin", "nanjing", mandarin=5)
        item = entered("cantonese", requirements=Requirements(mandarin_will_do=True))
        assert routing.work_item(item_id=item).agent_id is None
    with at(50):
        routing.heard(floor.persons["lin"])
    with at(61):
        routing.tick()
        assert WorkItem.objects.get(pk=item).step == "OVERFLOW"
        assert WorkItem.objects.get(pk=item).agent_id is None
        routing.heard(floor.persons["lin"])
    with at(120):
        routing.tick()
    assert WorkItem.objects.get(pk=item).agent_id == floor.persons["lin"]
    assert [(e.facts["step"], e.facts["unmet_language"]) for e in events_of("work.widened")] == [
        ("OVERFLOW", "cantonese"),
        ("MANDARIN", "cantonese"),
    ]


def test_a_licence_is_never_relaxed(floor):
    organisation.define_qualification_kind(actor=SYSTEM, code="gas_install", name="燃气证", statutory=True)
    with at(0):
        floor.available("lin", gas=5)
        item = entered(requirements=Requirements(licences=("gas_install",), skills={"gas": 3}))
    with at(3000):
        routing.heard(floor.persons["lin"])
        routing.tick()
    assert WorkItem.objects.get(pk=item).state == "WAITING"


def test_a_declined_offer_goes_to_another_and_comes_back_only_when_nobody_else_is_there(floor):
    with at(0):
        lin = floor.available("lin")
        entered()
    with at(3):
        routing.decline_offer(actor=lin, offer_id=Offer.objects.get().pk)
    assert state("lin", floor).state is AgentState.AVAILABLE
    assert Offer.objects.filter(state="OPEN").count() == 0
    with at(5):
        routing.tick()
        assert Offer.objects.filter(state="OPEN").count() == 0
    with at(18):
        routing.tick()
    assert Offer.objects.get(state="OPEN").person_id == floor.persons["lin"]


def test_an_abandoned_ring_frees_the_agent_for_the_next(floor):
    with at(0):
        lin = floor.available("lin")
        first, second = entered(number=1), entered(number=2)
    with at(4):
        routing.withdraw(actor=SYSTEM, item_id=first)
    offer = Offer.objects.get(state="OPEN")
    assert offer.item_id == second
    with pytest.raises(OfferIsGone):
        routing.accept_offer(actor=lin, offer_id=Offer.objects.get(item_id=first).pk)
    ended = events_of("work.finished")[0].facts
    assert (ended["outcome"], ended["person_id"]) == ("ABANDONED", None)


def test_talk_hold_wrap_up_and_the_clock_makes_her_available_after_60_seconds(floor):
    with at(0):
        lin = floor.available("lin")
        item = entered()
        routing.accept_offer(actor=lin, offer_id=Offer.objects.get().pk)
    with at(30):
        routing.hold_work(actor=lin, item_id=item)
        with pytest.raises(OpenWorkInHand):
            routing.sign_off(actor=lin)
    with at(50):
        routing.resume_work(actor=lin, item_id=item)
    with at(100):
        routing.finish_work(actor=lin, item_id=item)
    assert state("lin", floor).state is AgentState.ACW
    with at(120):
        routing.extend_wrap_up(actor=lin, seconds=30, reason="NOTES")
        routing.heard(floor.persons["lin"])
    with at(161):
        routing.tick()
        assert state("lin", floor).state is AgentState.ACW
        routing.heard(floor.persons["lin"])
    with at(190):
        routing.tick()
    assert state("lin", floor).state is AgentState.AVAILABLE
    done = WorkItem.objects.get()
    assert (done.state, done.hold_seconds) == ("DONE", 20)
    spells = PresenceSpell.objects.order_by("began_at", "id").values_list("state", "began_at", "ended_at")
    seconds = [(s, (e - b).total_seconds()) for s, b, e in spells if e > b]
    assert seconds == [("TALK", 30.0), ("HOLD", 20.0), ("TALK", 50.0), ("ACW", 90.0)]


def test_a_duty_hold_is_asked_at_every_available(floor):
    lin = floor.available("lin")
    organisation.place_hold(
        actor=SYSTEM, person_id=lin.person_id, kind=HoldKind.DUTY, source="bulletin:1", reason="公告未读"
    )
    with pytest.raises(HeldFromDuty):
        routing.go_aux(actor=lin, code="1")
        routing.go_available(actor=lin)
    organisation.lift_hold(actor=SYSTEM, person_id=lin.person_id, kind=HoldKind.DUTY, source="bulletin:1")
    routing.go_available(actor=lin)
    assert state("lin", floor).state is AgentState.AVAILABLE


def test_a_break_waits_for_a_leader_while_the_service_level_is_low_but_a_meal_never_does(floor):
    with at(0):
        lin = floor.available("lin", mandarin=3)
        lead = floor.person("mo", role="leader")
        bai = floor.person("bai", unit="guangzhou", role="leader")
        routing.enqueue(
            actor=SYSTEM,
            queue_code="hotline",
            work=("call", 9),
            key="9",
            requirements=Requirements(skills={"gas": 5}, licences=("none",)),
        )
    with at(30):
        assert routing.go_aux(actor=lin, code="1") is False
        assert state("lin", floor).pending_aux == "1"
        with pytest.raises(NotThere):
            routing.approve_aux(actor=bai, person_id=lin.person_id)
        with pytest.raises(NotPermitted):
            routing.approve_aux(actor=lin, person_id=lin.person_id)
        assert state("lin", floor).state is AgentState.AVAILABLE
        routing.approve_aux(actor=lead, person_id=lin.person_id)
    assert (state("lin", floor).state, state("lin", floor).aux) == (AgentState.AUX, "1")
    with at(40):
        routing.go_available(actor=lin)
        assert routing.go_aux(actor=lin, code="2") is True


def test_a_silent_agents_work_moves_on_but_her_call_is_left_to_its_own_end(floor):
    with at(0):
        lin = floor.available("lin")
        first = entered(number=1)
        routing.accept_offer(actor=lin, offer_id=Offer.objects.get().pk)
    with at(2):
        floor.available("bai")
        second = entered(number=2)
    with at(5):
        AgentPresence.objects.filter(pk=floor.persons["bai"]).update(heard_at=NOON - timedelta(minutes=2))
        routing.tick()
    assert state("bai", floor).state is AgentState.LOGGED_OUT
    assert routing.work_item(item_id=second).state == "WAITING"
    with at(300):
        routing.tick()
    assert state("lin", floor).state is AgentState.TALK
    routing.return_work(actor=SYSTEM, item_id=first, reason="LOST")
    assert [w.id for w in routing.waiting_of_queue(queue_code="hotline")] == [first, second]


def test_who_leaves_the_house_leaves_no_orphan(floor):
    lin = floor.available("lin")
    bai = floor.person("bai")
    item = routing.enqueue(actor=SYSTEM, queue_code="papers", work=("case", 7), key="case:7")
    offer = Offer.objects.get()
    routing.accept_offer(actor=lin, offer_id=offer.pk)
    assert state("lin", floor).cases == 1
    routing.sign_off(actor=lin)
    assert routing.work_item(item_id=item).agent_id == lin.person_id
    organisation.person_leaves(actor=SYSTEM, person_id=lin.person_id)
    routing.release_person(actor=SYSTEM, person_id=lin.person_id)
    assert routing.work_item(item_id=item).state == "WAITING"
    routing.sign_on(actor=bai)
    routing.go_available(actor=bai)
    assert Offer.objects.get(state="OPEN").person_id == bai.person_id


def test_cases_lie_in_the_background_of_calls_up_to_five(floor):
    lin = floor.available("lin")
    for number in range(6):
        routing.enqueue(actor=SYSTEM, queue_code="papers", work=("case", number), key=f"case:{number}")
    for offer in Offer.objects.filter(state="OPEN"):
        routing.accept_offer(actor=lin, offer_id=offer.pk)
    assert state("lin", floor).cases == 5
    assert WorkItem.objects.filter(state="WAITING").count() == 1
    entered(number=77)
    assert state("lin", floor).state is AgentState.RINGING


def test_g12_2_position_5_at_240_seconds_with_10_staffed_is_120_seconds_and_a_callback(floor):
    for number in range(10):
        floor.available(f"a{number}")
    for number in range(15):
        entered(number=number)
    for offer in Offer.objects.filter(state="OPEN"):
        routing.accept_offer(actor=organisation.actor_of_person(person_id=offer.person_id), offer_id=offer.pk)
    fifth = routing.waiting_of_queue(queue_code="hotline")[4]
    place = routing.place_of(item_id=fifth.id)
    assert (place.position, place.ewt_seconds, place.callback_offered) == (5, 120, True)
    facts = routing.queue_facts(queue_code="hotline")
    assert (facts.waiting, facts.staffed, facts.available, facts.all_busy) == (5, 10, 0, True)


def test_nobody_answers_for_another(floor):
    floor.available("lin")
    bai = floor.person("bai")
    entered()
    with pytest.raises(OfferIsGone):
        routing.accept_offer(actor=bai, offer_id=Offer.objects.get().pk)
    assert Offer.objects.get().state == "OPEN"
    with pytest.raises(StepNotPossible):
        routing.end_wrap_up(actor=floor.actor("lin"))
