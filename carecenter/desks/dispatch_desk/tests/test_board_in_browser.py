"""The day on a time line in a real browser: drag, conflicts, undo, keyboard; the live board; at desk and phone size."""

import os
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.test import Client

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.reference.organisation import public as organisation
from carecenter.work.dispatch import public as dispatch
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import OFFICE, PROVIDER_GRANTS, SYSTEM, a_job, a_world, bring

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SHOTS = Path(os.environ.get("JOURNEY_SHOTS", "build/journeys/board"))
SIZES = {"desk": (1440, 900), "small": (1280, 720), "phone": (390, 844)}


@pytest.fixture
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as browsers:
        found = browsers.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield found
        found.close()


def page_of(browser, world, name, live_server, size="desk"):
    client = Client()
    client.force_login(apps.get_model("accounts", "User").objects.get(pk=world.users[name]))
    cookie = next(iter(client.cookies.values()))
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": width, "height": height},
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
    )
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page = context.new_page()
    page.problems = []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("console", lambda said: page.problems.append(said.text) if "Content Security" in said.text else None)
    return page


def shot(page, name):
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.wait_for_timeout(600)
    page.screenshot(path=SHOTS / f"{name}.png", full_page="phone" in name)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{name} is {wide} px too wide"


def a_planned_world():
    world = a_world()
    grants = dict.fromkeys([*OFFICE.split(), "dispatch.plan"], Reach.TREE)
    organisation.define_role(actor=SYSTEM, code="dispatcher", name="派工员", grants=grants)
    organisation.define_role(
        actor=SYSTEM, code="provider_manager", name="服务商经理", grants=PROVIDER_GRANTS | {"dispatch.plan": Reach.TREE}
    )
    day = clock.today() + timedelta(days=1)
    jobs = []
    for type_code, hour in (("WH-INSTALL-E", 8), ("WH-REPAIR", 10), ("WH-DELIV", 14)):
        job_id = a_job(world, type_code=type_code)
        bring(world, job_id, "ASSIGNED")
        start = datetime.combine(day, time(hour), clock.SHANGHAI)
        field_service.book_job(actor=SYSTEM, job_id=job_id, window_start=start, window_end=start + timedelta(hours=2))
        jobs.append(job_id)
    places = apps.get_model("customers", "CustomerAddress").objects
    places.update(latitude=32.06, longitude=118.79)
    apps.get_model("providers", "Provider").objects.update(latitude=32.04, longitude=118.75)
    dispatch.plan_day(actor=SYSTEM, provider_id=world.provider_id, on=day, cause="NIGHT", seconds=0.5)
    return world, day, jobs


def technician_of(world, day, job_id):
    board = dispatch.day_board(actor=SYSTEM, provider_id=world.provider_id, on=day)
    return next((stop.technician_id for stop in board.stops if stop.job and stop.job.id == job_id), None)


def drag_to(page, stop, who):
    page.wait_for_timeout(800)
    box, row = stop.bounding_box(), page.locator(f'[data-who="{who}"]').bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 30, box["y"] + 20, steps=4)
    page.mouse.move(box["x"] + 24, row["y"] + 14, steps=8)
    page.wait_for_selector(".board.warning")


def test_a_dispatcher_drags_sees_conflicts_undoes_and_publishes(browser, live_server):
    world, day, (install, repair, deliver) = a_planned_world()
    gao = page_of(browser, world, "gao", live_server)
    gao.goto(f"/board/?day={day}")
    gao.wait_for_selector(".ec-event.stop-job")
    assert gao.locator(".ec-event.stop-job").count() == 3
    lu = world.people["lu"]
    owner = technician_of(world, day, deliver)
    other = lu if owner == world.tie_id else world.tie_id
    gao.click(f'.ec-event:has-text("J{install:08d}") button')
    gao.wait_for_selector("text=为什么不是别人")
    shot(gao, "board-desk")
    drag_to(gao, gao.locator(f'.ec-event:has-text("J{install:08d}")').first, lu)
    gao.wait_for_selector(f'[data-who="{lu}"].breaks')
    assert "没有证书" in gao.locator(f'[data-who="{lu}"] small').inner_text()
    shot(gao, "board-conflict")
    gao.mouse.up()
    gao.wait_for_selector(".toast-danger")
    assert technician_of(world, day, install) == world.tie_id
    drag_to(gao, gao.locator(f'.ec-event:has-text("J{deliver:08d}")').first, other)
    gao.mouse.up()
    gao.wait_for_selector("text=已改派")
    assert technician_of(world, day, deliver) == other
    with gao.expect_navigation():
        gao.click("text=撤销")
    gao.wait_for_selector(".ec-event.stop-job")
    assert technician_of(world, day, deliver) == owner
    gao.click("text=发布计划")
    gao.wait_for_selector("text=已发布，技师手机上可以看到了")
    assert gao.problems == []


def test_the_keyboard_alone_moves_a_job_into_the_tray_and_back(browser, live_server):
    world, day, (_install, repair, _deliver) = a_planned_world()
    gao = page_of(browser, world, "gao", live_server, "small")
    gao.goto(f"/board/?day={day}")
    gao.wait_for_selector(".ec-event.stop-job")
    gao.locator(f'.ec-event:has-text("J{repair:08d}") button').focus()
    gao.keyboard.press("Enter")
    gao.wait_for_selector("#move-form")
    gao.locator("#move-who").focus()
    gao.select_option("#move-who", "0")
    gao.locator("#move-form button").focus()
    gao.keyboard.press("Enter")
    gao.wait_for_selector(".tray-card")
    assert technician_of(world, day, repair) is None
    shot(gao, "board-tray-small")
    gao.locator(".tray-card").focus()
    gao.keyboard.press("Enter")
    gao.wait_for_selector("#move-form")
    gao.locator("#move-form button").focus()
    gao.keyboard.press("Enter")
    gao.wait_for_selector(f'.ec-event:has-text("J{repair:08d}")')
    assert technician_of(world, day, repair) is not None
    assert gao.problems == []


def test_a_card_is_dragged_from_the_tray_onto_a_technician(browser, live_server):
    world, day, (_install, repair, _deliver) = a_planned_world()
    actor = organisation.actor_of_person(person_id=world.people["gao"])
    asked = {"actor": actor, "provider_id": world.provider_id, "on": day}
    dispatch.move_stop(**asked, job_id=repair, technician_id=None, version=1)
    gao = page_of(browser, world, "gao", live_server)
    gao.goto(f"/board/?day={day}")
    card = gao.locator(".tray-card")
    card.wait_for()
    gao.wait_for_selector(".ec-event.stop-job")
    box, goal = card.bounding_box(), gao.locator(".ec-event.stop-job").first.bounding_box()
    gao.mouse.move(box["x"] + 20, box["y"] + 10)
    gao.mouse.down()
    gao.mouse.move(box["x"] + 60, box["y"] + 40, steps=4)
    gao.wait_for_selector(".ghost")
    gao.mouse.move(goal["x"] + goal["width"] + 60, goal["y"] + 10, steps=8)
    gao.mouse.up()
    gao.wait_for_selector(f'.ec-event:has-text("J{repair:08d}")')
    assert technician_of(world, day, repair) is not None
    assert gao.problems == []


def test_the_board_and_the_country_fit_a_phone(browser, live_server):
    world, day, (_install, _repair, deliver) = a_planned_world()
    apps.get_model("field_service", "Job").objects.filter(pk=deliver).update(due_at=clock.now() - timedelta(hours=5))
    gao = page_of(browser, world, "gao", live_server, "phone")
    gao.goto(f"/board/?day={day}")
    gao.wait_for_selector(".ec-event.stop-job")
    shot(gao, "board-phone")
    lin = page_of(browser, world, "lin", live_server)
    lin.goto("/live-board/")
    lin.wait_for_selector("#stages tbody tr")
    assert lin.locator("#red tbody tr").count() == 1
    shot(lin, "live-desk")
    small = page_of(browser, world, "lin", live_server, "phone")
    small.goto("/live-board/")
    small.wait_for_selector("#stages tbody tr")
    shot(small, "live-phone")
    assert gao.problems == [] and lin.problems == [] and small.problems == []
