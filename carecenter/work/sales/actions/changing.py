"""What happens to a sale after it was registered."""

from datetime import datetime

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.public import add_timeline_line
from carecenter.reference.equipment.public import void_equipment
from carecenter.work.field_service.public import cancel_jobs_of_sale
from carecenter.work.sales.access import sale_to_change
from carecenter.work.sales.errors import SaleIsCancelled
from carecenter.work.sales.events import SaleCancelled, SaleProgressed
from carecenter.work.sales.models import Sale
from carecenter.work.sales.types import CancelReason, SaleState


@action("sales.cancel")
def cancel_sale(*, actor: Actor, sale_id: int, reason: str) -> None:
    """Cancel a sale before or after its installation: open jobs stop, the equipment is void, what was paid goes back.

    Raises BadInput (reason), SaleIsCancelled, NotThere.
    """
    if reason not in set(CancelReason):
        raise BadInput("reason", "请选择取消原因。")
    sale = sale_to_change(actor, sale_id)
    if sale.state == SaleState.CANCELLED:
        raise SaleIsCancelled(number=sale.number)
    was_installed = sale.state == SaleState.INSTALLED
    jobs = cancel_jobs_of_sale(actor=actor, sale_id=sale.pk, reason=f"SALE_{reason}")
    if sale.equipment_id:
        void_equipment(actor=actor, equipment_id=sale.equipment_id, reason=f"SALE_{reason}")
    sale.state, sale.cancelled_at, sale.cancel_reason = SaleState.CANCELLED.value, clock.now(), reason
    sale.save(update_fields=["state", "cancelled_at", "cancel_reason"])
    add_timeline_line(
        customer_id=sale.customer_id,
        at=clock.now(),
        unit_path=sale.office_path,
        kind="sale_cancelled",
        subject=("sale", sale.pk),
        params={"number": sale.number, "reason": reason},
    )
    note(reason=reason, jobs=jobs)
    record(
        SaleCancelled(
            subject_id=sale.pk,
            unit_path=sale.unit_path,
            customer_id=sale.customer_id,
            reason=reason,
            was_installed=was_installed,
            equipment_id=sale.equipment_id or 0,
            store_id=sale.store_id,
            guide_id=sale.guide_id,
            jobs_cancelled=jobs,
        )
    )


@action("sales.progress")
def note_progress(*, actor: Actor, sale_id: int, state: SaleState, at: datetime) -> None:
    """Note that the goods arrived or were installed; a cancelled sale and an earlier stage stay as they are."""
    sale = only_row(Sale.objects.select_for_update().filter(pk=sale_id))
    order = [SaleState.REGISTERED, SaleState.DELIVERED, SaleState.INSTALLED]
    if sale is None or sale.state == SaleState.CANCELLED or order.index(state) <= order.index(SaleState(sale.state)):
        return
    sale.state = state.value
    if state is SaleState.DELIVERED:
        sale.delivered_at = at
    else:
        sale.installed_at = at
    sale.save(update_fields=["state", "delivered_at", "installed_at"])
    record(
        SaleProgressed(subject_id=sale.pk, unit_path=sale.unit_path, customer_id=sale.customer_id, state=state.value)
    )
