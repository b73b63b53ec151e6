"""Goods in, and proposals of what to bring where."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.form_page import FormPage
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.work.stock.access import KEEP, SUPPLY, VIEW
from carecenter.work.stock.actions.goods import receive_goods
from carecenter.work.stock.actions.transferring import (
    replenish,
)
from carecenter.work.stock.queries.proposals import proposals
from carecenter.work.stock.types import Line, StoreKind
from carecenter.work.stock.web.reading import choices_for
from carecenter.work.stock.web.sheet_forms import GoodsForm
from carecenter.work.stock.web.tabs import tabs_for


class GoodsIn(FormPage):
    """Take parts in from outside."""

    title = _("采购入库")
    deed = _("入库")
    deed_icon = "package-import"
    done = _("已入库")
    permission = SUPPLY
    form_class = GoodsForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer the stores."""
        return {"stores": choices_for(self.actor, SUPPLY)}

    def back_url(self) -> str:
        """Return to the list."""
        return reverse("stock")

    def extra(self) -> dict[str, Any]:
        """Keep what was typed."""
        return {"draft": "stock-goods"}

    def perform(self, data: dict[str, Any]) -> str:
        """Take them in."""
        receive_goods(actor=self.actor, store_id=int(data["store"]), lines=data["lines"], document=data["document"])
        return f"{reverse('stock')}?store={data['store']}"


@require_GET
def proposed(request: HttpRequest) -> HttpResponseBase:
    """Show what the stores in reach lack, by store; one click makes the transfer."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    kind = request.GET.get("kind", "")
    chosen = [StoreKind(kind)] if kind in set(StoreKind) else [StoreKind.PROVIDER, StoreKind.HQ]
    by_store: dict[int, list[Any]] = {}
    for each in proposals(actor=actor, kinds=chosen):
        by_store.setdefault(each.store_id, []).append(each)
    context = {
        "tabs": tabs_for(),
        "kind": kind,
        "groups": [
            (rows[0], rows, sum(row.quantity for row in rows), " ".join(f"{r.part_code}:{r.quantity}" for r in rows))
            for rows in by_store.values()
        ],
        "keeps": actor.may(KEEP),
    }
    return render(request, "stock/proposals.html", context)


@require_POST
def bring(request: HttpRequest, store_id: int) -> HttpResponseBase:
    """Make a transfer of a store's proposal as it stands now."""
    if (answer := refused(request, KEEP)) is not None:
        return answer
    actor = actor_of(request)
    wanted = [row for row in proposals(actor=actor, store_id=store_id) if row.quantity]
    if not wanted:
        toast_next(request, _("上级仓库暂时没有可补的配件"), tone="danger")
        return redirect("stock_proposals")
    lines = [Line(row.part_code, row.quantity) for row in wanted]
    transfer_id = replenish(actor=actor, store_id=store_id, lines=lines)
    toast_next(request, _("已开单，配件已为它预留"))
    return redirect("stock_transfer", transfer_id)
