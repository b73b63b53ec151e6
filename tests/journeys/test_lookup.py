"""An agent finds Mrs Chen by any one thing known, with Ctrl-K."""

import pytest

from tests.journeys.conftest import keep

pytestmark = pytest.mark.journey
NAME, PHONE_NO, SERIAL = "陈雅琴", "13770008642", "MCE2611A0000255"


@pytest.fixture(scope="module")
def chen(house) -> dict:
    """Another Mrs Chen who bought a heater; her sale comes through the API."""
    body = {
        "store_code": "store_nj_xinjiekou",
        "model_code": "MC-E80A",
        "serial": SERIAL,
        "customer_name": NAME,
        "phone": PHONE_NO,
        "address": {"text": "江苏省南京市秦淮区瞻园路 88 号 2 幢 302 室"},
        "platform": "TMALL",
        "platform_order_no": "3812345678901234567",
    }
    with house.api("lin") as api:
        answer = api.post("/sales/", json=body, headers={"Idempotency-Key": "chen"})
    assert answer.status_code in {200, 201}, answer.text
    return answer.json()


KNOWN = {
    "name": NAME,
    "pinyin": "chenyaqin",
    "initials": "cyq",
    "last four digits": PHONE_NO[-4:],
    "whole number": PHONE_NO,
    "part of the address": "瞻园路",
    "serial": SERIAL,
    "platform's order number": "3812345678901234567",
    "our order number": None,
}


@pytest.mark.parametrize("thing", KNOWN)
def test_an_agent_finds_mrs_chen_by(house, people, chen, thing):
    page = people.page("lin")
    if page.url.rstrip("/") != house.url:
        page.goto("/")
        page.locator("[data-htmx-powered]").first.wait_for(state="attached")
    page.keyboard.press("Control+k")
    field = page.locator("#palette input[name=q]")
    field.fill(KNOWN[thing] or chen["number"])
    hit = page.locator("#palette-found a").filter(has_text="陈").filter(has_text=PHONE_NO[-4:]).first
    hit.wait_for()
    assert NAME not in hit.inner_text(), "the card is masked"
    if thing == "initials":
        keep(page, "30-palette")
    target = hit.get_attribute("href")
    assert target.startswith(("/customers/", "/sales/", "/equipment/")), target
    page.keyboard.press("Escape")
