"""The pages and the API of jobs: they work, refuse strangers, refuse another reach, and stay cheap."""

import json
from datetime import timedelta
from functools import partial

import pytest
from django.apps import apps
from django.urls import reverse

from carecenter.foundation import clock
from carecenter.foundation.live.topics import may_watch
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.customers.public import look_up
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, a_world, bring, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


@pytest.fixture
def as_(world, client):
    return partial(sign_in, world, client)


def text_of(answer):
    return b"".join(answer.streaming_content).decode() if answer.streaming else answer.content.decode()


def test_the_list_shows_jobs_in_reach_masked(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    page = text_of(as_("lin").get(reverse("jobs")))
    assert f"J{job_id:08d}" in page and "高氏安装" in page and "铁师傅" in page
    assert "陈**" in page and "陈淑芬" not in page


def test_filters_narrow_the_list(world, as_):
    late, fresh = a_job(world), a_job(world, type_code="WH-REPAIR")
    apps.get_model("field_service", "Job").objects.filter(pk=late).update(due_at=clock.now() - timedelta(minutes=1))
    lin = as_("lin")
    for query, shown, hidden in (
        ("overdue=1", late, fresh),
        ("type=WH-REPAIR", fresh, late),
        (f"q=J{late:08d}", late, fresh),
        ("state=SIGNED", None, late),
    ):
        page = text_of(lin.get(f"{reverse('jobs')}?{query}"))
        assert (f"J{shown:08d}" in page) if shown else True
        assert f"J{hidden:08d}<" not in page


@pytest.mark.parametrize("state", ["NEW", "DISPATCHED", "BOOKED", "ON_SITE", "SIGNED"])
def test_the_dispatcher_of_another_office_is_refused_at_each_step(world, as_, state):
    job_id = a_job(world)
    if state != "NEW":
        bring(world, job_id, state)
    qiu, number = as_("qiu"), f"J{job_id:08d}"
    assert number not in text_of(qiu.get(reverse("jobs")))
    assert f"/jobs/{job_id}/" not in text_of(qiu.get(f"{reverse('jobs')}?q={number}"))
    assert number not in text_of(qiu.get(reverse("jobs_export")))
    for name in ("job", "job_evidence", "job_chain", "job_contact", "job_cancel", "job_book", "job_assign"):
        assert qiu.get(reverse(name, args=[job_id])).status_code == 404
    assert qiu.post(reverse("job_contact", args=[job_id])).status_code == 404
    assert qiu.post(reverse("job_accept", args=[job_id])).status_code == 404
    assert qiu.get(f"/api/v1/jobs/{job_id}").status_code == 404
    assert qiu.get("/api/v1/jobs/").json() == {"jobs": [], "count": 0, "after": None}
    actor = world.actors["qiu"]
    assert not may_watch(actor, f"job:{job_id}")
    assert not may_watch(actor, f"job@{world.office_path}")
    assert look_up(actor=actor, text=number) == []
    assert field_service.jobs_by_id(ids=[job_id])[job_id].state == state


def test_the_own_dispatcher_may_do_all_that(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    lin = as_("lin")
    for name in ("job", "job_evidence", "job_chain", "job_contact"):
        assert lin.get(reverse(name, args=[job_id])).status_code == 200
    actor = world.actors["lin"]
    assert may_watch(actor, f"job:{job_id}")
    assert may_watch(actor, f"job@{world.office_path}")
    assert f"J{job_id:08d}" in text_of(lin.get(reverse("jobs_export")))


def test_strangers_go_to_the_sign_in(world, client):
    job_id = a_job(world)
    assert client.get(reverse("jobs")).status_code == 302
    assert client.get(reverse("job", args=[job_id])).status_code == 302
    assert client.get("/api/v1/jobs/").status_code == 401


def test_the_page_tells_the_story_with_the_reasons_of_the_choice(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    page = text_of(as_("lin").get(reverse("job", args=[job_id])))
    assert "签约区域 南京市" in page and "已预约" in page and "指派技师" in page


def test_the_contact_is_masked_until_it_is_asked_for(world, as_):
    job_id = a_job(world)
    lin = as_("lin")
    assert "138****5678" in text_of(lin.get(reverse("job_contact", args=[job_id]))).replace(" ", "")
    assert "13812345678" in text_of(lin.post(reverse("job_contact", args=[job_id]))).replace(" ", "")


def test_the_provider_takes_a_job_through_the_pages(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "DISPATCHED")
    gao = as_("gao")
    assert gao.post(reverse("job_accept", args=[job_id])).status_code == 302
    page = text_of(gao.get(reverse("job_assign", args=[job_id])))
    assert "没有证书 electrician" in page and "资质齐全" in page
    refused = gao.post(reverse("job_assign", args=[job_id]), {"technician": world.people["lu"]})
    assert refused.status_code == 422
    assert gao.post(reverse("job_assign", args=[job_id]), {"technician": world.tie_id}).status_code == 302
    day = (clock.today() + timedelta(days=1)).isoformat()
    window = {"window_0": day, "window_1": "14:00", "window_2": "16:00"}
    assert gao.post(reverse("job_book", args=[job_id]), window).status_code == 302
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    assert (job.state, job.window_start.astimezone(clock.SHANGHAI).hour) == ("BOOKED", 14)


def test_the_list_and_the_page_need_few_queries(world, as_):
    for type_code in ("WH-INSTALL-E", "WH-REPAIR", "WH-DELIV"):
        bring(world, a_job(world, type_code=type_code), "BOOKED")
    lin = as_("lin")
    lin.get(reverse("jobs"))
    with at_most_queries(9):
        lin.get(reverse("jobs"))
    job_id = a_job(world, type_code="WH-INSTALL-G")
    with at_most_queries(12):
        lin.get(reverse("job", args=[job_id]))


def post(client, path, body, key=""):
    return client.post(path, json.dumps(body), content_type="application/json", headers={"Idempotency-Key": key})


def test_the_api_leads_a_job_through_and_a_repeated_key_changes_nothing(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "DISPATCHED")
    gao = as_("gao")
    for _ in range(2):
        answer = post(gao, f"/api/v1/jobs/{job_id}/acceptance/", {}, key="a1")
        assert (answer.status_code, answer.json()["state"]) == (200, "ACCEPTED")
    assert post(gao, f"/api/v1/jobs/{job_id}/acceptance/", {}).status_code == 409
    assert post(gao, f"/api/v1/jobs/{job_id}/assignment/", {"technician_id": world.people["lu"]}).status_code == 422
    assert post(gao, f"/api/v1/jobs/{job_id}/assignment/", {"technician_id": world.tie_id}).status_code == 200
    start = clock.now() + timedelta(hours=1)
    body = {"window_start": start.isoformat(), "window_end": (start + timedelta(hours=2)).isoformat()}
    assert post(gao, f"/api/v1/jobs/{job_id}/appointment/", body).json()["state"] == "BOOKED"
    tie = as_("tie")
    assert post(tie, f"/api/v1/jobs/{job_id}/departure/", {}).status_code == 200
    assert post(tie, f"/api/v1/jobs/{job_id}/check-in/", {"lat": 32.06, "lng": 118.78}).json()["state"] == "ON_SITE"
    incomplete = post(tie, f"/api/v1/jobs/{job_id}/completion/", {"answers": {}})
    assert (incomplete.status_code, incomplete.json()["code"]) == (422, "not_complete")


def test_the_api_opens_a_job_once_for_a_key(world, as_):
    lin = as_("lin")
    body = {
        "type_code": "WH-REPAIR",
        "customer_id": world.heater.customer_id,
        "equipment_id": world.heater.equipment_id,
    }
    first, second = (post(lin, "/api/v1/jobs/", body, key="k").json() for _ in range(2))
    assert first["id"] == second["id"]
    assert (first["state"], first["unit_path"], first["line_code"]) == ("NEW", world.office_path, "ES")
    assert post(as_("qiu"), "/api/v1/jobs/", body, key="q").status_code == 404


def test_an_agent_opens_a_job_from_the_customers_page(world, as_):
    lin = as_("lin")
    address = f"{reverse('job_new')}?customer={world.heater.customer_id}"
    assert lin.get(address).status_code == 200
    sent = {"type_code": "WH-REPAIR", "equipment": str(world.heater.equipment_id), "key": "k1", "urgent": "on"}
    first, second = lin.post(address, sent), lin.post(address, sent)
    assert first.status_code == 302 and first.url == second.url
