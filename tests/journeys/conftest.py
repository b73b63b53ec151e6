"""One installation with the cast, one browser, and people who sign in through the page and keep screenshots."""

import json
import shutil
from pathlib import Path

import httpx
import psycopg
import pytest
from playwright.sync_api import Page, sync_playwright

from tests.journeys.cast import PASSWORD
from tools.installation import ROOT, installation

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
ON_PHONES = {"xu", "tie"}
SCREENSHOTS = ROOT / "screenshots"


class House:
    """The running installation, asked as its operator would."""

    def __init__(self, running) -> None:
        self.running, self.url = running, running.url
        told = self.run("from tests.journeys.cast import tell; tell()")
        self.told = json.loads(told.splitlines()[-1])

    def run(self, code: str) -> str:
        """Run lines of code in the installation and return what they printed."""
        done = self.running.command("shell", "-v0", "-c", code, check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout.strip()

    def ask(self, question: str, *values):
        """Return the first row of a question to the database, or None."""
        with psycopg.connect(self.running.database_url, autocommit=True) as connection:
            return connection.execute(question, values).fetchone()

    def api(self, username: str) -> httpx.Client:
        """Return a client of the API with this person's token."""
        bearer = {"Authorization": f"Bearer {self.told['tokens'][username]}"}
        return httpx.Client(base_url=f"{self.url}/api/v1", headers=bearer, trust_env=False, timeout=20)

    def session(self, username: str) -> httpx.Client:
        """Return a client signed in through the page, without a browser."""
        client = httpx.Client(base_url=self.url, trust_env=False, timeout=20)
        client.get("/accounts/login/")
        form = {"login": username, "password": PASSWORD, "csrfmiddlewaretoken": client.cookies["carecenter_csrf"]}
        answer = client.post("/accounts/login/", data=form, headers={"Referer": self.url})
        assert answer.status_code == 302, answer.text[:500]
        return client


class People:
    """Open pages, one browser context a person; what the console complains about is collected."""

    def __init__(self, browser, house: House) -> None:
        self.browser, self.house, self.pages = browser, house, {}
        self.complaints: list[str] = []

    def page(self, username: str) -> Page:
        """Return this person's page, signed in the first time; guide and technician hold phones."""
        if username not in self.pages:
            page = self.visitor(PHONE if username in ON_PHONES else DESK, username)
            page.goto("/accounts/login/")
            page.locator("input[name=login]").fill(username)
            page.locator("input[name=password]").fill(PASSWORD)
            page.locator("form button[type=submit]").first.click()
            page.wait_for_url(lambda url: "/accounts/login" not in url)
            self.pages[username] = page
        return self.pages[username]

    def visitor(self, size: dict, name: str) -> Page:
        """Return a page of nobody in particular, such as a customer with a link."""
        phone = size is PHONE
        context = self.browser.new_context(
            base_url=self.house.url,
            viewport=size,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            is_mobile=phone,
            has_touch=phone,
            geolocation={"latitude": 32.06, "longitude": 118.78},
            permissions=["geolocation"],
        )
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda m: m.type == "error" and self.complaints.append(f"{name}: {m.text} {m.location}"))
        page.on("pageerror", lambda error: self.complaints.append(f"{name}: {error}"))
        return page

    def picture(self, username: str, name: str) -> None:
        """Keep what this person sees, and check that it fits her window."""
        keep(self.page(username), name)


def keep(page: Page, name: str) -> Path:
    """Keep a screenshot; a page wider than its window fails."""
    page.wait_for_timeout(600)
    SCREENSHOTS.mkdir(exist_ok=True)
    file = SCREENSHOTS / f"{name}.png"
    page.screenshot(path=file)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"{name} is {wide} px wider than its window"
    return file


@pytest.fixture(scope="session")
def house():
    """One installation for all journeys of this process."""
    with installation(CARECENTER_LOG_LEVEL="ERROR") as running:
        yield House(running)


# Of one module: Playwright runs an event loop as long as it is open, and other tests open their own.
@pytest.fixture(scope="module")
def people(house):
    """The people and their browser."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield People(browser, house)
        browser.close()
