"""The lists of stock: what lies where, stores, the ledger."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, State
from carecenter.design.filters import read_filters
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, DateRangeFilter, Filters, ListPage, TextFilter
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.tables.exports import ExportColumn, stream_export
from carecenter.work.stock.access import SUPPLY, VIEW
from carecenter.work.stock.models import Balance, Movement, Store
from carecenter.work.stock.queries.lists import (
    balance_rows,
    movement_rows,
    store_choices,
    store_rows,
)
from carecenter.work.stock.queries.words import MOVEMENTS, SHELVES, STORE_KINDS
from carecenter.work.stock.types import MovementKind, Shelf, StoreKind
from carecenter.work.stock.web.tabs import tabs_for

KIND = ChoiceFilter("kind", _("仓库类别"), choices=[(k.value, w) for k, w in STORE_KINDS.items()])
STORE = ChoiceFilter("store", _("仓库"), choices=store_choices)
PART = TextFilter("q", _("配件"), _("编号或名称"))


class StockList(ListPage):
    """A list under stock's tabs."""

    permission = VIEW
    template_name = "stock/list.html"
    tab: ClassVar[str] = ""
    topic_kind: ClassVar[str] = ""

    def prepare(self, actor: Any, **kwargs: Any) -> None:
        """Listen to what happens in one's own unit."""
        if self.topic_kind and actor.may(VIEW):
            self.live_topic = f"{self.topic_kind}@{actor.unit_path}"

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Add the tabs."""
        return {"tabs": tabs_for(), "tab": self.tab}


class Balances(StockList):
    """What lies where."""

    title = _("配件库存")
    tab = "stock"
    topic_kind = "store"
    order = ("store__kind", "store__name", "part__code", "id")
    filters = (
        PART,
        KIND,
        STORE,
        ChoiceFilter("shelf", _("货架"), choices=[(s.value, w) for s, w in SHELVES.items()]),
    )
    columns = (
        Column("part", _("配件"), sub="code"),
        Column("store", _("仓库"), sub="kind"),
        Column("shelf", _("货架"), "pill"),
        Column("quantity", _("账面"), "number", sortable=True),
        Column("reserved", _("已预留"), "number", sortable=True),
        Column("free", _("可用"), "number"),
    )
    primary = Action(_("采购入库"), reverse_lazy("stock_goods_in"), "package-import", permission=SUPPLY)
    export_url_name = "stock_export"
    empty_title = _("仓库里还没有配件")
    empty_text = _("采购入库或调拨收货后，配件会出现在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the balances in reach."""
        return balances_of(actor, filters)

    def to_row(self, thing: Balance) -> Mapping[str, object]:
        """Return one row."""
        return {
            "part": thing.part.name,
            "code": thing.part.code,
            "store": thing.store.name,
            "kind": STORE_KINDS[StoreKind(thing.store.kind)],
            "shelf": State(SHELVES[Shelf(thing.shelf)], "good" if thing.shelf == Shelf.GOOD else "danger"),
            "quantity": thing.quantity,
            "reserved": thing.reserved,
            "free": thing.free,
        }

    def row_url(self, thing: Balance) -> str:
        """Open the part."""
        return reverse("stock_part", args=[thing.part_id])


def balances_of(actor: Any, filters: Filters) -> Any:
    """Return the rows that the list and its export show."""
    return balance_rows(
        actor=actor, text=filters["q"], kind=filters["kind"], store_id=filters["store"], shelf=filters["shelf"]
    )


def export(request: HttpRequest) -> HttpResponseBase:
    """Stream the list of balances as a file."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    values = read_filters(Balances.filters, request.GET, actor)
    rows = balances_of(actor, values).order_by("store__kind", "store__name", "part__code", "id")
    columns = [
        ExportColumn("store", _("仓库")),
        ExportColumn("kind", _("仓库类别")),
        ExportColumn("code", _("配件编号")),
        ExportColumn("part", _("配件")),
        ExportColumn("shelf", _("货架")),
        ExportColumn("quantity", _("账面")),
        ExportColumn("reserved", _("已预留")),
        ExportColumn("free", _("可用")),
    ]
    format_ = request.GET.get("format", "csv")
    return stream_export(actor=actor, rows=_lines(rows), columns=columns, name="stock", format=format_, permission=VIEW)


def _lines(rows: Any) -> Iterator[dict[str, Any]]:
    for row in rows.iterator(chunk_size=2000):
        yield {
            "store": row.store.name,
            "kind": str(STORE_KINDS[StoreKind(row.store.kind)]),
            "code": row.part.code,
            "part": row.part.name,
            "shelf": str(SHELVES[Shelf(row.shelf)]),
            "quantity": row.quantity,
            "reserved": row.reserved,
            "free": row.free,
        }


class Stores(StockList):
    """Stores by kind and name."""

    title = _("仓库")
    tab = "stores"
    order = ("kind", "name", "id")
    filters = (TextFilter("q", _("查找"), _("仓库名称")), KIND)
    columns = (
        Column("name", _("仓库"), sub="code"),
        Column("kind", _("类别")),
        Column("supplier", _("上级仓库")),
        Column("tier", _("供货等级")),
    )
    empty_title = _("还没有仓库")
    empty_text = _("加载带 stock.yaml 的配置包后，总仓、服务站仓和车载仓会出现在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the stores in reach."""
        return store_rows(actor=actor, text=filters["q"], kind=filters["kind"])

    def to_row(self, thing: Store) -> Mapping[str, object]:
        """Return one row."""
        return {
            "name": thing.name,
            "code": thing.code,
            "kind": STORE_KINDS[StoreKind(thing.kind)],
            "supplier": thing.supplier.name if thing.supplier else "",
            "tier": thing.tier.name if thing.tier else "",
        }

    def row_url(self, thing: Store) -> str:
        """Show what lies there."""
        return f"{reverse('stock')}?store={thing.pk}"


class Movements(StockList):
    """The ledger, newest first."""

    title = _("出入库流水")
    tab = "movements"
    order = ("-id",)
    filters = (
        TextFilter("q", _("配件"), _("编号、名称或序列号")),
        ChoiceFilter("kind", _("类别"), choices=[(k.value, w) for k, w in MOVEMENTS.items()], multiple=True),
        STORE,
        DateRangeFilter("day", _("日期")),
    )
    columns = (
        Column("part", _("配件"), sub="serial"),
        Column("kind", _("类别"), sub="about"),
        Column("store", _("仓库")),
        Column("shelf", _("货架")),
        Column("quantity", _("数量"), "number"),
        Column("after", _("结存"), "number"),
        Column("at", _("时间"), "time"),
    )
    empty_title = _("还没有出入库")
    empty_text = _("每一次收、发、领、用、盘都会记在这里，不能修改。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the lines in reach."""
        return movement_rows(
            actor=actor,
            text=filters["q"],
            kinds=filters["kind"] or (),
            store_id=filters["store"],
            days=filters["day"],
        )

    def to_row(self, thing: Movement) -> Mapping[str, object]:
        """Return one row."""
        return {
            "part": thing.part.name,
            "serial": thing.piece.serial if thing.piece else thing.part.code,
            "kind": MOVEMENTS[MovementKind(thing.kind)],
            "about": about_of(thing),
            "store": thing.store.name,
            "shelf": SHELVES[Shelf(thing.shelf)],
            "quantity": f"{thing.quantity:+d}",
            "after": thing.balance_after,
            "at": thing.at,
        }

    def row_url(self, thing: Movement) -> str:
        """Open the part."""
        return reverse("stock_part", args=[thing.part_id])


def about_of(thing: Movement) -> str:
    """Return the number of the sheet or job that a line was booked for."""
    if thing.job_id:
        return number("J", thing.job_id)
    letters = {"transfer": "D", "count": "P", "request": "L"}
    if thing.about_id and thing.about_kind in letters:
        return number(letters[thing.about_kind], thing.about_id)
    return thing.reason
