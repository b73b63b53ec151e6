"""Stop, pause, resume, reopen and cancel the promises of a subject. The calling module has asked its access."""

from collections.abc import Collection, Iterable
from datetime import datetime

from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.service_levels.access import clocks_to_move
from carecenter.work.service_levels.actions.log import about, moment, tell_moved, write_moves
from carecenter.work.service_levels.errors import PausesUsedUp
from carecenter.work.service_levels.events import ClockStopped
from carecenter.work.service_levels.models import Clock
from carecenter.work.service_levels.queries.calendars import CalendarLines
from carecenter.work.service_levels.queries.standing import log_of
from carecenter.work.service_levels.rules.openings import micros
from carecenter.work.service_levels.rules.reckoning import Reckoning, reckon
from carecenter.work.service_levels.types import ClockPlan, ClockState, MoveKind, PauseReason

Subject = tuple[str, int]


@action("service_levels.stop_clock")
def stop_clock(
    *, actor: Actor, subject: Subject, metric: str | None = None, key: str = "", at: datetime | None = None
) -> tuple[int, ...]:
    """Stop the running clocks of a subject: of one metric, of one key, or all; return their ids.

    Up to the due instant itself the promise is kept. Stopping what does not run changes nothing.
    """
    when = moment(at)
    clocks = clocks_to_move(subject, metrics=None if metric is None else [metric], key=key)
    found = write_moves(clocks, actor=actor, kind=MoveKind.STOPPED, at=when)
    for clock in clocks:
        record(ClockStopped(**about(clock), late=found[clock.pk].state is ClockState.LATE_MET))
    note(subject=subject, clocks=[clock.pk for clock in clocks])
    return tuple(clock.pk for clock in clocks)


@action("service_levels.pause_clocks")
def pause_clocks(
    *,
    actor: Actor,
    subject: Subject,
    reason: str,
    metrics: Iterable[str] | None = None,
    at: datetime | None = None,
) -> tuple[int, ...]:
    """Let the clocks that may stand still do so, for one of the four reasons; return their ids.

    Broken promises run on. A pause ends by itself at its cap. Raises BadInput (reason), PausesUsedUp where one of the
    clocks has had all its pauses; then none is paused.
    """
    if reason not in set(PauseReason):
        raise BadInput("reason", "请选择暂停原因：等客户、等配件、等第三方或不可抗力。")
    when = moment(at)
    clocks = clocks_to_move(subject, metrics=metrics)
    log = log_of([clock.pk for clock in clocks])
    lines = CalendarLines()
    standing = {clock.pk: reckon(log.get(clock.pk, ()), lines, micros(when)) for clock in clocks}
    able = [clock for clock in clocks if _may_stand_still(standing[clock.pk])]
    used_up = [clock for clock in able if standing[clock.pk].pauses_used >= _plan(clock).max_pauses]
    if used_up:
        raise PausesUsedUp(count=_plan(used_up[0]).max_pauses)
    write_moves(able, actor=actor, kind=MoveKind.PAUSED, at=when, log=log, reason=reason)
    tell_moved(able, MoveKind.PAUSED)
    note(subject=subject, clocks=[clock.pk for clock in able], reason=reason)
    return tuple(clock.pk for clock in able)


@action("service_levels.resume_clocks")
def resume_clocks(
    *, actor: Actor, subject: Subject, metrics: Iterable[str] | None = None, at: datetime | None = None
) -> tuple[int, ...]:
    """Let the paused clocks run on; return their ids. What resumed by itself already is left alone."""
    when = moment(at)
    clocks = [clock for clock in clocks_to_move(subject, metrics=metrics) if clock.paused_since is not None]
    write_moves(clocks, actor=actor, kind=MoveKind.RESUMED, at=when)
    tell_moved(clocks, MoveKind.RESUMED)
    note(subject=subject, clocks=[clock.pk for clock in clocks])
    return tuple(clock.pk for clock in clocks)


@action("service_levels.reopen_clocks")
def reopen_clocks(
    *, actor: Actor, subject: Subject, metrics: Iterable[str] | None = None, at: datetime | None = None
) -> tuple[int, ...]:
    """Let the same clocks go on with what they had used (§5.3: no reset); return their ids.

    Without `metrics`: those whose plan reopens. The time in between does not count.
    """
    when = moment(at)
    stopped = {ClockState.MET.value, ClockState.LATE_MET.value}
    clocks = [c for c in clocks_to_move(subject, metrics=metrics, living=False) if c.state in stopped]
    if metrics is None:
        clocks = [clock for clock in clocks if _plan(clock).may_reopen]
    write_moves(clocks, actor=actor, kind=MoveKind.REOPENED, at=when)
    tell_moved(clocks, MoveKind.REOPENED)
    note(subject=subject, clocks=[clock.pk for clock in clocks])
    return tuple(clock.pk for clock in clocks)


@action("service_levels.cancel_clocks")
def cancel_clocks(
    *, actor: Actor, subject: Subject, metrics: Iterable[str] | None = None, key: str = "", at: datetime | None = None
) -> tuple[int, ...]:
    """End the clocks that run or wait without a verdict: the subject was withdrawn or merged. Returns their ids."""
    when = moment(at)
    over = {ClockState.MET.value, ClockState.LATE_MET.value, ClockState.CANCELLED.value}
    found = clocks_to_move(subject, metrics=metrics, key=key, living=False)
    clocks = [clock for clock in found if clock.state not in over]
    write_moves(clocks, actor=actor, kind=MoveKind.CANCELLED, at=when)
    tell_moved(clocks, MoveKind.CANCELLED)
    note(subject=subject, clocks=[clock.pk for clock in clocks])
    return tuple(clock.pk for clock in clocks)


@action("service_levels.restore_clocks")
def restore_clocks(*, actor: Actor, subject: Subject, ids: Collection[int], at: datetime | None = None) -> None:
    """Let cancelled clocks of a subject go on with what they had used: its merge was taken back.

    The time in between does not count; a promise that was broken stays broken.
    """
    found = clocks_to_move(subject, living=False)
    clocks = [clock for clock in found if clock.pk in set(ids) and clock.state == ClockState.CANCELLED.value]
    write_moves(clocks, actor=actor, kind=MoveKind.RESTORED, at=moment(at))
    tell_moved(clocks, MoveKind.RESTORED)
    note(subject=subject, clocks=[clock.pk for clock in clocks])


def _plan(clock: Clock) -> ClockPlan:
    return ClockPlan.from_json(clock.plan)


def _may_stand_still(standing: Reckoning) -> bool:
    return standing.state is ClockState.RUNNING and standing.plan is not None and standing.plan.may_pause
