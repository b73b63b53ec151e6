"""The clock of standards."""

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.standards.actions.publishing import activate_version
from carecenter.reference.standards.queries.versions import due_versions


@app.periodic(cron="* * * * *")
@app.task(name="standards.activate", queueing_lock="standards.activate")
def activate_due(timestamp: int) -> None:
    """Let published versions hold whose day has come, each in a transaction of its own."""
    actor = system_actor("standards")
    for version_id in due_versions(at=clock.now()):
        activate_version(actor=actor, version_id=version_id)
