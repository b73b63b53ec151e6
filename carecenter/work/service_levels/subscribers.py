"""Follow changed calendars, and tell people of promises that run out."""

from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.reference.organisation.events import CalendarChanged
from carecenter.work.service_levels.public import follow_calendar


@subscriber("service_levels.calendar_changed", CalendarChanged)
def recompute_running(event: CalendarChanged, envelope: Envelope) -> None:
    """Bring the running clocks on a changed calendar to their new due instants."""
    follow_calendar(actor=system_actor("service_levels"), code=event.code, since=envelope.at)
