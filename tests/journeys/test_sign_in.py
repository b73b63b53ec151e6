"""Signing in with password, second factor and recovery code, in a real browser."""

import json

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from playwright.sync_api import expect

from carecenter.design.testing import browser_page, keep_screenshot, needs_browser, overflow, real_complaints
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
PASSWORD = "Right-horse-9"
pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    needs_browser,
]


@pytest.fixture
def lin(settings, tmp_path):
    settings.HOME = tmp_path
    logins = [
        {"role": role, "username": name, "password": PASSWORD, "name": person}
        for role, name, person in [
            ("坐席", "lin", "林晓"),
            ("班组长", "mo", "莫凡"),
            ("派工员", "qiu", "邱志远"),
            ("服务商负责人", "gao", "高建国"),
            ("安装师傅", "tie", "铁军"),
            ("门店导购", "xu", "许嘉"),
        ]
    ]
    (tmp_path / "demo_logins.json").write_text(json.dumps(logins), encoding="utf-8")
    cache.clear()
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    organisation.define_role(actor=SYSTEM, code="agent", name="坐席", grants={"people.view": Reach.TREE})
    user_id = open_account(actor=SYSTEM, username="lin", password=PASSWORD)
    person = organisation.enter_person(actor=SYSTEM, name="林晓", employee_no="1", unit_id=hq.id, user_id=user_id)
    organisation.give_role(actor=SYSTEM, person_id=person, role_code="agent")
    yield user_id
    cache.clear()


def code_of(secret):
    """Return what an authenticator shows now: the middle one of the steps that are taken."""
    steps = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, steps[len(steps) // 2]))


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_she_signs_in_protects_her_account_and_comes_back_with_code_and_recovery_code(live_server, lin, size):
    with browser_page(size) as page:
        seen = lambda name: (keep_screenshot(page, f"accounts-{size}-{name}"), overflow(page))[1]  # noqa: E731
        page.goto(f"{live_server.url}/accounts/sessions/")
        assert seen("sign-in") <= 0
        page.get_by_label("用户名").fill("lin")
        page.get_by_label("密码").fill("wrong")
        page.get_by_role("button", name="登录", exact=True).click()
        expect(page.get_by_role("alert")).to_contain_text("用户名或密码不对")
        assert seen("wrong") <= 0
        page.get_by_label("用户名").fill("lin")
        page.get_by_label("密码").fill(PASSWORD)
        page.get_by_role("button", name="登录", exact=True).click()
        expect(page.locator("h1")).to_have_text("登录设备")
        assert seen("devices") <= 0

        page.goto(f"{live_server.url}/accounts/2fa/")
        seen("second-factor-off")
        page.get_by_role("link", name="开启两步验证").click()
        expect(page.locator("h1")).to_have_text("请再次输入密码")
        assert seen("again") <= 0
        page.get_by_label("密码").fill(PASSWORD)
        page.get_by_role("button", name="继续").click()
        secret = page.locator(".totp-secret").inner_text()
        assert seen("totp") <= 0
        page.get_by_label("验证码").fill(code_of(secret))
        page.get_by_role("button", name="开启").click()
        expect(page.locator("h1")).to_have_text("恢复码")
        codes = page.locator(".codes li").all_inner_texts()
        assert len(codes) == 10
        assert seen("recovery") <= 0
        page.goto(f"{live_server.url}/accounts/2fa/")
        assert seen("second-factor-on") <= 0

        for answer in (codes[0], None):
            page.context.clear_cookies()
            cache.clear()
            page.goto(f"{live_server.url}/accounts/login/?next=/accounts/2fa/")
            page.get_by_label("用户名").fill("lin")
            page.get_by_label("密码").fill(PASSWORD)
            page.get_by_role("button", name="登录", exact=True).click()
            expect(page.locator("h1")).to_have_text("两步验证")
            assert seen("code") <= 0
            page.get_by_label("验证码").fill(answer or code_of(secret))
            page.get_by_role("button", name="登录", exact=True).click()
            expect(page.get_by_text("已开启")).to_be_visible()

        page.goto(f"{live_server.url}/accounts/password/change/")
        assert seen("password") <= 0
        page.goto(f"{live_server.url}/accounts/sessions/")
        expect(page.locator(".devices li")).to_have_count(3)
        seen("devices-three")
        page.get_by_role("button", name="退出其它设备").click()
        expect(page.locator(".devices li")).to_have_count(1)
        page.locator("summary.me").click()
        seen("menu")
        page.get_by_role("menuitem", name="退出登录").click()
        expect(page.locator("h1")).to_have_text("登录")
        assert real_complaints(page, "status of 4") == []


def test_a_click_on_a_demo_account_signs_in(live_server, lin):
    with browser_page() as page:
        page.goto(f"{live_server.url}/accounts/login/?next=/accounts/2fa/")
        page.get_by_role("button", name="坐席").click()
        page.wait_for_load_state()
        page.goto(f"{live_server.url}/accounts/2fa/")
        expect(page.locator("h1")).to_have_text("登录安全")
