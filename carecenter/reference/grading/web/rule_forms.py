"""A new version of the grading rules on screen; what touches the floor is said at its line (INV4)."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import DateInput
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.grading.access import RULES
from carecenter.reference.grading.actions.rules import define_grading_rules
from carecenter.reference.grading.queries.rules_in_force import grading_rules
from carecenter.reference.grading.queries.words import ENTITLEMENTS, FLOORS, PROBLEMS, TIERS, amount_text
from carecenter.reference.grading.rules.floor import floor_problems
from carecenter.reference.grading.types import Entitlement, Floor, GradingRules, Tier

WEIGHTS = ("weight_contribution", "weight_influence", "weight_growth")


class RulesForm(KitForm):
    """Version, day, weights, bands and the matrix of entitlements."""

    version = forms.CharField(label=_("版本号"), max_length=40)
    valid_from = forms.DateField(label=_("从哪天起"), widget=DateInput)
    weight_contribution = forms.IntegerField(label=_("贡献（%）"), min_value=0, max_value=100)
    weight_influence = forms.IntegerField(label=_("影响力（%）"), min_value=0, max_value=100)
    weight_growth = forms.IntegerField(label=_("潜力（%）"), min_value=0, max_value=100)
    margin = forms.IntegerField(label=_("低于分数线几分才算"), min_value=0, max_value=50)
    runs_down = forms.IntegerField(label=_("连续几个季度才降"), min_value=1, max_value=8)
    override_days = forms.IntegerField(label=_("人工调整有效天数"), min_value=1, max_value=365)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for tier in Tier:
            self.fields[f"band_{tier.value}"] = forms.IntegerField(
                label=str(TIERS[tier].label), min_value=0, max_value=100
            )
        for code in Entitlement:
            for tier in Tier:
                self.fields[cell(code, tier)] = forms.DecimalField(
                    label=f"{ENTITLEMENTS[code]} {tier.value}", max_digits=8, decimal_places=2
                )

    def matrix(self) -> dict[str, dict[str, Decimal]]:
        """Return the matrix as it was typed; a cell that is no number is left out, its own error says so."""
        values = self.cleaned_data
        return {
            code.value: {t.value: values[cell(code, t)] for t in Tier if values.get(cell(code, t)) is not None}
            for code in Entitlement
        }

    def clean(self) -> dict[str, Any]:
        """Say at its line what the floor forbids."""
        values = super().clean() or {}
        for code, problem in floor_problems(self.matrix()):
            self.add_error(cell(Entitlement(code), Tier.C), gettext(PROBLEMS[problem]))
        return values

    def lines(self) -> list[dict[str, Any]]:
        """Return the matrix for the page: a line an entitlement, its cells and what is wrong with it."""
        return [
            {
                "word": ENTITLEMENTS[code],
                "cells": [self[cell(code, tier)] for tier in Tier],
                "errors": list(dict.fromkeys(e for t in Tier for e in self[cell(code, t)].errors)),
            }
            for code in Entitlement
        ]


def cell(code: Entitlement, tier: Tier) -> str:
    """Return the name of one field of the matrix."""
    return f"{code.value}_{tier.value}"


@page(RULES, "GET", "POST")
def new_rules(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Decide a new version of the rules from a day on, beginning with those in force."""
    form = RulesForm(request.POST or None, initial=_initial(grading_rules()))
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        first, second, third = (values[name] for name in WEIGHTS)
        try:
            define_grading_rules(
                actor=actor,
                weights=(first, second, third),
                bands={tier.value: values[f"band_{tier.value}"] for tier in Tier},
                matrix=form.matrix(),
                margins=grading_rules().margins,
                **{name: values[name] for name in ("version", "valid_from", "margin", "runs_down", "override_days")},
            )
        except Refusal as refusal:
            form.add_error({"weights": WEIGHTS[0], "bands": "band_S"}.get(refusal.field), sentence_of(refusal))
        else:
            toast_next(request, _("新的分级规则已定下。"))
            return redirect("grade_rules")
    context = {
        "form": form,
        "plain": [form[name] for name in form.fields if name.islower()],
        "bands": [form[f"band_{tier.value}"] for tier in Tier],
        "tiers": [TIERS[tier].label for tier in Tier],
        "floors": [FLOORS[each] for each in Floor],
        "back": reverse("grade_rules"),
    }
    return render(request, "grading/new_rules.html", context, status=422 if form.errors else 200)


def _initial(rules: GradingRules) -> dict[str, Any]:
    initial: dict[str, Any] = dict(zip(WEIGHTS, rules.weights, strict=True))
    initial |= {"margin": rules.margin, "runs_down": rules.runs_down, "override_days": rules.override_days}
    initial |= {f"band_{tier.value}": lowest for tier, lowest in rules.bands.items()}
    for code, row in rules.matrix.items():
        initial |= {cell(code, tier): amount_text(value) for tier, value in row.items()}
    return initial
