"""Equipment is planned, told about, booked once, served and planned again."""

from datetime import date, timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, deliver_events, events_of
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.equipment.public import equipment_by_id, void_equipment
from carecenter.reference.notices.public import define_template
from carecenter.reference.notices.types import Channel, NoticeClass
from carecenter.reference.organisation import public as organisation
from carecenter.work.care.actions.notices import notify_due, plans_to_notify
from carecenter.work.care.actions.plans import care_missed, care_served, decline_care, plan_care
from carecenter.work.care.errors import CareSuppressed
from carecenter.work.care.models import CarePlan
from carecenter.work.care.public import open_due_job
from carecenter.work.care.rules.plans import next_due_after_refusal, next_state
from carecenter.work.care.types import PlanState, PlanStep
from carecenter.work.cases.public import open_task
from carecenter.work.cases.types import TaskKind
from carecenter.work.field_service.public import cancel_job, jobs_by_id
from carecenter.work.field_service.testing import SYSTEM, a_signed_job, a_world

S, E = PlanState, PlanStep


@pytest.fixture
def world(db):
    world = a_world()
    catalogue.define_job_type(
        actor=SYSTEM, code="WH-MAINT", name="保养", valid_from=date(2015, 1, 1), duration_minutes=60
    )
    organisation.define_role(
        actor=SYSTEM, code="care", name="保养专员", grants={"care.view": "TREE", "care.work": "TREE"}
    )
    for name in ("lin", "qiu"):
        organisation.give_role(actor=SYSTEM, person_id=world.people[name], role_code="care")
        world.actors[name] = organisation.actor_of_person(person_id=world.people[name])
    return world


def planned(world, days=10):
    plan_care(actor=SYSTEM, equipment_id=world.heater.equipment_id, due_date=clock.today() + timedelta(days=days))
    return CarePlan.objects.get()


@pytest.mark.parametrize(
    ("state", "step", "then"),
    [
        (S.PLANNED, E.NOTIFY, S.NOTIFIED),
        (S.NOTIFIED, E.BOOK, S.BOOKED),
        (S.PLANNED, E.BOOK, S.BOOKED),
        (S.BOOKED, E.SERVE, S.DONE),
        (S.BOOKED, E.UNBOOK, S.NOTIFIED),
        (S.NOTIFIED, E.DECLINE, S.DECLINED),
        (S.UNREACHABLE, E.BOOK, S.BOOKED),
        (S.BOOKED, E.NOTIFY, None),
        (S.DONE, E.BOOK, None),
        (S.VOID, E.SERVE, None),
        (S.DECLINED, E.NOTIFY, None),
    ],
)
def test_the_steps_are_those_of_the_table(state, step, then):
    """§8.4."""
    assert next_state(state, step) is then


def test_three_tries_make_a_customer_unreachable():
    assert [next_state(S.NOTIFIED, E.MISS, tries=n) for n in (1, 2, 3)] == [S.NOTIFIED, S.NOTIFIED, S.UNREACHABLE]
    assert next_due_after_refusal(date(2026, 1, 1), date(2026, 3, 1)) == date(2027, 3, 1)


def test_an_installation_plans_the_first_care_by_the_formula(world):
    a_signed_job(world)
    deliver_events()
    plan = CarePlan.objects.get()
    heater = equipment_by_id(ids=[world.heater.equipment_id])[world.heater.equipment_id]
    assert (plan.due_date, plan.state, plan.line_code) == (heater.maintenance_due, "PLANNED", "ES")
    assert plan.due_date > clock.today() + timedelta(days=300)


def test_one_click_opens_one_job(world):
    planned(world)
    lin = world.actors["lin"]
    job_id = open_due_job(actor=lin, equipment_id=world.heater.equipment_id)
    assert open_due_job(actor=lin, equipment_id=world.heater.equipment_id) == job_id
    job = jobs_by_id(ids=[job_id])[job_id]
    assert (job.type_code, job.equipment_id, job.region_code) == ("WH-MAINT", world.heater.equipment_id, "320106")
    assert CarePlan.objects.get().state == "BOOKED"


def test_a_cancelled_job_brings_the_plan_back_and_can_be_booked_again(world):
    planned(world)
    lin, heater = world.actors["lin"], world.heater.equipment_id
    first = open_due_job(actor=lin, equipment_id=heater)
    cancel_job(actor=SYSTEM, job_id=first, reason="CUSTOMER")
    deliver_events()
    assert CarePlan.objects.get().state == "NOTIFIED"
    with clock.standing_at(clock.now() + timedelta(seconds=2)):
        assert open_due_job(actor=lin, equipment_id=heater) != first


def test_a_served_cycle_is_done_and_the_next_one_planned(world):
    planned(world)
    later = clock.today() + timedelta(days=700)
    care_served(actor=SYSTEM, equipment_id=world.heater.equipment_id, job_id=5, next_due=later)
    assert list(CarePlan.objects.order_by("id").values_list("state", "due_date"))[1] == ("PLANNED", later)
    assert CarePlan.objects.order_by("id").first().state == "DONE"


def test_void_equipment_has_no_care(world):
    planned(world)
    void_equipment(actor=SYSTEM, equipment_id=world.heater.equipment_id, reason="SALE_RETURNED")
    deliver_events()
    assert CarePlan.objects.get().state == "VOID"


def test_a_refusal_asks_again_in_a_year_and_tries_are_counted(world):
    plan = planned(world)
    lin, heater = world.actors["lin"], world.heater.equipment_id
    for _ in range(3):
        care_missed(actor=lin, equipment_id=heater)
    assert CarePlan.objects.get().state == "UNREACHABLE"
    decline_care(actor=lin, equipment_id=heater)
    new = CarePlan.objects.get(state="PLANNED")
    assert new.due_date == plan.due_date + timedelta(days=365)


def test_a_customer_with_an_open_complaint_is_left_alone(world):
    plan = planned(world)
    open_task(
        actor=SYSTEM,
        kind=TaskKind.RECOVERY,
        customer_id=world.heater.customer_id,
        about=("job", 1),
        unit_path=world.office_path,
        due_at=clock.now(),
        title_code="cases.recovery",
        params={},
        key="r",
    )
    with pytest.raises(CareSuppressed):
        open_due_job(actor=world.actors["lin"], equipment_id=world.heater.equipment_id)
    assert notify_due(actor=SYSTEM, plan_id=plan.pk) is False
    assert CarePlan.objects.get().state == "PLANNED"


def test_a_notice_goes_out_a_month_before_once_and_again_after_three_weeks(world):
    define_template(
        actor=SYSTEM,
        code="care.due",
        notice_class=NoticeClass.SERVICE,
        channel=Channel.SMS,
        text="您的热水器将于 {due} 到期保养。",
    )
    far = planned(world, days=31)
    assert plans_to_notify(today=clock.today()) == []
    CarePlan.objects.update(due_date=clock.today() + timedelta(days=30))
    assert notify_due(actor=SYSTEM, plan_id=far.pk) is True
    assert plans_to_notify(today=clock.today()) == []
    assert len(events_of("notice.queued")) == 1
    with clock.standing_at(clock.now() + timedelta(days=22)):
        assert [p.pk for p in plans_to_notify(today=clock.today())] == [far.pk]
        assert notify_due(actor=SYSTEM, plan_id=far.pk) is True
        assert notify_due(actor=SYSTEM, plan_id=far.pk) is False


def test_another_office_neither_sees_nor_books(world, client):
    from django.contrib.auth import get_user_model

    planned(world)
    with pytest.raises(NotThere):
        open_due_job(actor=world.actors["qiu"], equipment_id=world.heater.equipment_id)
    with pytest.raises(NotPermitted):
        open_due_job(actor=world.actors["gao"], equipment_id=world.heater.equipment_id)
    number = f"E{world.heater.equipment_id:08d}"
    client.force_login(get_user_model().objects.get(pk=world.users["qiu"]))
    assert number not in client.get("/care/").content.decode()
    client.force_login(get_user_model().objects.get(pk=world.users["lin"]))
    client.get("/care/")
    with at_most_queries(15):
        page = client.get("/care/").content.decode()
    assert number in page
    assert "南京市" in page
    answer = client.post(f"/care/{world.heater.equipment_id}/job/", headers={"HX-Request": "true"})
    assert answer.headers["HX-Refresh"] == "true"
    assert CarePlan.objects.get().state == "BOOKED"
