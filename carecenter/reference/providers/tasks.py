"""Providers' clock."""

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.providers.actions.expiry import tell_expiring_documents


@app.periodic(cron="10 0 * * *")
@app.task(name="providers.documents", queueing_lock="providers.documents")
def watch_documents(timestamp: int) -> None:
    """Each morning: documents that end soon (08:10 in Shanghai)."""
    tell_expiring_documents(actor=system_actor("providers"), on=clock.today())
