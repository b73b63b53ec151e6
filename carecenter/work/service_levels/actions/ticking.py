"""Say what has happened by itself: warnings, breaches, pauses at their cap. Woken by the due instants, no polling."""

from carecenter.foundation import clock as time
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.work.service_levels.actions.log import about, bring, save_rows
from carecenter.work.service_levels.events import ClockBreached, ClockResumedItself, ClockWarned
from carecenter.work.service_levels.models import Clock, ClockMove
from carecenter.work.service_levels.queries.calendars import CalendarLines
from carecenter.work.service_levels.queries.standing import columns_of, log_of
from carecenter.work.service_levels.rules.openings import instant, micros
from carecenter.work.service_levels.rules.reckoning import Reckoning, reckon
from carecenter.work.service_levels.types import ClockState, MoveKind

BATCH = 500


@action("service_levels.tick")
def announce_due(*, actor: Actor, limit: int = BATCH) -> int:
    """Announce what is due now for at most `limit` clocks, the earliest first; return how many rows changed.

    A breach is stamped with the due instant itself, however late the tick. Another worker's rows are skipped.
    """
    now = time.now()
    rows = Clock.objects.select_for_update(of=("self",), skip_locked=True).filter(next_due__lte=now)
    clocks = list(rows.order_by("next_due")[:limit])
    log, lines, changed = log_of([clock.pk for clock in clocks]), CalendarLines(), []
    for clock in clocks:
        standing = reckon(log.get(clock.pk, ()), lines, micros(now))
        _announce(clock, standing)
        if bring(clock, columns_of(standing)):
            changed.append(clock)
    save_rows(changed)
    note(clocks=len(changed))
    return len(changed)


def _announce(clock: Clock, standing: Reckoning) -> None:
    if standing.plan is None:
        return
    if clock.state == ClockState.PAUSED.value and standing.paused_since is None and clock.pause_ends_at is not None:
        at, cause = clock.pause_ends_at, clock.pause_reason
        ClockMove.objects.create(clock=clock, kind=MoveKind.RESUMED.value, at=at, reason="CAP", written_at=time.now())
        record(ClockResumedItself(**about(clock), reason=cause))
    if standing.state in {ClockState.MET, ClockState.CANCELLED} and standing.breached_at is None:
        return
    for percent in standing.plan.warn_at:
        if clock.warned_percent < percent <= standing.warned_percent and percent < 100:
            level = standing.plan.level_at(percent)
            record(ClockWarned(**about(clock), percent=percent, level=level))
    if standing.breached_at is not None and clock.warned_percent < 100:
        at = instant(standing.breached_at)
        level = standing.plan.level_at(100)
        record(ClockBreached(**about(clock), breached_at=at.isoformat(), level=level))
