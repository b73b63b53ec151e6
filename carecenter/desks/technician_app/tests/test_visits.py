"""The technician's pages: the way through a visit, and who is kept out."""

from functools import partial

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from carecenter.foundation.testing import at_most_queries
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import GOOD, SERIAL, a_job, a_world, bring, picture, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


@pytest.fixture
def as_(world, client):
    return partial(sign_in, world, client)


def state_of(job_id):
    return field_service.jobs_by_id(ids=[job_id])[job_id].state


def url(name, job_id):
    return reverse(name, args=[job_id])


def test_the_whole_visit_works_without_any_script(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    tie = as_("tie")
    assert "出发" in tie.get(url("visit", job_id)).content.decode()
    tie.post(url("visit_departure", job_id), {"key": "1"})
    tie.post(url("visit_check_in", job_id), {"key": "2", "lat": "32.06", "lng": "118.78"})
    page = tie.get(url("visit_checklist", job_id)).content.decode()
    assert "≤ 4 Ω" in page and 'inputmode="decimal"' in page and "安全项" in page
    tie.post(url("visit_checklist", job_id), {"key": "3", **{f"item:{k}": v for k, v in GOOD.items()}})
    for number, item in enumerate(("before", "after")):
        upload = SimpleUploadedFile("a.jpg", picture(number), "image/jpeg")
        tie.post(url("visit_photos", job_id), {"key": f"4{item}", "item": item, "photo": upload})
    tie.post(url("visit_serial", job_id), {"key": "5", "serial": SERIAL})
    answer = tie.post(url("visit_completion", job_id), {"key": "6"})
    assert answer.url == url("visit_signature", job_id)
    tie.post(url("visit_signature", job_id), {"key": "7", "signer_name": "陈淑芬", "code": code_of(job_id)})
    assert state_of(job_id) == "SIGNED"
    assert "联系方式不再显示" in tie.get(url("visit", job_id)).content.decode()


def code_of(job_id):
    return apps.get_model("field_service", "Job").objects.get(pk=job_id).sign_code


def test_the_same_deed_sent_twice_happens_once(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    tie = as_("tie")
    for _ in range(2):
        assert tie.post(url("visit_departure", job_id), {"key": "abc"}).status_code == 302
    stamps = apps.get_model("field_service", "JobStamp").objects.filter(job_id=job_id, move="DEPART")
    assert stamps.count() == 1
    answer = tie.post(url("visit_departure", job_id), {"key": "other"})
    assert answer.status_code == 409
    assert "不能「出发」" in answer.content.decode()


def test_a_refused_step_says_why_on_the_page_it_came_from(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    tie = as_("tie")
    answer = tie.post(url("visit_checklist", job_id), {"key": "1", "item:earth": "viel"})
    assert answer.status_code == 422
    assert "请填数字" in answer.content.decode()
    answer = tie.post(url("visit_completion", job_id), {"key": "2"})
    assert answer.status_code == 422
    assert "接地电阻" in answer.content.decode()
    answer = tie.post(url("visit_check_in", job_id), {"key": "3", "lat": "north"})
    assert answer.status_code in {409, 422}


@pytest.mark.parametrize("name", ["lu", "qiu", "gao"])
@pytest.mark.parametrize(
    "page",
    [
        "visit",
        "visit_checklist",
        "visit_photos",
        "visit_serial",
        "visit_completion",
        "visit_signature",
        "visit_trouble",
    ],
)
def test_nobody_but_the_assigned_technician_sees_the_visit(world, as_, name, page):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    assert as_(name).get(url(page, job_id)).status_code in {403, 404}


def test_a_stranger_is_sent_to_the_sign_in(world, client):
    job_id = a_job(world)
    assert client.get(url("visit", job_id)).status_code == 302


def test_the_number_is_shown_only_while_the_job_is_open_and_every_call_is_written_down(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    tie = as_("tie")
    page = tie.get(url("visit", job_id)).content.decode()
    assert "汉中路" in page and "13812345678" not in page
    assert "tel:13812345678" in tie.post(url("visit_phone", job_id)).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT facts->>'purpose' FROM foundation_audit WHERE action = 'jobs.read_contact' ORDER BY id")
        assert [row[0] for row in cursor.fetchall()] == ["VISIT", "CALL"]


def test_the_list_needs_few_queries_however_long_it_is(world, as_):
    for type_code in ("WH-INSTALL-E", "WH-REPAIR", "WH-DELIV"):
        bring(world, a_job(world, type_code=type_code), "BOOKED")
    tie = as_("tie")
    tie.get(reverse("visits_all"))
    with at_most_queries(12):
        assert tie.get(reverse("visits_all")).status_code == 200


def test_a_picture_that_is_none_is_refused_in_words(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    upload = SimpleUploadedFile("a.jpg", b"<html>not a picture", "image/jpeg")
    answer = as_("tie").post(
        url("visit_photos", job_id),
        {"item": "before", "photo": upload, "key": "1"},
        headers={"accept": "application/json"},
    )
    assert answer.status_code == 422
    assert answer.json()["detail"]
