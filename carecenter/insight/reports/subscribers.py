"""News that reports keep."""

from carecenter.contact.routing.events import WorkFinished
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.insight.reports.actions.recording import keep_contact


@subscriber("reports.contacts", WorkFinished)
def keep(event: WorkFinished, envelope: Envelope) -> None:
    """Keep a contact for the figures; what its owner withdrew was never the customer's."""
    if event.outcome != "WITHDRAWN":
        keep_contact(actor=system_actor("reports"), event=event)
