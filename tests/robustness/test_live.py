"""The real stream of a real installation: who may not see a thing hears nothing of it, from the moment she may not."""

import queue
import threading
import time

import httpx
import pytest

from carecenter.work.field_service.testing import PASSWORD

pytestmark = pytest.mark.robustness


def signed_in(place, username: str) -> httpx.Client:
    """Return a client with this person's session, signed in through the page."""
    client = httpx.Client(base_url=place.url, timeout=20, trust_env=False, follow_redirects=False)
    client.get("/accounts/login/")
    answer = client.post(
        "/accounts/login/",
        data={
            "login": username,
            "password": PASSWORD,
            "csrfmiddlewaretoken": client.cookies["carecenter_csrf"],
        },
        headers={"Referer": place.url},
    )
    assert answer.status_code == 302, answer.text[:500]
    return client


class Stream:
    """One open stream, read by a thread: (event, data) in the order they came."""

    def __init__(self, client: httpx.Client, *topics: str) -> None:
        self.client, self.topics = client, topics
        self.heard: queue.Queue = queue.Queue()
        self.ended = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        try:
            with self.client.stream("GET", "/live/", params={"topics": ",".join(self.topics)}, timeout=None) as answer:
                event = ""
                for line in answer.iter_lines():
                    name, _, value = line.partition(": ")
                    if name == "event":
                        event = value
                    elif name in {"data", "data:"} and event:
                        self.heard.put((event, value))
                        event = ""
        finally:
            self.ended.set()

    def next(self, kind: str, seconds: float = 10) -> str:
        """Return the data of the next event of this kind."""
        ends_at = time.monotonic() + seconds
        while True:
            event, data = self.heard.get(timeout=max(0.01, ends_at - time.monotonic()))
            if event == kind:
                return data

    def hears_nothing_of(self, topic: str, seconds: float) -> bool:
        """Tell whether nothing about this topic comes in this time."""
        ends_at = time.monotonic() + seconds
        while (left := ends_at - time.monotonic()) > 0:
            try:
                if self.heard.get(timeout=left) == ("changed", topic):
                    return False
            except queue.Empty:
                return True
        return True


def run(place, code: str) -> str:
    """Run a line of code in the installation and return what it printed."""
    return place.command("shell", "-v0", "-c", code).stdout.strip()


@pytest.fixture(scope="module")
def job(place) -> dict:
    """A job of Nanjing at a provider of Nanjing."""
    heater = place.told["heater"]
    printed = run(
        place,
        "from tests.cast import SYSTEM, a_nanjing_job\n"
        f"print(a_nanjing_job(customer_id={heater['customer_id']}, equipment_id={heater['equipment_id']}))",
    )
    return {"id": int(printed.splitlines()[-1]), "path": place.told["office_path"], **heater}


def test_a_stranger_gets_no_stream(place):
    answer = httpx.get(place.url + "/live/?topics=job:1", trust_env=False)
    assert answer.status_code == 401


def test_the_office_hears_of_its_job_and_another_office_is_refused_the_topic(place, job):
    asked = (f"job:{job['id']}", f"job@{job['path']}", f"customer:{job['customer_id']}")
    lin, qiu = Stream(signed_in(place, "lin"), *asked), Stream(signed_in(place, "qiu"), *asked)
    assert set(lin.next("listening").split(",")) == set(asked)
    assert qiu.next("listening") == ""
    touch(place, job)
    assert lin.next("changed") in asked
    assert all(qiu.hears_nothing_of(topic, 0.7) for topic in asked)


def test_a_made_up_topic_is_refused(place):
    odd = ("job:", "job:x", "job:999999999", "job@", "job@hq", "nonsense:1", "job:1;drop", "person:1", "⚙:1")
    told = Stream(signed_in(place, "qiu"), *odd).next("listening")
    assert told == ""


def test_a_person_whose_reach_is_taken_away_hears_no_more(place, job):
    topic = f"job:{job['id']}"
    lin = Stream(signed_in(place, "lin"), topic)
    assert lin.next("listening") == topic
    touch(place, job)
    assert lin.next("changed") == topic
    run(place, f"from tests.cast import take_roles; take_roles(person_id={place.told['people']['lin']})")
    time.sleep(2)
    while not lin.heard.empty():
        lin.heard.get()
    touch(place, job)
    assert lin.hears_nothing_of(topic, 4)


def touch(place, job) -> None:
    """Let something happen to the job."""
    run(place, f"from tests.cast import SYSTEM, touch_job; touch_job(actor=SYSTEM, job_id={job['id']})")
