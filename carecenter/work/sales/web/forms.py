"""Forms of sales: the store guide's, the desk's, and the cancelling."""

import uuid
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from carecenter.design import formats
from carecenter.design.forms import KitForm
from carecenter.design.widgets import ChoiceChips, DateInput, PhoneInput, PhotoInput, TextArea
from carecenter.foundation import clock
from carecenter.reference.catalogue.public import active_models
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.organisation.types import PersonFacts, UnitFacts
from carecenter.work.sales.web.words import PLATFORMS, REASONS

CHIPS = 6
_KNOWN = {"hx-get": "/sales/known-customer/", "hx-trigger": "input changed delay:300ms, load", "hx-target": "#known"}
_PLACE = {"hx-get": "/sales/place/", "hx-trigger": "input changed delay:400ms, load", "hx-target": "#place"}


def day_choices(today: date) -> list[tuple[str, object]]:
    """Return the days that a guide promises most."""
    words = [_("今天"), _("明天"), _("后天")]
    days: list[tuple[str, object]] = [((today + timedelta(days=n)).isoformat(), word) for n, word in enumerate(words)]
    days += [((today + timedelta(days=n)).isoformat(), formats.day(today + timedelta(days=n))) for n in (3, 4)]
    return [*days, ("", _("还没约"))]


class SaleForm(KitForm):
    """What both pages ask; phone number first, it finds the rest."""

    phone = forms.CharField(label=_("客户电话"), max_length=40, widget=PhoneInput({**_KNOWN, "autofocus": True}))
    customer_name = forms.CharField(label=_("客户姓名"), max_length=60)
    model = forms.ChoiceField(label=_("型号"), widget=ChoiceChips, error_messages={"required": _("请选择型号。")})
    other_model = forms.ChoiceField(label=_("其他型号"), required=False)
    serial = forms.CharField(
        label=_("序列号"), required=False, max_length=40, help_text=_("没开箱可以不填，安装时由师傅扫码。")
    )
    address = forms.CharField(
        label=_("安装地址"),
        max_length=200,
        widget=TextArea({"rows": 2, **_PLACE, "placeholder": _("省市区、街道、门牌")}),
    )
    region_code = forms.CharField(required=False, max_length=6, widget=forms.HiddenInput)
    day = forms.ChoiceField(label=_("约定送货"), required=False, widget=ChoiceChips)
    other_day = forms.DateField(label=_("其他日期"), required=False, widget=DateInput)
    marketing_consent = forms.BooleanField(label=_("客户同意接收保养提醒和优惠消息"), required=False)
    photo = forms.FileField(label=_("铭牌照片"), required=False, widget=PhotoInput)
    confirmed_second = forms.BooleanField(required=False, widget=forms.HiddenInput)
    key = forms.CharField(max_length=60, widget=forms.HiddenInput)

    def __init__(self, *args: Any, recent: Sequence[int] = (), **kwargs: Any) -> None:
        kwargs["initial"] = {"key": uuid.uuid4().hex, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        models = active_models()
        ranked = sorted(models, key=lambda m: (recent.index(m.id) if m.id in recent else len(recent), m.name))
        chips, rest = ranked[:CHIPS], sorted(ranked[CHIPS:], key=lambda m: m.name)
        fields: Any = self.fields
        fields["model"].choices = [(str(m.id), m.name) for m in chips]
        fields["other_model"].choices = [("", _("选其他型号")), *((str(m.id), m.name) for m in rest)]
        if not rest:
            del self.fields["other_model"]
        fields["day"].choices = day_choices(clock.today())

    def clean(self) -> dict[str, Any]:
        """Demand a model from either field."""
        values: dict[str, Any] = super().clean() or {}
        chosen = values.get("other_model") or values.get("model")
        if values.get("other_model"):
            self.errors.pop("model", None)  # chosen from the longer list instead
        values["model_id"] = int(chosen or 0)
        return values

    def wanted(self) -> dict[str, Any]:
        """Return what the action takes."""
        values = self.cleaned_data
        day = values.get("other_day") or (date.fromisoformat(values["day"]) if values.get("day") else None)
        return {
            "model_id": values["model_id"],
            "serial": values["serial"] or None,
            "customer_name": values["customer_name"],
            "phone": values["phone"],
            "address": AddressInput(text=values["address"], region_code=values["region_code"]),
            "promised_date": day,
            "marketing_consent": values["marketing_consent"],
            "confirmed_second": values["confirmed_second"],
            "key": values["key"],
        }


class DeskSaleForm(SaleForm):
    """The desk's form: also the store, the guide and the platform's number."""

    store = forms.ChoiceField(label=_("门店"))
    guide = forms.ChoiceField(label=_("导购"), required=False)
    platform = forms.ChoiceField(label=_("来自"), choices=PLATFORMS, required=False, widget=ChoiceChips)
    platform_order_no = forms.CharField(label=_("平台订单号"), required=False, max_length=60)
    field_order = ["phone", "customer_name", "store", "guide", "platform", "platform_order_no"]

    def __init__(
        self, *args: Any, stores: Sequence[UnitFacts], guides: Sequence[PersonFacts] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["store"].choices = [("", _("请选择门店")), *((s.code, s.name) for s in stores)]
        fields["guide"].choices = [("", _("不记导购")), *((str(p.id), p.name) for p in guides)]
        del self.fields["photo"]

    def wanted(self) -> dict[str, Any]:
        """Return what the action takes."""
        values = self.cleaned_data
        return {
            **super().wanted(),
            "store_code": values["store"],
            "guide_id": int(values["guide"]) if values["guide"] else None,
            "platform": values["platform"],
            "platform_order_no": values["platform_order_no"],
        }


class CancelForm(KitForm):
    """Why the sale does not hold."""

    reason = forms.ChoiceField(label=_("取消原因"), choices=REASONS, widget=ChoiceChips)
