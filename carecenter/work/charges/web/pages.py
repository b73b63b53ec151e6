"""A payment with its receipt and refunds, the counting of cash, leave to charge, the panel on a job's page."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, Fact, Head, Moment
from carecenter.design.form_page import FormPage
from carecenter.design.guard import actor_of, refused
from carecenter.design.navigation import address_of
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.public import masked_contacts
from carecenter.work.charges.access import (
    RECEIVE,
    REFUND,
    VIEW,
    demand_charges_of_job,
    demand_lead,
    payment_to_see,
    visible_hand_ins,
)
from carecenter.work.charges.actions.quoting import give_leave
from carecenter.work.charges.actions.returning import ask_refund, decide_refund, receive_cash
from carecenter.work.charges.models import HandIn, Payment, Refund
from carecenter.work.charges.queries.charging import charges_of_job
from carecenter.work.charges.web.forms import CountForm, DecisionForm, LeaveForm, RefundForm
from carecenter.work.charges.web.words import HAND_INS, PAYMENTS, QUOTES, REFUNDS, WAYS, state_of
from carecenter.work.field_service.public import jobs_by_id, may_lead_job


def payment(request: HttpRequest, payment_id: int) -> HttpResponseBase:
    """Show one payment: what for, how it came, what was given back."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    row = payment_to_see(actor, payment_id)
    refunds = list(row.refunds.select_related("asked_by", "decided_by").order_by("id"))
    context = {
        "payment": row,
        "head": _head(row, may_refund=actor.may(REFUND) and row.state == "PAID" and row.refunded < row.amount),
        "moments": [each for refund in reversed(refunds) for each in _told(refund)] + _story(row),
        "refunds": [
            {
                "refund": each,
                "state": REFUNDS[each.state],
                "may_decide": each.state == "ASKED" and actor.may(REFUND) and each.asked_by_id != actor.person_id,
            }
            for each in refunds
        ],
        "charges": charges_of_job(job_id=row.job_id),
    }
    return render(request, "charges/payment.html", context)


def _head(row: Payment, *, may_refund: bool) -> Head:
    contact = masked_contacts(ids=[row.customer_id]).get(row.customer_id)
    return Head(
        title=f"{_now('收款')} ¥{row.amount}",
        number=row.number,
        state=state_of(row),
        owner=row.asked_by.name if row.asked_by else "",
        facts=[
            Fact(_("方式"), WAYS[row.by]),
            Fact(_("服务单"), row.job.number, url=address_of("job", row.job_id)),
            Fact(_("客户"), contact.name if contact else "", url=address_of("customer", row.customer_id)),
            Fact(_("到账"), row.paid_at, "time"),
        ],
        menu=[Action(_("申请退款"), reverse("charges_refund", args=[row.pk]), "receipt-refund")] if may_refund else [],
        topic=f"payment:{row.pk}",
    )


def _story(row: Payment) -> list[Moment]:
    who = row.asked_by.name if row.asked_by else ""
    story = [Moment(row.asked_at, _now("发起收款"), text=str(WAYS[row.by]), who=who, icon="qrcode")]
    if row.paid_at:
        story.append(Moment(row.paid_at, str(PAYMENTS["PAID"].label), text=row.reference, icon="cash", tone="good"))
    return story


def _told(refund: Refund) -> list[Moment]:
    who = refund.asked_by.name if refund.asked_by else ""
    told = [
        Moment(
            refund.asked_at, f"{_now('申请退款')} ¥{refund.amount}", text=refund.reason, who=who, icon="receipt-refund"
        )
    ]
    if refund.decided_at:
        state, decider = REFUNDS[refund.state], refund.decided_by.name if refund.decided_by else ""
        told.append(Moment(refund.decided_at, str(state.label), who=decider, tone=state.tone, icon="receipt-refund"))
    return told


class AskRefund(FormPage):
    """Ask to give money back."""

    title = _("申请退款")
    deed = _("申请")
    done = _("已申请，等另一个人批准。")
    permission = REFUND
    form_class = RefundForm

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the payment."""
        self.payment = payment_to_see(self.actor, kwargs["payment_id"])

    def initial(self) -> dict[str, Any]:
        """Propose everything that is left."""
        return {"amount": self.payment.amount - self.payment.refunded}

    def back_url(self) -> str:
        """Go back to the payment."""
        return reverse("charges_payment", args=[self.payment.pk])

    def perform(self, data: dict[str, Any]) -> str:
        """Ask for it."""
        ask_refund(actor=self.actor, payment_id=self.payment.pk, amount=data["amount"], reason=data["reason"])
        return self.back_url()


class DecideRefund(FormPage):
    """Approve or refuse a refund."""

    title = _("批准退款")
    deed = _("记录结论")
    done = _("结论已记录。")
    permission = REFUND
    form_class = DecisionForm

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the refund of a payment within reach."""
        refund = only_row(Refund.objects.filter(pk=kwargs["refund_id"]))
        if refund is None:
            raise NotThere()
        self.refund, self.payment = refund, payment_to_see(self.actor, refund.payment_id)

    def heading(self) -> str:
        """Say how much and why."""
        return f"{_now('批准退款')} ¥{self.refund.amount}：{self.refund.reason}"

    def back_url(self) -> str:
        """Go back to the payment."""
        return reverse("charges_payment", args=[self.payment.pk])

    def perform(self, data: dict[str, Any]) -> str:
        """Decide it."""
        decide_refund(actor=self.actor, refund_id=self.refund.pk, approve=data["verdict"] == "yes")
        return self.back_url()


class ReceiveCash(FormPage):
    """Count a technician's cash."""

    title = _("清点现金")
    deed = _("收到")
    done = _("现金已收到。")
    permission = RECEIVE
    form_class = CountForm
    template_name = "charges/hand_in.html"

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the hand-in."""
        rows = visible_hand_ins(self.actor).select_related("technician", "received_by")
        found: HandIn | None = only_row(rows.filter(pk=kwargs["hand_in_id"]))
        if found is None:
            raise NotThere()
        self.hand_in = found

    def heading(self) -> str:
        """Say whose cash it is."""
        return f"{self.hand_in.number} · {self.hand_in.technician.name}"

    def back_url(self) -> str:
        """Go back to the list."""
        return reverse("charges_cash")

    def extra(self) -> dict[str, Any]:
        """Return the payments behind the sum."""
        rows = self.hand_in.payments.order_by("id")
        return {
            "hand_in": self.hand_in,
            "state": HAND_INS[self.hand_in.state],
            "payments": [{"payment": each, "job": number("J", each.job_id)} for each in rows],
        }

    def perform(self, data: dict[str, Any]) -> str:
        """Receive it."""
        receive_cash(actor=self.actor, hand_in_id=self.hand_in.pk, counted=data["counted"])
        return self.back_url()


class GiveLeave(FormPage):
    """Let a job charge for what the warranty would cover."""

    title = _("批准保修期内收费")
    deed = _("批准")
    done = _("已批准，技师可以报价。")
    permission = "jobs.dispatch"
    form_class = LeaveForm

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the job that the actor leads."""
        job = jobs_by_id(ids=[kwargs["job_id"]]).get(kwargs["job_id"])
        if job is None:
            raise NotThere()
        demand_lead(self.actor, job.id)
        self.job = job

    def back_url(self) -> str:
        """Go back to the job."""
        return address_of("job", self.job.id)

    def perform(self, data: dict[str, Any]) -> str:
        """Give leave."""
        give_leave(actor=self.actor, job_id=self.job.id, reason=data["reason"])
        return self.back_url()


def job_panel(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """Show what a job costs the customer and what is paid."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    demand_charges_of_job(actor, job_id)
    found = charges_of_job(job_id=job_id)
    context = {
        "charges": found,
        "quote_state": QUOTES[found.quote.state] if found.quote else None,
        "payments": [{"facts": each, "state": PAYMENTS[each.state], "way": WAYS[each.by]} for each in found.payments],
        "may_leave": not found.payments and may_lead_job(actor=actor, job_id=job_id),
        "job_id": job_id,
    }
    return render(request, "charges/job_panel.html", context)
