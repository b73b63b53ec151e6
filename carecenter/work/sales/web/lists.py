"""Lists: sales with their export, stores with their figures."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.design.details import Action
from carecenter.design.filters import read_filters
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, DateRangeFilter, Filters, ListPage, TextFilter
from carecenter.foundation.plain.numbers import id_of
from carecenter.foundation.tables.exports import ExportColumn, stream_export
from carecenter.reference.catalogue.public import active_models
from carecenter.reference.customers.public import masked_contacts
from carecenter.reference.organisation.types import UnitFacts
from carecenter.work.sales.access import EXPORT, REGISTER, VIEW, visible_sales
from carecenter.work.sales.models import Sale
from carecenter.work.sales.queries.sales import figures_of_stores, stores_of
from carecenter.work.sales.types import SaleState
from carecenter.work.sales.web.words import PLATFORMS, STATES


def _models(actor: Any) -> list[tuple[str, str]]:
    return [(str(model.id), model.name) for model in active_models()]


FILTERS = (
    TextFilter("q", _("单号"), placeholder=_("销售单号、平台订单号")),
    ChoiceFilter("state", _("状态"), choices=[(s.value, STATES[s].label) for s in SaleState], multiple=True),
    ChoiceFilter("model", _("型号"), choices=_models),
    ChoiceFilter("platform", _("来自"), choices=[("STORE", _("门店")), *PLATFORMS[1:]]),
    DateRangeFilter("registered", _("登记日期")),
)


def rows_of(actor: Any, filters: Filters) -> Any:
    """Return the sales that a list or an export of this actor shows."""
    rows = visible_sales(actor).select_related("store", "guide", "model")
    text = filters["q"]
    if text:
        sale_id = id_of("S", text)
        rows = rows.filter(pk=sale_id) if sale_id is not None else rows.filter(platform_order_no=text)
    if filters["state"]:
        rows = rows.filter(state__in=filters["state"])
    if filters["model"]:
        rows = rows.filter(model_id=int(filters["model"]))
    if filters["platform"]:
        rows = rows.filter(platform="" if filters["platform"] == "STORE" else filters["platform"])
    first, last = filters["registered"]
    rows = rows.filter(registered_at__date__gte=first) if first else rows
    return rows.filter(registered_at__date__lte=last) if last else rows


class Sales(ListPage):
    """Sales in reach, newest first."""

    title = _("销售单")
    permission = VIEW
    order = ["-registered_at"]
    columns = [
        Column("number", _("单号"), sub="platform"),
        Column("customer", _("客户"), "person"),
        Column("model", _("型号")),
        Column("store", _("门店"), sub="guide"),
        Column("promised", _("约定送货"), "time"),
        Column("state", _("状态"), "pill"),
        Column("at", _("登记时间"), "time", sort="registered_at"),
    ]
    filters = FILTERS
    primary = Action(_("登记销售"), "/sales/new/", "plus", permission=REGISTER)
    export_url_name = "sales_export"
    empty_title = _("还没有销售单")
    empty_text = _("导购在门店手机页登记，或把平台订单表格导入。")
    live_topic = "sale"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the rows in reach."""
        return rows_of(actor, filters)

    def _drawn(self, page: Any) -> Any:
        self.contacts = masked_contacts(ids=[sale.customer_id for sale in page.things])
        return super()._drawn(page)

    def to_row(self, thing: Sale) -> Mapping[str, object]:
        """Return one line."""
        contact = self.contacts.get(thing.customer_id)
        return {
            "number": thing.number,
            "platform": thing.platform_order_no or "",
            "customer": contact.name if contact else "",
            "model": thing.model.name,
            "store": thing.store.name,
            "guide": thing.guide.name if thing.guide else "",
            "promised": thing.promised_date,
            "state": STATES[SaleState(thing.state)],
            "at": thing.registered_at,
        }

    def row_url(self, thing: Sale) -> str:
        """Return the sale's page."""
        return reverse("sale", args=[thing.pk])


@require_GET
def export_sales(request: HttpRequest) -> HttpResponseBase:
    """Hand out the list as it is filtered; customers stay masked."""
    if (answer := refused(request, EXPORT)) is not None:
        return answer
    actor = actor_of(request)
    rows = rows_of(actor, read_filters(FILTERS, request.GET, actor)).order_by("-id")
    labels = [
        _("单号"),
        _("平台订单号"),
        _("客户"),
        _("电话"),
        _("型号"),
        _("门店"),
        _("导购"),
        _("约定送货"),
        _("状态"),
    ]
    keys = ["number", "platform", "customer", "phone", "model", "store", "guide", "promised", "state"]
    columns = [ExportColumn(key, label) for key, label in zip(keys, labels, strict=True)]
    columns.append(ExportColumn("at", _("登记时间")))
    name = str(_("销售单"))
    wanted = request.GET.get("format", "xlsx")
    return stream_export(actor=actor, rows=_lines(rows), columns=columns, name=name, format=wanted, permission=EXPORT)


def _lines(rows: Any) -> Iterator[dict[str, Any]]:
    batch: list[Sale] = []
    for sale in rows.iterator(chunk_size=500):
        batch.append(sale)
        if len(batch) == 500:
            yield from _batch(batch)
            batch = []
    yield from _batch(batch)


def _batch(sales: list[Sale]) -> Iterator[dict[str, Any]]:
    contacts = masked_contacts(ids=[sale.customer_id for sale in sales]) if sales else {}
    for sale in sales:
        contact = contacts.get(sale.customer_id)
        yield {
            "number": sale.number,
            "platform": sale.platform_order_no or "",
            "customer": contact.name if contact else "",
            "phone": contact.phone if contact else "",
            "model": sale.model.name,
            "store": sale.store.name,
            "guide": sale.guide.name if sale.guide else "",
            "promised": sale.promised_date,
            "state": str(STATES[SaleState(sale.state)].label),
            "at": sale.registered_at,
        }


class Stores(ListPage):
    """Stores with what they sold in the last 30 days."""

    title = _("门店")
    permission = VIEW
    order = ["-sold", "name"]
    columns = [
        Column("name", _("门店"), sub="code"),
        Column("sold", _("近 30 天登记"), "number"),
        Column("installed", _("其中已安装"), "number"),
        Column("cancelled", _("其中已取消"), "number"),
    ]
    filters = [TextFilter("q", _("门店"), placeholder=_("门店名称或编号"))]
    empty_title = _("没有门店")
    empty_text = _("门店在组织里建立后出现在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the stores in reach with their figures."""
        figures = figures_of_stores(actor=actor)
        text = filters["q"]
        return [
            self._line(store, figures.get(store.id, {}))
            for store in stores_of(actor=actor, permission=VIEW)
            if not text or text in store.name or text in store.code
        ]

    def _line(self, store: UnitFacts, figures: Mapping[str, int]) -> dict[str, object]:
        counts = {name: figures.get(name, 0) for name in ("sold", "installed", "cancelled")}
        return {"id": store.id, "name": store.name, "code": store.code, **counts}

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return the line as it is."""
        return dict(thing)
