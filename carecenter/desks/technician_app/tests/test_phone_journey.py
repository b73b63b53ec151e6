"""The technician's way through a visit on a telephone, in a real browser."""

import os
from pathlib import Path

import pytest
from django.apps import apps
from django.test import Client

from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import SERIAL, a_job, a_world, bring

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SHOTS = Path(os.environ.get("JOURNEY_SHOTS", "build/journeys/technician"))


@pytest.fixture
def page(live_server):
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": 390, "height": 844},
            has_touch=True,
            is_mobile=True,
            locale="zh-CN",
            geolocation={"latitude": 32.0603, "longitude": 118.7969},
            permissions=["geolocation"],
        )
        tab = context.new_page()
        tab.problems = []
        tab.on("pageerror", lambda error: tab.problems.append(str(error)))
        tab.on("console", lambda said: tab.problems.append(said.text) if "Content Security" in said.text else None)
        yield tab
        browser.close()


def sign_in(page, world, name, live_server):
    client = Client()
    client.force_login(apps.get_model("accounts", "User").objects.get(pk=world.users[name]))
    cookie = client.cookies["sessionid" if "sessionid" in client.cookies else next(iter(client.cookies))]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])


def shot(page, name):
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{name} is {wide} px too wide"


def test_a_visit_from_leaving_to_the_signature(page, live_server, tmp_path):
    world = a_world()
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    sign_in(page, world, "tie", live_server)
    page.goto("/visits/all/")
    shot(page, "1-list")
    page.click("a.job-card")
    shot(page, "2-visit")
    page.click("text=出发")
    page.wait_for_selector("text=在途")
    shot(page, "3-on-the-way")
    page.click(".phone-deed button")
    page.wait_for_selector("text=作业中")
    shot(page, "4-on-site")
    page.click(".phone-deed .button")
    page.fill('[name="item:earth"]', "9")
    assert "out-of-limits" in (page.get_attribute('[name="item:earth"]', "class") or "")
    page.fill('[name="item:earth"]', "1.2")
    page.locator(".choice-good").click()
    page.fill('[name="item:pressure"]', "0.3")
    page.locator(".choice", has_text="实心墙").click()
    shot(page, "5-checklist")
    page.click("text=保存清单")
    page.wait_for_url(f"**/visits/{job_id}/")
    page.click(".phone-deed .button")
    for number, item in enumerate(("before", "after")):
        file = tmp_path / f"{item}.jpg"
        file.write_bytes(large_picture(number))
        group = page.locator("[data-shoot-group]").nth(number)
        group.locator("input[type=file]").set_input_files(file)
        group.locator("figure img").wait_for()
    shot(page, "6-photos")
    page.click("text=下一步")
    page.click(".phone-deed .button")
    page.fill("[data-serial]", SERIAL)
    shot(page, "7-serial")
    page.click("text=绑定序列号")
    page.wait_for_url(f"**/visits/{job_id}/")
    page.click(".phone-deed .button")
    shot(page, "8-completion")
    page.click("text=确认完工")
    page.wait_for_url("**/signature/")
    page.click("text=客户签收")
    assert page.locator("[data-problem]").inner_text() == "请客户先签名。"
    pad = page.locator(".pad")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 90)
    page.mouse.down()
    for step in range(12):
        page.mouse.move(box["x"] + 40 + step * 20, box["y"] + 60 + (step % 3) * 30)
    page.mouse.up()
    shot(page, "9-signature")
    page.click("text=客户签收")
    page.wait_for_url(f"**/visits/{job_id}/")
    shot(page, "10-signed")
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    assert (job.state, job.signed_at is not None) == ("SIGNED", True)
    assert max(stored_widths(job_id)) == 1600
    assert page.problems == []


def large_picture(shade):
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    Image.effect_noise((2400, 1800), 40 + shade).convert("RGB").save(out, "JPEG", quality=95)
    return out.getvalue()


def stored_widths(job_id):
    from io import BytesIO

    from PIL import Image

    from carecenter.foundation.files.public import content_of, files_of

    for file in files_of(subject=("job", job_id), purpose="job_evidence"):
        with Image.open(BytesIO(content_of(file_id=file.id))) as image:
            yield image.width


def test_the_pages_fit_the_smallest_telephone(page, live_server):
    world = a_world()
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    sign_in(page, world, "tie", live_server)
    page.set_viewport_size({"width": 360, "height": 640})
    for name in ("", "checklist/", "photos/", "serial/", "completion/", "trouble/"):
        page.goto(f"/visits/{job_id}/{name}")
        shot(page, f"small-{name.strip('/') or 'visit'}")
    assert page.problems == []
