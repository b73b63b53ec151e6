"""The dispatch desk."""

from functools import partial

import pytest
from django.urls import reverse

from carecenter.foundation.testing import at_most_queries
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, a_world, bring, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


@pytest.fixture
def as_(world, client):
    return partial(sign_in, world, client)


def test_what_waits_is_shown_with_ranked_candidates_and_given_by_one_click(world, as_):
    job_id = a_job(world)
    lin = as_("lin")
    page = lin.get(reverse("dispatch")).content.decode()
    assert f"J{job_id:08d}" in page and "高氏安装" in page and "签约区域 南京市" in page
    assert "陈淑芬" not in page
    answer = lin.post(reverse("dispatch_give", args=[job_id]), {"provider": world.provider_id})
    assert answer.status_code == 302
    assert field_service.jobs_by_id(ids=[job_id])[job_id].provider_id == world.provider_id
    assert "没有待派的服务单" in lin.get(reverse("dispatch")).content.decode()


def test_another_office_sees_and_gives_nothing(world, as_):
    job_id = a_job(world)
    qiu = as_("qiu")
    assert f"J{job_id:08d}" not in qiu.get(reverse("dispatch")).content.decode()
    assert qiu.get(reverse("dispatch_job", args=[job_id])).status_code == 404
    assert qiu.post(reverse("dispatch_give", args=[job_id]), {"provider": world.provider_id}).status_code == 404
    assert as_("gao").get(reverse("dispatch")).status_code == 403


def test_a_choice_that_cannot_be_is_refused_in_words(world, as_):
    job_id = a_job(world)
    answer = as_("lin").post(reverse("dispatch_give", args=[job_id]), {"provider": "99999"})
    assert answer.status_code == 422
    assert "没有签约这个区域" in answer.content.decode()


def test_a_job_of_a_provider_is_moved_from_its_page(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "ACCEPTED")
    page = as_("lin").get(reverse("dispatch_job", args=[job_id])).content.decode()
    assert f"J{job_id:08d}" in page


def test_the_desk_needs_few_queries(world, as_):
    for type_code in ("WH-INSTALL-E", "WH-REPAIR", "WH-DELIV"):
        a_job(world, type_code=type_code)
    lin = as_("lin")
    lin.get(reverse("dispatch"))
    with at_most_queries(20):
        lin.get(reverse("dispatch"))
