"""Delivery: woken by the clock and, through the subscriber, by every notice."""

from procrastinate.contrib.django import app

from carecenter.reference.notices.public import deliver_waiting


@app.periodic(cron="* * * * *")
@app.task(name="notices.deliver", queueing_lock="notices.deliver")
def deliver(timestamp: int) -> None:
    """Deliver what is due."""
    while deliver_waiting() == 200:
        pass
