"""The store guide's phone: a sale in under a minute, with the thumb."""

import time

import pytest
from playwright.sync_api import expect

from carecenter.design.testing import browser_page, keep_screenshot, needs_browser, overflow, real_complaints
from carecenter.work.field_service.testing import PASSWORD
from carecenter.work.sales.models import Sale
from carecenter.work.sales.testing import a_sale, a_shop

pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    needs_browser,
]


def sign_in(page, url, name):
    page.goto(url)
    page.fill("input[name=login]", name)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "login" not in url)


def test_a_guide_registers_a_sale_on_her_phone_in_under_a_minute(live_server):
    shop = a_shop()
    known = a_sale(shop, phone="13851230000", customer_name="王淑芬")
    with browser_page("phone") as page:
        sign_in(page, f"{live_server.url}/accounts/login/?next=/store/", "xu")
        start = time.monotonic()
        page.fill("input[name=phone]", "13851230000")
        expect(page.locator("#known")).to_contain_text("老客户")
        page.fill("input[name=customer_name]", "王淑芬")
        page.get_by_label("沐川 MC-G16").check()
        page.fill("textarea[name=address]", "南京市鼓楼区中山北路 88 号 3 幢 502 室")
        expect(page.locator("#place")).to_contain_text("鼓楼区")
        page.get_by_label("明天").check()
        keep_screenshot(page, "store-new-filled")
        assert overflow(page) <= 0
        page.locator(".phone-deed button").click()
        expect(page.locator(".big-state")).to_contain_text("已登记")
        assert time.monotonic() - start < 60
        expect(page.locator(".chain li")).to_have_count(2)
        keep_screenshot(page, "store-sale")
        assert overflow(page) <= 0
        page.goto(f"{live_server.url}/store/sales/")
        expect(page.locator(".job-card")).to_have_count(2)
        keep_screenshot(page, "store-sales")
        page.goto(f"{live_server.url}/store/")
        page.locator(".phone-deed button").click()
        expect(page.locator(".form-errors")).to_be_visible()
        keep_screenshot(page, "store-new-errors")
        page.fill("input[name=phone]", "13851230000")
        page.fill("input[name=customer_name]", "王淑芬")
        page.get_by_label("沐川 MC-E60").check()
        page.fill("textarea[name=address]", "南京市鼓楼区中山北路 88 号 3 幢 502 室")
        page.locator(".phone-deed button").click()
        expect(page.locator(".asks-second")).to_contain_text(f"S{known.sale_id:08d}")
        keep_screenshot(page, "store-asks")
        page.get_by_role("button", name="是第二台，登记销售").click()
        expect(page.locator(".big-state")).to_contain_text("已登记")
        assert Sale.objects.count() == 3
        assert real_complaints(page, "409", "422", "favicon", "lib/") == []


def test_the_desk_pages_stand_at_desk_size(live_server):
    shop = a_shop()
    sale = a_sale(shop)
    with browser_page("laptop") as page:
        sign_in(page, f"{live_server.url}/accounts/login/?next=/sales/", "bo")
        for path, name in (
            ("/sales/", "sales"),
            (f"/sales/{sale.sale_id}/", "sale"),
            ("/sales/new/", "sale-new"),
            (f"/sales/{sale.sale_id}/cancel/", "sale-cancel"),
            ("/stores/", "stores"),
            ("/tasks/", "tasks"),
            ("/care/", "care"),
            ("/imports/", "imports"),
            ("/imports/new/", "import-new"),
        ):
            page.goto(f"{live_server.url}{path}")
            page.wait_for_timeout(400)
            keep_screenshot(page, name)
            assert overflow(page) <= 0, path
