"""The forms of jobs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, WindowField, offer
from carecenter.design.widgets import ChoiceChips, DateInput, TextArea
from carecenter.work.field_service.queries.words import REJECT_REASONS

CANCEL_REASONS = [
    ("CUSTOMER", _("客户取消")),
    ("DUPLICATE", _("重复开单")),
    ("SOLVED", _("电话已解决")),
    ("WRONG_DATA", _("信息有误")),
    ("OTHER", _("其他")),
]


class RejectForm(KitForm):
    """Why a job is refused."""

    reason = forms.ChoiceField(label=_("拒单原因"), choices=REJECT_REASONS, widget=ChoiceChips)
    text = forms.CharField(label=_("补充说明"), widget=TextArea, required=False, max_length=500)


class CancelForm(KitForm):
    """Why a job will not be done."""

    reason = forms.ChoiceField(label=_("取消原因"), choices=CANCEL_REASONS, widget=ChoiceChips)
    text = forms.CharField(label=_("补充说明"), widget=TextArea, required=False, max_length=500)


class SafetyForm(KitForm):
    """Why the work may go on."""

    reason = forms.CharField(label=_("处理结果"), max_length=60)


class BookForm(KitForm):
    """The window agreed with the customer."""

    window = WindowField(label=_("预约时段"))
    by_us = forms.ChoiceField(
        label=_("谁要求改约"), choices=[("0", _("客户要求")), ("1", _("我方原因"))], widget=ChoiceChips, initial="0"
    )
    reason = forms.CharField(label=_("改约原因"), max_length=60, required=False)
    # The window that stood there when the form was opened.
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, moving: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not moving:
            del self.fields["by_us"]
            del self.fields["reason"]
            del self.fields["seen"]


class JobForm(KitForm):
    """A new job for a customer."""

    type_code = forms.ChoiceField(label=_("服务类型"), widget=ChoiceChips)
    equipment = forms.ChoiceField(label=_("设备"), required=False)
    wanted_date = forms.DateField(label=_("希望日期"), required=False, widget=DateInput)
    fault_code = forms.CharField(label=_("故障代码"), max_length=40, required=False)
    reason = forms.CharField(label=_("客户的话"), widget=TextArea, required=False, max_length=1000)
    urgent = forms.BooleanField(label=_("紧急：漏水、没有热水"), required=False)

    def __init__(self, *args: Any, types: list[tuple[str, str]], pieces: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "type_code", types)
        offer(self, "equipment", [("", _("不涉及某台设备")), *pieces])
