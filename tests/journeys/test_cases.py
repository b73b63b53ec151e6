"""A complaint with a photograph: remedy, carried out, verified by another with its root cause; two at one case."""

import re
from io import BytesIO

import pytest
from PIL import Image

pytestmark = pytest.mark.journey
PHONE_NO = "13770009753"


@pytest.fixture(scope="module")
def chen(house) -> None:
    """Mrs Chen, who bought a heater; her sale comes through the API."""
    body = {
        "store_code": "store_nj_xinjiekou",
        "model_code": "MC-E80A",
        "serial": "MCE2611A0000377",
        "customer_name": "陈美珍",
        "phone": PHONE_NO,
        "address": {"text": "江苏省南京市秦淮区瞻园路 90 号 3 幢 101 室"},
        "platform": "TMALL",
        "platform_order_no": "3812345678901239999",
    }
    with house.api("lin") as api:
        answer = api.post("/sales/", json=body, headers={"Idempotency-Key": "chen-complains"})
    assert answer.status_code in {200, 201}, answer.text


def a_photograph() -> dict:
    out = BytesIO()
    Image.new("RGB", (320, 240), "steelblue").save(out, "JPEG")
    return {"name": "leak.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def chip(page, name: str, value: str) -> None:
    page.locator(f"input[name='{name}'][value='{value}']").check(force=True)


def test_a_complaint_with_a_photograph_to_its_remedy(people, chen):
    page = people.page("lin")
    page.goto("/cases/new/")
    people.picture("lin", "cases-find")
    page.locator("input[name=phone]").fill(PHONE_NO)
    page.locator("input[name=phone]").press("Enter")
    page.get_by_role("link", name="投诉").click()
    page.locator("input[name=subject]").fill("安装师傅两次没来")
    chip(page, "values.ground", "late")
    chip(page, "values.wanted", "apology")
    people.picture("lin", "cases-new")
    page.locator("form[data-conditional] .form-foot button").click()
    page.wait_for_url(re.compile(r"/cases/\d+/$"))
    page.locator("[data-composer] textarea").fill("客户发来照片")
    chip(page, "kind", "NOTE")
    page.locator("[data-composer] input[type=file]").set_input_files(a_photograph())
    page.locator("[data-composer] button[type=submit]").click()
    page.wait_for_selector(".case-files img")
    people.picture("lin", "cases-page")
    page.keyboard.press("a")
    page.wait_for_selector("text=已响应")
    page.goto("/cases/")
    people.picture("lin", "cases-list")
    page.set_viewport_size({"width": 390, "height": 844})
    people.picture("lin", "cases-list-phone")
    assert not [line for line in people.complaints if line.startswith("lin")]
