"""Service levels of the last minutes, for the floor rule and the floor view."""

from collections.abc import Sequence
from datetime import timedelta

from django.db import connection

from carecenter.contact.routing.models import AgentPresence, Queue
from carecenter.foundation import clock

WINDOW_MINUTES = 15
_LEVEL = """
SELECT q.id,
       count(*) FILTER (WHERE i.answered_at IS NOT NULL
                          AND extract(epoch FROM i.answered_at - i.entered_at) <= q.target_seconds),
       count(*) FILTER (WHERE NOT (i.state = 'ABANDONED'
                          AND extract(epoch FROM i.ended_at - i.entered_at) <= q.short_seconds))
FROM routing_workitem i JOIN routing_queue q ON q.id = i.queue_id
WHERE i.entered_at >= %s AND i.entered_at < %s AND q.id = ANY(%s) AND i.state <> 'WITHDRAWN'
  AND (i.answered_at IS NOT NULL OR i.state = 'ABANDONED'
       OR extract(epoch FROM %s - i.entered_at) > q.target_seconds)
GROUP BY q.id
"""


def answered_in_time(*, queue_ids: Sequence[int], minutes: int = WINDOW_MINUTES) -> dict[int, tuple[int, int]]:
    """Return (answered within T, offered without short abandons) of each queue in the last minutes.

    Who waits longer than T already counts as offered; who has not yet waited T counts when it is decided.
    """
    now = clock.now()
    with connection.cursor() as cursor:
        cursor.execute(_LEVEL, [now - timedelta(minutes=minutes), now, list(queue_ids), now])
        return {queue_id: (good, all_) for queue_id, good, all_ in cursor.fetchall()}


def level_of_person(*, agent: AgentPresence) -> tuple[float | None, float]:
    """Return the service level of the live queues an agent serves, and its target; None where nothing was offered."""
    queues = Queue.objects.filter(active=True).exclude(channel="CASE")
    if agent.focus:
        queues = queues.filter(pk__in=agent.focus)
    served = {q.pk: q.target_percent for q in queues if set(agent.sites) & {q.unit_path, *q.overflow_paths}}
    counts = answered_in_time(queue_ids=list(served))
    good, all_ = sum(c[0] for c in counts.values()), sum(c[1] for c in counts.values())
    target = min((served[pk] for pk in counts), default=80) / 100
    return (good / all_ if all_ else None), target
