"""The way of a job from the sale's order to the closed file."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.remembered import forget_everything
from carecenter.foundation.testing import events_of
from carecenter.reference.equipment.public import equipment_by_id
from carecenter.reference.providers import public as providers
from carecenter.work.field_service import errors
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.models import Job, JobSignature, JobStamp
from carecenter.work.field_service.testing import GOOD, SYSTEM, a_job, a_signed_job, a_world, bring, finish, picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


def job_of(job_id):
    return Job.objects.get(pk=job_id)


def test_a_job_runs_from_new_to_closed_with_a_stamp_at_each_step(world):
    job_id = a_job(world)
    bring(world, job_id, "CLOSED")
    moves = list(JobStamp.objects.filter(job_id=job_id).order_by("id").values_list("move", flat=True))
    assert moves == ["OPEN", "DISPATCH", "ACCEPT", "ASSIGN", "BOOK", "DEPART", "CHECK_IN", "COMPLETE", "SIGN", "VERIFY"]
    job = job_of(job_id)
    assert (job.state, job.is_complete, job.completeness, job.missing) == ("CLOSED", True, 100, [])
    heater = equipment_by_id(ids=[job.equipment_id])[job.equipment_id]
    assert heater.installed_at == job.completed_at
    assert heater.serial == "MC25E60A000123"
    assert [e.kind for e in events_of("job.signed")] == ["job.signed"]


def test_the_stamps_and_signatures_cannot_be_changed(world):
    job_id = a_signed_job(world)
    for rows in (JobStamp.objects.filter(job_id=job_id), JobSignature.objects.filter(job_id=job_id)):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.delete()
    JobSignature.objects.filter(job_id=job_id).update(signer_name="")


def test_the_clocks_of_each_state_follow_the_table(world):
    """§8.2: dispatch 30 min, accept 60 min, contact 2 h, window end."""
    job_id = a_job(world)
    job = job_of(job_id)
    assert job.due_at - job.opened_at == timedelta(minutes=30)
    assert job.visit_due_at - job.opened_at == timedelta(hours=24)
    bring(world, job_id, "DISPATCHED")
    job = job_of(job_id)
    assert job.due_at - job.dispatched_at == timedelta(minutes=60)
    field_service.accept_job(actor=world.actors["gao"], job_id=job_id)
    job = job_of(job_id)
    assert job.due_at - job.accepted_at == timedelta(hours=2)


def test_an_urgent_repair_promises_four_hours(world):
    job = job_of(a_job(world, type_code="WH-REPAIR", urgent=True))
    assert job.visit_due_at - job.opened_at == timedelta(hours=4)


def test_the_same_key_opens_one_job_and_an_open_twin_is_shown(world):
    first = a_job(world, key="sale:1:WH-INSTALL-E")
    assert a_job(world, key="sale:1:WH-INSTALL-E") == first
    with pytest.raises(errors.JobIsOpenAlready) as refused:
        a_job(world)
    assert refused.value.params["number"] == f"J{first:08d}"


def test_an_installation_waits_for_its_delivery(world):
    delivery = a_job(world, type_code="WH-DELIV")
    install = a_job(world, after_job_id=delivery)
    assert job_of(install).visit_due_at is None
    bring(world, install, "BOOKED")
    with pytest.raises(errors.EarlierJobNotDone):
        field_service.depart(actor=world.actors["tie"], job_id=install)
    bring(world, delivery, "COMPLETED")
    done = job_of(delivery)
    assert job_of(install).visit_due_at - done.completed_at == timedelta(hours=24)
    assert equipment_by_id(ids=[done.equipment_id])[done.equipment_id].received_date == clock.today()
    field_service.depart(actor=world.actors["tie"], job_id=install)


def test_a_rejected_job_goes_back_to_the_office_and_counts(world):
    job_id = a_job(world)
    bring(world, job_id, "DISPATCHED")
    with pytest.raises(BadInput):
        field_service.reject_job(actor=world.actors["gao"], job_id=job_id, reason=" ")
    field_service.reject_job(actor=world.actors["gao"], job_id=job_id, reason="NO_CAPACITY", text="今天排满了")
    job = job_of(job_id)
    assert (job.state, job.unit_path, job.provider_id, job.reject_count) == ("NEW", world.office_path, None, 1)
    assert field_service.refusing_providers(job_id=job_id) == {world.provider_id}
    with pytest.raises(NotThere):
        field_service.accept_job(actor=world.actors["gao"], job_id=job_id)


def test_a_suspended_provider_cannot_be_given_a_job(world):
    from carecenter.reference.providers.types import ProviderState

    providers.set_state(actor=SYSTEM, provider_id=world.provider_id, state=ProviderState.SUSPENDED, reason="安全造假")
    job_id = a_job(world)
    with pytest.raises(errors.GuardFailed):
        bring(world, job_id, "DISPATCHED")
    assert job_of(job_id).state == "NEW"


def test_a_technician_without_the_certificate_is_refused_by_name_of_it(world):
    """§6 gate."""
    job_id = a_job(world)
    bring(world, job_id, "ACCEPTED")
    with pytest.raises(errors.TechnicianNotFit) as refused:
        field_service.assign_job(actor=world.actors["gao"], job_id=job_id, technician_id=world.people["lu"])
    assert refused.value.params["reasons"] == "没有证书 electrician"
    assert job_of(job_id).technician_id is None


def test_a_person_of_another_unit_cannot_be_assigned(world):
    job_id = a_job(world)
    bring(world, job_id, "ACCEPTED")
    with pytest.raises(BadInput):
        field_service.assign_job(actor=world.actors["gao"], job_id=job_id, technician_id=world.people["qiu"])


def test_we_may_move_a_booking_twice_and_the_customer_as_often_as_she_likes(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    start = clock.now() + timedelta(days=1)

    def move(**more):
        field_service.book_job(
            actor=world.actors["gao"],
            job_id=job_id,
            window_start=start,
            window_end=start + timedelta(hours=2),
            **more,
        )

    with pytest.raises(BadInput):
        move()
    for _ in range(3):
        move(reason="CUSTOMER")
    move(reason="NO_PART", by_us=True)
    move(reason="NO_PART", by_us=True)
    with pytest.raises(errors.TooManyRebookings):
        move(reason="NO_PART", by_us=True)
    assert job_of(job_id).our_rebookings == 2


def test_a_window_in_the_past_or_too_long_is_refused(world):
    job_id = a_job(world)
    bring(world, job_id, "ASSIGNED")
    now = clock.now()
    for start, end in ((now - timedelta(hours=3), now - timedelta(hours=1)), (now, now + timedelta(hours=5))):
        with pytest.raises(errors.BadWindow):
            field_service.book_job(actor=world.actors["gao"], job_id=job_id, window_start=start, window_end=end)
    assert job_of(job_id).state == "ASSIGNED"


def test_a_signature_is_bound_to_what_was_signed(world):
    from carecenter.work.field_service.rules.snapshot import hash_of

    job_id = a_signed_job(world)
    signature = JobSignature.objects.get(job_id=job_id)
    assert signature.sha256 == hash_of(signature.snapshot)
    assert signature.snapshot["answers"] == GOOD
    assert hash_of({**signature.snapshot, "answers": {**GOOD, "earth": "1.3"}}) != signature.sha256


def test_the_customer_may_confirm_by_her_code_but_not_by_the_one_for_the_door(world):
    job_id = a_job(world)
    bring(world, job_id, "COMPLETED")
    job = job_of(job_id)
    tie = world.actors["tie"]
    if job.visit_code != job.sign_code:
        with pytest.raises(errors.WrongCode):
            field_service.sign_job(actor=tie, job_id=job_id, signer_name="陈", code=job.visit_code)
    field_service.sign_job(actor=tie, job_id=job_id, signer_name="陈", code=job.sign_code)
    assert JobSignature.objects.get(job_id=job_id).kind == "CODE"


def test_the_same_fault_within_30_days_is_linked_as_a_repeat(world):
    start = clock.now() - timedelta(days=60)
    first = a_signed_job(world, at=start, type_code="WH-REPAIR", fault_code="E1")
    with clock.standing_at(start + timedelta(days=30)):
        second = a_job(world, type_code="WH-REPAIR", fault_code="E1")
        assert job_of(second).repeat_of_id == first
        field_service.cancel_job(actor=SYSTEM, job_id=second, reason="CUSTOMER")
    with clock.standing_at(start + timedelta(days=31, minutes=1)):
        assert job_of(a_job(world, type_code="WH-REPAIR", fault_code="E1")).repeat_of_id is None


def test_cancelling_a_sale_recalls_its_jobs_and_keeps_the_finished_ones(world):
    delivery = a_signed_job(world, type_code="WH-DELIV", sale_id=9)
    install = a_job(world, after_job_id=delivery, sale_id=9)
    bring(world, install, "BOOKED")
    assert field_service.cancel_jobs_of_sale(actor=SYSTEM, sale_id=9, reason="RETURNED") == 1
    assert (job_of(install).state, job_of(delivery).state) == ("CANCELLED", "SIGNED")
    assert field_service.cancel_jobs_of_sale(actor=SYSTEM, sale_id=9, reason="RETURNED") == 0


def test_a_job_on_site_cannot_be_cancelled(world):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    with pytest.raises(errors.WrongJobState):
        field_service.cancel_job(actor=world.actors["lin"], job_id=job_id, reason="CUSTOMER")


def test_performance_tells_settlement_the_facts(world):
    job_id = a_signed_job(world)
    today = clock.today()
    (row,) = field_service.job_performance(from_date=today, until_date=today)
    assert (row.job_id, row.provider_id, row.technician_id) == (job_id, world.provider_id, world.tie_id)
    assert (row.type_code, row.line_code, row.complete, row.missing) == ("WH-INSTALL-E", "ES", True, ())
    assert (row.on_time, row.late_minutes, row.distance_km) == (False, 0, Decimal("0.0"))
    yesterday = today - timedelta(days=1)
    assert field_service.job_performance(from_date=yesterday, until_date=yesterday) == []


def test_the_way_to_the_customer_starts_at_the_providers_yard(world):
    apps.get_model("providers", "Provider").objects.filter(pk=world.provider_id).update(
        latitude=Decimal("32.0603"), longitude=Decimal("118.7969")
    )
    forget_everything()
    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    field_service.check_in(actor=world.actors["tie"], job_id=job_id, lat=32.1603, lng=118.7969)
    assert job_of(job_id).distance_km == Decimal("15.0")


@pytest.mark.parametrize("name", ["qiu", "tie", "lu"])
def test_who_may_not_accept_gets_no_further(world, name):
    job_id = a_job(world)
    bring(world, job_id, "DISPATCHED")
    with pytest.raises((NotThere, NotPermitted)):
        field_service.accept_job(actor=world.actors[name], job_id=job_id)
    assert job_of(job_id).state == "DISPATCHED"


def test_another_technician_cannot_work_on_the_job(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    with pytest.raises(NotThere):
        field_service.depart(actor=world.actors["lu"], job_id=job_id)


def test_contact_data_closes_with_the_job_and_for_the_provider_30_days_later(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    tie, gao, lin = (world.actors[name] for name in ("tie", "gao", "lin"))
    assert field_service.read_contact(actor=tie, job_id=job_id, purpose="VISIT").phone == "13812345678"
    with pytest.raises(NotThere):
        field_service.read_contact(actor=world.actors["qiu"], job_id=job_id, purpose="VISIT")
    field_service.depart(actor=tie, job_id=job_id)
    field_service.check_in(actor=tie, job_id=job_id, lat=32.0, lng=118.8)
    finish(world, job_id)
    field_service.sign_job(actor=tie, job_id=job_id, signer_name="陈", image=picture(1))
    with pytest.raises(errors.ContactIsClosed):
        field_service.read_contact(actor=tie, job_id=job_id, purpose="VISIT")
    assert field_service.read_contact(actor=gao, job_id=job_id, purpose="VISIT").name == "陈淑芬"
    with clock.standing_at(clock.now() + timedelta(days=30)):
        with pytest.raises(errors.ContactIsClosed):
            field_service.read_contact(actor=gao, job_id=job_id, purpose="VISIT")
        assert field_service.read_contact(actor=lin, job_id=job_id, purpose="CALL").name == "陈淑芬"
