"""What organisation does every night."""

from procrastinate.contrib.django import app

from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.organisation.public import announce_expiring


@app.periodic(cron="30 6 * * *")
@app.task(name="organisation.expiring", queueing_lock="organisation.expiring")
def expiring(timestamp: int) -> None:
    """Announce certificates that end in 30, 14 or 3 days."""
    announce_expiring(actor=system_actor("organisation"))
