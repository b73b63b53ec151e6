"""Questions about what a job costs, what is paid, what a technician can charge for."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet, Sum

from carecenter.foundation import clock
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.types import WHOLE
from carecenter.work.charges.models import ChargeName, HandIn, Payment, Quote
from carecenter.work.charges.types import (
    ChargeItem,
    JobCharges,
    PayBy,
    PaymentFacts,
    PaymentState,
    QuotedLine,
    QuoteFacts,
    QuoteState,
)
from carecenter.work.field_service.types import JobFacts

PRICE_LIST = "CUSTOMER"


def charge_items(*, job: JobFacts, on: date) -> list[ChargeItem]:
    """Return what this job's customer can be charged for on a day: labour that fits the job first, then parts by name.

    Labour counts as covered where the whole unit is, a part where its component is. Five queries.
    """
    names = {row.code: row for row in ChargeName.objects.all()}
    parts = {part.code: part for part in catalogue.parts(line_code=job.line_code)}
    covers = _covers(job, {part.component or WHOLE for part in parts.values()} | {WHOLE}, on)
    found = []
    for code in dict.fromkeys(row.item_code for row in catalogue.prices_of(price_list=PRICE_LIST, on=on)):
        if code in parts:
            name, component = parts[code].name, parts[code].component or WHOLE
        elif code in names:
            name, component = names[code].name, WHOLE
        else:
            continue
        found.append((code, name, component))
    amounts = _amounts(job, [code for code, _name, _component in found], on)
    fits = {code for code, row in names.items() if job.type_code in row.job_types}
    items = [
        ChargeItem(code, name, amounts[code], code in parts, covers.get(component, False))
        for code, name, component in found
        if code in amounts
    ]
    return sorted(items, key=lambda item: (item.code not in fits, item.is_part, item.name))


def _covers(job: JobFacts, components: Iterable[str], on: date) -> dict[str, bool]:
    if job.equipment_id is None or job.cover_excluded:
        return {}
    verdicts = equipment.warranties_of(equipment_id=job.equipment_id, components=components, on=on)
    return {component: verdict.covered for component, verdict in verdicts.items()}


def _amounts(job: JobFacts, codes: Iterable[str], on: date) -> dict[str, Decimal]:
    model = catalogue.models_by_id(ids=[job.model_id]).get(job.model_id) if job.model_id else None
    model_class = model.model_class if model else ""
    return catalogue.fees_of(
        price_list=PRICE_LIST, codes=codes, on=on, model_class=model_class, region_code=job.region_code
    )


def charges_of_job(*, job_id: int) -> JobCharges:
    """Return a job's offer, payments and sums; callers have checked access. Three queries."""
    quote = Quote.objects.filter(job_id=job_id).order_by("-revision").prefetch_related("lines").first()
    payments = list(Payment.objects.filter(job_id=job_id).order_by("id"))
    paid = sum((p.amount - p.refunded for p in payments if p.state == PaymentState.PAID.value), Decimal("0.00"))
    agreed = quote.total if quote and quote.state == QuoteState.AGREED.value else Decimal("0.00")
    return JobCharges(quote_facts(quote) if quote else None, [payment_facts(p) for p in payments], agreed, paid)


def quote_facts(row: Quote) -> QuoteFacts:
    """Return a loaded offer as facts."""
    lines = [
        QuotedLine(line.item_code, line.name, line.quantity, line.unit_amount)
        for line in sorted(row.lines.all(), key=lambda line: line.pk)
    ]
    return QuoteFacts(row.pk, row.revision, QuoteState(row.state), row.total, lines, row.sha256, row.signer_name)


def payment_facts(row: Payment) -> PaymentFacts:
    """Return a loaded payment as facts."""
    return PaymentFacts(
        row.pk, row.number, PayBy(row.by), PaymentState(row.state), row.amount, row.refunded, row.asked_at, row.paid_at
    )


def cash_in_hand(*, person_id: int) -> QuerySet[Payment]:
    """Return the cash payments that a technician has not handed in."""
    return Payment.objects.filter(
        asked_by_id=person_id, by=PayBy.CASH.value, state=PaymentState.PAID.value, hand_in=None
    ).order_by("id")


def cash_sum(*, person_id: int) -> Decimal:
    """Return how much cash a technician holds."""
    rows = cash_in_hand(person_id=person_id)
    return rows.aggregate(sum=Sum("amount") - Sum("refunded"))["sum"] or Decimal("0.00")


def codes_past_due() -> list[int]:
    """Return the payments that wait although their code is over."""
    rows = Payment.objects.filter(state=PaymentState.WAITING.value, expires_at__lte=clock.now())
    return list(rows.order_by("expires_at").values_list("pk", flat=True)[:500])


def waiting_code(*, job_id: int) -> Payment | None:
    """Return the payment of a job whose code waits to be scanned; callers have checked access."""
    return Payment.objects.filter(job_id=job_id, state=PaymentState.WAITING.value).first()


def last_hand_in(*, person_id: int) -> HandIn | None:
    """Return what a technician handed in last."""
    return HandIn.objects.filter(technician_id=person_id).order_by("-id").first()
