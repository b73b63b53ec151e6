"""Cards and figures about the installation itself."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from carecenter.design.navigation import address_of
from carecenter.desks.home.queries.parts import Tile

_SQL = """
SELECT (SELECT coalesce(max(id), 0) FROM foundation_event),
  (SELECT coalesce(min(event_id), 0) FROM foundation_cursor),
  (SELECT count(*) FROM foundation_deadletter WHERE settled_at IS NULL),
  (SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo' AND coalesce(scheduled_at, now()) <= now()),
  (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'),
  (SELECT count(*) FROM notices_notice WHERE state = 'FAILED' AND queued_at > now() - interval '1 day'),
  pg_database_size(current_database())
"""


@dataclass(frozen=True, slots=True)
class Health:
    """How the installation is: events behind, dead letters, background jobs, failed notices of a day, bytes."""

    newest_event: int
    events_behind: int
    dead_letters: int
    jobs_waiting: int
    jobs_failed: int
    notices_failed: int
    database_bytes: int

    @property
    def is_well(self) -> bool:
        """Tell whether nobody has to look."""
        return not (self.dead_letters or self.jobs_failed or self.events_behind > 1000)

    def facts(self) -> dict[str, Any]:
        """Return plain values, for programs."""
        return {"ok": self.is_well, **asdict(self)}


def health() -> Health:
    """Return how the installation is; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL)
        newest, slowest, letters, waiting, failed, notices, size = cursor.fetchone()
    return Health(newest, max(newest - slowest, 0) if slowest else 0, letters, waiting, failed, notices, size)


def health_tiles() -> list[Tile]:
    """Return what an administrator looks at first."""
    now, page = health(), address_of("health")
    return [
        Tile(
            _("死信"),
            now.dead_letters,
            url=address_of("dead-letters") + "?state=open",
            definition=_("处理失败、等人重试的事件。"),
        ),
        Tile(_("失败的后台任务"), now.jobs_failed, url=page),
        Tile(_("落后的事件"), now.events_behind, url=page, definition=_("最慢的订阅者还没有处理的事件。")),
        Tile(_("一天内发送失败"), now.notices_failed, url=address_of("outbox") + "?state=FAILED"),
    ]
