"""A proven bad-faith customer: step by step, each another person's, and what goes on regardless."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import NotPermitted
from carecenter.foundation.testing import person_actor
from carecenter.reference.customers.testing import enter, open_country, person
from carecenter.reference.grading import public as grading
from carecenter.reference.grading.errors import (
    AlreadyUnderWay,
    SamePerson,
    StepNotPossible,
    TooFewFacts,
)
from carecenter.reference.grading.models import Restriction
from carecenter.reference.grading.public import FactInput
from carecenter.reference.grading.types import Continued, Entitlement, Figures, Stopped

SYSTEM = system_actor()
SHANGHAI = ZoneInfo("Asia/Shanghai")
GOLDEN = {
    1: Figures(120000, 80, 0.30),
    2: Figures(45000, 40, 0.10),
    3: Figures(8000, 60, 0.45),
    4: Figures(300, 10, 0.05),
    5: Figures(0, 5, 0),
}


def standing(text):
    return clock.standing_at(datetime.fromisoformat(text).replace(tzinfo=SHANGHAI))


@pytest.fixture
def country(db):
    units = open_country()
    customers = [enter(name=f"客户{n}", phone=f"1381234560{n}").id for n in range(5)]
    return units, customers


def graded(customers, day="2026-01-10 09:00", figures=None):
    with standing(day):
        rows = dict(zip(customers, (figures or GOLDEN).values(), strict=False))
        return grading.set_grade_figures(actor=SYSTEM, figures=rows, segment="HOUSEHOLD")


FACTS = [FactInput(datetime(2026, 1, n, tzinfo=SHANGHAI).date(), f"骗取换新第{n}次", f"file-{n}") for n in (3, 9, 20)]
DEEDS = [("SUBMIT", "grading.legal"), ("DECIDE", "grading.decide"), ("NOTIFY", "grading.approve"),
         ("ACTIVATE", "grading.propose")]  # fmt: skip


def _people(units, *permissions):
    found = []
    for number, permission in enumerate(permissions):
        _, actor, _ = person(units, f"p{number}", "nanjing", Reach.TREE)
        found.append(person_actor(actor.person_id, "hq", Reach.NATION, permission, "grading.propose"))
    return found


def _restricted(units, customer):
    first, *others = _people(units, "grading.propose", *(permission for _, permission in DEEDS))
    case = grading.propose_restriction(actor=first, customer_id=customer, facts=FACTS, reason="三次伪造故障")
    for (deed, _), actor in zip(DEEDS, others, strict=True):
        grading.step_restriction(actor=actor, restriction_id=case, deed=deed, reason="依据属实")
    return case, [first, *others]


def test_bad_faith_needs_three_dated_facts_with_evidence(country):
    units, customers = country
    (lin,) = _people(units, "grading.propose")
    twice = [FACTS[0], FACTS[1], FACTS[1]]
    for facts in (FACTS[:2], twice, [*FACTS[:2], FactInput(FACTS[2].day, "口头", "")]):
        with pytest.raises(TooFewFacts):
            grading.propose_restriction(actor=lin, customer_id=customers[0], facts=facts, reason="x")
    assert Restriction.objects.count() == 0


def test_each_step_is_another_person_s_and_the_general_manager_decides(country):
    units, customers = country
    with standing("2026-03-01 09:00"):
        (lin, legal) = _people(units, "grading.legal", "grading.legal")
        case = grading.propose_restriction(actor=lin, customer_id=customers[0], facts=FACTS, reason="伪造")
        with pytest.raises(AlreadyUnderWay):
            grading.propose_restriction(actor=lin, customer_id=customers[0], facts=FACTS, reason="伪造")
        with pytest.raises(SamePerson):
            grading.step_restriction(actor=lin, restriction_id=case, deed="SUBMIT", reason="自审")
        with pytest.raises(NotPermitted):
            grading.step_restriction(actor=legal, restriction_id=case, deed="DECIDE", reason="x")
        grading.step_restriction(actor=legal, restriction_id=case, deed="SUBMIT", reason="证据充分")
        with pytest.raises(StepNotPossible):
            grading.step_restriction(actor=lin, restriction_id=case, deed="ACTIVATE", reason="x")
        assert grading.restriction_of(customer_id=customers[0]) is None


def test_while_active_only_marketing_goodwill_and_priority_stop(country):
    units, customers = country
    graded(customers)
    with standing("2026-03-01 09:00"):
        case, people = _restricted(units, customers[0])
        found = grading.restriction_of(customer_id=customers[0])
        assert (found.stops, found.until.isoformat()) == (frozenset(Stopped), "2027-03-01")
        services = (*Stopped, *Continued)
        asked = {what: grading.is_service_stopped(customer_id=customers[0], what=what) for what in services}
        assert {what.value for what, stopped in asked.items() if stopped} == {"MARKETING", "GOODWILL", "PRIORITY"}
        values = {code: grading.entitlement_of(customer_id=customers[0], code=code) for code in Entitlement}
        assert (values[Entitlement.QUEUE_WEIGHT], values[Entitlement.GOODWILL_LIMIT]) == (0, 0)
        assert (values[Entitlement.VISIT_HOURS], values[Entitlement.CHECKS_PER_YEAR]) == (48, 1)  # everyone's
        grading.appeal_restriction(actor=people[0], restriction_id=case, text="其中一次是真故障")
        grading.step_restriction(actor=people[2], restriction_id=case, deed="LIFT", reason="申诉成立")
        assert grading.restriction_of(customer_id=customers[0]) is None


def test_it_ends_after_twelve_months_even_before_the_night_s_task(country):
    units, customers = country
    with standing("2026-03-01 09:00"):
        case, _ = _restricted(units, customers[1])
    with standing("2027-03-01 23:00"):
        assert grading.restriction_of(customer_id=customers[1]) is not None
        assert grading.lift_expired_restrictions(actor=SYSTEM) == 0
    with standing("2027-03-02 00:01"):
        assert grading.restriction_of(customer_id=customers[1]) is None
        assert grading.lift_expired_restrictions(actor=SYSTEM) == 1
    assert Restriction.objects.get(pk=case).state == "LIFTED"
