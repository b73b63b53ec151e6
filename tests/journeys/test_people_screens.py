"""The pages of organisation, notices and home in a real browser: they fit, stay silent, and pictures are kept."""

# ruff: noqa: F811

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from carecenter.design.testing import browser_page, keep_screenshot, needs_browser, overflow, real_complaints
from carecenter.reference.notices.public import define_template
from carecenter.reference.notices.types import Channel, NoticeClass
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.tests.conftest import PASSWORD, SYSTEM, brand  # noqa: F401

pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    needs_browser,
]


def sign_in(page, base, username):
    cache.clear()
    page.goto(f"{base}/accounts/login/")
    page.get_by_label("用户名").fill(username)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()
    page.wait_for_url(f"{base}/")


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_every_page_fits_its_window_and_stays_silent(live_server, transactional_db, brand, size):
    organisation.load_standard_calendars(actor=SYSTEM)
    text = "尊敬的{name}，师傅{technician}将于{window}上门，请保持电话畅通。"
    service = {"notice_class": NoticeClass.SERVICE, "channel": Channel.SMS}
    template = define_template(actor=SYSTEM, code="visit_booked", text=text, **service)
    tie, east = brand.persons["tie"], brand.units["east"].id
    pages = {
        "home": "/",
        "units": "/units/",
        "unit": f"/units/{east}/",
        "unit-new": f"/units/new/?parent={east}",
        "persons": "/people/",
        "person": f"/people/{tie}/",
        "person-new": "/people/new/",
        "person-role": f"/people/{tie}/roles/",
        "expiring": "/people/qualifications/",
        "roles": "/roles/",
        "role": "/roles/1/",
        "calendar": "/calendars/CN/?year=2026",
        "calendar-day": "/calendars/CN/day/?day=2026-03-04",
        "calendar-notice": "/calendars/CN/notice/",
        "tokens": "/system/tokens/",
        "token-new": "/system/tokens/new/",
        "templates": "/notices/templates/",
        "template": f"/notices/templates/{template}/",
        "outbox": "/outbox/",
        "bell": "/bell/",
        "health": "/system/health/",
    }
    role = organisation.define_role(actor=SYSTEM, code="seen", name="值班长", grants={})
    pages["role"] = f"/roles/{role}/"
    with browser_page(size) as page:
        sign_in(page, live_server.url, "root")
        wide = {}
        for name, path in pages.items():
            answer = page.goto(live_server.url + path)
            assert answer.status == 200, path
            page.wait_for_timeout(250)
            keep_screenshot(page, f"people-{size}-{name}")
            if overflow(page) > 0:
                wide[name] = overflow(page)
        assert wide == {}
        assert real_complaints(page) == []


def test_the_preview_of_a_text_follows_the_writing(live_server, transactional_db, brand):
    with browser_page() as page:
        sign_in(page, live_server.url, "root")
        page.goto(f"{live_server.url}/notices/templates/new/")
        page.get_by_label("内容").fill("师傅 {time} 上门，优惠多多")
        expect(page.locator("#preview")).to_contain_text("师傅 〔time〕 上门")
        expect(page.locator("#preview")).to_contain_text("服务类不能含推广字样「优惠」")
        page.get_by_label("内容").fill("师傅 {time 上门")
        expect(page.locator("#preview")).to_contain_text("花括号不成对")


def test_the_chosen_language_stays_with_the_account(live_server, transactional_db, brand):
    with browser_page() as page:
        sign_in(page, live_server.url, "root")
        page.locator("summary.me").click()
        page.get_by_role("menuitem", name="English").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        page.context.clear_cookies()
        page.goto(f"{live_server.url}/accounts/login/")
        expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
