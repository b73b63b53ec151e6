"""The pages of a model and of the job types."""

from datetime import date

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from carecenter.design.cells import Column
from carecenter.design.details import Action, Fact, Head
from carecenter.design.forms import KitForm, MoneyField, blame, offer
from carecenter.design.pages import page
from carecenter.design.toasts import toast_next
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.catalogue.access import MANAGE, VIEW
from carecenter.reference.catalogue.actions.prices import define_price
from carecenter.reference.catalogue.actions.products import retire_model
from carecenter.reference.catalogue.queries.jobs import job_type, job_types
from carecenter.reference.catalogue.queries.lists import ModelPage, model_page, price_lists
from carecenter.reference.catalogue.types import ChecklistItem
from carecenter.reference.catalogue.web.words import FUELS, GASES, KINDS, ON_SALE, RETIRED


@page(VIEW)
def model(request: HttpRequest, actor: Actor, model_id: int) -> HttpResponseBase:
    """Show one model with its warranty, parts and faults."""
    shown = model_page(actor=actor, model_id=model_id)
    context = {
        "shown": shown,
        "head": _head(shown, actor),
        "facts": _facts(shown),
        "part_columns": [
            Column("code", _("编号")),
            Column("name", _("配件")),
            Column("component", _("保修部件"), "code"),
            Column("price", _("客户价"), "money"),
        ],
        "parts": [
            {"code": part.code, "name": part.name, "component": part.component, "price": part.price}
            for part in shown.parts
        ],
        "fault_columns": [
            Column("code", _("代码")),
            Column("name", _("故障"), sub="cause"),
            Column("advice", _("先这样做")),
        ],
        "faults": [{"code": fault.code, "name": fault.name, "advice": fault.advice} for fault in shown.faults],
    }
    return render(request, "catalogue/model.html", context)


def _head(shown: ModelPage, actor: Actor) -> Head:
    facts = shown.facts
    menu = []
    if actor.may(MANAGE):
        word = _t("恢复在售") if facts.retired else _t("停售")
        menu.append(Action(word, reverse("catalogue_retire", args=[facts.id]), "archive", method="post"))
    return Head(
        title=facts.name,
        number=facts.code,
        state=RETIRED if facts.retired else ON_SALE,
        facts=[
            Fact(_t("产品线"), facts.line_name),
            Fact(_t("能源"), FUELS[facts.fuel]),
            Fact(_t("容量"), f"{facts.capacity.normalize():f} {facts.capacity_unit}"),
        ],
        menu=menu,
    )


def _facts(shown: ModelPage) -> list[Fact]:
    facts, terms = shown.facts, shown.warranty
    months = (
        [
            Fact(_t("保修 %(component)s") % {"component": name}, _t("%(months)s 个月") % {"months": count})
            for name, count in sorted(terms.components.items())
        ]
        if terms
        else []
    )
    return [
        Fact(_t("功率"), _t("%(watts)s 瓦") % {"watts": shown.power_watts} if shown.power_watts else ""),
        Fact(_t("燃气种类"), GASES.get(facts.gas_type, "")),
        Fact(_t("型号类别"), facts.model_class),
        Fact(_t("编码开头"), facts.serial_prefix),
        Fact(_t("水质硬度上限"), f"{facts.hardness_limit} mg/L" if facts.hardness_limit else ""),
        Fact(_t("保养基准"), _t("%(months)s 个月") % {"months": facts.maintenance_months}),
        Fact(_t("上市"), shown.launched_date, "time"),
        Fact(_t("停售"), shown.retired_date, "time"),
        *months,
        Fact(_t("保修规则"), terms.version if terms else ""),
    ]


@page(MANAGE, "POST")
def retire(request: HttpRequest, actor: Actor, model_id: int) -> HttpResponseBase:
    """Take a model off sale today, or put it back."""
    retired = model_page(actor=actor, model_id=model_id).facts.retired
    retire_model(actor=actor, model_id=model_id, on=None if retired else clock.today())
    toast_next(request, _t("已恢复在售") if retired else _t("已停售"))
    return redirect("catalogue_model", model_id)


@page(VIEW)
def jobs(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show the job types in their present version."""
    shown = job_types()
    return render(request, "catalogue/job_types.html", {"kinds": shown})


@page(VIEW)
def job(request: HttpRequest, actor: Actor, code: str) -> HttpResponseBase:
    """Show what a type of job demands today."""
    shown = job_type(code=code)
    columns = [
        Column("label", _("检查项")),
        Column("kind", _("方式"), "code"),
        Column("limits", _("合格"), "code"),
        Column("must", _("要求"), "code"),
    ]
    head = Head(
        title=shown.name,
        number=shown.code,
        facts=[
            Fact(_t("版本"), shown.version, "number"),
            Fact(_t("生效"), shown.valid_from, "time"),
            Fact(_t("时长"), _t("%(minutes)s 分钟") % {"minutes": shown.duration_minutes}),
            Fact(_t("时限"), _t("%(hours)s 小时") % {"hours": shown.sla_hours}),
            Fact(_t("资质"), "、".join(shown.required_qualifications)),
        ],
    )
    context = {"shown": shown, "head": head, "columns": columns, "rows": [_item(item) for item in shown.checklist]}
    return render(request, "catalogue/job_type.html", context)


def _item(item: ChecklistItem) -> dict[str, object]:
    limits = "、".join(item.choices)
    if item.minimum is not None or item.maximum is not None:
        low = "" if item.minimum is None else f"{item.minimum:f}"
        high = "" if item.maximum is None else f"{item.maximum:f}"
        limits = f"{low} – {high} {item.unit}".strip()
    must = [_t("必填") if item.required else _t("视情况")]
    if item.safety:
        must.append(_t("安全"))
    return {"label": item.label, "kind": KINDS[item.kind], "limits": limits, "must": " · ".join(must)}


class PriceForm(KitForm):
    """A price from a day on."""

    price_list = forms.ChoiceField(label=_("价格表"))
    item_code = forms.CharField(label=_("项目编号"), max_length=40)
    amount = MoneyField(label=_("金额"))
    valid_from = forms.DateField(label=_("生效日"), widget=forms.DateInput({"type": "date"}))
    model_class = forms.CharField(label=_("型号类别"), max_length=40, required=False)
    region_code = forms.RegexField(
        label=_("地区编号"), regex=r"^(\d{2}|\d{4}|\d{6})?$", required=False, help_text=_("2、4 或 6 位，可不填。")
    )


@page(MANAGE, "GET", "POST")
def new_price(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Let a price hold from a day on; the one before it ends the day before."""
    form = PriceForm(request.POST or None, initial={"valid_from": _tomorrow()})
    offer(form, "price_list", [(row.code, row.name) for row in price_lists(actor=actor)])
    if request.method == "POST" and form.is_valid():
        try:
            define_price(actor=actor, **form.cleaned_data)
        except Refusal as refusal:
            blame(form, refusal)
        else:
            toast_next(request, _t("新价格已登记"))
            return redirect("catalogue_prices")
    context = {"form": form, "title": _t("新价格"), "deed": _t("登记价格"), "back_url": reverse("catalogue_prices")}
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)


def _tomorrow() -> date:
    return date.fromordinal(clock.today().toordinal() + 1)
