"""Who must not see: a dispatcher of another office, refused everywhere, and an agent of another centre."""

import threading
from dataclasses import dataclass, field

import httpx

NAME, PHONE_NO, STREET = "陈淑芬", "13851234567", "汉中路"


@dataclass
class Things:
    """What has come into the world so far; a new entry is checked from then on."""

    customer: int = 0
    sale: int = 0
    equipment: int = 0
    jobs: list[int] = field(default_factory=list)
    answer: int = 0
    statement: int = 0


class Stranger:
    """Qiu, dispatcher of another office: no page, no hit, no count, no export, no live topic, no API."""

    def __init__(self, house) -> None:
        self.web, self.api = house.session("qiu"), house.api("qiu")

    def is_refused(self, things: Things) -> None:
        """Try every door."""
        self._pages(things)
        self._search(things)
        self._counts(things)
        self._exports(things)
        self._live(things)
        self._api(things)

    def _pages(self, things: Things) -> None:
        closed = {
            f"/customers/{things.customer}/",
            f"/sales/{things.sale}/",
            f"/equipment/{things.equipment}/" if things.equipment else "",
            *(f"/jobs/{job}/" for job in things.jobs),
            *(f"/jobs/{job}/contact/" for job in things.jobs),
            *(f"/jobs/{job}/evidence/" for job in things.jobs),
            *(f"/visits/{job}/" for job in things.jobs),
            f"/surveys/{things.answer}/" if things.answer else "",
            f"/settlement/{things.statement}/" if things.statement else "",
        } - {""}
        for address in sorted(closed):
            answer = self.web.get(address)
            assert answer.status_code in {403, 404}, f"{address} answered {answer.status_code}"
            assert_silent(answer, address)

    def _search(self, things: Things) -> None:
        for text in (NAME, PHONE_NO, PHONE_NO[-4:], "chenshufen", "csf", STREET):
            answer = self.web.get("/lookup/", params={"q": text})
            assert answer.status_code == 200
            assert f"/customers/{things.customer}/" not in answer.text, text
            found = self.api.get("/customers/", params={"q": text}).json()["hits"]
            assert found == [], text

    def _counts(self, things: Things) -> None:
        for address in ("/customers/", "/sales/", "/jobs/", "/surveys/", "/care/?window=all"):
            answer = self.web.get(address)
            assert answer.status_code in {200, 403}, address
            assert "<tr data-row" not in answer.text, f"{address} shows rows"
            assert_silent(answer, address)

    def _exports(self, things: Things) -> None:
        for address in ("/customers/export/", "/sales/export/", "/jobs/export/"):
            answer = self.web.get(address, params={"format": "csv"})
            assert answer.status_code in {200, 403, 404}, address
            assert_silent(answer, address)
            assert f"S{things.sale:08d}" not in answer.text, address

    def _live(self, things: Things) -> None:
        topics = [f"customer:{things.customer}", f"sale:{things.sale}", *(f"job:{job}" for job in things.jobs)]
        topics += ["job@hq", "job@hq.nanjing", "sale@hq.nanjing", "customer@hq.nanjing"]
        assert allowed(self.web, topics) == set()

    def _api(self, things: Things) -> None:
        addresses = [f"/customers/{things.customer}", f"/sales/{things.sale}/"]
        addresses += [f"/jobs/{job}/" for job in things.jobs]
        for address in addresses:
            answer = self.api.get(address)
            assert answer.status_code in {403, 404}, f"{address} answered {answer.status_code}"
            assert_silent(answer, address)
        listed = self.api.get("/sales/")
        assert listed.status_code == 403 or listed.json()["items"] == []


def assert_silent(answer: httpx.Response, address: str) -> None:
    """Nothing of Mrs Chen stands in this answer."""
    for word in (NAME, PHONE_NO, STREET):
        assert word not in answer.text, f"{address} tells {word}"


def allowed(web: httpx.Client, topics: list[str]) -> set[str]:
    """Return the topics that the real stream lets this session hear."""
    said: list[str] = []

    def listen() -> None:
        with web.stream("GET", "/live/", params={"topics": ",".join(topics)}, timeout=10) as answer:
            assert answer.status_code == 200
            for line in answer.iter_lines():
                if line.startswith("data:"):
                    said.append(line[5:].strip())
                    return

    thread = threading.Thread(target=listen)
    thread.start()
    thread.join(12)
    assert said, "the stream said nothing"
    return set(said[0].split(",")) - {""}


class Colleague:
    """Bai, agent of another centre: the masked card and lines without text, nothing behind them."""

    def __init__(self, house) -> None:
        self.web, self.api = house.session("bai"), house.api("bai")

    def sees_only_the_masked_card(self, things: Things) -> None:
        """Look at the card and try what stands behind it."""
        page = self.web.get(f"/customers/{things.customer}/")
        assert page.status_code == 200
        assert_silent(page, "the card")
        card = self.api.get(f"/customers/{things.customer}").json()
        told = str(card)
        assert PHONE_NO not in told
        assert NAME not in told
        assert card["phones"][0]["text"].endswith(PHONE_NO[-4:])
        for job in things.jobs:
            assert self.web.get(f"/jobs/{job}/").status_code == 404
        assert self.web.get(f"/sales/{things.sale}/").status_code in {403, 404}

    def lines(self, things: Things) -> list[str]:
        """Return the texts of the timeline as this colleague reads them."""
        card = self.api.get(f"/customers/{things.customer}").json()
        return [line["text"] for line in card["timeline"]]
