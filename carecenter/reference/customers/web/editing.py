"""补充资料: correct the name, add a number or an address."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, blame
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs
from carecenter.reference.customers.access import EDIT
from carecenter.reference.customers.actions.changing import complete_customer
from carecenter.reference.customers.queries.page import customer_page
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.customers.web.guarding import page


class EditForm(KitForm):
    """Only what is filled in changes; the present values stay masked."""

    name = forms.CharField(label=_("更正姓名"), required=False)
    phone = forms.CharField(label=_("新增电话"), required=False, widget=forms.TextInput({"inputmode": "tel"}))
    phone_main = forms.BooleanField(label=_("作为主要电话"), required=False)
    address = forms.CharField(label=_("新增地址"), required=False)
    address_main = forms.BooleanField(label=_("作为主要地址（归属办事处随之改变）"), required=False)


@page(EDIT, "GET", "POST")
def edit_customer(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show the form, or change what was filled in and go back to the card."""
    card = customer_page(actor=actor, customer_id=customer_id, story_lines=0)
    form = EditForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _complete(actor, card.id, form.cleaned_data)
        except (BadInput, ManyBadInputs) as refusal:
            blame(form, refusal)
        else:
            toast_next(request, _t("资料已补充"))
            return redirect("customer", card.id)
    title = _t("补充 %(number)s 的资料") % {"number": card.number}
    back = reverse("customer", args=[card.id])
    context = {"form": form, "title": title, "deed": _t("保存资料"), "back_url": back}
    return render(request, "design/forms/page.html", context)


def _complete(actor: Actor, customer_id: int, told: dict[str, Any]) -> None:
    complete_customer(
        actor=actor,
        customer_id=customer_id,
        name=told["name"],
        phone=told["phone"],
        phone_is_main=told["phone_main"],
        address=AddressInput(text=told["address"]),
        address_is_main=told["address_main"],
    )
