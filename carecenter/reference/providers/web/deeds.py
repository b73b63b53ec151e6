"""Enter providers, sign contracts, keep documents, change states."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, blame, offer
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips, DateInput, FileInput, ManyChips, TextArea
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere, Refusal
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.providers.access import MANAGE, provider_to_see
from carecenter.reference.providers.actions.contracts import record_document, sign_contract
from carecenter.reference.providers.actions.providers import enter_provider, set_state
from carecenter.reference.providers.queries.policy import policy
from carecenter.reference.providers.queries.words import DOCUMENT_WORDS, STATE_WORDS
from carecenter.reference.providers.rules.states import WAYS
from carecenter.reference.providers.types import DocumentKind, ProviderState
from carecenter.reference.providers.web.guarding import page


class ProviderForm(KitForm):
    """A new provider."""

    name = forms.CharField(label=_("名称"), max_length=120)
    unit_code = forms.RegexField(
        r"^[a-z0-9_]{1,40}$", label=_("编号"), help_text=_("小写字母、数字和下划线，例如 nj_gao。")
    )
    office = forms.ChoiceField(label=_("所属办事处"))
    licence_no = forms.CharField(label=_("营业执照号"), max_length=40, required=False)
    phone = forms.CharField(label=_("电话"), max_length=32, required=False)


class ContractForm(KitForm):
    """A contract's scope."""

    valid_from = forms.DateField(label=_("起始日"), widget=DateInput)
    valid_until = forms.DateField(label=_("截止日"), widget=DateInput)
    regions = forms.CharField(
        label=_("区域"), help_text=_("行政区划代码，用空格隔开：3201 是南京市，320106 是鼓楼区。"), max_length=2000
    )
    line_codes = forms.MultipleChoiceField(label=_("产品线"), widget=ManyChips)
    job_types = forms.MultipleChoiceField(label=_("服务类型"), widget=ManyChips)
    daily_capacity = forms.IntegerField(label=_("每日接单上限"), min_value=1, max_value=1000)
    backup = forms.BooleanField(label=_("备用服务商：主服务商接不了时才派"), required=False)


class DocumentForm(KitForm):
    """A paper with its end."""

    kind = forms.ChoiceField(
        label=_("证件"), choices=[(k.value, w) for k, w in DOCUMENT_WORDS.items()], widget=ChoiceChips
    )
    number = forms.CharField(label=_("编号"), max_length=80, required=False)
    valid_until = forms.DateField(label=_("有效期至"), widget=DateInput, required=False)
    file = forms.FileField(label=_("扫描件"), widget=FileInput, required=False)


class StateForm(KitForm):
    """The next state and why."""

    state = forms.ChoiceField(label=_("转为"), widget=ChoiceChips)
    reason = forms.CharField(label=_("理由"), widget=TextArea, max_length=200)


def _ask(
    request: HttpRequest,
    form: KitForm,
    do: Callable[[dict[str, Any]], int],
    *,
    title: str,
    deed: str,
    done: str,
    back: str,
) -> HttpResponseBase:
    if request.method == "POST" and form.is_valid():
        try:
            provider_id = do(form.cleaned_data)
        except (NotThere, NotPermitted):
            raise
        except Refusal as refusal:
            blame(form, refusal, {"code": "unit_code"})
        else:
            toast_next(request, done)
            return redirect("provider", provider_id)
    context = {"form": form, "title": title, "deed": deed, "back_url": back}
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)


@page(MANAGE, "GET", "POST")
def new_provider(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Enter a provider under an office in reach."""
    form = ProviderForm(request.POST or None)
    offices: dict[int, str] = {}
    for grant in actor.grants_of(MANAGE):
        root = grant.unit_path.partition(".")[0] if grant.reach == "NATION" else grant.unit_path
        offices |= {u.id: u.name for u in organisation.units_inside(path=root, kinds=[UnitKind.OFFICE])}
    offer(form, "office", list(offices.items()))

    def do(data: dict[str, Any]) -> int:
        return enter_provider(
            actor=actor,
            name=data["name"],
            unit_code=data["unit_code"],
            parent_unit_id=int(data["office"]),
            licence_no=data["licence_no"],
            phone=data["phone"],
        )

    word = _t("登记服务商")
    return _ask(request, form, do, title=word, deed=word, done=_t("已登记"), back=reverse("providers"))


@page(MANAGE, "GET", "POST")
def new_contract(request: HttpRequest, actor: Actor, provider_id: int) -> HttpResponseBase:
    """Sign a contract."""
    row = provider_to_see(actor, provider_id)
    today, rules = clock.today(), policy()
    years, month = divmod(today.month - 1 + rules.contract_months, 12)
    first = {
        "valid_from": today,
        "valid_until": date(today.year + years, month + 1, min(today.day, 28)),
        "daily_capacity": rules.daily_capacity,
    }
    form = ContractForm(request.POST or None, initial=first)
    offer(form, "line_codes", [(line.code, line.name) for line in catalogue.lines()])
    offer(form, "job_types", [(t.code, t.name) for t in catalogue.job_types()])

    def do(data: dict[str, Any]) -> int:
        sign_contract(
            actor=actor,
            provider_id=provider_id,
            valid_from=data["valid_from"],
            valid_until=data["valid_until"],
            regions=data["regions"].replace(",", " ").replace("，", " ").split(),
            line_codes=data["line_codes"],
            job_types=data["job_types"],
            daily_capacity=data["daily_capacity"],
            backup=data["backup"],
        )
        return provider_id

    title = _t("与 %(name)s 签合同") % {"name": row.name}
    back = reverse("provider", args=[provider_id])
    return _ask(request, form, do, title=title, deed=_t("签合同"), done=_t("合同已登记"), back=back)


@page(MANAGE, "GET", "POST")
def new_document(request: HttpRequest, actor: Actor, provider_id: int) -> HttpResponseBase:
    """Keep a document."""
    row = provider_to_see(actor, provider_id)

    def do(data: dict[str, Any]) -> int:
        record_document(
            actor=actor,
            provider_id=provider_id,
            kind=DocumentKind(data["kind"]),
            number=data["number"],
            valid_until=data["valid_until"],
            upload=data["file"],
            name=data["file"].name if data["file"] else "",
        )
        return provider_id

    form = DocumentForm(request.POST or None, request.FILES or None)
    title = _t("%(name)s 的证件") % {"name": row.name}
    back = reverse("provider", args=[provider_id])
    return _ask(request, form, do, title=title, deed=_t("登记证件"), done=_t("证件已登记"), back=back)


@page(MANAGE, "GET", "POST")
def state(request: HttpRequest, actor: Actor, provider_id: int) -> HttpResponseBase:
    """Admit, watch, suspend or let go."""
    row = provider_to_see(actor, provider_id)
    form = StateForm(request.POST or None)
    ways = sorted(WAYS[ProviderState(row.state)])
    offer(form, "state", [(way.value, STATE_WORDS[way]) for way in ways])

    def do(data: dict[str, Any]) -> int:
        set_state(actor=actor, provider_id=provider_id, state=ProviderState(data["state"]), reason=data["reason"])
        return provider_id

    title = _t("变更 %(name)s 的状态") % {"name": row.name}
    back = reverse("provider", args=[provider_id])
    return _ask(request, form, do, title=title, deed=_t("变更状态"), done=_t("状态已变更"), back=back)
