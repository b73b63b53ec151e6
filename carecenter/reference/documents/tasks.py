"""The clock of documents."""

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.documents.public import activate_edition
from carecenter.reference.documents.queries.reading import editions_due


@app.periodic(cron="2 * * * *")
@app.task(name="documents.activate", queueing_lock="documents.activate")
def activate_due(timestamp: int) -> None:
    """Let approved editions hold whose day has come, each in a transaction of its own."""
    for edition_id in editions_due(on=clock.today()):
        activate_edition(actor=system_actor("documents"), edition_id=edition_id)
