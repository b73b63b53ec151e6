"""Money at the door in a real browser: offered, signed, paid by code on another telephone, and by cash."""

import pytest

from carecenter.design.testing import browser_page, keep_screenshot, needs_browser, overflow, real_complaints
from carecenter.desks.technician_app.tests.test_phone_journey import sign_in
from carecenter.work.charges import public as charges
from carecenter.work.charges.testing import charging_world, on_site
from carecenter.work.field_service.testing import picture

pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    needs_browser,
]


def draw(page):
    pad = page.locator(".pad")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.down()
    for step in range(10):
        page.mouse.move(box["x"] + 40 + step * 20, box["y"] + 50 + (step % 3) * 20)
    page.mouse.up()


def shot(page, name):
    keep_screenshot(page, name)
    assert overflow(page) <= 0, name


def test_paid_work_is_signed_before_it_begins_and_paid_by_a_code(live_server):
    world = charging_world()
    job_id = on_site(world)
    with browser_page("phone") as page:
        sign_in(page, world, "tie", live_server)
        page.goto(f"{live_server.url}/visits/{job_id}/")
        page.click("text=报价收费")
        shot(page, "quote-items")
        page.locator(".charge", has_text="维修人工费").locator("[data-more]").click()
        for _ in range(2):
            page.locator(".charge", has_text="镁棒").locator("[data-more]").click()
        assert "217.00" in page.locator("[data-total]").inner_text()
        shot(page, "quote-chosen")
        page.click("text=给客户看报价")
        page.wait_for_selector("text=客户确认报价")
        shot(page, "quote-offered")
        page.fill('[name="signer_name"]', "陈淑芬")
        draw(page)
        shot(page, "quote-signed")
        page.click("text=客户同意并签字")
        page.click("text=收款与收据")
        shot(page, "payment-due")
        page.locator(".phone-deed button").click()
        page.wait_for_selector(".qr svg")
        shot(page, "payment-code")
        address = page.locator(".pay-code a").get_attribute("href")
        customer = page.context.browser.new_page(viewport={"width": 390, "height": 844}, locale="zh-CN")
        customer.goto(address)
        customer.get_by_role("button", name="付款").click()
        customer.wait_for_selector("text=已收款")
        page.reload()
        page.wait_for_selector("text=已收齐")
        shot(page, "payment-receipt")
        assert real_complaints(page, "status of 422") == []
    found = charges.charges_of_job(job_id=job_id)
    assert (found.outstanding, found.payments[0].state) == (0, "PAID")


def test_cash_is_handed_in_and_counted_at_the_desk(live_server):
    world = charging_world()
    job_id = on_site(world)
    tie = world.actors["tie"]
    charges.offer_quote(actor=tie, job_id=job_id, wanted={"LABOUR": 1})
    charges.answer_quote(actor=tie, job_id=job_id, agreed=True, signer_name="陈淑芬", image=picture(3))
    with browser_page("phone") as page:
        sign_in(page, world, "tie", live_server)
        page.goto(f"{live_server.url}/visits/{job_id}/payment/")
        page.locator(".choice", has_text="现金").click()
        page.locator(".phone-deed button").click()
        page.wait_for_selector("text=已收齐")
        page.goto(f"{live_server.url}/visits/cash/")
        shot(page, "cash-in-hand")
        page.click("text=上交给服务商")
        page.wait_for_selector("text=等服务商清点")
        shot(page, "cash-handed")
    with browser_page("desk") as page:
        sign_in(page, world, "gao", live_server)
        page.goto(f"{live_server.url}/charges/cash/")
        shot(page, "cash-list")
        page.click("tbody a, [data-row] a")
        page.fill('[name="counted"]', "70")
        page.get_by_role("button", name="收到").click()
        page.wait_for_selector("text=应收 ¥80.00")
        shot(page, "cash-wrong")
        page.fill('[name="counted"]', "80")
        page.get_by_role("button", name="收到").click()
        page.wait_for_selector("text=现金已收到")
        page.goto(f"{live_server.url}/charges/")
        shot(page, "payments")
        page.click("tbody a, [data-row] a")
        shot(page, "payment-desk")
        assert real_complaints(page, "status of 422") == []
