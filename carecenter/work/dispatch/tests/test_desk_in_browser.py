"""The desks of dispatchers and providers, in a real browser: nothing overflows, no script breaks."""

import os
from pathlib import Path

import pytest
from django.apps import apps
from django.test import Client

from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, a_provider, a_world

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SHOTS = Path(os.environ.get("JOURNEY_SHOTS", "build/journeys/desks"))


@pytest.fixture
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as browsers:
        found = browsers.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield found
        found.close()


def as_(browser, world, name, live_server):
    client = Client()
    client.force_login(apps.get_model("accounts", "User").objects.get(pk=world.users[name]))
    cookie = next(iter(client.cookies.values()))
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1440, "height": 900}, locale="zh-CN")
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page = context.new_page()
    page.problems = []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("console", lambda said: page.problems.append(said.text) if "Content Security" in said.text else None)
    return page


def shot(page, name):
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.wait_for_timeout(700)
    page.screenshot(path=SHOTS / f"{name}.png")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{name} is {wide} px too wide"


def test_a_job_goes_from_the_dispatch_desk_through_the_portal(browser, live_server):
    world = a_world()
    office = organisation.unit_by_code(code="nanjing")
    a_provider(office.id, "bei", "江北备用服务有限公司", regions=["32"], backup=True)
    job_id, other = a_job(world), a_job(world, type_code="WH-REPAIR", urgent=True)
    lin = as_(browser, world, "lin", live_server)
    lin.goto("/dispatch/")
    shot(lin, "dispatch")
    lin.goto(f"/dispatch/{job_id}/")
    lin.click("text=高氏安装 >> xpath=ancestor::form >> button")
    lin.wait_for_selector("text=已派工")
    lin.goto("/jobs/")
    shot(lin, "jobs")
    gao = as_(browser, world, "gao", live_server)
    gao.goto("/portal/")
    shot(gao, "portal")
    gao.click("button:has-text('接单')")
    gao.wait_for_selector("text=指派技师")
    gao.goto(f"/jobs/{job_id}/assignment/")
    shot(gao, "assign")
    bring_on(world, job_id)
    lin.goto(f"/jobs/{job_id}/")
    lin.wait_for_selector("text=显示完整联系方式")
    shot(lin, "job")
    lin.click("text=显示完整联系方式")
    lin.wait_for_selector("text=138 1234 5678")
    lin.goto("/providers/coverage/")
    shot(lin, "coverage")
    lin.goto(f"/providers/{world.provider_id}/")
    lin.wait_for_selector("text=每日上限")
    shot(lin, "provider")
    assert lin.problems == [] and gao.problems == []
    assert field_service.jobs_by_id(ids=[other])[other].state == "NEW"


def bring_on(world, job_id):
    gao = world.actors["gao"]
    field_service.assign_job(actor=gao, job_id=job_id, technician_id=world.tie_id)
