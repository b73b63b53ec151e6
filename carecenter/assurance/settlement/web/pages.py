"""The page of a statement and its deeds."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from carecenter.assurance.settlement.access import DISPUTE, MANAGE, PAY, VIEW, statement_to_see
from carecenter.assurance.settlement.actions import moving
from carecenter.assurance.settlement.models import Statement
from carecenter.assurance.settlement.queries.statements import groups_of, sets_of, statements_of_provider
from carecenter.assurance.settlement.web.forms import AdjustmentForm, DisputeForm
from carecenter.assurance.settlement.web.words import CODES, KINDS, SCORES, stages_of, state_of
from carecenter.design.details import Clock, Fact, Head, Moment
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.refusals import BadInput, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.catalogue.public import job_types

MOVES: dict[str, tuple[str, Callable[..., Any]]] = {
    "issue": (MANAGE, moving.issue_statement),
    "confirm": (DISPUTE, moving.confirm_statement),
    "pay": (PAY, moving.pay_statement),
}


def statement_page(request: HttpRequest, statement_id: int) -> HttpResponseBase:
    """Show one statement: groups with totals, the grade's reasons, the steps it took."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    statement = statement_to_see(actor, statement_id)
    disputes = statement.disputes.select_related("raised_by").order_by("-id")
    context = {
        "statement": statement,
        "head": _head(statement),
        "stages": stages_of(statement.state),
        "sets": _sets(statement),
        "scores": [Fact(SCORES[key], value) for key, value in statement.basis.get("scores", {}).items()],
        "terms": statement.basis.get("terms", ""),
        "ranking_row": (statement.basis.get("ranking") or {}).get("row"),
        "moments": [_moment(step) for step in statement.steps.select_related("by").order_by("id")]
        + [
            Moment(d.raised_at, _("服务商提出异议"), text=d.text, who=d.raised_by.name if d.raised_by else "",
                   icon="message-report", tone="attention")
            for d in disputes
        ],
        "may": {
            "issue": statement.state == "DRAFT" and actor.may(MANAGE),
            "dispute": statement.state == "ISSUED" and actor.may(DISPUTE),
            "adjust": statement.state == "DISPUTED" and actor.may(MANAGE),
            "confirm": statement.state in {"ISSUED", "ADJUSTED"} and actor.may(DISPUTE),
            "pay": statement.state == "CONFIRMED" and actor.may(PAY),
        },
    }  # fmt: skip
    return render(request, "settlement/statement.html", context)


def _head(statement: Statement) -> Head:
    clocks = []
    if statement.state in {"ISSUED", "ADJUSTED"} and statement.silent_until:
        clocks.append(Clock(_("无异议则自动确认"), statement.silent_until, statement.issued_at))
    return Head(
        title=f"{statement.provider.name} · {statement.month:%Y-%m}",
        number=statement.number,
        state=state_of(statement.state),
        facts=[
            Fact(_("合计"), statement.total, "money"),
            Fact(_("等级"), f"{statement.grade} · ×{statement.coefficient}"),
            Fact(_("发出"), statement.issued_at, "time"),
        ],
        clocks=clocks,
        topic=f"statement:{statement.pk}",
    )


def _sets(statement: Statement) -> list[dict[str, Any]]:
    names = {each.code: each.name for each in job_types()}
    by_ordinal: dict[int, list[dict[str, Any]]] = {}
    for group in groups_of(statement=statement):
        code = str(group["item_code"])
        row = {
            "kind": group["kind"],
            "word": KINDS[str(group["kind"])],
            "item": names.get(code) or CODES.get(code, code),
            "count": group["count"],
            "amount": group["amount"],
        }
        by_ordinal.setdefault(int(str(group["line_set__ordinal"])), []).append(row)
    return [
        {"set": each, "groups": by_ordinal.get(each.ordinal, []), "first": each.ordinal == 1}
        for each in sets_of(statement=statement)
    ]


def _moment(step: Any) -> Moment:
    state = state_of(step.after)
    return Moment(step.at, state.label, text=step.reason, who=step.by.name if step.by else "", tone=state.tone,
                  icon="file-invoice")  # fmt: skip


@require_POST
def move(request: HttpRequest, statement_id: int, deed: str) -> HttpResponseBase:
    """Issue, confirm or pay."""
    permission, action = MOVES[deed]
    if (away := refused(request, permission)) is not None:
        return away
    try:
        action(actor=actor_of(request), statement_id=statement_id)
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        toast_next(request, sentence_of(refusal), tone="danger")
    return redirect("statement", statement_id=statement_id)


def dispute(request: HttpRequest, statement_id: int) -> HttpResponseBase:
    """Let the provider object."""
    if (away := refused(request, DISPUTE)) is not None:
        return away
    actor = actor_of(request)
    statement = statement_to_see(actor, statement_id)
    form = DisputeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            moving.dispute_statement(actor=actor, statement_id=statement_id, text=form.cleaned_data["text"])
            toast_next(request, _("异议已提出，总部调整后会通知您。"))
            return redirect("statement", statement_id=statement_id)
        except Refusal as refusal:
            _show(form, refusal)
    return _form(request, statement, form, _("对 %(number)s 提出异议"), _("提出异议"))


def adjustment(request: HttpRequest, statement_id: int) -> HttpResponseBase:
    """Let headquarters answer a dispute."""
    if (away := refused(request, MANAGE)) is not None:
        return away
    actor = actor_of(request)
    statement = statement_to_see(actor, statement_id)
    form = AdjustmentForm(request.POST or None, statement=statement)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            moving.adjust_statement(
                actor=actor,
                statement_id=statement_id,
                reason=values["reason"],
                reverse_line_ids=[int(each) for each in values["lines"]],
                extra_amount=values["extra_amount"] or Decimal(0),
            )
            return redirect("statement", statement_id=statement_id)
        except Refusal as refusal:
            _show(form, refusal)
    return _form(request, statement, form, _("调整 %(number)s"), _("记录调整"))


def _show(form: Any, refusal: Refusal) -> None:
    if refusal.status in {403, 404}:
        raise refusal
    field = refusal.field if isinstance(refusal, BadInput) and refusal.field in form.fields else None
    form.add_error(field, sentence_of(refusal))


def _form(request: HttpRequest, statement: Statement, form: Any, title: str, deed: str) -> HttpResponse:
    context = {
        "form": form,
        "title": title % {"number": statement.number},
        "deed": deed,
        "back_url": f"/settlement/{statement.pk}/",
        "draft": f"statement-{statement.pk}",
    }
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)


def provider_panel(request: HttpRequest, provider_id: int) -> HttpResponseBase:
    """Show a provider's latest statements."""
    if (away := refused(request, VIEW)) is not None:
        return away
    found = statements_of_provider(actor=actor_of(request), provider_id=provider_id, limit=6)
    rows = [{"facts": each, "state": state_of(each.state)} for each in found]
    return render(request, "settlement/provider_panel.html", {"rows": rows})


def month_of(text: str) -> date | None:
    """Return the first day of YYYY-MM."""
    try:
        return date.fromisoformat(f"{text.strip()}-01")
    except ValueError:
        return None
