"""Promises are started once, moved by their subject, and stamped when their time is over."""

from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, transaction

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.testing import at_most_queries, deliver_events, events_of
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import DayRule, UnitKind
from carecenter.work.service_levels import public as levels
from carecenter.work.service_levels.errors import BeyondAuthority, MoveIsTooEarly, NoSuchSet, OwnCase, PausesUsedUp
from carecenter.work.service_levels.models import Clock, ClockMove
from carecenter.work.service_levels.tasks import recompute
from carecenter.work.service_levels.types import ClockPlan, ClockState, Metric, PauseReason

SYSTEM = system_actor()
CASE = ("case", 7)
SHANGHAI = ZoneInfo("Asia/Shanghai")
pytestmark = pytest.mark.django_db


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def standing(text):
    return clock.standing_at(at(text))


def started(text="2026-03-02 10:00", minutes=480, metric=Metric.RESOLVE, subject=CASE, key="", **more):
    with standing(text):
        return levels.start_clock(
            actor=SYSTEM, subject=subject, plan=ClockPlan(metric.value, minutes), key=key or f"{subject}:{metric}",
            unit_path="hq.east", **more,
        )  # fmt: skip


def facts(text, metric="RESOLVE", subject=CASE):
    found = levels.clocks_of(subjects=[subject], now=at(text))[subject]
    return next(each for each in found if each.metric == metric)


def tick(text):
    with standing(text):
        return levels.announce_due(actor=SYSTEM)


def test_the_same_key_starts_one_clock():
    assert started() == started("2026-03-02 11:00")
    assert facts("2026-03-02 11:00").started_at == at("2026-03-02 10:00")
    assert ClockMove.objects.count() == 1


def test_a_noted_promise_runs_only_when_it_is_started():
    plan = ClockPlan(Metric.OLA.value, 60)
    with standing("2026-03-02 10:00"):
        noted = levels.note_clock(actor=SYSTEM, subject=CASE, plan=plan, key="k", unit_path="hq.east")
    assert facts("2026-04-02 10:00", "OLA").state is ClockState.NOT_STARTED
    with standing("2026-03-03 10:00"):
        assert levels.start_clock(actor=SYSTEM, subject=CASE, plan=plan, key="k", unit_path="hq.east") == noted
    assert facts("2026-03-03 10:30", "OLA").left_seconds == 1800


def test_warnings_and_the_breach_are_said_once_with_their_instants():
    started()
    assert tick("2026-03-02 16:59") == 0
    assert tick("2026-03-02 17:01") == 1
    assert [e.facts["percent"] for e in events_of("clock.warned")] == [75]
    assert tick("2026-03-03 10:00") == 0
    assert tick("2026-03-03 10:05") == 1
    assert tick("2026-03-03 10:06") == 0
    (breach,) = events_of("clock.breached")
    assert breach.facts["breached_at"] == "2026-03-03T02:00:00+00:00"
    assert (breach.facts["level"], breach.facts["about_id"]) == (2, 7)
    row = Clock.objects.get()
    assert (row.state, row.breached_at, row.next_due) == ("BREACHED", at("2026-03-03 10:00"), None)


def test_stopping_late_before_the_schedule_woke_still_tells_the_breach():
    started()
    with standing("2026-03-03 10:00:01"):
        levels.stop_clock(actor=SYSTEM, subject=CASE, metric="RESOLVE")
    assert events_of("clock.stopped")[0].facts["late"] is True
    tick("2026-03-03 10:00:02")
    assert len(events_of("clock.breached")) == 1
    assert facts("2026-03-04 10:00").state is ClockState.LATE_MET


def test_stopping_in_time_is_kept_and_says_no_more():
    started()
    with standing("2026-03-03 10:00"):
        assert len(levels.stop_clock(actor=SYSTEM, subject=CASE)) == 1
        assert levels.stop_clock(actor=SYSTEM, subject=CASE) == ()
    tick("2026-03-05 10:00")
    assert events_of("clock.breached") == []
    assert facts("2026-03-05 10:00").state is ClockState.MET


def test_a_pause_holds_the_resolve_clock_only_and_ends_by_itself():
    started()
    started(metric=Metric.NEXT_UPDATE, minutes=960)
    with standing("2026-03-02 15:00"):
        with pytest.raises(BadInput):
            levels.pause_clocks(actor=SYSTEM, subject=CASE, reason="LUNCH")
        levels.pause_clocks(actor=SYSTEM, subject=CASE, reason=PauseReason.PARTS)
    assert facts("2026-03-02 16:00").state is ClockState.PAUSED
    assert facts("2026-03-02 16:00", "NEXT_UPDATE").state is ClockState.RUNNING
    tick("2026-03-09 15:00:01")
    (ended,) = events_of("clock.resumed_itself")
    assert ended.facts["reason"] == "PARTS"
    assert ClockMove.objects.get(reason="CAP").at == at("2026-03-09 15:00")
    assert facts("2026-03-09 16:00").due_at == at("2026-03-10 10:00")


def test_a_third_pause_is_refused_and_nothing_changes():
    started(minutes=4800)
    for hour in (10, 14):
        with standing(f"2026-03-02 {hour}:00"):
            levels.pause_clocks(actor=SYSTEM, subject=CASE, reason="CUSTOMER")
        with standing(f"2026-03-02 {hour + 1}:00"):
            levels.resume_clocks(actor=SYSTEM, subject=CASE)
    before = ClockMove.objects.count()
    with standing("2026-03-02 16:00"), pytest.raises(PausesUsedUp):
        levels.pause_clocks(actor=SYSTEM, subject=CASE, reason="CUSTOMER")
    assert ClockMove.objects.count() == before
    assert facts("2026-03-02 16:00").state is ClockState.RUNNING


def test_reopening_resumes_the_same_clock_and_reassigning_gives_nothing_back():
    started()
    started(metric=Metric.ACKNOWLEDGE, minutes=60)
    with standing("2026-03-02 10:30"):
        levels.stop_clock(actor=SYSTEM, subject=CASE)
    with standing("2026-03-04 09:00"):
        assert len(levels.reopen_clocks(actor=SYSTEM, subject=CASE)) == 1
        levels.reassign_clocks(actor=SYSTEM, subject=CASE, owner_id=None, unit_path="hq.south")
    found = facts("2026-03-04 09:00")
    assert (found.used_seconds, found.unit_path, found.due_at) == (1800, "hq.south", at("2026-03-04 17:30"))
    assert facts("2026-03-04 09:00", "ACKNOWLEDGE").state is ClockState.MET


def test_history_is_written_in_order_and_never_before_a_breach():
    with standing("2026-03-20 10:00"):
        plan = ClockPlan(Metric.RESOLVE.value, 480)
        levels.start_clock(actor=SYSTEM, subject=CASE, plan=plan, key="h", unit_path="hq", at=at("2026-03-02 10:00"))
        with pytest.raises(MoveIsTooEarly):
            levels.stop_clock(actor=SYSTEM, subject=CASE, at=at("2026-03-01 10:00"))
        with pytest.raises(BadInput):
            levels.stop_clock(actor=SYSTEM, subject=CASE, at=at("2026-03-21 10:00"))
    tick("2026-03-20 10:00:01")
    with standing("2026-03-20 11:00"), pytest.raises(MoveIsTooEarly):
        levels.stop_clock(actor=SYSTEM, subject=CASE, at=at("2026-03-02 11:00"))
    assert facts("2026-03-20 11:00").state is ClockState.BREACHED


def test_a_changed_calendar_moves_running_clocks_from_now_on():
    with standing("2026-01-01 10:00"):
        organisation.load_standard_calendars(actor=SYSTEM)
    started("2026-03-06 17:00", minutes=180)
    with standing("2026-03-06 17:30"):
        organisation.override_day(
            actor=SYSTEM, calendar_code="CN", day=at("2026-03-07 00:00").date(), rule=DayRule.make_up("抢修日")
        )
        organisation.override_day(
            actor=SYSTEM, calendar_code="CN", day=at("2026-03-05 00:00").date(), rule=DayRule.off("补放")
        )
        deliver_events()
        recompute("CN")
    assert Clock.objects.get().due_at == at("2026-03-07 11:00")
    assert facts("2026-03-07 10:00").used_seconds == 7200


def test_the_log_is_append_only():
    started()
    with pytest.raises(DatabaseError), transaction.atomic():
        ClockMove.objects.update(at=at("2026-03-01 10:00"))
    with pytest.raises(DatabaseError), transaction.atomic():
        ClockMove.objects.all()._raw_delete("default")


def test_many_subjects_are_answered_in_three_queries():
    for number in range(5):
        started(subject=("case", number), key=f"k{number}")
    with at_most_queries(3):
        found = levels.clocks_of(subjects=[("case", n) for n in range(5)], now=at("2026-03-02 11:00"))
    assert {len(each) for each in found.values()} == {1}


def test_starting_a_whole_set_takes_few_statements():
    plans = {f"case:9:{plan.metric}": plan for plan in levels.plans_of(code="SEV2")}
    first = {f"case:8:{plan.metric}": plan for plan in levels.plans_of(code="SEV2")}
    levels.start_clocks(actor=SYSTEM, subject=("case", 8), plans=first, unit_path="hq.east")
    with at_most_queries(10):
        found = levels.start_clocks(actor=SYSTEM, subject=("case", 9), plans=plans, unit_path="hq.east")
    assert set(found) == set(plans)
    with pytest.raises(NoSuchSet):
        levels.plans_of(code="SEV9")


def test_nobody_approves_her_own_case_nor_beyond_her_limit():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    organisation.define_role(actor=SYSTEM, code="leader", name="组长", grants={"people.view": Reach.TREE})
    lead = organisation.enter_person(actor=SYSTEM, name="莫", employee_no="1", unit_id=hq.id)
    organisation.give_role(actor=SYSTEM, person_id=lead, role_code="leader")
    assert levels.demand_authority(approver_id=lead, amount=Decimal(100), involved=[999]).code == "LEAD"
    with pytest.raises(OwnCase):
        levels.demand_authority(approver_id=lead, amount=Decimal(1), involved=[lead])
    with pytest.raises(BeyondAuthority) as refused:
        levels.demand_authority(approver_id=lead, amount=Decimal("100.01"), involved=[])
    assert refused.value.params["level"] == "投诉专员"
    assert levels.level_of_person(person_id=lead, on=clock.today() + timedelta(days=1)).level == 1
