"""Clocks of telephony."""

from procrastinate.contrib.django import app

from carecenter.contact.telephony.actions.recordings import purge_recordings
from carecenter.foundation.plain.actors import system_actor


@app.periodic(cron="31 3 * * *")
@app.task(name="telephony.purge_recordings", queueing_lock="telephony.purge_recordings")
def purge(timestamp: int) -> None:
    """Forget recordings whose six months are over."""
    while purge_recordings(actor=system_actor("telephony")) == 500:
        pass
