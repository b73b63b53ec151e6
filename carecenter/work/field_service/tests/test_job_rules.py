"""A job moves only along the table of domain reference §8.2."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carecenter.work.field_service.rules.completeness import completeness
from carecenter.work.field_service.rules.guards import GUARDS
from carecenter.work.field_service.rules.machine import (
    ENDED,
    TABLE,
    TRANSITIONS,
    is_ended,
    moves_from,
    must_escalate,
    next_step,
)
from carecenter.work.field_service.rules.punctuality import on_time_rate, punctuality
from carecenter.work.field_service.types import (
    ChecklistItem,
    ItemKind,
    JobMove,
    JobState,
    Obstacle,
    Step,
    StepFacts,
    Window,
)

GOOD = StepFacts(
    JobState.NEW,
    has_provider=True,
    provider_is_eligible=True,
    technician_is_qualified=True,
    technician_belongs_to_provider=True,
    window_is_set=True,
    customer_agreed=True,
    reason="客户要求",
    distance_m=20,
    calls_made=2,
    waited_minutes=15,
    has_absence_photo=True,
    part_number="P-1",
    part_eta_is_set=True,
    price_list_version=3,
    quote_is_signed=True,
    safety_is_complete=True,
    serial_is_bound=True,
    customer_signed=True,
    answer_or_callback_done=True,
    evidence_is_audited=True,
    lead_approved=True,
)


def test_the_story_of_an_installation():
    state, stamps = JobState.NEW, []
    for name in ["DISPATCH", "ACCEPT", "ASSIGN", "BOOK", "DEPART", "CHECK_IN", "COMPLETE", "SIGN", "VERIFY"]:
        step = next_step(replace(GOOD, state=state), JobMove(name))
        assert isinstance(step, Step), name
        state = step.target
        stamps += step.stamps
    assert state is JobState.CLOSED
    assert stamps == [
        "dispatched_at",
        "accepted_at",
        "assigned_at",
        "booked_at",
        "departed_at",
        "arrived_at",
        "completed_at",
        "signed_at",
        "closed_at",
    ]


@pytest.mark.parametrize("state", list(JobState))
@pytest.mark.parametrize("move", list(JobMove))
def test_what_is_not_in_the_table_is_not_possible(state, move):
    found = next_step(replace(GOOD, state=state), move)
    if (state, move) in TABLE:
        assert found == Step(TABLE[state, move].target, TABLE[state, move].stamps, TABLE[state, move].clears)
    else:
        assert found == Obstacle("NOT_FROM_HERE")


def test_every_state_is_reachable_and_leads_to_an_end():
    reached, edge = {JobState.NEW}, {JobState.NEW}
    while edge:
        edge = {t.target for t in TRANSITIONS if t.source in edge} - reached
        reached |= edge
    assert reached == set(JobState)
    leads = set(ENDED)
    while more := {t.source for t in TRANSITIONS if t.target in leads} - leads:
        leads |= more
    assert leads == set(JobState)


def test_the_table_has_no_doubles_and_only_known_guards():
    assert len(TABLE) == len(TRANSITIONS)
    assert {guard for t in TRANSITIONS for guard in t.guards} == set(GUARDS)


@pytest.mark.parametrize("state", [s for s in JobState if is_ended(s)])
def test_an_ended_job_stays_ended(state):
    assert moves_from(state) == ()


@pytest.mark.parametrize(
    ("state", "move", "changes", "guard"),
    [
        ("NEW", "DISPATCH", {"provider_is_eligible": False}, "provider_is_eligible"),
        ("NEW", "DISPATCH", {"has_provider": False}, "provider_is_eligible"),
        ("DISPATCHED", "REJECT", {"reason": " "}, "has_reason"),
        ("ACCEPTED", "ASSIGN", {"technician_is_qualified": False}, "technician_is_qualified"),
        ("ACCEPTED", "ASSIGN", {"technician_belongs_to_provider": False}, "technician_is_qualified"),
        ("ASSIGNED", "BOOK", {"window_is_set": False}, "window_is_bookable"),
        ("ASSIGNED", "BOOK", {"window_has_travel_buffer": False}, "window_is_bookable"),
        ("ASSIGNED", "BOOK", {"customer_agreed": False}, "customer_agreed"),
        ("BOOKED", "REBOOK", {"rebook_is_ours": True, "rebooked_by_us": 2}, "may_rebook"),
        ("EN_ROUTE", "CHECK_IN", {"distance_m": 301}, "is_at_the_place"),
        ("EN_ROUTE", "CHECK_IN", {"distance_m": None}, "is_at_the_place"),
        (
            "EN_ROUTE",
            "CHECK_IN",
            {"device_age_seconds": 86401, "lead_approved": False},
            "device_time_is_fresh",
        ),
        ("ON_SITE", "CUSTOMER_ABSENT", {"calls_made": 1}, "absence_is_proven"),
        ("ON_SITE", "CUSTOMER_ABSENT", {"waited_minutes": 14}, "absence_is_proven"),
        ("ON_SITE", "CUSTOMER_ABSENT", {"has_absence_photo": False}, "absence_is_proven"),
        ("ON_SITE", "NEED_PART", {"part_number": ""}, "part_is_named"),
        ("ON_SITE", "NEED_PART", {"part_eta_is_set": False}, "part_is_named"),
        ("ON_SITE", "QUOTE", {"price_list_version": None}, "has_price_list"),
        ("QUOTED", "ACCEPT_QUOTE", {"quote_is_signed": False}, "quote_is_signed"),
        ("ON_SITE", "COMPLETE", {"evidence_missing": ("photo",)}, "evidence_is_complete"),
        ("ON_SITE", "COMPLETE", {"serial_is_bound": False}, "evidence_is_complete"),
        ("ON_SITE", "COMPLETE", {"safety_is_complete": False}, "safety_is_complete"),
        ("COMPLETED", "SIGN", {"customer_signed": False}, "customer_signed"),
        ("SIGNED", "VERIFY", {"evidence_is_audited": False}, "is_verified"),
        ("SIGNED", "VERIFY", {"answer_or_callback_done": False}, "is_verified"),
        ("SAFETY_HOLD", "SAFETY_CLEAR", {"lead_approved": False}, "lead_approved"),
    ],
)
def test_a_guard_stops_a_move(state, move, changes, guard):
    facts = replace(GOOD, state=JobState(state), **changes)
    assert next_step(facts, JobMove(move)) == Obstacle("GUARD", (guard,))


@pytest.mark.parametrize(
    ("state", "move", "changes"),
    [
        ("BOOKED", "REBOOK", {"rebook_is_ours": True, "rebooked_by_us": 1}),
        ("BOOKED", "REBOOK", {"rebook_is_ours": False, "rebooked_by_us": 5}),
        ("EN_ROUTE", "CHECK_IN", {"distance_m": 300}),
        ("EN_ROUTE", "CHECK_IN", {"distance_m": None, "customer_code_matches": True}),
        ("EN_ROUTE", "CHECK_IN", {"device_age_seconds": 86400, "lead_approved": False}),
        ("EN_ROUTE", "CHECK_IN", {"device_age_seconds": 90000}),
    ],
)
def test_a_guard_lets_the_border_pass(state, move, changes):
    assert isinstance(next_step(replace(GOOD, state=JobState(state), **changes), JobMove(move)), Step)


def test_all_failed_guards_are_named():
    facts = replace(GOOD, state=JobState.ON_SITE, evidence_missing=("x",), safety_is_complete=False)
    assert next_step(facts, JobMove.COMPLETE) == Obstacle("GUARD", ("evidence_is_complete", "safety_is_complete"))


def test_a_rejected_job_loses_the_stamps_of_its_provider():
    step = next_step(replace(GOOD, state=JobState.DISPATCHED), JobMove.REJECT)
    assert (step.target, "dispatched_at" in step.clears) == (JobState.NEW, True)


def test_two_rejections_escalate():
    assert [must_escalate(n) for n in (0, 1, 2, 3)] == [False, False, True, True]


def test_a_job_on_site_cannot_simply_be_cancelled():
    assert JobMove.CANCEL not in moves_from(JobState.ON_SITE)
    assert JobMove.CANCEL not in moves_from(JobState.COMPLETED)


ITEMS = (
    ChecklistItem("before", ItemKind.PHOTO, photos=2),
    ChecklistItem("earth", ItemKind.MEASURE, low=0, high=4, is_safety=True, weight=3),
    ChecklistItem("valve", ItemKind.CHECK, is_safety=True, weight=2),
    ChecklistItem("gas", ItemKind.CHOICE, choices=("NG", "LPG"), is_required=False),
    ChecklistItem("leak", ItemKind.TEXT, only_if=("gas", "NG")),
    ChecklistItem("serial", ItemKind.SERIAL),
)
ANSWERS = {"before": 2, "earth": 1.5, "valve": True, "gas": "NG", "leak": "无", "serial": "EH60"}


def test_a_full_checklist_may_be_completed():
    found = completeness(ITEMS, ANSWERS)
    assert (found.done, found.asked, found.score, found.may_complete) == (9, 9, 1.0, True)


@pytest.mark.parametrize(
    ("changes", "score", "missing", "invalid", "unsafe"),
    [
        ({"before": 1}, 8 / 9, (), ("before",), ()),
        ({"before": 0}, 8 / 9, ("before",), (), ()),
        ({"earth": 4.1}, 6 / 9, (), (), ("earth",)),
        ({"earth": float("nan")}, 6 / 9, (), (), ("earth",)),
        ({"earth": None}, 6 / 9, ("earth",), (), ("earth",)),
        ({"valve": False}, 7 / 9, (), (), ("valve",)),
        ({"gas": "TOWN"}, 7 / 8, (), ("gas",), ()),
        ({"serial": "  "}, 8 / 9, ("serial",), (), ()),
        ({"leak": None}, 8 / 9, ("leak",), (), ()),
        ({"before": True}, 8 / 9, (), ("before",), ()),
    ],
)
def test_what_is_wrong_is_named(changes, score, missing, invalid, unsafe):
    found = completeness(ITEMS, {**ANSWERS, **changes})
    assert found.score == pytest.approx(score)
    assert (found.missing, found.invalid, found.safety_open) == (missing, invalid, unsafe)
    assert not found.may_complete


def test_a_conditional_item_is_not_asked_otherwise():
    found = completeness(ITEMS, {**ANSWERS, "gas": None, "leak": None})
    assert (found.done, found.asked, found.may_complete) == (7, 7, True)


def test_an_empty_checklist_has_no_score():
    assert completeness((), {}).score is None


# A busy machine draws its first input slowly; that says nothing about the rule.
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from([i.code for i in ITEMS]),
        st.none() | st.booleans() | st.floats() | st.text(max_size=3),
    )
)
def test_a_score_lies_between_zero_and_one(answers):
    found = completeness(ITEMS, answers)
    assert 0 <= found.done <= found.asked
    assert not found.may_complete or found.done == found.asked


START = datetime(2026, 5, 1, 10, tzinfo=UTC)
WINDOW = Window(START, START + timedelta(hours=2))


@pytest.mark.parametrize(
    ("seconds", "on_time", "off", "code"),
    [
        (-15 * 60, True, 0, "ON_TIME"),
        (-15 * 60 - 1, False, -1, "EARLY"),
        (0, True, 0, "ON_TIME"),
        (7200, True, 0, "ON_TIME"),
        (7201, False, 1, "LATE"),
        (7200 + 31 * 60, False, 31, "LATE"),
    ],
)
def test_punctuality(seconds, on_time, off, code):
    found = punctuality(WINDOW, START + timedelta(seconds=seconds))
    assert (found.is_on_time, found.minutes_off, found.code) == (on_time, off, code)


def test_g2_13_on_time_rate():
    assert on_time_rate(372 - 18, 372) == pytest.approx(0.951613, abs=1e-6)
    assert on_time_rate(0, 0) is None
