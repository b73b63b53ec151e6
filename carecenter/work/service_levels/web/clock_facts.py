"""Clocks as the kit draws them."""

from datetime import datetime
from typing import Protocol

from carecenter.design.details import Clock as DrawnClock
from carecenter.work.service_levels.queries.words import metric_word
from carecenter.work.service_levels.types import LIVING


class HasTimes(Protocol):
    """What a row and the facts of a clock share."""

    @property
    def metric(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def due_at(self) -> datetime | None: ...
    @property
    def started_at(self) -> datetime | None: ...
    @property
    def stopped_at(self) -> datetime | None: ...
    @property
    def paused_since(self) -> datetime | None: ...


def drawn_clock(clock: HasTimes) -> DrawnClock | None:
    """Return the kit's clock: amount left, attention at 75 %, danger at the breach; it stands while paused."""
    if clock.due_at is None:
        return None
    living = clock.state in {state.value for state in LIVING}
    stopped = clock.paused_since if living else clock.stopped_at
    return DrawnClock(metric_word(clock.metric), clock.due_at, clock.started_at, stopped)
