"""What provider and technician do on their pages, press by press."""

import io

from PIL import Image
from playwright.sync_api import Page, expect

from tests.journeys.conftest import keep
from tests.journeys.strangers import NAME

SERIAL = "MCE2611A0000017"
CHECKS = {"earth_resistance": "1.2", "leak_current": "0.1", "water_pressure": "0.3", "serial": SERIAL}


def accept_and_assign(page: Page, job: int, which: int) -> None:
    """Accept and assign Tie, on the desk's page."""
    page.goto(f"/jobs/{job}/")
    keep(page, f"05-provider-offer-{which}")
    powered(page)
    page.get_by_role("button", name="接单").first.click()
    assign = page.locator(f"a[href='/jobs/{job}/assignment/']").first
    assign.wait_for(state="attached")
    page.goto(f"/jobs/{job}/assignment/")
    keep(page, f"06-provider-assigns-{which}")
    page.locator("input[name=technician]:not([disabled])").first.check()
    page.locator("form.form-sheet button").first.click()
    page.wait_for_url(f"**/jobs/{job}/")
    keep(page, f"07-provider-assigned-{which}")


def powered(page: Page) -> None:
    """Wait until the page's behaviours are there."""
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")


def visit(story, job: int, which: int) -> None:
    """Tie on his phone: agree a window, leave, arrive, check, photograph, bind, complete, let sign."""
    page = story.people.page("tie")
    home = f"/visits/{job}/"
    page.goto("/visits/all/")
    keep(page, f"08-technician-list-{which}")
    page.goto(home)
    page.locator("label.slot").first.click()
    deed(page, home)
    deed(page, home)  # 出发
    keep(page, f"09-technician-under-way-{which}")
    arrive(story, page, job)
    keep(page, f"10-technician-on-site-{which}")
    fill_checklist(page, job)
    keep(page, f"11-technician-checklist-saved-{which}")
    take_photos(page, job)
    keep(page, f"12-technician-photos-{which}")
    page.goto(f"{home}serial/")
    if page.locator("[data-serial]").input_value() != SERIAL:
        page.locator("[data-serial]").fill(SERIAL)
        keep(page, f"13-technician-serial-{which}")
        deed(page, home)
    page.goto(f"{home}completion/")
    keep(page, f"14-technician-completion-{which}")
    deed(page, f"{home}signature/")
    sign(page)
    keep(page, f"15-technician-signature-{which}")
    deed(page, home)
    keep(page, f"16-technician-signed-{which}")
    state = story.house.ask("SELECT state, missing FROM field_service_job WHERE id = %s", job)
    assert state == ("SIGNED", [])


def deed(page: Page, then: str) -> None:
    """Press the big button and wait for where it leads."""
    before = page.content()
    page.locator(".phone-deed .button-primary").first.click()
    page.wait_for_url(f"**{then}")
    page.wait_for_function("old => document.documentElement.outerHTML !== old", arg=before)
    page.wait_for_load_state()
    assert page.locator("[role=alert]:visible").count() == 0, page.locator("[role=alert]").all_text_contents()


def arrive(story, page: Page, job: int) -> None:
    """Check in by place; where the place is not known, by the code that the customer got."""
    page.locator("[data-place] .button-primary").click()
    page.wait_for_load_state()
    page.wait_for_timeout(800)
    if page.locator(".code-form").count():
        (code,) = story.house.ask("SELECT visit_code FROM field_service_job WHERE id = %s", job)
        page.locator(".code-form input[name=code]").fill(code)
        page.locator(".code-form button").click()
    page.locator(".visit-steps").wait_for()


def fill_checklist(page: Page, job: int) -> None:
    """Fill every item with a good value."""
    page.goto(f"/visits/{job}/checklist/")
    for good in page.locator("label.choice-good").all():
        good.click()
    for code, value in CHECKS.items():
        field = page.locator(f"#i-{code}")
        if field.count():
            field.fill(value)
    deed(page, f"/visits/{job}/")


def take_photos(page: Page, job: int) -> None:
    """Take one photograph of each sort."""
    page.goto(f"/visits/{job}/photos/")
    for place in range(page.locator("[data-shoot-group]").count()):
        group = page.locator("[data-shoot-group]").nth(place)
        before = group.locator("[data-shelf] figure").count()
        group.locator("input[type=file]").set_input_files(
            {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": photo(place)}
        )
        expect(group.locator("[data-shelf] figure")).to_have_count(before + 1)


def photo(shade: int) -> bytes:
    """Return a photograph, another for each shade."""
    out = io.BytesIO()
    Image.effect_noise((640, 480), 40 + shade).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def sign(page: Page) -> None:
    """Draw a name on the glass."""
    page.locator("input[name=signer_name]").fill(NAME)
    box = page.locator("canvas.pad").bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 60)
    page.mouse.down()
    for step in range(1, 12):
        page.mouse.move(box["x"] + 20 + step * 20, box["y"] + 60 + (step % 3) * 18)
    page.mouse.up()
