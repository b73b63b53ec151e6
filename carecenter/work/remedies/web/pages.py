"""The panel of remedies on a case's page, and its deeds."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.details import State
from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm, MoneyField
from carecenter.design.guard import actor_of, refused
from carecenter.design.widgets import ChoiceChips, TextArea
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.cases import public as cases
from carecenter.work.remedies.models import Remedy
from carecenter.work.remedies.public import add_remedy, decide_remedy, finish_remedy
from carecenter.work.remedies.types import RemedyKind, RemedyState

KINDS = {
    RemedyKind.EXPLANATION: _("解释说明"),
    RemedyKind.APOLOGY: _("道歉"),
    RemedyKind.REPAIR: _("免费维修"),
    RemedyKind.EXCHANGE: _("换货"),
    RemedyKind.REFUND: _("退款"),
    RemedyKind.PRICE_ADJUST: _("降价"),
    RemedyKind.COMPENSATION: _("补偿"),
    RemedyKind.GOODWILL: _("善意补偿"),
}
STATES = {
    RemedyState.WAITING: State(_("待审批"), "attention"),
    RemedyState.APPROVED: State(_("待执行"), "info"),
    RemedyState.REFUSED: State(_("未批准"), "neutral"),
    RemedyState.DONE: State(_("已执行"), "good"),
}


class RemedyForm(KitForm):
    """What she gets."""

    kind = forms.ChoiceField(label=_("补救方式"), choices=[(k.value, KINDS[k]) for k in RemedyKind], widget=ChoiceChips)
    amount = MoneyField(label=_("金额"), required=False)
    statutory = forms.BooleanField(label=_("这是法定应给的"), required=False)
    text = forms.CharField(label=_("说明"), required=False, widget=TextArea, max_length=2000)


class AddRemedy(FormPage):
    """Add a remedy to a case's plan."""

    permission = "cases.work"
    title, deed, form_class = _("添加补救"), _("添加"), RemedyForm
    case_id: int

    def prepare(self, **kwargs: Any) -> None:
        """Ask for the case."""
        self.case_id = kwargs["case_id"]
        if not cases.may_see_case(self.actor, self.case_id):
            raise NotThere()

    def back_url(self) -> str:
        """Return the case's page."""
        return reverse("case", args=[self.case_id])

    def perform(self, data: dict[str, Any]) -> str:
        """Add."""
        add_remedy(actor=self.actor, case_id=self.case_id, **{**data, "amount": data["amount"] or 0})
        return self.back_url()


@require_GET
def panel(request: HttpRequest, case_id: int) -> HttpResponseBase:
    """Show the remedies with the deeds that are open to this actor."""
    if (answer := refused(request, "cases.view")) is not None:
        return answer
    actor = actor_of(request)
    if not cases.may_see_case(actor, case_id):
        raise NotThere()
    rows = Remedy.objects.filter(case_id=case_id).order_by("id")
    lines = [(r, KINDS[RemedyKind(r.kind)], STATES[RemedyState(r.state)]) for r in rows]
    context = {"lines": lines, "leads": actor.may("cases.lead"), "works": actor.may("cases.work")}
    return render(request, "remedies/panel.html", context)


@require_POST
def decide(request: HttpRequest, remedy_id: int) -> HttpResponseBase:
    """Approve or refuse a remedy."""
    if (answer := refused(request, "cases.lead")) is not None:
        return answer
    approve = request.POST.get("approve") == "1"
    reason = request.POST.get("reason", "")
    decide_remedy(actor=actor_of(request), remedy_id=remedy_id, approve=approve, reason=reason)
    return _back(remedy_id)


@require_POST
def finish(request: HttpRequest, remedy_id: int) -> HttpResponseBase:
    """Note that a remedy was carried out."""
    if (answer := refused(request, "cases.work")) is not None:
        return answer
    finish_remedy(actor=actor_of(request), remedy_id=remedy_id, evidence=request.POST.get("evidence", ""))
    return _back(remedy_id)


def _back(remedy_id: int) -> HttpResponseBase:
    return redirect("case", Remedy.objects.values_list("case_id", flat=True).get(pk=remedy_id))
