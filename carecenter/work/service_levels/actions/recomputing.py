"""Bring rows to what their log says: after a calendar changed, and to prove that nothing has drifted."""

from collections.abc import Collection, Sequence

from carecenter.foundation import clock as time
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.service_levels.actions.log import bring, save_rows, settle, waiting
from carecenter.work.service_levels.models import Clock
from carecenter.work.service_levels.queries.calendars import CalendarLines
from carecenter.work.service_levels.queries.standing import log_of
from carecenter.work.service_levels.rules.openings import micros
from carecenter.work.service_levels.rules.reckoning import reckon
from carecenter.work.service_levels.types import LIVING

BATCH = 2000


@action("service_levels.recompute")
def recompute_clocks(*, actor: Actor, after_id: int = 0, calendars: Collection[str] = (), limit: int = BATCH) -> int:
    """Recompute the next living clocks after an id, perhaps only those on some calendars.

    Returns the last id looked at, 0 when there are no more.
    """
    rows = Clock.objects.select_for_update(of=("self",)).filter(pk__gt=after_id, state__in=[s.value for s in LIVING])
    clocks = list(rows.order_by("id")[:limit])
    if not clocks:
        return 0
    chosen = [c for c in clocks if not calendars or {c.plan["calendar"], c.plan["pause_calendar"]} & set(calendars)]
    settle(chosen, log_of([clock.pk for clock in chosen]))
    note(clocks=len(chosen))
    return clocks[-1].pk


def recompute_all(*, actor: Actor, after_id: int = 0, until_id: int = 2**62) -> int:
    """Recompute every clock of a range of ids from its log, in batches of their own; return how many rows changed.

    The same log gives the same rows: a second run changes none.
    """
    changed = 0
    last: int | None = after_id
    while last is not None and last < until_id:
        last, count = _recompute_batch(actor=actor, after_id=last, until_id=until_id)
        changed += count
    return changed


@action("service_levels.recompute_batch")
def _recompute_batch(*, actor: Actor, after_id: int, until_id: int) -> tuple[int | None, int]:
    rows = Clock.objects.select_for_update(of=("self",)).filter(pk__gt=after_id, pk__lt=until_id)
    clocks: Sequence[Clock] = list(rows.order_by("id")[:BATCH])
    if not clocks:
        return None, 0
    log, lines, now = log_of([clock.pk for clock in clocks]), CalendarLines(), micros(time.now())
    changed = [c for c in clocks if bring(c, waiting(c, reckon(log.get(c.pk, ()), lines, now), now))]
    save_rows(changed)
    note(clocks=len(clocks), changed=len(changed))
    return clocks[-1].pk, len(changed)
