"""Eight clients that register sales through REST, each with its own idempotency key, and never give one up."""

import threading
import time
import uuid
from collections.abc import Callable

import httpx

CLIENTS = 8
GIVEN_UP_SECONDS = 120


class Storm:
    """A storm on one address: `answers` has what was acknowledged, by key."""

    def __init__(self, url: str, token: str, path: str, body_of: Callable[[int], dict], first: int = 0) -> None:
        self.url, self.path, self.body_of = url, path, body_of
        self.headers = {"Authorization": f"Bearer {token}"}
        self.sent: dict[str, dict] = {}
        self.answers: dict[str, dict] = {}
        self.refused: list[str] = []
        self.broken = 0
        self._number, self._lock, self._stop = first, threading.Lock(), threading.Event()
        self._threads = [threading.Thread(target=self._client, daemon=True) for _ in range(CLIENTS)]

    def __enter__(self) -> "Storm":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(GIVEN_UP_SECONDS + 10)
        assert not any(thread.is_alive() for thread in self._threads)

    def wait_for(self, number: int, seconds: float = 60) -> None:
        """Wait until so many are acknowledged."""
        ends_at = time.monotonic() + seconds
        while len(self.answers) < number:
            assert not self.refused, self.refused[:3]
            assert time.monotonic() < ends_at, f"only {len(self.answers)} of {number} acknowledged"
            time.sleep(0.02)

    def again(self, key: str) -> dict:
        """Send a request once more, as a client whose answer was lost does."""
        answer = httpx.post(self.url + self.path, json=self.sent[key], headers=self._with(key), timeout=20)
        assert answer.status_code < 300, answer.text
        return answer.json()

    def _with(self, key: str) -> dict[str, str]:
        return {**self.headers, "Idempotency-Key": key}

    def _client(self) -> None:
        with httpx.Client(timeout=15, trust_env=False) as client:
            while not self._stop.is_set():
                with self._lock:
                    self._number += 1
                    key, body = str(uuid.uuid4()), self.body_of(self._number)
                    self.sent[key] = body
                self._until_acknowledged(client, key, body)

    def _until_acknowledged(self, client: httpx.Client, key: str, body: dict) -> None:
        ends_at = time.monotonic() + GIVEN_UP_SECONDS
        while time.monotonic() < ends_at:
            try:
                answer = client.post(self.url + self.path, json=body, headers=self._with(key))
            except httpx.HTTPError:
                self.broken += 1
                time.sleep(0.1)
                continue
            if answer.status_code < 300:
                self.answers[key] = answer.json()
                return
            if answer.status_code < 500:
                self.refused.append(answer.text)
                return
            self.broken += 1
            time.sleep(0.1)
        self.refused.append(f"{key} was never acknowledged")
