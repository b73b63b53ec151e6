"""Another grade by a person: propose it, decide it, see when it ends; and a customer who does not want to be graded."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.design.forms import KitForm, blame
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips, TextArea
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.rows import only_row
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.customers.public import masked_contacts, may_open_customer
from carecenter.reference.grading.access import APPROVE, PROPOSE, VIEW, visible_overrides
from carecenter.reference.grading.actions.overrides import decide_override, propose_override, set_grading_opt_out
from carecenter.reference.grading.models import CustomerGrade, GradeOverride
from carecenter.reference.grading.queries.grades import grades_of
from carecenter.reference.grading.queries.rules_in_force import grading_rules
from carecenter.reference.grading.queries.words import TIERS, explanation_of
from carecenter.reference.grading.types import Tier
from carecenter.reference.organisation.public import persons_by_id

WAITING = Q(approved_at=None, refused_at=None, ended_at=None)
STANDS = [("waiting", _("待审批")), ("active", _("生效中")), ("over", _("已结束"))]


def state_of(row: GradeOverride) -> State:
    """Return how a proposal stands today."""
    if row.refused_at:
        return State(_("未批准"), "neutral")
    if row.approved_at is None:
        return State(_("已撤销"), "neutral") if row.ended_at else State(_("待审批"), "attention")
    over = row.ended_at is not None or (row.expires_on is not None and row.expires_on < clock.today())
    return State(_("已结束"), "neutral") if over else State(_("生效中"), "info")


class Overrides(ListPage):
    """Grades that people set, those that wait for a decision first."""

    title = _("等级调整")
    permission = VIEW
    order = ["-id"]
    columns = [
        Column("customer", _("客户"), "person"),
        Column("tier", _("调整为"), "pill", sub="reason"),
        Column("state", _("状态"), "pill"),
        Column("expires", _("有效至"), "time"),
        Column("proposer", _("提出人"), "person"),
        Column("proposed", _("提出"), "time"),
    ]
    filters = [ChoiceFilter("state", _("状态"), choices=STANDS)]
    empty_title = _("没有等级调整")
    empty_text = _("在客户页的「等级与权益」里提出，由另一人审批；到期自动恢复按数据的等级。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the proposals for customers in reach."""
        rows, today = visible_overrides(actor), clock.today()
        active = Q(approved_at__isnull=False, ended_at=None, expires_on__gte=today)
        if filters["state"] == "waiting":
            return rows.filter(WAITING)
        if filters["state"] == "active":
            return rows.filter(active)
        return rows.exclude(WAITING).exclude(active) if filters["state"] else rows

    def _drawn(self, page: Any) -> Any:
        self.contacts = masked_contacts(ids=[row.customer_id for row in page.things])
        self.people = persons_by_id(ids=[row.proposed_by_id for row in page.things if row.proposed_by_id])
        return super()._drawn(page)

    def to_row(self, thing: GradeOverride) -> Mapping[str, object]:
        """Return one line."""
        contact, proposer = self.contacts.get(thing.customer_id), self.people.get(thing.proposed_by_id or 0)
        return {
            "customer": contact.name if contact else "",
            "tier": TIERS[Tier(thing.tier)],
            "reason": thing.reason,
            "state": state_of(thing),
            "expires": thing.expires_on,
            "proposer": proposer.name if proposer else "",
            "proposed": thing.proposed_at,
        }

    def row_url(self, thing: GradeOverride) -> str:
        """Return the proposal's page."""
        return reverse("grade_override", args=[thing.pk])


class OverrideForm(KitForm):
    """Which grade, and why."""

    tier = forms.ChoiceField(label=_("调整为"), choices=[(t.value, TIERS[t].label) for t in Tier], widget=ChoiceChips)
    reason = forms.CharField(
        label=_("理由"), min_length=5, max_length=500, widget=TextArea, help_text=_("写明依据；另一人审批后才生效。")
    )


@page(PROPOSE, "GET", "POST")
def propose(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Propose another grade for a customer."""
    if not may_open_customer(actor, customer_id):
        raise NotThere()
    form = OverrideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            propose_override(actor=actor, customer_id=customer_id, **form.cleaned_data)
        except Refusal as refusal:
            blame(form, refusal)
        else:
            toast_next(request, _("已提出，等另一人审批。"))
            return redirect("customer", customer_id)
    days = grading_rules().override_days
    why = explanation_of(grades_of(customer_ids=[customer_id])[customer_id], grading_rules())
    context = {"form": form, "title": _("提出等级调整"), "deed": _("提出调整"), "days": days, "why": why,
               "back_url": reverse("customer", args=[customer_id])}  # fmt: skip
    return render(request, "grading/propose_override.html", context, status=422 if form.errors else 200)


@page(VIEW, "GET", "POST")
def override(request: HttpRequest, actor: Actor, override_id: int) -> HttpResponseBase:
    """Show a proposal; POST `deed=approve` or `deed=refuse` decides it."""
    row = only_row(visible_overrides(actor).filter(pk=override_id))
    if row is None:
        raise NotThere()
    if request.method == "POST":
        try:
            decide_override(actor=actor, override_id=override_id, approve=request.POST.get("deed") == "approve")
        except Refusal as refusal:
            if refusal.status in {403, 404}:
                raise
            toast_next(request, sentence_of(refusal), tone="danger")
        else:
            toast_next(request, _("已作出决定。"))
        return redirect("grade_override", override_id)
    people = persons_by_id(ids=[pk for pk in (row.proposed_by_id, row.approved_by_id) if pk])
    names = {pk: person.name for pk, person in people.items()}
    waiting = GradeOverride.objects.filter(WAITING, pk=row.pk).exists()
    contact = masked_contacts(ids=[row.customer_id]).get(row.customer_id)
    context = {
        "row": row,
        "state": state_of(row),
        "tier": TIERS[Tier(row.tier)],
        "customer": contact.name if contact else "",
        "proposer": names.get(row.proposed_by_id or 0, ""),
        "approver": names.get(row.approved_by_id or 0, ""),
        "why": explanation_of(grades_of(customer_ids=[row.customer_id])[row.customer_id], grading_rules()),
        "days": grading_rules().override_days,
        "may_decide": waiting and actor.may(APPROVE) and row.proposed_by_id != actor.person_id,
        "own": waiting and row.proposed_by_id == actor.person_id,
    }
    return render(request, "grading/override.html", context)


@page(PROPOSE, "POST")
def opt_out(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Note that a customer does not want to be graded, or does again (PIPL 24)."""
    if not may_open_customer(actor, customer_id):
        raise NotThere()
    out = CustomerGrade.objects.filter(customer_id=customer_id, opted_out_at__isnull=False).exists()
    set_grading_opt_out(actor=actor, customer_id=customer_id, opted_out=not out)
    toast_next(request, _("客户重新参与分级。") if out else _("客户不再参与分级，按普通客户的标准服务。"))
    return redirect("customer", customer_id)


def waiting_of(customer_id: int) -> GradeOverride | None:
    """Return the proposal for a customer that waits for a decision."""
    return GradeOverride.objects.filter(WAITING, customer_id=customer_id).order_by("-id").first()
