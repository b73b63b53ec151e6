"""The customer's page: what it shows, what she may do, who is kept out, and two people at one window."""

from datetime import datetime, time, timedelta

import pytest
from django.apps import apps
from django.core import signing
from django.urls import reverse

from carecenter.foundation import clock
from carecenter.foundation.testing import at_most_queries
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.errors import WindowMovedMeanwhile
from carecenter.work.field_service.testing import a_job, a_world, bring

pytestmark = pytest.mark.django_db
Job = apps.get_model("field_service", "Job")


@pytest.fixture
def world():
    return a_world()


@pytest.fixture
def booked(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    return job_id


def token_of(job_id):
    return signing.dumps(job_id, salt="carecenter.visit")


def slot(days, hour=10):
    return datetime.combine(clock.today() + timedelta(days=days), time(hour), clock.SHANGHAI)


def post(client, name, job_id, **data):
    return client.post(reverse(name, args=[token_of(job_id)]), data)


def test_the_page_says_who_comes_when_and_at_what_cost_in_few_bytes_and_queries(world, booked, client):
    url = reverse("customer_visit", args=[token_of(booked)])
    client.get(url)
    with at_most_queries(24):
        answer = client.get(url)
    page = answer.content.decode()
    code = Job.objects.get(pk=booked).visit_code
    for word in ("电热水器安装", "铁师傅", "电工证", code, "汉中路", "目前没有收费项目"):
        assert word in page
    assert "13812345678" not in page and "<script" not in page.replace('<script type="importmap"', "")
    assert len(answer.content) < 100 * 1024


def test_a_wrong_an_old_and_a_finished_link_open_nothing(world, booked, client):
    assert client.get(reverse("customer_visit", args=[token_of(booked) + "x"])).status_code == 410
    assert client.get(reverse("customer_visit", args=[str(booked)])).status_code == 410
    url = reverse("customer_visit", args=[token_of(booked)])
    field_service.cancel_job(actor=world.actors["lin"], job_id=booked, reason="x")
    assert "汉中路" not in client.get(url).content.decode()
    with clock.standing_at(clock.now() + timedelta(days=31)):
        assert client.get(url).status_code == 410


def test_the_customer_confirms_and_moves_her_window(world, booked, client):
    seen = Job.objects.get(pk=booked).window_start
    assert post(client, "customer_visit_confirmation", booked, seen=seen.isoformat()).status_code == 302
    assert Job.objects.get(pk=booked).confirmed_at is not None
    answer = post(client, "customer_visit_window", booked, seen=seen.isoformat(), slot=slot(2).isoformat())
    assert answer.status_code == 302
    job = Job.objects.get(pk=booked)
    assert (job.window_start, job.confirmed_at, job.our_rebookings) == (slot(2), None, 0)


def test_a_slot_that_is_not_offered_is_refused_and_nothing_changes(world, booked, client):
    before = Job.objects.get(pk=booked).window_start
    for wanted in (slot(40), slot(2, 11), slot(-1)):
        answer = post(client, "customer_visit_window", booked, seen=before.isoformat(), slot=wanted.isoformat())
        assert answer.status_code == 422
        assert "这个时段已不能预约" in answer.content.decode()
    assert post(client, "customer_visit_window", booked, seen=before.isoformat(), slot="soon").status_code == 422
    assert Job.objects.get(pk=booked).window_start == before


def test_whoever_moves_second_is_told_the_new_window_and_changes_nothing(world, booked, client):
    seen = Job.objects.get(pk=booked).window_start
    lin = world.actors["lin"]
    field_service.book_job(
        actor=lin, job_id=booked, window_start=slot(1), window_end=slot(1, 12), reason="排班", seen_start=seen
    )
    answer = post(client, "customer_visit_window", booked, seen=seen.isoformat(), slot=slot(3).isoformat())
    assert answer.status_code == 409
    assert f"预约刚刚被改到 {slot(1):%m-%d} 10:00–12:00" in answer.content.decode()
    assert Job.objects.get(pk=booked).window_start == slot(1)
    post(client, "customer_visit_window", booked, seen=slot(1).isoformat(), slot=slot(3).isoformat())
    with pytest.raises(WindowMovedMeanwhile):
        field_service.book_job(
            actor=lin, job_id=booked, window_start=slot(2), window_end=slot(2, 12), reason="x", seen_start=slot(1)
        )
    assert Job.objects.get(pk=booked).window_start == slot(3)


def test_a_customer_on_site_can_move_nothing(world, client):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    seen = Job.objects.get(pk=job_id).window_start
    answer = post(client, "customer_visit_window", job_id, seen=seen.isoformat(), slot=slot(2).isoformat())
    assert answer.status_code == 409
    assert Job.objects.get(pk=job_id).state == "ON_SITE"
