"""Lists of payments, with their export, and of cash on its way."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.design.filters import read_filters
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, DateRangeFilter, Filters, ListPage, TextFilter
from carecenter.foundation.plain.numbers import id_of, number
from carecenter.foundation.tables.exports import ExportColumn, stream_export
from carecenter.work.charges.access import RECEIVE, VIEW, visible_hand_ins, visible_payments
from carecenter.work.charges.models import HandIn, Payment
from carecenter.work.charges.web.words import HAND_INS, PAYMENTS, WAYS, state_of

FILTERS = (
    TextFilter("q", _("单号"), placeholder=_("收款单号、服务单号")),
    ChoiceFilter("state", _("状态"), choices=[(key, state.label) for key, state in PAYMENTS.items()]),
    ChoiceFilter("by", _("方式"), choices=list(WAYS.items())),
    DateRangeFilter("asked", _("日期")),
)


COLUMNS = [
    ExportColumn("number", _("编号")),
    ExportColumn("job", _("服务单")),
    ExportColumn("state", _("状态")),
    ExportColumn("by", _("方式")),
    ExportColumn("amount", _("金额")),
    ExportColumn("refunded", _("已退")),
    ExportColumn("cashier", _("收款人")),
    ExportColumn("paid_at", _("到账")),
]


def rows_of(actor: Any, filters: Filters) -> QuerySet[Payment]:
    """Return the payments that a list or an export of this actor shows."""
    rows = visible_payments(actor).annotate(cashier=F("asked_by__name"))
    text = filters["q"]
    if text:
        payment, job = id_of("Y", text), id_of("J", text)
        rows = rows.filter(pk=payment) if payment is not None else rows.filter(job_id=job or 0)
    for name in ("state", "by"):
        rows = rows.filter(**{name: filters[name]}) if filters[name] else rows
    first, last = filters["asked"]
    rows = rows.filter(asked_at__date__gte=first) if first else rows
    return rows.filter(asked_at__date__lte=last) if last else rows


class PaymentsPage(ListPage):
    """收款: what customers paid at the door, and what is still waiting."""

    title = _("收款")
    permission = VIEW
    order = ("-id",)
    filters = FILTERS
    export_url_name = "charges_export"
    empty_title = _("还没有收款")
    empty_text = _("技师在客户签字同意报价后收款；每一笔都能打开收据和服务单。")
    columns = (
        Column("number", _("编号"), sub="job"),
        Column("state", _("状态"), "pill"),
        Column("by", _("方式")),
        Column("amount", _("金额"), "money", sort="amount"),
        Column("refunded", _("已退"), "money"),
        Column("cashier", _("收款人"), "person"),
        Column("asked_at", _("发起"), "time"),
        Column("paid_at", _("到账"), "time"),
    )

    def rows(self, actor: Any, filters: Filters) -> QuerySet[Payment]:
        """Return the visible payments narrowed by the filters."""
        return rows_of(actor, filters)

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one payment."""
        return {
            "number": thing.number,
            "job": number("J", thing.job_id),
            "state": state_of(thing),
            "by": WAYS[thing.by],
            "amount": thing.amount,
            "refunded": thing.refunded or None,
            "cashier": thing.cashier or "",
            "asked_at": thing.asked_at,
            "paid_at": thing.paid_at,
        }

    def row_url(self, thing: Any) -> str:
        """Open the receipt."""
        return reverse("charges_payment", args=[thing.pk])


@require_GET
def export(request: HttpRequest) -> HttpResponseBase:
    """Stream the filtered payments as a table."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    rows = rows_of(actor, read_filters(FILTERS, request.GET, actor)).order_by("-id")
    wanted = request.GET.get("format", "xlsx")
    name = str(_("收款"))
    return stream_export(actor=actor, rows=_lines(rows), columns=COLUMNS, name=name, format=wanted, permission=VIEW)


def _lines(rows: QuerySet[Payment]) -> Iterator[dict[str, Any]]:
    for row in rows.iterator(chunk_size=2000):
        yield {
            "number": row.number,
            "job": number("J", row.job_id),
            "state": state_of(row).label,
            "by": WAYS[row.by],
            "amount": row.amount,
            "refunded": row.refunded,
            "cashier": getattr(row, "cashier", "") or "",
            "paid_at": row.paid_at,
        }


class HandInsPage(ListPage):
    """现金上交: cash on its way from technicians to their provider."""

    title = _("现金上交")
    permission = RECEIVE
    order = ("-id",)
    empty_title = _("没有上交的现金")
    empty_text = _("技师在手机上交现金后在这里清点；点到的数要和收款一致。")
    columns = (
        Column("number", _("编号")),
        Column("technician", _("技师"), "person"),
        Column("state", _("状态"), "pill"),
        Column("amount", _("应收"), "money", sort="amount"),
        Column("handed_at", _("上交"), "time"),
        Column("received_at", _("清点"), "time"),
    )
    filters = (ChoiceFilter("state", _("状态"), choices=[(key, state.label) for key, state in HAND_INS.items()]),)

    def rows(self, actor: Any, filters: Filters) -> QuerySet[HandIn]:
        """Return the visible hand-ins."""
        rows = visible_hand_ins(actor).annotate(technician_name=F("technician__name"))
        return rows.filter(state=filters["state"]) if filters["state"] else rows

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one hand-in."""
        return {
            "number": thing.number,
            "technician": thing.technician_name,
            "state": HAND_INS[thing.state],
            "amount": thing.amount,
            "handed_at": thing.handed_at,
            "received_at": thing.received_at,
        }

    def row_url(self, thing: Any) -> str:
        """Open the counting."""
        return reverse("charges_hand_in", args=[thing.pk])
