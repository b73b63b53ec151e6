"""What sales does when field service has news."""

from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.work.field_service.events import JobCompleted
from carecenter.work.sales.actions.changing import note_progress
from carecenter.work.sales.rules.chain import DELIVERY, is_installation
from carecenter.work.sales.types import SaleState


@subscriber("sales.progress", JobCompleted)
def follow_job(event: JobCompleted, envelope: Envelope) -> None:
    """Move the sale when its delivery or installation is done."""
    if event.sale_id is None:
        return
    if event.type_code == DELIVERY:
        state = SaleState.DELIVERED
    elif is_installation(event.type_code):
        state = SaleState.INSTALLED
    else:
        return
    note_progress(actor=system_actor("sales"), sale_id=event.sale_id, state=state, at=envelope.at)
