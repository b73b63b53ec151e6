"""Dispatch's clock."""

from procrastinate.contrib.django import app

from carecenter.foundation.plain.actors import system_actor
from carecenter.work.dispatch.actions.placing import place_forgotten_jobs, take_back_late_offers


@app.periodic(cron="* * * * *")
@app.task(name="dispatch.clock", queueing_lock="dispatch.clock")
def watch_the_clock(timestamp: int) -> None:
    """Each minute: offers past their hour go on, jobs past theirs get a person."""
    actor = system_actor("dispatch")
    take_back_late_offers(actor=actor)
    place_forgotten_jobs(actor=actor)
