"""One engine, one installation, one browser; only inside a namespace of its own (see tests/journeys/test_phone.py)."""

import json
import os

import pytest
from playwright.sync_api import sync_playwright

from tests.journeys.conftest import ARGS, CHROMIUM, House, People
from tools.installation import installation
from tools.telephony.engine import engine, tone

collect_ignore_glob = [] if os.environ.get("CARECENTER_PHONE_TESTS") else ["test_*.py"]
MICROPHONE = 880
VOICE = (
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    "--allow-loopback-in-peer-connection",
    "--autoplay-policy=no-user-gesture-required",
    "--ignore-certificate-errors",
)
PREPARE = """
from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.organisation.public import person_by_employee_no, rate_skill
for name, skills in (("lin", ["mandarin"]), ("mo", ["mandarin"]), ("bai", ["mandarin", "cantonese"])):
    for skill in skills:
        person = person_by_employee_no(employee_no=name)
        rate_skill(actor=system_actor(), person_id=person.id, skill_code=skill, level=3)
from carecenter.contact.telephony.actions.menus import draft_menu, mark_tested, publish_menu
from carecenter.contact.telephony.models import MenuVersion
row = MenuVersion.objects.get(code="hotline", state="PUBLISHED")
for node in row.data["nodes"].values():
    if node["kind"] == "queue": node["wait_seconds"] = 4
version = draft_menu(actor=system_actor(), code="hotline", name=row.name, data=row.data)
mark_tested(actor=system_actor(), version_id=version)
publish_menu(actor=system_actor(), version_id=version)
"""


@pytest.fixture(scope="session")
def exchange(tmp_path_factory):
    """The real engine."""
    with engine(tmp_path_factory.mktemp("engine")) as running:
        yield running


@pytest.fixture(scope="session")
def house(exchange):
    """An installation that uses it; one wait lasts four seconds."""
    # Journeys run at any hour; when promised calls may be made is a setting.
    hours = {"CARECENTER_PHONE_CALLBACK_HOURS": "00:00-23:59"}
    with installation(CARECENTER_LOG_LEVEL="ERROR", **exchange.environment, **hours) as running:
        house = House(running)
        house.run(PREPARE)
        yield house


@pytest.fixture(scope="session")
def people(house, tmp_path_factory):
    """People with a browser whose microphone hums."""
    hum = tmp_path_factory.mktemp("voice") / "hum.wav"
    tone(hum, MICROPHONE, 60)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[*ARGS, *VOICE, f"--use-file-for-fake-audio-capture={hum}"],
        )  # fmt: skip
        yield People(browser, house)
        browser.close()


class Desk:
    """A person with a desk phone of a few lines, used by code instead of a browser."""

    def __init__(self, house: House, exchange, username: str, port: int) -> None:
        self.house, self.username, self.port = house, username, port
        self.person_id = house.told["people"][username]
        exchange.desk_phone(f"desk-{username}", ("127.0.0.3", port))
        self.client = house.session(username)
        self.post("/desk/phone/", kind="DESK", endpoint=f"desk-{username}")
        self.post("/desk/presence/available/")

    def post(self, address: str, **form: str):
        """Send a form as her page would."""
        answer = self.client.post(
            address,
            data=form,
            headers={"X-CSRFToken": self.client.cookies["carecenter_csrf"], "Referer": self.house.url},
        )
        assert answer.status_code == 200, (address, answer.status_code, answer.text[:300])
        return answer

    def away(self) -> None:
        """Put the telephone away."""
        self.post("/desk/phone/away/")

    def state(self) -> tuple[str, str]:
        """Return her presence: state and AUX."""
        return self.house.ask("SELECT state, aux FROM routing_agentpresence WHERE person_id = %s", self.person_id) or (
            "",
            "",
        )


@pytest.fixture
def desk(house, exchange):
    """Make desks; their telephones are put away at the end."""
    made: list[Desk] = []

    def make(username: str, port: int) -> Desk:
        made.append(Desk(house, exchange, username, port))
        return made[-1]

    yield make
    for each in made:
        each.away()


def told(house, question: str, *values):
    """Return the first row of a question as JSON would hold it."""
    return json.loads(json.dumps(house.ask(question, *values), default=str))
