"""The registry of those who react to events."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from carecenter.foundation.plain.events import Envelope, Event

Handler = Callable[[Any, Envelope], None]


@dataclass(frozen=True)
class Subscriber:
    """One named cursor and what it does with the kinds of events it wants."""

    name: str
    kinds: frozenset[str]
    handler: Handler


SUBSCRIBERS: dict[str, Subscriber] = {}


def subscriber(name: str, *events: type[Event]) -> Callable[[Handler], Handler]:
    """Register `handler(event, envelope)` under a lasting name; it runs in a transaction of its own, once per event."""

    def register(handler: Handler) -> Handler:
        if name in SUBSCRIBERS and SUBSCRIBERS[name].handler is not handler:
            raise TypeError(f"subscriber {name} is registered twice")
        SUBSCRIBERS[name] = Subscriber(name, frozenset(event.kind for event in events), handler)
        return handler

    return register
