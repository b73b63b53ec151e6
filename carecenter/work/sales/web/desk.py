"""The desk's pages: list, sale, register, cancel, stores."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.design.details import Action, Fact, Head, Moment, Stage
from carecenter.design.fresh import mark_fresh
from carecenter.design.guard import actor_of, refused
from carecenter.design.navigation import address_of
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.refusals import NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.customers.public import identity_ids, masked_contacts, may_open_customer
from carecenter.reference.equipment.public import equipment_by_id
from carecenter.reference.organisation.public import persons_of_unit, unit_by_code
from carecenter.work.sales.access import CANCEL, REGISTER, VIEW, sale_to_see, visible_sales
from carecenter.work.sales.models import Sale
from carecenter.work.sales.public import cancel_sale, register_sale
from carecenter.work.sales.queries.sales import stores_of
from carecenter.work.sales.types import SaleState
from carecenter.work.sales.web.chain import steps_of
from carecenter.work.sales.web.forms import CancelForm, DeskSaleForm
from carecenter.work.sales.web.registering import try_to_register
from carecenter.work.sales.web.words import PLATFORMS, REASONS, STATES


def new_sale(request: HttpRequest) -> HttpResponseBase:
    """Register a sale that a guide phoned in."""
    if (answer := refused(request, REGISTER)) is not None:
        return answer
    actor = actor_of(request)
    stores = stores_of(actor=actor)
    chosen = unit_by_code(code=request.POST.get("store") or request.GET.get("store", ""))
    guides = persons_of_unit(path=chosen.path) if chosen in stores and chosen else []
    form = DeskSaleForm(request.POST or None, stores=stores, guides=guides, initial=_asked(request))
    asks = ""
    if request.method == "POST" and form.is_valid():
        outcome, asks = try_to_register(form, lambda: register_sale(actor=actor, source="DESK", **form.wanted()))
        if outcome is not None:
            toast_next(request, _("销售单已登记，送货和安装已派出。"))
            return redirect("sale", outcome.sale_id)
    status = 422 if form.errors else 409 if asks else 200
    context = {"form": form, "asks": asks, "title": _("登记销售")}
    return render(request, "sales/desk_new.html", context, status=status)


def _asked(request: HttpRequest) -> dict[str, Any]:
    return {name: request.GET[name] for name in ("phone", "store") if request.GET.get(name)}


@require_GET
def guides(request: HttpRequest) -> HttpResponseBase:
    """Answer with the guides of a store as options."""
    if (answer := refused(request, REGISTER)) is not None:
        return answer
    stores = {store.code: store for store in stores_of(actor=actor_of(request))}
    store = stores.get(request.GET.get("store", ""))
    return render(request, "sales/guides.html", {"guides": persons_of_unit(path=store.path) if store else []})


@require_GET
def sale_page(request: HttpRequest, sale_id: int) -> HttpResponseBase:
    """Show one sale with its chain."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    sale = sale_to_see(actor, sale_id)
    context = {
        "sale": sale,
        "head": _head(actor, sale),
        "stages": _stages(sale),
        "moments": mark_fresh(actor, ("sale", sale_id), _story(sale)),
        "facts": _facts(sale),
        "customer_topic": str(sale.customer_id),
    }
    return render(request, "sales/sale.html", context)


def _head(actor: Any, sale: Sale) -> Head:
    contact = masked_contacts(ids=[sale.customer_id]).get(sale.customer_id)
    opens = may_open_customer(actor, sale.customer_id)
    customer_url = address_of("customer", sale.customer_id) if opens else ""
    facts = [Fact(_("客户"), contact.name if contact else "", url=customer_url), Fact(_("门店"), sale.store.name)]
    facts.append(Fact(_("约定送货"), sale.promised_date, "time"))
    menu = []
    if actor.may(CANCEL) and sale.state != SaleState.CANCELLED:
        menu.append(Action(_("取消销售单"), reverse("sale_cancel", args=[sale.pk]), "ban", tone="danger"))
    return Head(
        title=sale.model.name,
        number=sale.number,
        state=STATES[SaleState(sale.state)],
        owner=sale.guide.name if sale.guide else "",
        facts=facts,
        menu=menu,
        topic=f"sale:{sale.pk}",
    )


def _stages(sale: Sale) -> list[Stage]:
    if sale.state == SaleState.CANCELLED:
        return [Stage(_("登记"), "done"), Stage(_("已取消"), "now")]
    order = [SaleState.REGISTERED, SaleState.DELIVERED, SaleState.INSTALLED]
    now = order.index(SaleState(sale.state))
    words = [_("登记"), _("送货"), _("安装")]
    return [Stage(word, "done" if at <= now else "now" if at == now + 1 else "next") for at, word in enumerate(words)]


def _story(sale: Sale) -> list[Moment]:
    moments = [Moment(sale.registered_at, _("登记销售"), who=sale.guide.name if sale.guide else "", icon="receipt")]
    if sale.delivered_at:
        moments.append(Moment(sale.delivered_at, _("送货完成"), icon="truck-delivery"))
    if sale.installed_at:
        moments.append(Moment(sale.installed_at, _("安装完成"), icon="tool", tone="good"))
    if sale.cancelled_at:
        reason = dict(REASONS).get(sale.cancel_reason, "")
        moments.append(Moment(sale.cancelled_at, _("取消"), text=reason, icon="ban", tone="danger"))
    return moments


def _facts(sale: Sale) -> Sequence[Fact]:
    equipment = equipment_by_id(ids=[sale.equipment_id or 0]).get(sale.equipment_id or 0)
    facts = [Fact(_("来自"), dict(PLATFORMS).get(sale.platform, sale.platform))]
    if sale.platform_order_no:
        facts.append(Fact(_("平台订单号"), sale.platform_order_no))
    if equipment:
        url = address_of("equipment", equipment.id)
        facts.append(Fact(_("设备"), equipment.number, url=url))
        facts.append(Fact(_("序列号"), equipment.serial or _("安装时绑定")))
    return facts


@require_GET
def chain_panel(request: HttpRequest, sale_id: int) -> HttpResponseBase:
    """Show the jobs of a sale, each with its state."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    sale = sale_to_see(actor_of(request), sale_id)
    may_open = actor_of(request).may("jobs.view")
    return render(request, "sales/chain.html", {"steps": steps_of(sale), "may_open": may_open})


def cancel(request: HttpRequest, sale_id: int) -> HttpResponseBase:
    """Cancel a sale after asking why."""
    if (answer := refused(request, CANCEL)) is not None:
        return answer
    sale = sale_to_see(actor_of(request), sale_id)
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cancel_sale(actor=actor_of(request), sale_id=sale_id, reason=form.cleaned_data["reason"])
            toast_next(request, _("销售单已取消，未完成的服务单已停止。"))
            return redirect("sale", sale_id)
        except NotThere:
            raise
        except Refusal as refusal:
            form.add_error(None, sentence_of(refusal))
    context: Mapping[str, object] = {
        "form": form,
        "sale": sale,
        "title": _("取消销售单"),
        "deed": _("取消销售单"),
        "deed_icon": "ban",
        "back_url": reverse("sale", args=[sale_id]),
    }
    return render(request, "sales/cancel.html", dict(context), status=422 if form.errors else 200)


@require_GET
def customer_panel(request: HttpRequest, customer_id: int) -> HttpResponseBase:
    """Show what a customer bought, as far as the actor reaches the sales."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    if not may_open_customer(actor, customer_id):
        raise NotThere()
    rows = visible_sales(actor).filter(customer_id__in=identity_ids(customer_id=customer_id))
    rows = rows.select_related("model", "store").order_by("-registered_at", "-id")
    lines = [{"sale": sale, "state": STATES[SaleState(sale.state)]} for sale in rows[:8]]
    return render(request, "sales/customer_panel.html", {"lines": lines})
