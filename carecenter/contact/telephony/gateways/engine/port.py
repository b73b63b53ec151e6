"""The port: what any phone engine must do for us."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

Heard = dict[str, Any]


class EngineLost(Exception):
    """The engine does not answer; what it was told waits until it is back."""


class EngineRefused(Exception):
    """The engine answered that it cannot do this, such as for a channel that is gone; nothing is tried again."""


@dataclass(frozen=True, slots=True)
class LiveChannel:
    """One channel that the engine holds now; `called` only for callers whom we may not know yet."""

    id: str
    number: str = ""
    called: str = ""


class PhoneEngine(Protocol):
    """Media and channels; every decision is the product's."""

    def do(self, kind: str, args: dict[str, Any]) -> bytes | None:
        """Carry out one command; doing it twice has the effect of once. Raises EngineLost, EngineRefused."""
        ...

    def listen(self, on_event: Callable[[Heard], None], stopped: Callable[[], bool]) -> None:
        """Hand over every event, in order, until stopped. Raises EngineLost when the connection ends."""
        ...

    def channels(self) -> Iterator[LiveChannel]:
        """Return all channels that are alive. Raises EngineLost."""
        ...
