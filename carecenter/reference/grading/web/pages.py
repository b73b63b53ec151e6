"""The customer's grade as a panel, the rules with their versions, equality."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from carecenter.design.cells import Column
from carecenter.design.pages import page
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.customers.public import may_open_customer
from carecenter.reference.grading.access import EQUALITY, PROPOSE, RULES, VIEW
from carecenter.reference.grading.models import EqualityCheck, GradingRulesVersion
from carecenter.reference.grading.queries.grades import grades_of, restriction_of
from carecenter.reference.grading.queries.rules_in_force import grading_rules, read_rules
from carecenter.reference.grading.queries.words import ENTITLEMENTS, TIERS, amount_text, explanation_of
from carecenter.reference.grading.types import Entitlement, GradeSource, GradingRules, Stopped, Tier
from carecenter.reference.grading.web.overrides import waiting_of

MEASURES = {"COURTESY": _lazy("礼貌"), "CSAT": _lazy("满意度"), "ON_TIME": _lazy("按时完成率")}


@page(VIEW)
def customer_panel(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show a customer's grade, why she has it, what it gives her, and a restriction in force."""
    if not may_open_customer(actor, customer_id):
        raise NotThere()
    rules, grade = grading_rules(), grades_of(customer_ids=[customer_id])[customer_id]
    restriction = restriction_of(customer_id=customer_id)
    tier = Tier.C if restriction else grade.tier
    lines = [
        (word, "0" if restriction and code is Entitlement.GOODWILL_LIMIT else amount_text(rules.matrix[code][tier]))
        for code, word in ENTITLEMENTS.items()
    ]
    context = {
        "state": TIERS[grade.tier],
        "why": explanation_of(grade, rules),
        "lines": lines,
        "restriction": restriction,
        "customer_id": customer_id,
        "may_propose": actor.may(PROPOSE),
        "waiting": waiting_of(customer_id),
        "opted_out": grade.source is GradeSource.OPTED_OUT,
        "stopped": len(Stopped),
    }
    return render(request, "grading/customer_panel.html", context)


@page(VIEW)
def rules(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show the rules in force beside another version; what differs is marked."""
    versions = [read_rules(row) for row in GradingRulesVersion.objects.order_by("-valid_from")[:20]]
    now = grading_rules()
    wanted = request.GET.get("with", "")
    other = next((each for each in versions if each.version == wanted), None)
    columns = [Column("entitlement", _("权益")), *(Column(t.value, str(TIERS[t].label)) for t in Tier)]
    context = {
        "now": now,
        "other": other,
        "versions": [each.version for each in versions if each.version != now.version],
        "columns": columns,
        "rows": _matrix(now, other),
        "bands": [(TIERS[tier].label, lowest) for tier, lowest in now.bands.items()],
        "may_decide": actor.may(RULES),
    }
    return render(request, "grading/rules.html", context)


def _matrix(now: GradingRules, other: GradingRules | None) -> list[dict[str, Any]]:
    rows = []
    for code, word in ENTITLEMENTS.items():
        row: dict[str, Any] = {"entitlement": word}
        for tier in Tier:
            value = amount_text(now.matrix[code][tier])
            before = amount_text(other.matrix[code][tier]) if other else value
            row[tier.value] = value if value == before else f"{before} → {value}"
        rows.append(row)
    return rows


@page(EQUALITY)
def equality(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show how alike the grades are treated, a chart for each measure, and the alerts."""
    newest = EqualityCheck.objects.order_by("measure", "-at").distinct("measure")
    shown = [
        {
            "check": check,
            "name": MEASURES.get(check.measure, check.measure),
            "chart": {
                "kind": "bar",
                "x": [str(TIERS[tier].label) for tier in Tier],
                "series": [{"name": _("平均"), "data": [check.groups[tier.value]["mean"] for tier in Tier]}],
            },
            "counts": [(TIERS[tier].label, check.groups[tier.value]["n"]) for tier in Tier],
        }
        for check in newest
    ]
    return render(request, "grading/equality.html", {"shown": shown})
