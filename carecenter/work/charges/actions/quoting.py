"""Offer paid work before it begins, and let the customer answer."""

import uuid
from collections.abc import Mapping

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.files.public import store_file
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.charges.access import demand_lead, job_to_charge
from carecenter.work.charges.errors import CoveredByWarranty, NoQuoteWaits
from carecenter.work.charges.models import Leave, Quote, QuoteLine
from carecenter.work.charges.queries.charging import PRICE_LIST, charge_items, quote_facts
from carecenter.work.charges.rules.quoting import covered_names, hash_of_quote, quoted_lines, total_of
from carecenter.work.charges.types import QuoteState
from carecenter.work.field_service import public as field_service

SIGNATURE_BYTES = 2 * 1024 * 1024


@action("charges.offer")
def offer_quote(*, actor: Actor, job_id: int, wanted: Mapping[str, int]) -> int:
    """Offer priced work on site, quantities by item code; return the offer's id. The customer answers before the work.

    Raises BadInput (items), CoveredByWarranty, WrongJobState, NotPermitted, NotThere.
    """
    job = job_to_charge(actor, job_id)
    if not wanted:
        raise BadInput("items", "请至少选择一个收费项目。")
    today = clock.today()
    items = charge_items(job=job, on=today)
    lines, bad = quoted_lines(wanted, items)
    if bad:
        raise BadInput("items", f"不能收费的项目或数量：{'、'.join(bad)}。数量 1 到 99，价格表里要有当天的价格。")
    if free := covered_names(wanted, items):
        raise CoveredByWarranty(names="、".join(free))
    total = total_of(lines)
    # Locks the job: two offers at once are one after the other.
    revision = Quote.objects.filter(job_id=job_id).count() + 1
    field_service.quote(actor=actor, job_id=job_id, revision=revision, total=total, price_list=PRICE_LIST)
    row = Quote.objects.create(
        job_id=job_id,
        revision=revision,
        state=QuoteState.OFFERED.value,
        price_list=PRICE_LIST,
        priced_on=today,
        total=total,
        sha256=hash_of_quote(job.number, revision, lines),
        offered_at=clock.now(),
        offered_by_id=actor.person_id,
    )
    QuoteLine.objects.bulk_create(
        QuoteLine(quote=row, item_code=x.code, name=x.name, quantity=x.quantity, unit_amount=x.unit_amount)
        for x in lines
    )
    note(subject=("quote", row.pk), job=job_id, total=str(total))
    return row.pk


@action("charges.answer")
def answer_quote(*, actor: Actor, job_id: int, agreed: bool, signer_name: str = "", image: bytes | None = None) -> None:
    """Write down the customer's answer; a yes is signed, and the signature bound to the hash of what she saw.

    Raises NoQuoteWaits, BadInput (signer_name, image), WrongJobState, NotThere.
    """
    job = job_to_charge(actor, job_id)
    if agreed and not signer_name.strip():
        raise BadInput("signer_name", "请填写签字人姓名。")
    if agreed and not image:
        raise BadInput("image", "请客户在报价上签名。")
    field_service.answer_quote(actor=actor, job_id=job_id, agreed=agreed, signed=agreed)
    row = Quote.objects.select_for_update().filter(job_id=job_id).order_by("-revision").first()
    if row is None or row.state != QuoteState.OFFERED.value:
        raise NoQuoteWaits()
    facts = quote_facts(row)
    if hash_of_quote(job.number, row.revision, list(facts.lines)) != row.sha256:
        raise NoQuoteWaits()
    if agreed and image:
        stored = store_file(
            actor=actor,
            upload=image,
            name=f"{job.number}-quote-{row.revision}.png",
            purpose="quote_signature",
            subject=("job", job_id),
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            allowed={"image"},
            max_bytes=SIGNATURE_BYTES,
        )
        row.file_id = uuid.UUID(stored.id)
    row.state = (QuoteState.AGREED if agreed else QuoteState.DECLINED).value
    row.answered_at, row.signer_name = clock.now(), signer_name.strip()[:80]
    row.save(update_fields=["state", "answered_at", "signer_name", "file_id"])
    note(subject=("quote", row.pk), job=job_id, state=row.state)


@action("charges.give_leave")
def give_leave(*, actor: Actor, job_id: int, reason: str) -> None:
    """Let a job charge for what the warranty would cover (an exclusion of domain reference §8.3): a leader's deed.

    Raises NotPermitted, BadInput (reason).
    """
    demand_lead(actor, job_id)
    reason = reason.replace("\x00", "").strip()
    if not 4 <= len(reason) <= 200:
        raise BadInput("reason", "请写明保修除外的依据，4 到 200 个字，如「人为损坏，有照片」。")
    Leave.objects.update_or_create(
        job_id=job_id, defaults={"reason": reason, "given_at": clock.now(), "given_by_id": actor.person_id}
    )
    field_service.exclude_cover(actor=actor, job_id=job_id)
    note(subject=("job", job_id), leave=True)
