"""A provider's day in the product: planned, moved, undone, published, planned anew."""

from datetime import datetime, time, timedelta

import pytest
from django.apps import apps

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.testing import deliver_events
from carecenter.reference.organisation import public as organisation
from carecenter.work.dispatch import public as dispatch
from carecenter.work.dispatch.actions.asking import ask_for_plan, days_running_late
from carecenter.work.dispatch.errors import HoldIsOver, PlanHasMoved, WindowIsTaken, WouldBreak
from carecenter.work.dispatch.models import DayPlan, PlanDay, PlanLeft, PlanStop, TechnicianDay, WindowHold
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import OFFICE, PROVIDER_GRANTS, SYSTEM, a_job, a_world, bring

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 11, 26, 7, 0, tzinfo=clock.SHANGHAI)


@pytest.fixture
def world():
    with clock.standing_at(MORNING):
        yield a_planning_world()


def a_planning_world():
    world = a_world()
    organisation.define_role(
        actor=SYSTEM,
        code="dispatcher",
        name="派工员",
        grants=dict.fromkeys([*OFFICE.split(), "dispatch.plan"], Reach.TREE),
    )
    organisation.define_role(
        actor=SYSTEM,
        code="provider_manager",
        name="服务商经理",
        grants=PROVIDER_GRANTS | {"dispatch.plan": Reach.TREE},
    )
    for name, person_id in world.people.items():
        actor = organisation.actor_of_person(person_id=person_id)
        if actor:
            world.actors[name] = actor
    return world


def at(hour, day=0):
    return datetime.combine(MORNING.date() + timedelta(days=day), time(hour), clock.SHANGHAI)


def booked(world, type_code, hour, day=1):
    job_id = a_job(world, type_code=type_code)
    bring(world, job_id, "ASSIGNED")
    field_service.book_job(actor=SYSTEM, job_id=job_id, window_start=at(hour, day), window_end=at(hour + 2, day))
    return job_id


def plan(world, day=1, cause="NIGHT"):
    on = at(0, day).date()
    return dispatch.plan_day(actor=SYSTEM, provider_id=world.provider_id, on=on, cause=cause, seconds=0.3)


def board(world, day=1, name="gao"):
    on = at(0, day).date()
    return dispatch.day_board(actor=world.actors[name], provider_id=world.provider_id, on=on)


def test_tomorrow_is_planned_with_every_stop_explained(world):
    first, second = booked(world, "WH-INSTALL-E", 8), booked(world, "WH-REPAIR", 10)
    assert plan(world) == 1
    found = board(world)
    stops = {stop.job.id: stop for stop in found.stops if stop.job}
    assert set(stops) == {first, second}
    assert stops[first].technician_id == world.tie_id
    assert at(8, 1) <= stops[first].start_at <= at(10, 1)
    assert "SKILL:electrician" in stops[first].why["held"]
    assert [each[:3] for each in stops[first].why["others"]] == [[world.people["lu"], "SKILL", "electrician"]]
    assert [stop.kind for stop in found.stops if stop.technician_id == world.tie_id].count("BREAK") == 1
    assert found.plan.cost["total"] <= found.plan.insertion_minutes


def test_a_job_that_nobody_can_do_stands_in_the_tray_with_its_reason(world):
    job_id = booked(world, "WH-INSTALL-E", 8)
    TechnicianDay.objects.create(person_id=world.tie_id, unit_path=world.provider_path, day=at(0, 1).date(), off=True)
    plan(world)
    (left,) = board(world).left
    assert (left.job.id, left.code, left.detail) == (job_id, "SKILL", "electrician")
    assert board(world).stops == ()


def test_another_office_sees_no_day(world):
    booked(world, "WH-INSTALL-E", 8)
    plan(world)
    with pytest.raises(NotThere):
        board(world, name="qiu")
    with pytest.raises(NotThere):
        dispatch.publish_plan(actor=world.actors["qiu"], provider_id=world.provider_id, on=at(0, 1).date(), version=1)


def test_a_dispatcher_sees_what_would_break_moves_and_undoes(world):
    install = booked(world, "WH-INSTALL-E", 8)
    free = booked(world, "WH-DELIV", 14)
    plan(world)
    on, gao = at(0, 1).date(), world.actors["gao"]
    lu = world.people["lu"]
    warned = dispatch.conflicts_of(actor=gao, provider_id=world.provider_id, on=on, job_id=install)
    assert warned[world.tie_id] is None
    assert (warned[lu].code, warned[lu].detail) == ("SKILL", "electrician")
    asked = {"actor": gao, "provider_id": world.provider_id, "on": on}
    with pytest.raises(WouldBreak):
        dispatch.move_stop(**asked, job_id=install, technician_id=lu, version=1)
    assert board(world).version == 1
    before = {stop.job.id: stop.technician_id for stop in board(world).stops if stop.job}
    other = lu if before[free] == world.tie_id else world.tie_id
    assert dispatch.move_stop(**asked, job_id=free, technician_id=other, second=14 * 3600, version=1) == 2
    assert {s.job.id: s.technician_id for s in board(world).stops if s.job}[free] == other
    with pytest.raises(PlanHasMoved):
        dispatch.move_stop(**asked, job_id=free, technician_id=None, version=1)
    assert dispatch.undo_plan(**asked, version=2) == 3
    assert {s.job.id: s.technician_id for s in board(world).stops if s.job} == before
    assert dispatch.move_stop(**asked, job_id=free, technician_id=None, version=3) == 4
    assert [left.job.id for left in board(world).left] == [free]


def test_publishing_assigns_the_technicians_and_books_only_when_told(world):
    job_id = a_job(world)
    bring(world, job_id, "ACCEPTED")
    apps.get_model("field_service", "Job").objects.filter(pk=job_id).update(wanted_date=at(0, 1).date())
    plan(world)
    on, gao = at(0, 1).date(), world.actors["gao"]
    assert dispatch.publish_plan(actor=gao, provider_id=world.provider_id, on=on, version=1) == []
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    assert (job.state, job.technician_id, job.window_start) == ("ASSIGNED", world.tie_id, None)
    assert dispatch.publish_plan(actor=gao, provider_id=world.provider_id, on=on, version=1, book=True) == []
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    assert job.state == "BOOKED"
    assert job.window_end - job.window_start == timedelta(hours=2)
    assert board(world).published_version == 1


def waiting_plans():
    return list(
        apps.get_model("procrastinate", "ProcrastinateJob")
        .objects.filter(task_name="dispatch.plan_day", status="todo")
        .values_list("args", flat=True)
    )


def test_a_cancelled_job_has_its_day_planned_anew_once(world):
    first, second = booked(world, "WH-INSTALL-E", 8), booked(world, "WH-REPAIR", 10)
    plan(world)
    deliver_events()
    waiting = apps.get_model("procrastinate", "ProcrastinateJob").objects.filter(task_name="dispatch.plan_day")
    waiting.delete()
    for job_id in (first, second):
        field_service.cancel_job(actor=SYSTEM, job_id=job_id, reason="客户不装了")
    deliver_events()
    (asked,) = waiting_plans()
    assert (asked["provider_id"], asked["on"], asked["cause"]) == (world.provider_id, "2026-11-27", "CANCELLED")
    assert plan(world, cause="CANCELLED") == 2
    assert board(world).stops == ()


def test_a_technician_twenty_minutes_late_has_the_day_planned_anew(world):
    job_id = booked(world, "WH-INSTALL-E", 8, day=0)
    plan(world, day=0)
    gao, on = world.actors["gao"], at(0).date()
    dispatch.publish_plan(actor=gao, provider_id=world.provider_id, on=on, version=1)
    stop = PlanStop.objects.get(job_id=job_id)
    with clock.standing_at(stop.end_at + timedelta(minutes=20)):
        assert days_running_late() == set()
    with clock.standing_at(stop.end_at + timedelta(minutes=21)):
        assert days_running_late() == {(world.provider_id, on)}


def test_what_is_under_way_stays_and_the_rest_moves_around_it(world):
    first, second = booked(world, "WH-INSTALL-E", 8, day=0), booked(world, "WH-REPAIR", 10, day=0)
    plan(world, day=0)
    dispatch.publish_plan(actor=world.actors["gao"], provider_id=world.provider_id, on=at(0).date(), version=1)
    with clock.standing_at(at(9)):
        field_service.depart(actor=world.actors["tie"], job_id=first)
        plan(world, day=0, cause="LATE")
        stops = {s.job.id: s for s in board(world, day=0).stops if s.job}
    assert stops[first].frozen and stops[first].start_at == at(9)
    assert stops[second].start_at >= stops[first].end_at


def test_two_wishes_for_one_day_are_one_background_job(world):
    on = at(0, 1).date()
    assert ask_for_plan(provider_id=world.provider_id, on=on, cause="MOVED") is True
    assert ask_for_plan(provider_id=world.provider_id, on=on, cause="MOVED") is False
    assert len(waiting_plans()) == 1


def test_windows_are_offered_while_they_are_free_and_held_ten_minutes(world):
    first, second = a_job(world), a_job(world, type_code="WH-REPAIR")
    for job_id in (first, second):
        bring(world, job_id, "ACCEPTED")
    for person_id, off in ((world.people["lu"], True), (world.tie_id, False)):
        TechnicianDay.objects.create(person_id=person_id, unit_path="hq", day=at(0, 1).date(), off=off)
    offers = dispatch.offer_windows(job_id=first, days=2)
    tomorrow = [each for each in offers if each.start_at == at(10, 1)]
    assert [each.places for each in tomorrow] == [1]  # one electrician, 96 minutes of work, 90 asked
    held = dispatch.hold_window(actor=SYSTEM, job_id=first, start_at=at(10, 1), end_at=at(12, 1))
    assert held.expires_at == MORNING + timedelta(minutes=10)
    with pytest.raises(WindowIsTaken):
        dispatch.hold_window(actor=SYSTEM, job_id=second, start_at=at(10, 1), end_at=at(12, 1))
    assert at(10, 1) not in {each.start_at for each in dispatch.offer_windows(job_id=second, days=2)}
    with clock.standing_at(MORNING + timedelta(minutes=10)):
        with pytest.raises(HoldIsOver):
            dispatch.confirm_window(actor=SYSTEM, job_id=first, hold_id=held.hold_id)
        taken = dispatch.hold_window(actor=SYSTEM, job_id=second, start_at=at(10, 1), end_at=at(12, 1))
        dispatch.confirm_window(actor=SYSTEM, job_id=second, hold_id=taken.hold_id)
    job = field_service.jobs_by_id(ids=[second])[second]
    assert (job.state, job.technician_id, job.window_start) == ("BOOKED", world.tie_id, at(10, 1))
    assert field_service.jobs_by_id(ids=[first])[first].state == "ACCEPTED"
    assert WindowHold.objects.filter(confirmed_at__isnull=False).count() == 1


def test_nothing_is_offered_before_a_provider_has_accepted(world):
    job_id = a_job(world)
    assert dispatch.offer_windows(job_id=job_id) == []
    with pytest.raises(NotThere):
        dispatch.hold_window(actor=SYSTEM, job_id=job_id, start_at=at(10, 1), end_at=at(12, 1))
    assert WindowHold.objects.count() == 0


def test_a_plan_asks_few_questions_and_nothing_is_half_kept(world):
    booked(world, "WH-INSTALL-E", 8)
    plan(world)
    assert (PlanDay.objects.count(), DayPlan.objects.count(), PlanLeft.objects.count()) == (1, 1, 0)
