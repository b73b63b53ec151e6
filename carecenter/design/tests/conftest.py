"""An actor for the kit's tests, and the frame put back after each."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from carecenter.design import navigation, panels


@dataclass
class Person:
    """Somebody with a few permissions."""

    permissions: set[str] = field(default_factory=set)
    name: str = "林晓"
    person_id: int = 1

    def may(self, permission: str) -> bool:
        """Tell whether the permission is held."""
        return permission in self.permissions


@pytest.fixture
def person() -> Person:
    """Somebody without any permission."""
    return Person()


@pytest.fixture
def bare_frame(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Empty the registers of the frame for one test."""
    for owner, name in ((navigation, "_items"), (navigation, "_counts"), (panels, "_panels")):
        monkeypatch.setattr(owner, name, {})
    monkeypatch.setattr(navigation, "_brand", [])
    yield


@pytest.fixture(autouse=True)
def _no_brand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak for the product itself, not for the brand that an installed module reads from the database."""
    monkeypatch.setattr(navigation, "_brand", [])
