"""The provider's page."""

from functools import partial

import pytest
from django.urls import reverse

from carecenter.foundation.testing import at_most_queries
from carecenter.work.field_service.testing import a_job, a_world, bring, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


@pytest.fixture
def as_(world, client):
    return partial(sign_in, world, client)


def test_offers_stand_first_with_what_may_be_done(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "DISPATCHED")
    page = as_("gao").get(reverse("portal")).content.decode()
    assert f"J{job_id:08d}" in page and "接单" in page and "铁师傅" in page
    assert "陈**" in page and "陈淑芬" not in page


def test_a_job_moves_to_the_next_tab(world, as_):
    job_id = a_job(world)
    bring(world, job_id, "ASSIGNED")
    gao = as_("gao")
    assert f"/jobs/{job_id}/appointment/" in gao.get(f"{reverse('portal')}?tab=book").content.decode()
    assert f"J{job_id:08d}" not in gao.get(f"{reverse('portal')}?tab=offers").content.decode()


def test_who_is_no_provider_is_told_so_and_a_technician_is_refused(world, as_):
    assert as_("tie").get(reverse("portal")).status_code == 403
    assert as_("lin").get(reverse("portal")).status_code == 403


def test_the_page_needs_few_queries(world, as_):
    for type_code in ("WH-INSTALL-E", "WH-REPAIR", "WH-DELIV"):
        bring(world, a_job(world, type_code=type_code), "DISPATCHED")
    gao = as_("gao")
    gao.get(reverse("portal"))
    with at_most_queries(13):
        gao.get(reverse("portal"))
