"""The API of days and windows."""

from datetime import timedelta
from functools import partial

import pytest

from carecenter.foundation import clock
from carecenter.work.dispatch.models import WindowHold
from carecenter.work.dispatch.tests.test_planning import MORNING, a_planning_world, at, booked, plan
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, bring, sign_in

pytestmark = pytest.mark.django_db
BASE = "/api/v1"


@pytest.fixture
def world():
    with clock.standing_at(MORNING):
        yield a_planning_world()


@pytest.fixture
def as_(world, client):
    return partial(sign_in, world, client)


def post(client, path, body):
    return client.post(f"{BASE}{path}", body, content_type="application/json")


def test_a_day_is_read_and_published_once(world, as_):
    job_id = booked(world, "WH-INSTALL-E", 8)
    plan(world)
    path = f"/providers/{world.provider_id}/days/{at(0, 1).date()}/"
    gao = as_("gao")
    found = gao.get(BASE + path).json()
    assert [stop["job_id"] for stop in found["stops"] if stop["kind"] == "JOB"] == [job_id]
    assert post(gao, f"{path}publication/", {"version": 9}).status_code == 409
    assert post(gao, f"{path}publication/", {"version": 1}).json() == {"version": 1, "refused": {}}
    assert field_service.jobs_by_id(ids=[job_id])[job_id].technician_id == world.tie_id
    qiu = as_("qiu")
    assert qiu.get(BASE + path).status_code == 404
    assert post(qiu, f"{path}publication/", {"version": 1}).status_code == 404


def test_a_window_is_offered_held_and_booked(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "ACCEPTED")
    gao = as_("gao")
    offers = gao.get(f"{BASE}/jobs/{job_id}/windows/?days=2").json()
    chosen = {key: offers[-1][key] for key in ("start_at", "end_at")}
    held = post(gao, f"/jobs/{job_id}/hold/", chosen)
    assert held.status_code == 201
    assert post(gao, f"/jobs/{job_id}/hold/{held.json()['hold_id']}/confirmation/", {}).status_code == 204
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    assert (job.state, job.window_end - job.window_start) == ("BOOKED", timedelta(hours=2))


def test_another_office_is_offered_nothing(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "ACCEPTED")
    qiu = as_("qiu")
    assert qiu.get(f"{BASE}/jobs/{job_id}/windows/").status_code == 404
    given = {"start_at": at(10, 1).isoformat(), "end_at": at(12, 1).isoformat()}
    assert post(qiu, f"/jobs/{job_id}/hold/", given).status_code == 404
    assert WindowHold.objects.count() == 0
