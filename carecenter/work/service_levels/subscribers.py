"""Follow changed calendars, and tell people of promises that run out."""

from datetime import datetime

from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.reference.organisation.events import CalendarChanged
from carecenter.work.service_levels.events import ClockBreached, ClockWarned
from carecenter.work.service_levels.public import follow_calendar, tell_ladder

ACTOR = system_actor("service_levels")


@subscriber("service_levels.calendar_changed", CalendarChanged)
def recompute_running(event: CalendarChanged, envelope: Envelope) -> None:
    """Bring the running clocks on a changed calendar to their new due instants."""
    follow_calendar(actor=ACTOR, code=event.code, since=envelope.at)


@subscriber("service_levels.tell_warned", ClockWarned)
def tell_warned(event: ClockWarned, envelope: Envelope) -> None:
    """Tell the owner and the level of the warning."""
    tell_ladder(
        actor=ACTOR, clock_id=event.subject_id, percent=event.percent, level=event.level, at=envelope.at
    )  # fmt: skip


@subscriber("service_levels.tell_breached", ClockBreached)
def tell_breached(event: ClockBreached, envelope: Envelope) -> None:
    """Tell the owner and the level of the breach."""
    at = datetime.fromisoformat(event.breached_at)
    tell_ladder(actor=ACTOR, clock_id=event.subject_id, percent=100, level=event.level, at=at)
