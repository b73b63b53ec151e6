"""Clocks of the ground: partitions ahead of time, audit seals, old marks."""

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.eventlog import cursors, housekeeping


@app.periodic(cron="17 3 * * *")
@app.task(name="foundation.partitions")
def make_partitions(timestamp: int) -> None:
    """Create next months' partitions."""
    housekeeping.ensure_partitions(clock.now())


@app.periodic(cron="* * * * *")
@app.task(name="foundation.seal_audit", queueing_lock="foundation.seal_audit")
def seal_audit(timestamp: int) -> None:
    """Seal the audit lines of the minutes that are over."""
    while housekeeping.seal_audit(clock.now()) == 20000:
        pass


@app.periodic(cron="43 3 * * *")
@app.task(name="foundation.purge_marks")
def purge_marks(timestamp: int) -> None:
    """Delete marks far behind their cursors."""
    cursors.purge_marks()
