"""Transfers: the sheet, and what may be done with it."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.details import Action, Fact, Head, Moment, State
from carecenter.design.form_page import FormPage
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere, Refusal
from carecenter.foundation.rows import only_row
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.organisation import public as organisation
from carecenter.work.stock.access import CARRY, KEEP, VIEW, may_do, visible_stores
from carecenter.work.stock.actions.transferring import (
    cancel_transfer,
    prepare_transfer,
    receive_transfer,
    send_transfer,
)
from carecenter.work.stock.models import Transfer
from carecenter.work.stock.queries.lists import transfer_rows
from carecenter.work.stock.queries.part_page import transfer_sheet
from carecenter.work.stock.queries.words import TRANSFERS
from carecenter.work.stock.types import TransferState
from carecenter.work.stock.web.reading import by_line, choices_for, refresh_or_go, serials_of, whole_of
from carecenter.work.stock.web.sheet_forms import TransferForm


class NewTransfer(FormPage):
    """Write a transfer's sheet."""

    title = _("新调拨")
    deed = _("开调拨单")
    deed_icon = "truck-delivery"
    done = _("已开单，配件已为它预留")
    permission = KEEP
    form_class = TransferForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer the stores in reach, and those from which they are supplied."""
        mine = choices_for(self.actor, KEEP)
        above = visible_stores(self.actor, KEEP).filter(supplier__isnull=False)
        more = [(str(pk), name) for pk, name in above.values_list("supplier_id", "supplier__name").distinct()]
        known = dict(mine)
        both = mine + [(pk, name) for pk, name in more if pk not in known]
        return {"sources": both, "targets": both}

    def initial(self) -> dict[str, Any]:
        """Take over what the address says."""
        return {key: self.request.GET.get(key, "") for key in ("source", "target", "lines")}

    def back_url(self) -> str:
        """Return to the list."""
        return reverse("stock_transfers")

    def perform(self, data: dict[str, Any]) -> str:
        """Write it."""
        transfer_id = prepare_transfer(
            actor=self.actor, source_id=int(data["source"]), target_id=int(data["target"]), lines=data["lines"]
        )
        return reverse("stock_transfer", args=[transfer_id])


@require_GET
def transfer(request: HttpRequest, transfer_id: int) -> HttpResponseBase:
    """Show a transfer with what may be done now."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    return _transfer_page(request, actor_of(request), transfer_id)


def _transfer_page(
    request: HttpRequest, actor: Actor, transfer_id: int, problem: str = "", status: int = 200
) -> HttpResponse:
    row = only_row(transfer_rows(actor=actor).filter(pk=transfer_id))
    if row is None:
        raise NotThere()
    lines = transfer_sheet(transfer=row)
    total = sum((amount for _line, amount in lines if amount is not None), start=0)  # type: ignore[misc]  # of Decimals
    here = [row.pk]
    sends = row.state == TransferState.PREPARED and _works(actor, row.source)
    cancels = row.state == TransferState.PREPARED and (sends or _works(actor, row.target))
    head = Head(
        title=_t("%(source)s → %(target)s") % {"source": row.source.name, "target": row.target.name},
        number=row.number,
        state=State(*TRANSFERS[TransferState(row.state)]),
        facts=[
            Fact(_("运单号"), row.waybill),
            Fact(_("供货金额"), total, "money") if total else Fact(_("种类"), len(lines), "number"),
            *([Fact(_("少收"), row.missing, "number")] if row.missing else []),
        ],
        menu=[Action(_("取消调拨"), reverse("stock_transfer_cancel", args=here), "ban", method="post", tone="danger")]
        if cancels
        else [],
        topic=f"transfer:{row.pk}",
    )
    context = {
        "head": head,
        "row": row,
        "lines": lines,
        "sends": sends,
        "receives": row.state == TransferState.SENT and _works(actor, row.target),
        "moments": list(_story(row)),
        "problem": problem,
        "typed": request.POST,
    }
    return render(request, "stock/transfer.html", context, status=status)


def _works(actor: Actor, store: Any) -> bool:
    return may_do(actor, KEEP, store) or may_do(actor, CARRY, store)


def _story(row: Transfer) -> Iterator[Moment]:
    people = organisation.persons_by_id(
        ids={each for each in (row.prepared_by_id, row.sent_by_id, row.ended_by_id) if each}
    )

    def who(person_id: int | None) -> str:
        return people[person_id].name if person_id in people else ""

    yield Moment(row.prepared_at, _("开单，配件已预留"), who=who(row.prepared_by_id), icon="clipboard-plus")
    if row.sent_at:
        yield Moment(row.sent_at, _("已发出"), who=who(row.sent_by_id), icon="truck-delivery")
    if row.ended_at:
        word = _("已取消") if row.state == TransferState.CANCELLED else _("已收货")
        yield Moment(row.ended_at, word, who=who(row.ended_by_id), icon="package-import")


@require_POST
def move(request: HttpRequest, transfer_id: int, deed: str) -> HttpResponseBase:
    """Send, receive or cancel a transfer; a refusal stands on its page."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor = actor_of(request)
    try:
        once(
            key=request.POST.get("key", ""),
            actor=actor,
            content={"path": request.path, "sent": {key: request.POST.getlist(key) for key in request.POST}},
            work=lambda: _move(request, actor, transfer_id, deed),
        )
    except (NotThere, NotPermitted):
        raise
    except Refusal as refusal:
        return _transfer_page(request, actor, transfer_id, sentence_of(refusal), refusal.status)
    toast_next(request, {"send": _("已发出"), "receive": _("已收货"), "cancel": _("已取消")}[deed])
    return refresh_or_go(request, reverse("stock_transfer", args=[transfer_id]))


def _move(request: HttpRequest, actor: Actor, transfer_id: int, deed: str) -> dict[str, Any]:
    if deed == "send":
        serials = {line: serials_of(text) for line, text in by_line(request, "serials")}
        send_transfer(actor=actor, transfer_id=transfer_id, serials=serials, waybill=request.POST.get("waybill", ""))
    elif deed == "receive":
        received = {line: whole_of(text, f"received_{line}") for line, text in by_line(request, "received")}
        lost = [serial for _line, text in by_line(request, "missing") for serial in serials_of(text)]
        receive_transfer(actor=actor, transfer_id=transfer_id, received=received, missing_serials=lost)
    else:
        cancel_transfer(actor=actor, transfer_id=transfer_id)
    return {}
