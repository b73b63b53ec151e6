"""On the page of the grading rules: grade now by what is stored, and when that happens by itself."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.insight.reports.actions.grading import GRADING_RULES, grade_customers
from carecenter.reference.grading.public import latest_runs


@page(GRADING_RULES)
def panel(request: HttpRequest, actor: Actor, place: int) -> HttpResponseBase:
    """Show the last run of each segment and the button."""
    return render(request, "reports/grade_runs.html", {"runs": latest_runs()})


@page(GRADING_RULES, "POST")
def run(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Grade everyone now."""
    runs = grade_customers(actor=actor)
    toast_next(request, _("已按现有数据分级。") if runs else _("36 个月内没有购买或付费记录，没有可分级的客户。"))
    return redirect("grade_rules")
