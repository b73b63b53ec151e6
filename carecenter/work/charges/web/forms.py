"""Forms of charges."""

from django import forms
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, MoneyField
from carecenter.design.widgets import ChoiceChips


class RefundForm(KitForm):
    """How much to give back, and why."""

    amount = MoneyField(label=_("退多少"))
    reason = forms.CharField(label=_("退款原因"), max_length=200, help_text=_("另一个人批准后原路退回。"))


class DecisionForm(KitForm):
    """What the second person says about a refund."""

    verdict = forms.ChoiceField(
        label=_("结论"), choices=[("yes", _("批准退款")), ("no", _("不批准"))], widget=ChoiceChips
    )


class CountForm(KitForm):
    """What was counted."""

    counted = MoneyField(label=_("点到的金额"), help_text=_("要和应收一致；不一致先和技师核对每一笔。"))


class LeaveForm(KitForm):
    """Why the warranty does not cover."""

    reason = forms.CharField(
        label=_("保修除外的依据"), max_length=200, help_text=_("如「人为损坏，有照片」；和批准人一起留存。")
    )
