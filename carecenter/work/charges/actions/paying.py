"""Ask for money at the door, hear that it was paid, close what was not."""

import hashlib
import json
from datetime import timedelta
from decimal import Decimal
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.inserting import insert_once
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers import public as customers
from carecenter.work.charges.access import job_to_charge
from carecenter.work.charges.errors import NewsNotGenuine, NothingToPay, PaymentIsOver
from carecenter.work.charges.events import PaymentMoved
from carecenter.work.charges.gateways.paying import is_genuine, new_order_no, provider
from carecenter.work.charges.models import Payment, PaymentNews, Quote
from carecenter.work.charges.queries.charging import charges_of_job
from carecenter.work.charges.types import PayBy, PaymentState

CODE_MINUTES = 15


@action("charges.ask")
def ask_payment(*, actor: Actor, job_id: int, by: PayBy) -> int:
    """Ask for what is still to be paid; return the payment's id. Cash counts at once, a code when its news comes.

    A code that waits is closed first, so that nobody pays twice. Raises NothingToPay, NotPermitted, NotThere.
    """
    job = job_to_charge(actor, job_id)
    # The offer is the lock of a job's money.
    Quote.objects.select_for_update().filter(job_id=job_id).order_by("-revision").first()
    for waiting in Payment.objects.select_for_update().filter(job_id=job_id, state=PaymentState.WAITING.value):
        _close(waiting)
    amount = charges_of_job(job_id=job_id).outstanding
    if amount <= 0:
        raise NothingToPay()
    now, order_no = clock.now(), new_order_no(job.number)
    cash = by is PayBy.CASH
    row = Payment.objects.create(
        job_id=job_id,
        customer_id=job.customer_id,
        unit_path=job.unit_path,
        office_path=job.office_path,
        by=by.value,
        state=(PaymentState.PAID if cash else PaymentState.WAITING).value,
        amount=amount,
        refunded=Decimal("0.00"),
        order_no=order_no,
        code="" if cash else provider().ask(order_no, amount, by),
        asked_at=now,
        asked_by_id=actor.person_id,
        expires_at=None if cash else now + timedelta(minutes=CODE_MINUTES),
        paid_at=now if cash else None,
    )
    if cash:
        _tell_customer(row)
    tell_of(row)
    return row.pk


def hear_news(*, channel: str, body: bytes, signature: str) -> None:
    """Store what a payment provider says as it came, then understand it; the same news twice has one effect.

    Raises NewsNotGenuine; whatever else is wrong is kept beside the news.
    """
    if not is_genuine(body, signature):
        raise NewsNotGenuine()
    text = body.decode("utf-8", "replace")
    key = hashlib.sha256(body).hexdigest()
    insert_once(PaymentNews(channel=channel[:12], key=key, body=text, heard_at=clock.now()))
    news = PaymentNews.objects.get(key=key)
    if news.handled_at is None:
        understand_news(actor=system_actor("payments"), news_id=news.pk)


@action("charges.understand")
def understand_news(*, actor: Actor, news_id: int) -> None:
    """Apply one piece of news: an order was paid. News of another amount or an unknown order is kept with its error."""
    news = PaymentNews.objects.select_for_update().get(pk=news_id)
    if news.handled_at is not None:
        return
    news.error = _apply(news.body)
    news.handled_at = clock.now()
    news.save(update_fields=["handled_at", "error"])
    note(subject=("payment_news", news.pk), error=news.error)


def _apply(body: str) -> str:
    try:
        said: dict[str, Any] = json.loads(body)
        order_no, amount = str(said["order_no"]), Decimal(str(said["amount"]))
    except (ValueError, KeyError, TypeError, ArithmeticError):
        return "the news is not what was agreed"
    row = Payment.objects.select_for_update().filter(order_no=order_no).first()
    if row is None:
        return "no such order"
    if amount != row.amount:
        return f"the amount is {row.amount}"
    if row.state == PaymentState.PAID.value:
        return ""
    # Money that came after its code was closed is money: the job's sums show it, and it can be given back.
    row.state, row.paid_at = PaymentState.PAID.value, clock.now()
    row.reference = str(said.get("reference", ""))[:64]
    row.save(update_fields=["state", "paid_at", "reference"])
    _tell_customer(row)
    tell_of(row)
    return ""


@action("charges.close")
def close_code(*, actor: Actor, payment_id: int) -> None:
    """Close a code that is over. Raises PaymentIsOver where it was paid or closed meanwhile."""
    row = only_row(Payment.objects.select_for_update().filter(pk=payment_id))
    if row is None:
        raise NotThere()
    if row.state != PaymentState.WAITING.value:
        raise PaymentIsOver()
    _close(row)


def _close(row: Payment) -> None:
    provider().close(row.order_no)
    row.state = PaymentState.CLOSED.value
    row.save(update_fields=["state"])
    tell_of(row)


def _tell_customer(row: Payment) -> None:
    customers.add_timeline_line(
        customer_id=row.customer_id,
        at=clock.now(),
        unit_path=row.unit_path,
        kind="payment_received",
        subject=("payment", row.pk),
        params={"number": row.number, "amount": str(row.amount), "by": row.by},
    )


def tell_of(row: Payment) -> None:
    """Write the audit line and the event of a payment that has moved."""
    note(subject=("payment", row.pk), state=row.state, amount=str(row.amount))
    record(
        PaymentMoved(
            subject_id=row.pk,
            unit_path=row.unit_path,
            customer_id=row.customer_id,
            job_id=row.job_id,
            state=row.state,
            by=row.by,
            amount=row.amount,
            refunded=row.refunded,
        )
    )
