"""A real file of service requests comes in through the import page: tried first, then taken, and only once."""

import warnings

import pytest

from tests.journeys.conftest import keep
from tools.installation import ROOT

FILE = ROOT.parent / "shared" / "data" / "requests" / "citizen-messages-sample" / "4.xlsx"
pytestmark = [pytest.mark.journey, pytest.mark.shared_data]


@pytest.fixture(autouse=True)
def real_file():
    if not FILE.exists():
        warnings.warn(f"{FILE} is absent: no real file is imported", stacklevel=1)
        pytest.skip(f"{FILE} is absent")


def test_a_real_file_of_requests_is_tried_and_taken_once(house, people):
    page = people.page("jing")
    rows = upload_and_try(page)
    keep(page, "31-import-tried")
    assert rows == 120
    page.locator("form[action$='/apply/'] button").click()
    page.locator(".tile", has_text="已导入").first.wait_for(timeout=60_000)
    keep(page, "32-import-done")
    assert house.ask("SELECT count(*) FROM cases_casetask WHERE title_code = 'sales.request'")[0] == rows
    upload_and_try(page)
    page.locator("form[action$='/apply/'] button").click()
    page.locator(".tile", has_text="早已导入").first.wait_for(timeout=60_000)
    assert house.ask("SELECT count(*) FROM cases_casetask WHERE title_code = 'sales.request'")[0] == rows


def upload_and_try(page) -> int:
    """Upload, keep the guessed columns, try; return how many rows could come in."""
    page.goto("/imports/new/?kind=service-requests")
    page.locator("input[type=file]").set_input_files(FILE)
    page.locator("form.form button.button-primary").click()
    page.wait_for_url("**/imports/*/")
    assert "new" not in page.url
    keep(page, "30-import-columns")
    page.locator("form.form button.button-primary").click()
    page.locator("form[action$='/apply/']").wait_for(timeout=60_000)
    text = page.locator("form[action$='/apply/'] button").inner_text()
    return int("".join(each for each in text if each.isdigit()))
