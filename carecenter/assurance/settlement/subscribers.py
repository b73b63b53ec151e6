"""What settlement does when others have news."""

from carecenter.assurance.settlement.actions.runs import remember_cancelled_sale
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.work.sales.events import SaleCancelled


@subscriber("settlement.clawback", SaleCancelled)
def take_back(event: SaleCancelled, envelope: Envelope) -> None:
    """Take fees back that were paid for a sale that is no more."""
    remember_cancelled_sale(actor=system_actor("settlement"), sale_id=event.subject_id)
