"""Keep what calendars are from a moment on; a change reaches the clocks that still run, for the future only."""

from collections.abc import Collection
from datetime import datetime

from procrastinate.contrib.django import app

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation.public import calendar_content, calendars_below
from carecenter.work.service_levels.models import CalendarInForce
from carecenter.work.service_levels.queries.calendars import FIRST, digest_of, unknown_calendars


@action("service_levels.keep_calendars")
def keep_calendars(*, actor: Actor, codes: Collection[str]) -> None:
    """Write down what these calendars are, the first time a promise uses them. Raises NotThere for an unknown code."""
    missing = unknown_calendars(codes)
    for code in sorted(missing):
        _keep(code, FIRST)
    note(calendars=sorted(missing))


@action("service_levels.follow_calendar")
def follow_calendar(*, actor: Actor, code: str, since: datetime) -> list[str]:
    """Let a changed calendar, and those that inherit from it, count from its change on; return what truly changed.

    Only calendars that a promise has used are kept. A job brings the rows of the running clocks after it.
    """
    changed = []
    known = set(CalendarInForce.objects.values_list("code", flat=True))
    for each in sorted(calendars_below(code=code) & known):
        if _keep(each, since):
            changed.append(each)
    note(calendars=changed)
    if changed:
        app.configure_task("service_levels.recompute").defer(calendars=",".join(changed))
    return changed


def _keep(code: str, since: datetime) -> bool:
    content = calendar_content(code=code)
    digest = digest_of(content)
    newest = CalendarInForce.objects.filter(code=code).order_by("-since", "-id").first()
    if newest is not None and newest.digest == digest:
        return False
    CalendarInForce.objects.create(code=code, since=since, digest=digest, content=content)
    return True
