"""Questions about the history."""

from django.db import DatabaseError, transaction

from carecenter.extension.demo.models import DemoRun


def history_is_unfinished() -> bool:
    """Tell whether a history was begun and not ended: then nobody may act in the present."""
    try:
        with transaction.atomic():
            return DemoRun.objects.filter(finished_at=None).exists()
    except DatabaseError:  # before the first migration
        return False


def current_run() -> DemoRun | None:
    """Return the history of this installation."""
    return DemoRun.objects.first()
