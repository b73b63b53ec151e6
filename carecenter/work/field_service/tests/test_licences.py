"""The gate of §6 at every step: named, booked and let in is who may do the work on that day."""

from datetime import date, timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import customer_actor
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service import errors
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.queries.slots import open_slots
from carecenter.work.field_service.testing import SYSTEM, a_job, a_world, bring

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


def job_of(job_id):
    return Job.objects.get(pk=job_id)


def licence_ends(world, day):
    organisation.grant_qualification(
        actor=SYSTEM, person_id=world.tie_id, kind_code="electrician", valid_from=date(2020, 1, 1), valid_until=day
    )


def test_no_window_is_booked_beyond_the_end_of_the_technicians_licence(world):
    """§6 gate: fit on the day of the visit, not only on the day on which she was named."""
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    booked, gao = job_of(job_id), world.actors["gao"]
    last = booked.window_start.astimezone(clock.SHANGHAI).date()
    licence_ends(world, last)
    later = booked.window_start + timedelta(days=1)
    wish = {"window_start": later, "window_end": later + timedelta(hours=2), "reason": "客户改天"}
    with pytest.raises(errors.TechnicianNotFit) as refused:
        field_service.book_job(actor=gao, job_id=job_id, **wish)
    assert refused.value.field == "technician_id"
    assert refused.value.params == {"name": "铁师傅", "reasons": "证书 electrician 已过期"}
    assert job_of(job_id).window_start == booked.window_start
    earlier = booked.window_start + timedelta(minutes=1)
    field_service.book_job(
        actor=gao, job_id=job_id, window_start=earlier, window_end=earlier + timedelta(hours=1), reason="客户改时"
    )
    assert job_of(job_id).window_start == earlier


def test_who_has_no_valid_licence_at_the_door_does_not_check_in(world):
    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    licence_ends(world, clock.today() - timedelta(days=1))
    with pytest.raises(errors.TechnicianNotFit) as refused:
        field_service.check_in(actor=world.actors["tie"], job_id=job_id, lat=32.06, lng=118.78)
    assert refused.value.params["reasons"] == "证书 electrician 已过期"
    assert job_of(job_id).state == "EN_ROUTE"
    licence_ends(world, clock.today())
    field_service.check_in(actor=world.actors["tie"], job_id=job_id, lat=32.06, lng=118.78)
    assert job_of(job_id).state == "ON_SITE"


def test_a_customer_is_not_told_about_the_technicians_papers(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    booked = job_of(job_id)
    licence_ends(world, booked.window_start.astimezone(clock.SHANGHAI).date())
    starts = [start for day, slots in open_slots(days=7) for start, _ in slots if start > booked.window_end]
    beyond = next(start for start in starts if start.astimezone(clock.SHANGHAI).date() > clock.today() + timedelta(2))
    with pytest.raises(errors.BadWindow) as refused:
        field_service.move_visit(
            actor=customer_actor(booked.customer_id),
            job_id=job_id,
            window_start=beyond,
            seen_start=booked.window_start,
        )
    assert refused.value.field == "slot" and "铁师傅" not in str(refused.value.params)
    assert job_of(job_id).window_start == booked.window_start
