"""A day in the cellar: the network is really cut, the browser is closed and opened again, then everything syncs."""

import os
import time
from pathlib import Path

import pytest
from django.apps import apps
from django.test import Client

from carecenter.desks.technician_app.tests.test_phone_journey import large_picture
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import SERIAL, a_job, a_world, bring

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SHOTS = Path(os.environ.get("JOURNEY_SHOTS", "build/journeys/cellar"))


class Browser:
    """A telephone's browser with a profile on the disk, which outlives its closing."""

    def __init__(self, playwright, profile, live_server, user_id):
        self.playwright, self.profile, self.url = playwright, profile, live_server.url
        self.user_id, self.problems = user_id, []

    def open(self, *, offline):
        self.context = self.playwright.chromium.launch_persistent_context(
            self.profile,
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox"],
            base_url=self.url,
            viewport={"width": 390, "height": 844},
            has_touch=True,
            is_mobile=True,
            locale="zh-CN",
            geolocation={"latitude": 32.0603, "longitude": 118.7969, "accuracy": 15},
            permissions=["geolocation"],
            offline=offline,
        )
        self.page = self.context.pages[0]
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on(
            "console", lambda said: self.problems.append(said.text) if "Content Security" in said.text else None
        )
        return self.page

    def sign_in(self):
        client = Client()
        client.force_login(apps.get_model("accounts", "User").objects.get(pk=self.user_id))
        name, cookie = next(iter(client.cookies.items()))
        expires = time.time() + 86400
        self.context.add_cookies([{"name": name, "value": cookie.value, "url": self.url, "expires": expires}])

    def shot(self, name):
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{name} is {wide} px too wide"


@pytest.fixture
def world():
    return a_world()


@pytest.fixture
def browser(world, live_server, tmp_path):
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as browsers:
        made = Browser(browsers, tmp_path / "profile", live_server, world.users["tie"])
        page = made.open(offline=False)
        made.sign_in()
        page.goto("/visits/")
        made.shot("0-before")
        page.click("text=开启离线使用")
        page.wait_for_selector("html[data-synced]")
        yield made
        made.context.close()


def cut(browser):
    """Cut the network under page and worker, and see that it is cut."""
    browser.context.set_offline(True)
    answer = browser.page.evaluate("fetch('/visits/kit/').then(() => 'reached', () => 'cut')")
    assert answer == "cut"


def work_on_site(browser, job_id, tmp_path):
    page = browser.page
    page.click("text=检查清单")
    page.fill('[name="item:earth"]', "9")
    assert "out-of-limits" in page.get_attribute('[name="item:earth"]', "class")
    page.fill('[name="item:earth"]', "1,2")
    page.locator(".choice-good").click()
    page.fill('[name="item:pressure"]', "0.3")
    page.locator(".choice", has_text="实心墙").click()
    browser.shot("4-checklist")
    page.click("text=保存清单")
    page.wait_for_url(f"**/visits/{job_id}/")
    page.click("text=现场照片")
    for number, item in enumerate(("before", "after")):
        file = tmp_path / f"{item}.jpg"
        file.write_bytes(large_picture(number))
        group = page.locator("[data-shoot-group]").nth(number)
        group.locator("input[type=file]").set_input_files(file)
        group.locator("figure img").wait_for()
    browser.shot("5-photos")


def draw_signature(page):
    pad = page.locator(".pad")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 90)
    page.mouse.down()
    for step in range(12):
        page.mouse.move(box["x"] + 40 + step * 20, box["y"] + 60 + (step % 3) * 30)
    page.mouse.up()


def finish(browser, job_id):
    page = browser.page
    page.goto(f"/visits/{job_id}/")
    page.click("text=序列号")
    page.fill("[data-serial]", SERIAL)
    browser.shot("7-serial")
    page.click("text=绑定序列号")
    page.wait_for_url(f"**/visits/{job_id}/")
    page.click("text=配件")
    page.fill("[name=code]", "p-100")
    page.click("text=旧件带回")
    page.click("text=加一件")
    browser.shot("8-parts")
    page.click("text=保存配件")
    page.wait_for_url(f"**/visits/{job_id}/")
    page.click(".phone-deed .button")
    browser.shot("9-completion")
    page.click("text=确认完工")
    page.wait_for_url("**/signature/")
    draw_signature(page)
    browser.shot("10-signature")
    page.click("text=客户签收")
    page.wait_for_url(f"**/visits/{job_id}/")


def test_a_cellar_day_without_signal_and_with_a_closed_browser(world, browser, tmp_path):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    page = browser.page
    page.goto("/visits/")
    page.wait_for_selector(".job-card")
    cut(browser)
    page.reload()
    page.wait_for_selector("text=离线")
    browser.shot("1-list-offline")
    page.click(".job-card")
    page.click("text=出发")
    page.wait_for_selector("text=在途")
    browser.shot("2-on-the-way")
    page.click(".phone-deed button")
    page.wait_for_selector("text=作业中")
    page.wait_for_selector("text=离线 · 2 项待同步")
    browser.shot("3-on-site")
    work_on_site(browser, job_id, tmp_path)
    browser.context.close()
    page = browser.open(offline=True)
    page.goto("/visits/")
    page.wait_for_selector("text=离线 · 5 项待同步")
    browser.shot("6-reopened")
    finish(browser, job_id)
    page.wait_for_selector("text=离线 · 9 项待同步")
    browser.shot("11-all-in-the-telephone")
    assert field_service.jobs_by_id(ids=[job_id])[job_id].state == "BOOKED"
    browser.context.set_offline(False)
    page.goto("/visits/queue/")
    page.wait_for_selector("text=都已同步")
    browser.shot("12-synced")
    assert field_service.jobs_by_id(ids=[job_id])[job_id].state == "SIGNED"
    deeds = apps.get_model("handsets", "PhoneDeed").objects.order_by("place")
    assert [(deed.seq, deed.state) for deed in deeds] == [(n, "APPLIED") for n in range(1, 10)]
    doubts = apps.get_model("field_service", "JobDoubt").objects.filter(job_id=job_id, kind="OTHER_SIGNED")
    assert [doubt.facts for doubt in doubts] == []
    page.goto("/visits/")
    page.wait_for_selector("html[data-synced]")
    assert "汉中路" not in page.content()
    assert browser.problems == []


def test_a_job_cancelled_meanwhile_is_told_in_plain_words_and_can_be_given_up(world, browser):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    page = browser.page
    page.goto("/visits/")
    page.wait_for_selector(".job-card")
    cut(browser)
    page.click(".job-card")
    page.click("text=出发")
    page.wait_for_selector("text=在途")
    page.click(".phone-deed button")
    page.wait_for_selector("text=作业中")
    field_service.cancel_job(actor=world.actors["lin"], job_id=job_id, reason="客户取消")
    browser.context.set_offline(False)
    page.goto("/visits/queue/")
    page.wait_for_selector("text=没有被接受")
    page.wait_for_selector("text=现在是「已取消」，不能「出发」")
    browser.shot("20-conflict")
    for _ in range(2):
        page.click("[data-deed] >> nth=0 >> text=放弃这一步")
    page.wait_for_selector("text=不能「签到」")
    for _ in range(2):
        page.click("text=放弃这一步")
    page.wait_for_selector("text=都已同步")
    assert field_service.jobs_by_id(ids=[job_id])[job_id].state == "CANCELLED"
    assert browser.problems == []
