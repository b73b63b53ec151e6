"""The schedule of promises, which sleeps until the next due instant, and what follows a changed calendar."""

from procrastinate.contrib.django import app

from carecenter.foundation.plain.actors import system_actor
from carecenter.work.service_levels.public import announce_due, recompute_clocks, seconds_until_next

PAUSE_AFTER_NOTHING = 0.2


def announce() -> float:
    """Announce what is due, batch by batch; return the seconds until the next due instant."""
    waiting = seconds_until_next()
    if waiting > 0:
        return waiting
    # At the very instant itself a promise is not broken yet.
    return 0.0 if announce_due(actor=system_actor("service_levels")) else PAUSE_AFTER_NOTHING


@app.task(name="service_levels.recompute")
def recompute(calendars: str) -> None:
    """Bring the living clocks on these calendars (codes with commas) to what their log says now, batch by batch."""
    actor, last = system_actor("service_levels"), 0
    while last := recompute_clocks(actor=actor, after_id=last, calendars=calendars.split(",")):
        pass
