"""Forms of settlement."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from carecenter.assurance.settlement.models import Line, Statement
from carecenter.assurance.settlement.types import LineKind
from carecenter.assurance.settlement.web.words import CODES, KINDS
from carecenter.design.formats import money
from carecenter.design.forms import KitForm, MoneyField, offer
from carecenter.foundation.plain.numbers import number

MOST_CHOICES = 500


class MonthForm(KitForm):
    """Which month to settle."""

    month = forms.CharField(label=_("月份"), widget=forms.TextInput(attrs={"type": "month"}))


class DisputeForm(KitForm):
    """What the provider objects to."""

    text = forms.CharField(
        label=_("异议"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        help_text=_("写清哪几行、哪里不对；总部会在调整时写明理由。"),
    )


class AdjustmentForm(KitForm):
    """How headquarters answers."""

    reason = forms.CharField(label=_("理由"), max_length=200, help_text=_("服务商看得到。"))
    extra_amount = MoneyField(label=_("补付金额"), required=False)
    lines = forms.MultipleChoiceField(label=_("冲销哪些行"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, statement: Statement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Line.objects.filter(line_set__statement=statement, reversed_by=None).exclude(
            kind=LineKind.REVERSAL.value
        )
        wanted = rows.exclude(kind=LineKind.FEE.value)
        disputed = rows.filter(pk__in=statement.disputes.values("lines"))
        found = (wanted | disputed).distinct().order_by("id")[:MOST_CHOICES]
        offer(self, "lines", [(str(line.pk), self.label_of(line)) for line in found])

    @staticmethod
    def label_of(line: Line) -> str:
        """Return what stands beside a checkbox."""
        job = number("J", line.job_id) if line.job_id else ""
        return f"{KINDS[line.kind]} · {CODES.get(line.item_code, line.item_code)} {job} {money(line.amount)}"
