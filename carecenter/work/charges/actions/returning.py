"""Hand cash in; give money back."""

from decimal import Decimal

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.money import yuan
from carecenter.foundation.plain.refusals import BadInput, ChangedMeanwhile
from carecenter.reference.organisation import public as organisation
from carecenter.work.charges.access import COLLECT, hand_in_to_receive, payment_to_refund, refund_to_decide
from carecenter.work.charges.actions.paying import tell_of
from carecenter.work.charges.errors import NoCash, OwnRefund, PaymentIsOver, TooMuchRefunded
from carecenter.work.charges.events import CashMoved
from carecenter.work.charges.gateways.paying import provider
from carecenter.work.charges.models import HandIn, Payment, Refund
from carecenter.work.charges.queries.charging import cash_in_hand
from carecenter.work.charges.types import HandInState, PayBy, PaymentState, RefundState


@action("charges.hand_in")
def hand_in_cash(*, actor: Actor) -> int:
    """Hand all cash in hand over to the provider; return the hand-in's id. Raises NoCash, NotPermitted."""
    demand(actor, COLLECT)
    rows = list(cash_in_hand(person_id=actor.person_id or 0).select_for_update())
    amount = sum((row.amount - row.refunded for row in rows), Decimal("0.00"))
    person = organisation.persons_by_id(ids=[actor.person_id or 0]).get(actor.person_id or 0)
    if not rows or person is None:
        raise NoCash()
    made = HandIn.objects.create(
        technician_id=person.id,
        unit_path=person.unit_path,
        amount=amount,
        state=HandInState.HANDED.value,
        handed_at=clock.now(),
    )
    Payment.objects.filter(pk__in=[row.pk for row in rows]).update(hand_in=made)
    _cash_moved(made)
    return made.pk


@action("charges.receive")
def receive_cash(*, actor: Actor, hand_in_id: int, counted: Decimal) -> None:
    """Count and receive a technician's cash; another sum than was collected is refused, so that nothing is covered up.

    Raises BadInput (counted), ChangedMeanwhile, NotPermitted, NotThere.
    """
    row = hand_in_to_receive(actor, hand_in_id)
    if row.state != HandInState.HANDED.value:
        raise ChangedMeanwhile()
    if yuan(counted) != row.amount:
        raise BadInput("counted", f"应收 ¥{row.amount}，点到 ¥{yuan(counted)}；请先和技师核对每一笔收款。")
    row.state, row.received_at, row.received_by_id = HandInState.RECEIVED.value, clock.now(), actor.person_id
    row.save(update_fields=["state", "received_at", "received_by"])
    _cash_moved(row)


def _cash_moved(row: HandIn) -> None:
    note(subject=("hand_in", row.pk), state=row.state, amount=str(row.amount))
    record(
        CashMoved(
            subject_id=row.pk,
            unit_path=row.unit_path,
            technician_id=row.technician_id,
            state=row.state,
            amount=row.amount,
        )
    )


@action("charges.ask_refund")
def ask_refund(*, actor: Actor, payment_id: int, amount: Decimal, reason: str) -> int:
    """Ask to give money back, in part or whole; return the refund's id. Another person approves it.

    Raises PaymentIsOver, TooMuchRefunded, BadInput (amount, reason), NotPermitted, NotThere.
    """
    row = payment_to_refund(actor, payment_id)
    if row.state != PaymentState.PAID.value:
        raise PaymentIsOver()
    if amount <= 0 or amount != yuan(amount):
        raise BadInput("amount", "退款金额要大于零，到分为止。")
    asked = sum(r.amount for r in row.refunds.filter(state=RefundState.ASKED.value))
    most = row.amount - row.refunded - asked
    if amount > most:
        raise TooMuchRefunded(most=str(most))
    reason = reason.replace("\x00", "").strip()
    if not 4 <= len(reason) <= 200:
        raise BadInput("reason", "请写明退款原因，4 到 200 个字。")
    made = Refund.objects.create(
        payment=row,
        amount=amount,
        reason=reason,
        state=RefundState.ASKED.value,
        asked_at=clock.now(),
        asked_by_id=actor.person_id,
    )
    note(subject=("refund", made.pk), payment=row.pk, amount=str(amount))
    return made.pk


@action("charges.decide_refund")
def decide_refund(*, actor: Actor, refund_id: int, approve: bool) -> None:
    """Approve or refuse a refund of somebody else; approved money goes back the way it came.

    Raises OwnRefund, ChangedMeanwhile, NotPermitted, NotThere.
    """
    refund = refund_to_decide(actor, refund_id)
    if refund.state != RefundState.ASKED.value:
        raise ChangedMeanwhile()
    if actor.person_id is not None and actor.person_id == refund.asked_by_id:
        raise OwnRefund()
    payment = refund.payment
    if approve:
        payment.refunded += refund.amount
        payment.save(update_fields=["refunded"])
        if payment.by != PayBy.CASH.value:
            # Asked last: a refusal of the provider takes everything back with it.
            refund.reference = provider().give_back(payment.order_no, f"R{refund.pk}", refund.amount)
    refund.state = (RefundState.DONE if approve else RefundState.REFUSED).value
    refund.decided_at, refund.decided_by_id = clock.now(), actor.person_id
    refund.save(update_fields=["state", "decided_at", "decided_by", "reference"])
    note(subject=("refund", refund.pk), state=refund.state)
    if approve:
        tell_of(payment)
