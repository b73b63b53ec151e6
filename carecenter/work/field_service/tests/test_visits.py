"""The visit: arriving, failing, completing."""

from datetime import timedelta

import pytest
from django.apps import apps

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.field_service import errors
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.models import Job, JobAnswer
from carecenter.work.field_service.testing import GOOD, a_job, a_world, bring, picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


def job_of(job_id):
    return Job.objects.get(pk=job_id)


def place_the_address(world, latitude, longitude):
    apps.get_model("customers", "CustomerAddress").objects.filter(pk=world.heater.address_id).update(
        latitude=latitude, longitude=longitude
    )


def test_check_in_holds_within_300_metres_or_with_the_customers_code(world):
    place_the_address(world, 32.0603, 118.7969)
    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    tie = world.actors["tie"]
    with pytest.raises(errors.TooFarAway) as refused:
        field_service.check_in(actor=tie, job_id=job_id, lat=32.0633, lng=118.7969)
    assert refused.value.params["metres"] == 334
    with pytest.raises(errors.WrongCode):
        field_service.check_in(actor=tie, job_id=job_id, code="000000x")
    with pytest.raises(BadInput):
        field_service.check_in(actor=tie, job_id=job_id)
    field_service.check_in(actor=tie, job_id=job_id, code=job_of(job_id).visit_code)
    assert job_of(job_id).state == "ON_SITE"


def test_codes_cannot_be_tried_for_ever(world):
    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    for _ in range(5):
        field_service.count_wrong_code(actor=world.actors["tie"], job_id=job_id)
    with pytest.raises(errors.TooManyCodes):
        field_service.check_in(actor=world.actors["tie"], job_id=job_id, code=job_of(job_id).visit_code)


def test_a_check_in_sent_later_counts_at_the_devices_time_but_not_after_a_day(world):
    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    job = job_of(job_id)
    tie = world.actors["tie"]
    with clock.standing_at(job.window_end + timedelta(hours=30)), pytest.raises(errors.TooOldCheckIn):
        field_service.check_in(actor=tie, job_id=job_id, lat=32.0, lng=118.8, device_at=job.window_end)
    with clock.standing_at(job.window_end + timedelta(hours=20)):
        field_service.check_in(actor=tie, job_id=job_id, lat=32.0, lng=118.8, device_at=job.window_end)
    job = job_of(job_id)
    assert (job.on_time, job.late_minutes, job.checked_in_at) == (True, 0, job.window_end)


def test_lateness_counts_from_the_windows_end(world):
    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    job = job_of(job_id)
    with clock.standing_at(job.window_end + timedelta(minutes=31)):
        field_service.check_in(actor=world.actors["tie"], job_id=job_id, lat=32.0, lng=118.8)
    job = job_of(job_id)
    assert (job.on_time, job.late_minutes) == (False, 31)


def test_a_failed_visit_needs_calls_waiting_and_a_photo(world):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    tie = world.actors["tie"]
    field_service.save_evidence(actor=tie, job_id=job_id, item="ABSENCE", upload=picture(1), name="x.jpg")
    with pytest.raises(errors.NotReadyYet):
        field_service.fail_visit(actor=tie, job_id=job_id, calls_made=2)
    with clock.standing_at(clock.now() + timedelta(minutes=16)):
        field_service.fail_visit(actor=tie, job_id=job_id, calls_made=2)
    assert job_of(job_id).state == "FAILED_VISIT"


def test_completion_names_what_is_missing_and_refuses_an_unsafe_reading(world):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    tie = world.actors["tie"]
    with pytest.raises(errors.NotComplete) as refused:
        field_service.complete_job(actor=tie, job_id=job_id, answers={"pressure": "0.3"})
    assert refused.value.params["missing"] == "接地电阻、安全阀排水正常、墙体、安装前、安装后、序列号"
    for item in ("before", "after"):
        field_service.save_evidence(actor=tie, job_id=job_id, item=item, upload=picture(3), name="a.jpg")
    field_service.bind_job_serial(actor=tie, job_id=job_id, serial="MC25E60A000123")
    with pytest.raises(errors.UnsafeReading) as unsafe:
        field_service.complete_job(actor=tie, job_id=job_id, answers={**GOOD, "earth": "5"})
    assert unsafe.value.params["items"] == "接地电阻"
    assert job_of(job_id).state == "ON_SITE"
    field_service.complete_job(actor=tie, job_id=job_id, answers=GOOD)
    assert job_of(job_id).state == "COMPLETED"


def test_impossible_answers_are_named_one_by_one(world):
    from carecenter.foundation.plain.refusals import ManyBadInputs

    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    bad = {"earth": "abc", "valve": "perhaps", "wall": "玻璃", "colour": "red"}
    with pytest.raises(ManyBadInputs) as refused:
        field_service.save_answers(actor=world.actors["tie"], job_id=job_id, answers=bad)
    assert [p.field for p in refused.value.problems] == ["earth", "valve", "wall", "colour"]


@pytest.mark.parametrize(("sent", "kept"), [("true", "1"), ("1", "1"), ("no", "0"), ("False", "0")])
def test_a_yes_or_no_is_kept_in_one_spelling_so_that_what_the_customer_signs_reads_right(world, sent, kept):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    field_service.save_answers(actor=world.actors["tie"], job_id=job_id, answers={"valve": sent})
    assert JobAnswer.objects.get(job=job_id, item="valve").value == kept
