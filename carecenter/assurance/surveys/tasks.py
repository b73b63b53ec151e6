"""Clocks of surveys: send what is due, close what is over."""

from procrastinate.contrib.django import app

from carecenter.assurance.surveys.actions.invitations import let_lapse, send_invitation
from carecenter.assurance.surveys.queries.invitations import due_invitations, lapsed_invitations
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor

SURVEYS = system_actor("surveys")


@app.periodic(cron="*/2 * * * *")
@app.task(name="surveys.send", queueing_lock="surveys.send")
def send_due(timestamp: int) -> None:
    """Send the invitations whose time has come."""
    for invitation_id in due_invitations(at=clock.now()):
        send_invitation(actor=SURVEYS, invitation_id=invitation_id)


@app.periodic(cron="*/10 * * * *")
@app.task(name="surveys.lapse", queueing_lock="surveys.lapse")
def close_lapsed(timestamp: int) -> None:
    """Close the invitations whose 72 hours are over."""
    if ids := lapsed_invitations(at=clock.now()):
        let_lapse(actor=SURVEYS, invitation_ids=ids)
