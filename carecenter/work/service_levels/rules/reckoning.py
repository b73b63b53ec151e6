"""Say from a clock's log alone where it stands at an instant (§5.3).

The clock uses up open time of its calendar from its start, skipping pauses and the time between being stopped and
being reopened. At the due instant itself the promise is still kept; any later it is broken, and stays broken.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from carecenter.work.service_levels.rules.openings import MICRO, Openings
from carecenter.work.service_levels.types import ClockPlan, ClockState, Move, MoveKind

Lines = Mapping[str, Openings]


@dataclass(slots=True)
class Reckoning:
    """Where a clock stands. Instants and amounts in microseconds; None: not (yet)."""

    state: ClockState = ClockState.NOT_STARTED
    plan: ClockPlan | None = None
    started_at: int | None = None
    promised_at: int | None = None
    due_at: int | None = None
    stopped_at: int | None = None
    breached_at: int | None = None
    paused_since: int | None = None
    pause_ends_at: int | None = None
    pause_reason: str = ""
    pauses_used: int = 0
    used: int = 0
    warned_percent: int = 0
    next_due: int | None = None
    last_at: int | None = None


def reckon(moves: Iterable[Move], lines: Lines, now: int) -> Reckoning:
    """Return where the clock stands at `now`; lines of the log after it are not looked at.

    A line that makes no sense where the clock stands (a pause beyond the allowed number, of a broken or of a stopped
    promise) changes nothing.
    """
    walk = _Walk(lines)
    for move in moves:
        if move.at > now:
            break
        walk.advance(move.at)
        walk.take(move)
    walk.advance(now)
    return walk.result()


class _Walk:
    """Goes along the log; `since` is the instant up to which used time is counted while the clock runs."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.found = Reckoning()
        self.since: int | None = None
        self.base = 0  # open time of the line before `since`
        self.target = 0
        self.line = Openings(())

    def advance(self, to: int) -> None:
        """Let time pass: end a pause at its cap, note warnings and the breach, count what is used."""
        found = self.found
        if found.pause_ends_at is not None and found.pause_ends_at <= to:
            self._run_from(found.pause_ends_at)
        since = self.since
        if since is None or to <= since:
            return
        open_until = self.line.elapsed(to)
        reached = found.used + open_until - self.base
        if found.breached_at is None:
            self._note_warnings(reached)
            if reached >= self.target and (due := self._instant_of(self.target)) < to:
                found.breached_at = found.due_at = due
                found.warned_percent = 100
        found.used, self.since, self.base = reached, to, open_until

    def take(self, move: Move) -> None:
        """Apply one line of the log."""
        found, kind = self.found, move.kind
        found.last_at = move.at
        if found.state is ClockState.CANCELLED:
            self._restore(move)
            return
        if kind is MoveKind.CANCELLED:
            self._halt(move.at)
            found.state = ClockState.CANCELLED
        elif kind is MoveKind.STARTED and found.started_at is None:
            self._start(move)
        elif found.started_at is None:
            return
        elif kind is MoveKind.PAUSED:
            self._pause(move)
        elif kind is MoveKind.RESUMED and found.paused_since is not None:
            self._run_from(move.at)
        elif kind is MoveKind.STOPPED and found.stopped_at is None:
            self._halt(move.at)
        elif kind is MoveKind.REOPENED and found.stopped_at is not None:
            found.stopped_at = None
            self._run_from(move.at)
        elif kind is MoveKind.REPLANNED:
            self._replan(move)

    def result(self) -> Reckoning:
        """Name the state, the due instant and the next instant at which something happens by itself."""
        found = self.found
        if found.started_at is None:
            return found
        if found.state is not ClockState.CANCELLED:
            found.state = self._state()
        if found.breached_at is not None:
            return found
        if self.since is not None:
            found.due_at, found.next_due = self._instant_of(self.target), self._next_due()
        elif found.pause_ends_at is not None:
            found.due_at = self._due_from(found.pause_ends_at)
            found.next_due = found.pause_ends_at
        return found

    def _state(self) -> ClockState:
        found = self.found
        late = found.breached_at is not None
        if found.stopped_at is not None:
            return ClockState.LATE_MET if late else ClockState.MET
        if found.paused_since is not None:
            return ClockState.PAUSED
        return ClockState.BREACHED if late else ClockState.RUNNING

    def _start(self, move: Move) -> None:
        self._plan(move.plan)
        self.found.started_at = move.at
        self._run_from(move.at)
        self.found.promised_at = self._instant_of(self.target)

    def _plan(self, plan: ClockPlan | None) -> None:
        if plan is None:
            raise ValueError("a clock cannot start without a plan")
        self.found.plan = plan
        self.line = self.lines[plan.calendar]
        self.target = plan.minutes * 60 * MICRO

    def _run_from(self, at: int) -> None:
        found = self.found
        found.paused_since = found.pause_ends_at = None
        found.pause_reason = ""
        self.since, self.base = at, self.line.elapsed(at)

    def _pause(self, move: Move) -> None:
        found, plan = self.found, self.found.plan
        assert plan is not None
        if self.since is None or found.breached_at is not None:
            return
        if not plan.may_pause or found.pauses_used >= plan.max_pauses or found.used >= self.target:
            return
        cap = self.lines[plan.pause_calendar]
        found.pauses_used += 1
        found.paused_since, found.pause_reason, self.since = move.at, move.reason, None
        found.pause_ends_at = max(move.at, cap.reach(cap.elapsed(move.at) + plan.pause_cap_minutes * 60 * MICRO))

    def _halt(self, at: int) -> None:
        found = self.found
        if found.stopped_at is not None:
            return
        if self.since is not None and found.breached_at is None:
            found.due_at = self._instant_of(self.target)
        elif found.pause_ends_at is not None:
            found.due_at = self._due_from(at)
        found.stopped_at, self.since = at, None
        found.paused_since = found.pause_ends_at = None
        found.pause_reason = ""

    def _restore(self, move: Move) -> None:
        """Go on with what was used when it was cancelled; the time in between does not count."""
        if move.kind is not MoveKind.RESTORED:
            return
        self.found.state, self.found.stopped_at = ClockState.NOT_STARTED, None
        if self.found.started_at is not None:
            self._run_from(move.at)

    def _replan(self, move: Move) -> None:
        """Keep what was used, change what is promised."""
        self._plan(move.plan)
        if self.since is not None:
            self._run_from(move.at)

    def _note_warnings(self, reached: int) -> None:
        found = self.found
        assert found.plan is not None
        for percent in found.plan.warn_at:
            if found.warned_percent < percent < 100 and reached >= self.target * percent // 100:
                found.warned_percent = percent

    def _next_due(self) -> int:
        assert self.found.plan is not None
        for percent in self.found.plan.warn_at:
            if self.found.warned_percent < percent < 100:
                return self._instant_of(self.target * percent // 100)
        return self._instant_of(self.target)

    def _instant_of(self, amount: int) -> int:
        """Return when `amount` is or was used up on the stretch that runs now."""
        assert self.since is not None
        left = amount - self.found.used
        return self.since if left <= 0 else self.line.reach(self.base + left)

    def _due_from(self, at: int) -> int:
        left = self.target - self.found.used
        return at if left <= 0 else self.line.reach(self.line.elapsed(at) + left)
