"""The lists of sheets: transfers and stock-takings."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, State
from carecenter.design.lists import ChoiceFilter, Column, Filters, TextFilter, ToggleFilter
from carecenter.work.stock.access import KEEP
from carecenter.work.stock.models import Count, Transfer
from carecenter.work.stock.queries.lists import (
    count_rows,
    transfer_rows,
)
from carecenter.work.stock.queries.words import COUNTS, TRANSFERS
from carecenter.work.stock.types import CountState, TransferState
from carecenter.work.stock.web.lists import StockList


class Transfers(StockList):
    """Transfers, newest first."""

    title = _("调拨单")
    tab = "transfers"
    topic_kind = "transfer"
    order = ("-id",)
    filters = (
        TextFilter("q", _("单号"), _("D00000123 或运单号")),
        ChoiceFilter("state", _("状态"), choices=[(s.value, w) for s, (w, _t) in TRANSFERS.items()], multiple=True),
        ToggleFilter("differs", _("有差异")),
    )
    columns = (
        Column("number", _("单号")),
        Column("state", _("状态"), "pill"),
        Column("source", _("发出")),
        Column("target", _("收货")),
        Column("missing", _("少收"), "number"),
        Column("at", _("开单"), "time"),
    )
    primary = Action(_("新调拨"), reverse_lazy("stock_transfer_new"), "truck-delivery", permission=KEEP)
    empty_title = _("还没有调拨单")
    empty_text = _("在补货建议里一键生成，或自己新开一张。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the transfers in reach."""
        return transfer_rows(
            actor=actor, text=filters["q"], states=filters["state"] or (), differs=bool(filters["differs"])
        )

    def to_row(self, thing: Transfer) -> Mapping[str, object]:
        """Return one row."""
        return {
            "number": thing.number,
            "state": State(*TRANSFERS[TransferState(thing.state)]),
            "source": thing.source.name,
            "target": thing.target.name,
            "missing": thing.missing or "",
            "at": thing.prepared_at,
        }

    def row_url(self, thing: Transfer) -> str:
        """Open the transfer."""
        return reverse("stock_transfer", args=[thing.pk])


class Counts(StockList):
    """Stock-takings, newest first."""

    title = _("盘点单")
    tab = "counts"
    topic_kind = "stock_count"
    order = ("-id",)
    filters = (
        ChoiceFilter("state", _("状态"), choices=[(s.value, w) for s, (w, _t) in COUNTS.items()], multiple=True),
    )
    columns = (
        Column("number", _("单号")),
        Column("state", _("状态"), "pill"),
        Column("store", _("仓库")),
        Column("opened", _("开始"), "time"),
        Column("submitted", _("提交"), "time"),
    )
    primary = Action(_("开始盘点"), reverse_lazy("stock_count_new"), "clipboard-list", permission=KEEP)
    empty_title = _("还没有盘点过")
    empty_text = _("选一个仓库开始盘点，由另一个人复核后入账。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the stock-takings in reach."""
        return count_rows(actor=actor, states=filters["state"] or ())

    def to_row(self, thing: Count) -> Mapping[str, object]:
        """Return one row."""
        return {
            "number": thing.number,
            "state": State(*COUNTS[CountState(thing.state)]),
            "store": thing.store.name,
            "opened": thing.opened_at,
            "submitted": thing.submitted_at,
        }

    def row_url(self, thing: Count) -> str:
        """Open the sheet."""
        return reverse("stock_count", args=[thing.pk])
