"""The kit page in a real browser: no error, no violation of the content policy, and the keyboard works."""

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from carecenter.design.testing import ARGS, CHROMIUM, needs_browser

PAGES = [
    "/kit/",
    "/kit/list/",
    "/kit/list/empty/",
    "/kit/detail/1/",
    "/kit/form/",
    "/kit/phone/",
    "/kit/public/",
]
# The two panels that show an error and a refusal answer with exactly these.
EXPECTED = ("status of 500", "status of 403", "/live/")

pytestmark = [pytest.mark.journey, needs_browser]


@pytest.fixture
def base(live_server):
    """The address of the server."""
    return live_server.url


@pytest.fixture(params=[(1440, 900), (390, 844)], ids=["desk", "phone"])
def page(request):
    """A page of one size that collects what the console says."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        width, height = request.param
        shown = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
        shown.complaints = []
        shown.on("console", lambda m: m.type == "error" and shown.complaints.append(f"{m.text} {m.location}"))
        shown.on("pageerror", lambda e: shown.complaints.append(str(e)))
        yield shown
        browser.close()


def real(complaints):
    return [text for text in complaints if not any(known in text for known in EXPECTED)]


def test_every_page_is_silent_and_fits_its_window(base, page: Page):
    for path in PAGES:
        page.goto(base + path)
        page.wait_for_timeout(400)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, path
    assert real(page.complaints) == []


def test_charts_are_drawn_and_panels_show_their_states(base, page: Page):
    page.goto(base + "/kit/")
    for figure in page.locator("figure.chart").all():
        figure.scroll_into_view_if_needed()
        figure.locator("svg").first.wait_for()
    page.locator(".panel [data-request-id]:not(:empty)").wait_for()
    page.locator(".panel >> text=您看不到这部分内容").wait_for()
    page.locator(".progress-work >> text=导入完成").wait_for(timeout=12_000)
    assert real(page.complaints) == []


def test_the_list_is_worked_by_keyboard(base, page: Page):
    page.goto(base + "/kit/list/")
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator("tr.here").get_attribute("data-row") == "2"
    page.keyboard.press("k")
    page.keyboard.press("x")
    assert page.locator("[data-bulk-count]").text_content() == "1"
    page.keyboard.press("?")
    assert page.locator("#keys").evaluate("box => box.open")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kit/detail/2/")


def test_filters_live_in_the_address_and_back_works(base, page: Page):
    page.goto(base + "/kit/list/")
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")
    page.locator("#chip-who summary").click()
    page.locator("#chip-who label", has_text="铁军").click()
    page.wait_for_url("**/kit/list/?who=*")
    expect(page.locator("tr[data-row]")).to_have_count(14)
    page.locator("[data-search]").fill("K20261106")
    expect(page.locator("tr[data-row]")).to_have_count(1)
    assert page.locator("[data-search]").input_value() == "K20261106"
    page.go_back()
    expect(page.locator("tr[data-row]")).to_have_count(14)
    page.goto(base + "/kit/list/")
    page.locator(".more-row button").click()
    expect(page.locator("tr[data-row]")).to_have_count(80)


def test_the_palette_opens_by_keyboard_and_closes(base, page: Page):
    page.goto(base + "/kit/")
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")
    page.keyboard.press("Control+k")
    assert page.locator("#palette").evaluate("box => box.open")
    page.keyboard.press("Escape")
    assert not page.locator("#palette").evaluate("box => box.open")


def test_a_draft_survives_a_reload_and_leaving_is_asked_about(base, page: Page):
    page.goto(base + "/kit/form/")
    page.locator("#id_name").fill("陈淑芬")
    page.locator("#id_name").press("End")
    page.locator("[data-draft-note]").wait_for()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]
    assert page.locator("#id_name").input_value() == "陈淑芬"


def test_a_deed_can_be_undone_and_an_irreversible_one_is_asked_about(base, page: Page):
    page.goto(base + "/kit/")
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")
    page.locator("button", has_text="指派").click()
    page.locator(".toast-line >> text=撤销").wait_for()
    page.locator("[data-open=erase]").click()
    assert page.locator("#erase").evaluate("box => box.open")
