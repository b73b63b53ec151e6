"""Paid work at the door: offer it, let the customer sign, take the money, hand the cash in."""

from typing import Any

import segno
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe

from carecenter.design.details import State
from carecenter.desks.technician_app.web.deeds import attempt, do_once, new_key, page
from carecenter.desks.technician_app.web.steps import picture_of
from carecenter.desks.technician_app.web.visits import visit_context
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.charges import public as charges
from carecenter.work.charges.types import PayBy, PaymentState
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobState

MOST_ITEMS = 30


@page("GET", "POST")
def quote(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Choose what to charge for; while the customer decides show her the offer and the pad."""

    def context() -> dict[str, Any]:
        return quote_context(actor, job_id)

    if request.method == "GET":
        found = context()
        is_open = found["job"].state is JobState.QUOTED
        return render(request, "technician_app/quote_answer.html" if is_open else "technician_app/quote.html", found)
    return attempt(
        request,
        actor,
        job_id,
        lambda: charges.offer_quote(actor=actor, job_id=job_id, wanted=_wanted(request)),
        template="technician_app/quote.html",
        context=context,
        then="visit_quote",
    )


def quote_context(actor: Actor, job_id: int) -> dict[str, Any]:
    """Return the visit with what can be charged for and what was offered."""
    shown = visit_context(actor, job_id)
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    items = charges.charge_items(job=job, on=clock.today()) if job.state is JobState.ON_SITE else []
    return {**shown, "charge_items": items, "charges": charges.charges_of_job(job_id=job_id)}


def _wanted(request: HttpRequest) -> dict[str, int]:
    wanted = {}
    for name, value in request.POST.items():
        text = str(value).strip()
        if not name.startswith("item:") or text in ("", "0"):
            continue
        if not text.isascii() or not text.isdigit() or len(text) > 2:
            raise BadInput("items", "数量请填 1 到 99。")
        wanted[name[5:]] = int(text)
    if len(wanted) > MOST_ITEMS:
        raise BadInput("items", f"一张报价最多 {MOST_ITEMS} 项。")
    return wanted


@page("POST")
def answer(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Write down the customer's answer."""
    agreed = request.POST.get("agreed") == "1"

    def deed() -> None:
        charges.answer_quote(
            actor=actor,
            job_id=job_id,
            agreed=agreed,
            signer_name=request.POST.get("signer_name", ""),
            image=picture_of(request.POST.get("image", "")) if agreed else None,
        )

    return attempt(
        request,
        actor,
        job_id,
        deed,
        template="technician_app/quote_answer.html",
        context=lambda: quote_context(actor, job_id),
    )


@page("GET", "POST")
def payment(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show what is to be paid, the code that waits, or the receipt; ask for the money by POST."""

    def context() -> dict[str, object]:
        shown = visit_context(actor, job_id)
        found = charges.charges_of_job(job_id=job_id)
        waiting = charges.waiting_code(job_id=job_id)
        address = request.build_absolute_uri(waiting.code) if waiting else ""
        return {**shown, "charges": found, "waiting": waiting, "code_address": address, "drawn": _code(address)}

    if request.method == "GET":
        return render(request, "technician_app/payment.html", context())
    by = request.POST.get("by", "")

    def deed() -> int:
        if by not in set(PayBy):
            raise BadInput("by", "请选择收款方式。")
        return charges.ask_payment(actor=actor, job_id=job_id, by=PayBy(by))

    return attempt(
        request, actor, job_id, deed, template="technician_app/payment.html", context=context, then="visit_payment"
    )


def _code(address: str) -> SafeString:
    """Draw the code that the customer scans; nothing without an address."""
    if not address:
        return mark_safe("")
    return mark_safe(segno.make(address, error="m").svg_inline(scale=6, border=2, omitsize=True))  # noqa: S308  our own address


@page("GET", "POST")
def cash(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show the cash in hand, and hand it in."""
    refusal = ""
    if request.method == "POST":
        try:
            do_once(request, actor, 0, lambda: charges.hand_in_cash(actor=actor))
            return redirect("visits_cash")
        except Refusal as refused:
            refusal = sentence_of(refused)
    rows = list(charges.cash_in_hand(person_id=actor.person_id or 0))
    context = {
        "payments": rows,
        "total": charges.cash_sum(person_id=actor.person_id or 0),
        "last": charges.last_hand_in(person_id=actor.person_id or 0),
        "key": new_key(),
        "refusal": refusal,
        "state": State(PaymentState.PAID, "good"),
    }
    return render(request, "technician_app/cash.html", context, status=409 if refusal else 200)
