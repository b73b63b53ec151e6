"""A customer moves her visit while the dispatcher moves the same one: one wins, the second is told clearly."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.core import signing
from django.test import Client

from carecenter.foundation import clock
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, a_world, bring

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SHOTS = Path(os.environ.get("JOURNEY_SHOTS", "build/journeys/customer"))


def shot(page, name):
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{name} is {wide} px too wide"


def test_a_customer_and_the_dispatcher_move_the_same_visit(live_server):
    playwright = pytest.importorskip("playwright.sync_api")
    world = a_world()
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    client = Client()
    client.force_login(apps.get_model("accounts", "User").objects.get(pk=world.users["lin"]))
    name, cookie = next(iter(client.cookies.items()))
    with playwright.sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        telephone = browser.new_context(
            viewport={"width": 390, "height": 844}, base_url=live_server.url, locale="zh-CN"
        ).new_page()
        desk = browser.new_context(viewport={"width": 1280, "height": 720}, base_url=live_server.url)
        desk.add_cookies([{"name": name, "value": cookie.value, "url": live_server.url}])
        board = desk.new_page()
        board.goto(f"/jobs/{job_id}/appointment/")
        board.locator("form.form").wait_for()
        telephone.goto(f"/v/{signing.dumps(job_id, salt='carecenter.visit')}/")
        shot(telephone, "1-customer")
        telephone.click("text=换个时段")
        shot(telephone, "2-slots")
        telephone.locator("fieldset").nth(2).locator(".choice-chip").nth(1).click()
        telephone.click("text=改到这个时段")
        telephone.wait_for_load_state()
        shot(telephone, "3-moved")
        moved = field_service.jobs_by_id(ids=[job_id])[job_id].window_start
        fill_window(board)
        board.fill("[name=reason]", "排班")
        board.locator("form.form button[type=submit], form.form .button-primary").first.click()
        board.wait_for_selector("text=预约刚刚被改到")
        shot(board, "4-dispatcher")
        assert field_service.jobs_by_id(ids=[job_id])[job_id].window_start == moved
        browser.close()


def fill_window(board):
    day = (clock.today() + timedelta(days=1)).isoformat()
    for field in board.locator("form.form [name^=window]").all():
        kind, tag = field.get_attribute("type"), field.evaluate("e => e.tagName")
        if tag == "SELECT":
            field.select_option(index=3)
        elif kind == "date":
            field.fill(day)
        elif kind == "time":
            field.fill("14:00" if field.get_attribute("name").endswith("_1") else "16:00")
