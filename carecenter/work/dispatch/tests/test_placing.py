"""Every job finds an owner."""

from datetime import timedelta

import pytest
from django.apps import apps

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.remembered import forget_everything
from carecenter.foundation.testing import deliver_events
from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers import public as providers
from carecenter.work.cases.public import tasks_of_customer
from carecenter.work.dispatch import public as dispatch
from carecenter.work.dispatch.errors import ProviderNotFit
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import SYSTEM, a_job, a_provider, a_world, bring

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


def facts(job_id):
    return field_service.jobs_by_id(ids=[job_id])[job_id]


def stamp_of(job_id, move):
    return apps.get_model("field_service", "JobStamp").objects.filter(job_id=job_id, move=move).latest("id").facts


def another(world, code, **more):
    office = organisation.unit_by_code(code="nanjing")
    return a_provider(office.id, code, f"{code} 服务", **more)


def test_an_opened_job_goes_to_the_contracted_provider_with_the_reasons_kept(world):
    job_id = a_job(world)
    deliver_events()
    job = facts(job_id)
    assert (job.state, job.provider_id, job.unit_path) == ("DISPATCHED", world.provider_id, world.provider_path)
    assert stamp_of(job_id, "DISPATCH")["reasons"] == ["SCOPE:3201", "WEIGHT:1", "CAPACITY_LEFT:5"]
    assert providers.reason_words(["SCOPE:3201", "WEIGHT:1"]) == ["签约区域 南京市", "派单权重 1"]
    assert providers.reason_words(["SCOPE", "BACKUP_SCOPE:999999"]) == ["签约区域 全国", "备用区域 999999"]


def test_the_weight_decides_between_equals_and_a_narrower_region_before_it(world):
    other = another(world, "wei", regions=["3201"])
    providers.set_weight(actor=SYSTEM, provider_id=other, weight="1.5", reason="排名")
    first = a_job(world)
    deliver_events()
    assert facts(first).provider_id == other
    narrow = another(world, "zhai", regions=["320106"])
    second = a_job(world, type_code="WH-REPAIR")
    deliver_events()
    assert facts(second).provider_id == narrow


def test_the_one_who_delivers_also_installs(world):
    delivery = a_job(world, type_code="WH-DELIV")
    deliver_events()
    other = another(world, "wei", regions=["3201"])
    providers.set_weight(actor=SYSTEM, provider_id=other, weight="3", reason="排名")
    install = a_job(world, after_job_id=delivery)
    deliver_events()
    assert facts(install).provider_id == world.provider_id


def test_a_full_day_sends_the_job_to_the_backup(world):
    apps.get_model("providers", "Contract").objects.update(daily_capacity=1)
    forget_everything()
    backup = another(world, "bei", regions=["32"], backup=True)
    first, second = a_job(world), a_job(world, type_code="WH-REPAIR")
    deliver_events()
    assert [facts(first).provider_id, facts(second).provider_id] == [world.provider_id, backup]


def test_a_rejection_goes_to_the_next_and_two_ask_a_person(world):
    other = another(world, "bei", regions=["32"], backup=True)
    job_id = a_job(world)
    deliver_events()
    field_service.reject_job(actor=world.actors["gao"], job_id=job_id, reason="NO_CAPACITY")
    deliver_events()
    assert facts(job_id).provider_id == other
    field_service.reject_job(actor=SYSTEM, job_id=job_id, reason="TOO_FAR")
    deliver_events()
    assert (facts(job_id).state, facts(job_id).provider_id) == ("NEW", None)
    (task,) = tasks_of_customer(customer_ids=[world.heater.customer_id])
    assert (task.title_code, task.unit_path) == ("dispatch.refused_twice", world.office_path)


def test_an_offer_times_out_after_60_minutes_and_not_before(world):
    job_id = a_job(world)
    deliver_events()
    due = facts(job_id).due_at
    with clock.standing_at(due - timedelta(seconds=1)):
        assert dispatch.take_back_late_offers(actor=SYSTEM) == 0
    with clock.standing_at(due):
        assert dispatch.take_back_late_offers(actor=SYSTEM) == 1
        assert dispatch.take_back_late_offers(actor=SYSTEM) == 0
        deliver_events()
    job = facts(job_id)
    assert (job.state, job.reject_count) == ("NEW", 1)
    (task,) = tasks_of_customer(customer_ids=[world.heater.customer_id])
    assert task.title_code == "dispatch.nobody"


def test_a_district_that_nobody_covers_asks_a_person_once(world):
    job_id = a_job(world, region_code="320506", type_code="WH-REPAIR")
    deliver_events()
    with clock.standing_at(clock.now() + timedelta(hours=1)):
        assert dispatch.place_forgotten_jobs(actor=SYSTEM) == 1
    assert facts(job_id).state == "NEW"
    assert len(tasks_of_customer(customer_ids=[world.heater.customer_id])) == 1


def test_a_dispatcher_gives_a_job_by_hand_and_only_in_her_own_office(world):
    job_id = a_job(world)
    with pytest.raises(NotThere):
        dispatch.give_job(actor=world.actors["qiu"], job_id=job_id, provider_id=world.provider_id)
    dispatch.give_job(actor=world.actors["lin"], job_id=job_id, provider_id=world.provider_id)
    assert stamp_of(job_id, "DISPATCH")["reasons"][0] == "MANUAL"


def test_a_full_provider_needs_a_reason_and_a_suspended_one_is_refused(world):
    apps.get_model("providers", "Contract").objects.update(daily_capacity=1)
    forget_everything()
    taken = a_job(world)
    bring(world, taken, "DISPATCHED")
    job_id = a_job(world, type_code="WH-REPAIR")
    lin = world.actors["lin"]
    with pytest.raises(ProviderNotFit):
        dispatch.give_job(actor=lin, job_id=job_id, provider_id=world.provider_id)
    apps.get_model("providers", "Provider").objects.update(state="SUSPENDED")
    forget_everything()
    with pytest.raises(ProviderNotFit):
        dispatch.give_job(actor=lin, job_id=job_id, provider_id=world.provider_id, reason="已电话确认")
    apps.get_model("providers", "Provider").objects.update(state="ACTIVE")
    forget_everything()
    dispatch.give_job(actor=lin, job_id=job_id, provider_id=world.provider_id, reason="已电话确认")
    assert facts(job_id).state == "DISPATCHED"


def test_a_neighbouring_provider_takes_a_job_of_an_uncovered_district_only_with_a_reason(world):
    job_id = a_job(world, region_code="320583")
    lin = world.actors["lin"]
    with pytest.raises(ProviderNotFit):
        dispatch.give_job(actor=lin, job_id=job_id, provider_id=world.provider_id)
    assert facts(job_id).state == "NEW"
    dispatch.give_job(actor=lin, job_id=job_id, provider_id=world.provider_id, reason="昆山暂无服务商，高记顺路")
    assert facts(job_id).state == "DISPATCHED"


def test_a_dispatcher_moves_an_accepted_job_to_another_provider(world):
    other = another(world, "bei", regions=["32"], backup=True)
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    dispatch.move_job(actor=world.actors["lin"], job_id=job_id, provider_id=other, reason="")
    deliver_events()
    assert (facts(job_id).provider_id, facts(job_id).state) == (other, "DISPATCHED")
