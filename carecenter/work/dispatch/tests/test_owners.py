"""Nothing is ever without an owner: whatever providers do, a job has a provider, a clock, or a person's task."""

import contextlib
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.testing import deliver_events
from carecenter.reference.organisation import public as organisation
from carecenter.work.cases.public import tasks_of_customer
from carecenter.work.dispatch import public as dispatch
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import SYSTEM, a_job, a_provider, a_world

DEEDS = st.lists(st.sampled_from(["ACCEPT", "REJECT", "TIME_OUT", "RECALL", "GIVE", "HOUR"]), max_size=8)


def do(deed, job, at):
    if deed == "ACCEPT":
        field_service.accept_job(actor=SYSTEM, job_id=job.id)
    elif deed == "REJECT":
        field_service.reject_job(actor=SYSTEM, job_id=job.id, reason="NO_CAPACITY")
    elif deed == "RECALL":
        field_service.recall_job(actor=SYSTEM, job_id=job.id, reason="RECALL")
    elif deed == "GIVE":
        best = next(each for each in dispatch.candidates_for(job=job) if each.fit)
        dispatch.give_job(actor=SYSTEM, job_id=job.id, provider_id=best.provider_id)
    elif deed == "TIME_OUT" and job.due_at:
        with clock.standing_at(job.due_at):
            dispatch.take_back_late_offers(actor=SYSTEM)


class OwnersTest(TestCase):
    """A story of deeds in any order."""

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(DEEDS)
    def test_whatever_happens_somebody_owns_the_job(self, deeds):
        world = a_world()
        office = organisation.unit_by_code(code="nanjing")
        a_provider(office.id, "bei", "江北备用", regions=["32"], backup=True)
        job_id, now = a_job(world), clock.now()
        deliver_events()
        for deed in deeds:
            job = field_service.jobs_by_id(ids=[job_id])[job_id]
            with contextlib.suppress(Refusal, StopIteration):
                do(deed, job, now)
            deliver_events()
            now += timedelta(minutes=31)
        with clock.standing_at(clock.now() + timedelta(hours=3)):
            dispatch.take_back_late_offers(actor=SYSTEM)
            deliver_events()
            dispatch.place_forgotten_jobs(actor=SYSTEM)
            deliver_events()
            job = field_service.jobs_by_id(ids=[job_id])[job_id]
        tasks = tasks_of_customer(customer_ids=[world.heater.customer_id])
        assert job.provider_id is not None or any(task.title_code.startswith("dispatch.") for task in tasks)


pytestmark = pytest.mark.django_db
