"""The stage: what will happen next, who reacts to which news, and the state that survives a killed loader."""

import heapq
from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from carecenter.extension.demo.actions.world import World
from carecenter.extension.demo.rules.chance import chance
from carecenter.extension.demo.types import Happening
from carecenter.foundation import clock
from carecenter.foundation.eventlog.reading import LoggedEvent

Doing = Callable[..., None]
Reaction = Callable[["Stage", LoggedEvent], None]
DOINGS: dict[str, Doing] = {}
REACTIONS: dict[str, list[Reaction]] = {}
OFFICE_REACTIONS: dict[str, list[Reaction]] = {}


def doing(kind: str) -> Callable[[Doing], Doing]:
    """Register what a kind of happening does: `do(stage, **args)` with the clock standing at its instant."""

    def register(do: Doing) -> Doing:
        DOINGS[kind] = do
        return do

    return register


def on_event(*kinds: str, at_office: bool = False) -> Callable[[Reaction], Reaction]:
    """Register somebody of the play who hears of an event after the product's subscribers have.

    Those in the field hear of the office's news too and leave alone what their part did not name.
    """

    def register(react: Reaction) -> Reaction:
        for kind in kinds:
            (OFFICE_REACTIONS if at_office else REACTIONS).setdefault(kind, []).append(react)
        return react

    return register


class Stage:
    """One history while it is made. `memory` holds lasting names for ids, so that chance never depends on an id."""

    def __init__(self, *, seed: int, until: datetime, world: World, memory: dict[str, Any]) -> None:
        self.seed, self.until, self.world = seed, until, world
        self.heap = [
            Happening(datetime.fromisoformat(at), order, kind, args) for at, order, kind, args in memory.get("heap", [])
        ]
        heapq.heapify(self.heap)
        self.order: int = memory.get("order", 0)
        self.names: dict[str, dict[str, str]] = memory.get("names", {})
        self.busy: dict[str, dict[str, list[int]]] = memory.get("busy", {})
        self.refused: dict[str, int] = memory.get("refused", {})
        self.heard: int = memory.get("heard", 0)

    def to_memory(self) -> dict[str, Any]:
        """Return all that the next days need, as JSON values."""
        return {
            "heap": [[h.at.isoformat(), h.order, h.kind, h.args] for h in sorted(self.heap)],
            "order": self.order,
            "names": self.names,
            "busy": self.busy,
            "refused": self.refused,
            "heard": self.heard,
        }

    def dice(self, *about: object) -> Random:
        """Return the dice about one thing, named by lasting names."""
        return chance(self.seed, *about)

    def plan(self, at: datetime, kind: str, **args: object) -> None:
        """Let something happen, not before now."""
        self.order += 1
        local = max(at, clock.now()).astimezone(clock.SHANGHAI)
        heapq.heappush(self.heap, Happening(local, self.order, kind, args))

    def plan_in(self, minutes: float, kind: str, **args: object) -> None:
        """Let something happen some minutes from now."""
        self.plan(clock.now() + timedelta(minutes=minutes), kind, **args)

    def name(self, kind: str, id_: int, name: str) -> str:
        """Give an id its lasting name."""
        self.names.setdefault(kind, {})[str(id_)] = name
        return name

    def name_of(self, kind: str, id_: int | None) -> str:
        """Return the lasting name of an id; an empty text for what the play did not make."""
        return self.names.get(kind, {}).get(str(id_), "")

    def is_free(self, person: str, day: date, hour: int) -> bool:
        """Tell whether a technician has no visit in a slot."""
        return hour not in self.busy.get(person, {}).get(day.isoformat(), [])

    def occupy(self, person: str, day: date, hour: int) -> None:
        """Take a technician's slot."""
        self.busy.setdefault(person, {}).setdefault(day.isoformat(), []).append(hour)

    def forget_before(self, day: date) -> None:
        """Drop the diaries of days that are over."""
        for person, diary in self.busy.items():
            self.busy[person] = {on: hours for on, hours in diary.items() if on >= day.isoformat()}
