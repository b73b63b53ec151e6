"""登记客户: the number first, it finds the rest."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, blame
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs
from carecenter.reference.customers.access import EDIT
from carecenter.reference.customers.actions.consents import change_consent
from carecenter.reference.customers.actions.entering import SENTENCES, register_customer
from carecenter.reference.customers.queries.duplicates import similar_to_entry
from carecenter.reference.customers.queries.words import LANGUAGES, REASONS
from carecenter.reference.customers.rules.entries import read_phone
from carecenter.reference.customers.types import AddressInput, EnteredCustomer, FieldProblem, Purpose
from carecenter.reference.customers.web.guarding import page


def _watched(**more: str) -> dict[str, Any]:
    """Return the attributes that ask for similar customers while somebody types."""
    return {
        "hx-get": reverse_lazy("customers_similar"),
        "hx-trigger": "input changed delay:300ms",
        "hx-include": "closest form",
        "hx-target": "#similar",
        "hx-swap": "innerHTML",
        "autocomplete": "off",
        **more,
    }


class EntryForm(KitForm):
    """What we ask when we meet somebody."""

    phone = forms.CharField(
        label=_("电话"),
        help_text=_("手机或带区号的座机，可以写分机，例如 025-83456789转801"),
        error_messages={"required": _("请填写电话号码。")},
        widget=forms.TextInput(_watched(inputmode="tel", placeholder="138 1234 5678", autofocus="")),
    )
    name = forms.CharField(
        label=_("姓名"),
        error_messages={"required": _("请填写客户姓名。")},
        widget=forms.TextInput(_watched(placeholder="陈雅琴")),
    )
    address = forms.CharField(
        label=_("地址"),
        required=False,
        help_text=_("从省市写起，系统会认出行政区"),
        widget=forms.TextInput(_watched(placeholder="江苏省南京市鼓楼区中山北路30号5幢201室")),
    )
    language = forms.ChoiceField(label=_("语言"), required=False, choices=LANGUAGES)
    marketing = forms.BooleanField(label=_("客户同意接收优惠与活动信息"), required=False)

    def clean_phone(self) -> str:
        """Return the number as typed; a wrong one is said together with the other problems."""
        typed: str = self.cleaned_data["phone"]
        told = read_phone(typed)
        if isinstance(told, FieldProblem):
            raise ValidationError(_t(SENTENCES[told.code]))
        return typed


@page(EDIT, "GET", "POST")
def new_customer(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show the form, or enter the customer and go to her page."""
    start = {"phone": request.GET.get("phone", "")}
    form = EntryForm(request.POST) if request.method == "POST" else EntryForm(initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            entered = _enter(actor, form.cleaned_data)
        except (BadInput, ManyBadInputs) as refusal:
            blame(form, refusal)
        else:
            words = _t("客户已登记") if entered.is_new else _t("这位客户已在档，资料已补充")
            toast_next(request, words)
            return redirect("customer", entered.id)
    context = {"form": form, "title": _t("登记客户"), "deed": _t("登记客户"), "draft": "customer-new"}
    return render(request, "customers/new.html", context)


def _enter(actor: Actor, told: dict[str, Any]) -> EnteredCustomer:
    entered = register_customer(
        actor=actor,
        name=told["name"],
        phone=told["phone"],
        address=AddressInput(text=told["address"]),
        source="AGENT",
        language=told["language"],
    )
    if told["marketing"] and entered.is_new:
        change_consent(actor=actor, customer_id=entered.id, purpose=Purpose.MARKETING, given=True, channel="PHONE")
    return entered


@page(EDIT)
def similar(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Answer with customers who look like what is being typed."""
    told = {key: request.GET.get(key, "")[:200].replace("\x00", "") for key in ("name", "phone", "address")}
    found = similar_to_entry(actor=actor, name=told["name"], phone=told["phone"], address=told["address"])
    shown = [(one, [REASONS[code] for code in one.reasons]) for one in found]
    return render(request, "customers/similar.html", {"found": shown})
