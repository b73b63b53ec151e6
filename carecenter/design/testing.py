"""A real browser for the tests of every module: desk and telephone, with what the console complains of."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# The test command installs a browser as root and elsewhere says that it is missing; the rest is tested all the same.
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SIZES = {"desk": (1440, 900), "laptop": (1280, 720), "phone": (390, 844)}
# The live hub is no part of the test server.
EXPECTED = ("/live/",)


@contextmanager
def browser_page(size: str = "desk", locale: str = "zh-CN") -> Iterator[Page]:
    """Open a page of one size; `page.complaints` gathers what the console says."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        width, height = SIZES[size]
        page = browser.new_page(viewport={"width": width, "height": height}, locale=locale)
        page.complaints = []
        page.on("console", lambda m: m.type == "error" and page.complaints.append(f"{m.text} {m.location}"))
        page.on("pageerror", lambda e: page.complaints.append(str(e)))
        try:
            yield page
        finally:
            browser.close()


def keep_screenshot(page: Page, name: str) -> Path:
    """Keep a picture of the whole page below build/screens (or CARECENTER_SCREENS), for people to look at."""
    folder = Path(os.environ.get("CARECENTER_SCREENS") or Path(__file__).resolve().parents[2] / "build" / "screens")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.png"
    page.screenshot(path=str(file), full_page=True)
    return file


def real_complaints(page: Page, *expected: str) -> list[str]:
    """Return what the console complained of, without what every test server lacks and what is expected."""
    return [text for text in page.complaints if not any(known in text for known in (*EXPECTED, *expected))]


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than its window; 0 or less is right."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")
