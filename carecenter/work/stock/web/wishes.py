"""Technicians' wishes and old parts: lists with the deeds of who keeps the store."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from carecenter.design.details import Action, Clock, State
from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, TextFilter, ToggleFilter
from carecenter.design.navigation import address_of
from carecenter.design.toasts import toast_next
from carecenter.design.widgets import ChoiceChips
from carecenter.foundation import clock
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.work.stock.access import KEEP
from carecenter.work.stock.actions.old_parts import receive_old_part, waive_old_part
from carecenter.work.stock.actions.wishes import issue_part, let_go
from carecenter.work.stock.models import OldPart, PartRequest
from carecenter.work.stock.queries.lists import old_part_rows, request_rows
from carecenter.work.stock.queries.words import OLD_PARTS, REQUESTS, WAIVE_REASONS
from carecenter.work.stock.types import OldPartState, RequestState, WaiveReason
from carecenter.work.stock.web.lists import StockList
from carecenter.work.stock.web.reading import refresh_or_go
from carecenter.work.stock.web.sheet_forms import SerialsField


class Requests(StockList):
    """Technicians' wishes that are not over, newest first."""

    title = _("领料单")
    tab = "requests"
    topic_kind = "part_request"
    order = ("-id",)
    filters = (
        TextFilter("q", _("查找"), _("配件或 L00000123")),
        ChoiceFilter("state", _("状态"), choices=[(s.value, w) for s, (w, _tone) in REQUESTS.items()], multiple=True),
    )
    columns = (
        Column("number", _("单号"), sub="job"),
        Column("state", _("状态"), "pill"),
        Column("part", _("配件"), sub="code"),
        Column("quantity", _("数量"), "number"),
        Column("van", _("给谁")),
        Column("store", _("在哪里"), sub="transfer"),
        Column("asked", _("登记"), "time"),
    )
    empty_title = _("没有未完成的领料单")
    empty_text = _("技师在手机上登记要件，或服务单缺配件时，会出现在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the wishes in reach."""
        self.may_issue = actor.may(KEEP)
        return request_rows(actor=actor, text=filters["q"], states=filters["state"] or ())

    def to_row(self, thing: PartRequest) -> Mapping[str, object]:
        """Return one row."""
        return {
            "number": thing.number,
            "job": number("J", thing.job_id) if thing.job_id else _("备车"),
            "state": State(*REQUESTS[RequestState(thing.state)]),
            "part": thing.part.name,
            "code": thing.part.code,
            "quantity": thing.quantity,
            "van": thing.van.name,
            "store": thing.store.name if thing.store else "",
            "transfer": thing.transfer.number if thing.transfer else "",
            "asked": thing.asked_at,
        }

    def row_url(self, thing: PartRequest) -> str:
        """Open the job, or the transfer that brings the part."""
        job = address_of("job", thing.job_id) if thing.job_id else ""
        return job or (reverse("stock_transfer", args=[thing.transfer_id]) if thing.transfer_id else "")

    def row_actions(self, thing: PartRequest) -> Sequence[Action]:
        """Offer to hand out or to let go."""
        if not self.may_issue:
            return ()
        deeds = []
        if thing.state == RequestState.RESERVED:
            page = reverse("stock_issue", args=[thing.pk])
            method = "get" if thing.part.has_serial else "post"
            deeds.append(Action(_("发料"), page, "package-export", method=method))
        if thing.state in {RequestState.RESERVED, RequestState.WAITING}:
            deeds.append(Action(_("取消"), reverse("stock_let_go", args=[thing.pk]), "x", method="post"))
        return deeds


class SerialsForm(KitForm):
    """The serials of the pieces that are handed out."""

    serials = SerialsField(label=_("序列号"), required=False)


class Issue(FormPage):
    """Hand a part out; for one with serials, name them."""

    title = _("发料")
    deed = _("发料")
    deed_icon = "package-export"
    permission = KEEP
    form_class = SerialsForm

    def prepare(self, **kwargs: Any) -> None:
        """Find the wish."""
        rows = request_rows(actor=self.actor, states=list(RequestState))
        if (found := only_row(rows.filter(pk=kwargs["request_id"]))) is None:
            raise NotThere()
        self.wish = found

    def heading(self) -> Any:
        """Name the part."""
        return _t("发料 %(number)s：%(part)s × %(count)s") % {
            "number": self.wish.number,
            "part": self.wish.part.name,
            "count": self.wish.quantity,
        }

    def back_url(self) -> str:
        """Return to the list."""
        return reverse("stock_requests")

    def perform(self, data: dict[str, Any]) -> str | HttpResponse:
        """Hand it out."""
        issue_part(actor=self.actor, request_id=self.wish.pk, serials=data["serials"])
        toast_next(self.request, _("已发料"))
        return refresh_or_go(self.request, self.back_url())


@require_POST
def release(request: HttpRequest, request_id: int) -> HttpResponseBase:
    """Let a wish go."""
    if (answer := refused(request, KEEP)) is not None:
        return answer
    let_go(actor=actor_of(request), request_id=request_id)
    return refresh_or_go(request, reverse("stock_requests"))


class OldParts(StockList):
    """Old parts that have not come back, the most urgent first."""

    title = _("旧件回收")
    tab = "old_parts"
    topic_kind = "old_part"
    order = ("due_date", "id")
    filters = (
        TextFilter("q", _("查找"), _("配件或旧件序列号")),
        ChoiceFilter("state", _("状态"), choices=[(s.value, w) for s, (w, _tone) in OLD_PARTS.items()], multiple=True),
        ToggleFilter("overdue", _("只看逾期")),
    )
    columns = (
        Column("part", _("旧件"), sub="serial"),
        Column("state", _("状态"), "pill"),
        Column("due", _("交回期限"), "clock"),
        Column("van", _("技师")),
        Column("job", _("服务单")),
        Column("quantity", _("数量"), "number"),
    )
    empty_title = _("没有待交回的旧件")
    empty_text = _("保内更换的旧件由技师在期限内交回服务站，逾期的会排在最前面。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the old parts in reach."""
        self.may_receive = actor.may(KEEP)
        return old_part_rows(
            actor=actor, text=filters["q"], states=filters["state"] or (), overdue=bool(filters["overdue"])
        )

    def to_row(self, thing: OldPart) -> Mapping[str, object]:
        """Return one row."""
        due = datetime.combine(thing.due_date, time.max, clock.SHANGHAI)
        ended = thing.handed_in_at or thing.ended_at
        return {
            "part": thing.part.name,
            "serial": thing.serial or thing.part.code,
            "state": State(*OLD_PARTS[OldPartState(thing.state)]),
            "due": Clock(_("交回"), due, thing.owed_at, ended),
            "van": thing.van.name,
            "job": number("J", thing.job_id),
            "quantity": thing.quantity,
        }

    def row_url(self, thing: OldPart) -> str:
        """Open the job."""
        return address_of("job", thing.job_id)

    def row_actions(self, thing: OldPart) -> Sequence[Action]:
        """Offer to take it in or to let it stay away."""
        if not self.may_receive or thing.state not in {OldPartState.OWED, OldPartState.HANDED_IN}:
            return ()
        return (
            Action(_("收回入库"), reverse("stock_old_part_in", args=[thing.pk]), "package-import", method="post"),
            Action(_("免交"), reverse("stock_old_part_waive", args=[thing.pk]), "file-off"),
        )


@require_POST
def take_back(request: HttpRequest, old_part_id: int) -> HttpResponseBase:
    """Put an old part on the station's bad shelf."""
    if (answer := refused(request, KEEP)) is not None:
        return answer
    receive_old_part(actor=actor_of(request), old_part_id=old_part_id)
    return refresh_or_go(request, reverse("stock_old_parts"))


class WaiveForm(KitForm):
    """Why an old part need not come back."""

    reason = forms.ChoiceField(
        label=_("免交原因"), choices=[(r.value, w) for r, w in WAIVE_REASONS.items()], widget=ChoiceChips
    )


class Waive(FormPage):
    """Let an old part stay away."""

    title = _("免交旧件")
    deed = _("免交")
    done = _("已免交")
    permission = KEEP
    form_class = WaiveForm

    def prepare(self, **kwargs: Any) -> None:
        """Find the old part."""
        rows = old_part_rows(actor=self.actor, states=list(OldPartState))
        if (found := only_row(rows.filter(pk=kwargs["old_part_id"]))) is None:
            raise NotThere()
        self.row = found

    def back_url(self) -> str:
        """Return to the list."""
        return reverse("stock_old_parts")

    def perform(self, data: dict[str, Any]) -> str:
        """Waive it."""
        waive_old_part(actor=self.actor, old_part_id=self.row.pk, reason=WaiveReason(data["reason"]))
        return self.back_url()
