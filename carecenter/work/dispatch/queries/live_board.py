"""The live board of a subtree as it was counted last."""

from datetime import datetime, timedelta
from typing import Any

from carecenter.foundation import clock
from carecenter.work.dispatch.models import BoardSnapshot

FRESH = timedelta(minutes=1)


def board_counted(*, unit_path: str) -> tuple[datetime, dict[str, Any]] | None:
    """Return (when, counts) of a subtree if they are kept up to date; None: it has to be counted.

    Says that somebody looks, at most once a minute: news then recount it at once, a clock each minute.
    """
    row = BoardSnapshot.objects.filter(unit_path=unit_path).first()
    now = clock.now()
    if row is None or now - row.made_at > FRESH + timedelta(seconds=30):
        return None
    if now - row.asked_at > FRESH:
        BoardSnapshot.objects.filter(pk=row.pk).update(asked_at=now)
    return row.made_at, row.data
