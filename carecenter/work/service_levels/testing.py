"""A slow, independent model of a promise, for tests: it goes minute by minute through a real calendar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

MINUTE = 60_000_000
MoveAt = tuple[str, int]


@dataclass
class SlowClock:
    """Counts single open minutes; all instants are whole minutes since 1970.

    `is_open(minute)` says whether the minute that begins there is open, `cap_is_open` the same for the pauses' cap.
    """

    target: int
    is_open: Callable[[int], bool]
    cap_is_open: Callable[[int], bool]
    warn_at: Sequence[int] = (75, 100)
    max_pauses: int = 2
    cap: int = 2400
    used: int = 0
    state: str = "NOT_STARTED"
    running: bool = False
    breached_at: int | None = None
    full_at: int | None = None  # when the last minute was used up
    pauses: int = 0
    pause_used: int = 0
    warned: int = 0
    waiting: list[MoveAt] = field(default_factory=list)

    def run(self, moves: Sequence[MoveAt], now: int) -> "SlowClock":
        """Play the moves, each (kind, minute), up to a minute."""
        at = moves[0][1] if moves else now
        self.waiting = list(moves)
        while True:
            self._look(at)
            while self.waiting and self.waiting[0][1] == at and at <= now:
                self._take(*self.waiting.pop(0))
            if at >= now:
                return self
            self._pass(at)
            at += 1

    def _look(self, at: int) -> None:
        if self.running and self.breached_at is None and self.full_at is not None and at > self.full_at:
            self.breached_at, self.warned = self.full_at, 100
        if self.running and self.breached_at is None:
            for percent in self.warn_at:
                if percent < 100 and self.used * 100 >= self.target * percent:
                    self.warned = max(self.warned, percent)

    def _pass(self, at: int) -> None:
        if self.running and self.is_open(at):
            self.used += 1
            if self.used == self.target:
                self.full_at = at + 1
        if self.state == "PAUSED" and self.cap_is_open(at):
            self.pause_used += 1
            if self.pause_used == self.cap:
                self.state, self.running = "RUNNING", True

    def _take(self, kind: str, at: int) -> None:
        if kind == "STARTED" and self.state == "NOT_STARTED":
            self.state, self.running = "RUNNING", True
        elif kind == "PAUSED" and self.running and self.breached_at is None and self.used < self.target:
            if self.pauses < self.max_pauses:
                self.state, self.running, self.pause_used = "PAUSED", False, 0
                self.pauses += 1
        elif kind == "RESUMED" and self.state == "PAUSED":
            self.state, self.running = "RUNNING", True
        elif kind == "STOPPED" and self.state in {"RUNNING", "PAUSED"}:
            self.state, self.running = "STOPPED", False
        elif kind == "CANCELLED":
            self.state, self.running = "CANCELLED", False
        elif (kind, self.state) in {("REOPENED", "STOPPED"), ("RESTORED", "CANCELLED")}:
            self.state, self.running = "RUNNING", True
            if self.full_at is not None and self.breached_at is None:
                self.full_at = at

    @property
    def word(self) -> str:
        """Return the state as the product names it."""
        late = self.breached_at is not None
        if self.state == "STOPPED":
            return "LATE_MET" if late else "MET"
        if self.state == "RUNNING":
            return "BREACHED" if late else "RUNNING"
        return self.state
