"""Bring rows to what their log says: after a calendar changed, and to prove that nothing has drifted."""

from collections.abc import Collection

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.service_levels.actions.log import settle
from carecenter.work.service_levels.models import Clock
from carecenter.work.service_levels.queries.standing import log_of
from carecenter.work.service_levels.types import LIVING

BATCH = 1000


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
