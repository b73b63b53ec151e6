"""Forms: bind or correct a serial, correct facts."""

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, blame
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.equipment.access import EDIT, equipment_to_see
from carecenter.reference.equipment.actions.editing import edit_equipment
from carecenter.reference.equipment.actions.registration import correct_serial


class SerialForm(KitForm):
    """The serial as it stands on the name plate."""

    serial = forms.CharField(label=_("整机编码"), max_length=60, help_text=_("铭牌上的编码，字母数字，大小写均可。"))
    reason = forms.CharField(label=_("更正原因"), max_length=100, required=False, help_text=_("已有序列号时必填。"))


class EditForm(KitForm):
    """What a visit or a call tells."""

    place = forms.CharField(label=_("安装位置"), max_length=40, required=False)
    persons = forms.IntegerField(label=_("用水人数"), min_value=1, max_value=99)
    hardness = forms.IntegerField(label=_("水质硬度（mg/L）"), min_value=0, max_value=2000, required=False)


@page(EDIT, "GET", "POST")
def serial(request: HttpRequest, actor: Actor, equipment_id: int) -> HttpResponseBase:
    """Bind or correct the serial; a clash names the other piece."""
    row = equipment_to_see(actor, equipment_id)
    form = SerialForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            correct_serial(actor=actor, equipment_id=row.pk, serial=told["serial"], reason=told["reason"])
        except Refusal as refusal:
            blame(form, refusal)
        else:
            toast_next(request, _t("序列号已绑定"))
            return redirect("equipment", row.pk)
    return _form(request, form, _t("%(number)s 的序列号") % {"number": row.number}, _t("绑定"), row.pk)


@page(EDIT, "GET", "POST")
def edit(request: HttpRequest, actor: Actor, equipment_id: int) -> HttpResponseBase:
    """Correct place, users and water; the next maintenance is planned anew."""
    row = equipment_to_see(actor, equipment_id)
    now = {"place": row.place, "persons": row.persons, "hardness": row.hardness}
    form = EditForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            edit_equipment(actor=actor, equipment_id=row.pk, **form.cleaned_data)
        except Refusal as refusal:
            blame(form, refusal)
        else:
            toast_next(request, _t("资料已修改"))
            return redirect("equipment", row.pk)
    return _form(request, form, _t("修改 %(number)s") % {"number": row.number}, _t("保存"), row.pk)


def _form(request: HttpRequest, form: KitForm, title: str, deed: str, equipment_id: int) -> HttpResponseBase:
    back = reverse("equipment", args=[equipment_id])
    context = {"form": form, "title": title, "deed": deed, "back_url": back}
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)
