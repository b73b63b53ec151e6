"""合并: two columns, choose who stays, undo."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import id_of
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.customers.access import MERGE
from carecenter.reference.customers.actions.merging import merge_customers, undo_merge
from carecenter.reference.customers.queries.duplicates import similar_to_customer
from carecenter.reference.customers.queries.homes import open_merges
from carecenter.reference.customers.queries.page import customer_page
from carecenter.reference.customers.queries.words import REASONS, STAGES
from carecenter.reference.customers.types import CustomerPage
from carecenter.reference.customers.web.guarding import page


@page(MERGE, "GET", "POST")
def merge(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show both cards beside each other, or merge them and go to the one that stays."""
    if request.method == "POST":
        return _merge(request, actor, customer_id)
    mine = customer_page(actor=actor, customer_id=customer_id)
    other = _other(request.GET.get("other", ""), actor)
    alike = [] if other else similar_to_customer(actor=actor, customer_id=mine.id)
    context = {
        "mine": mine,
        "other": other,
        "rows": _rows(mine, other) if other else [],
        "is_same": bool(other and other.id == mine.id),
        "alike": [(one, [REASONS[code] for code in one.reasons]) for one in alike],
        "merges": open_merges(actor=actor, customer_id=mine.id),
        "asked": request.GET.get("other", ""),
    }
    return render(request, "customers/merge.html", context)


def _other(text: str, actor: Actor) -> CustomerPage | None:
    plain = text.strip()[:40]
    wanted = id_of("C", plain) or (int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 18 else None)
    if wanted is None:
        return None
    try:
        return customer_page(actor=actor, customer_id=wanted)
    except NotThere:
        return None


def _merge(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponse:
    other = request.POST.get("other", "")
    stays = request.POST.get("stays", "")
    if not (other.isascii() and other.isdigit() and len(other) < 18) or stays not in (str(customer_id), other):
        raise BadInput("stays", "请选择保留哪一位。")
    winner, loser = (customer_id, int(other)) if stays == str(customer_id) else (int(other), customer_id)
    merge_id = merge_customers(actor=actor, winner_id=winner, loser_id=loser)
    toast_next(request, _("两位客户已合并"), undo_url=reverse("customer_unmerge", args=[merge_id]))
    return redirect("customer", winner)


@page(MERGE, "POST")
def unmerge(request: HttpRequest, actor: Actor, merge_id: int) -> HttpResponseBase:
    """Take a merge back and go to the customer who had won."""
    winner = undo_merge(actor=actor, merge_id=merge_id)
    toast_next(request, _("合并已撤销"))
    address = reverse("customer", args=[winner])
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return redirect(address)


def _rows(mine: CustomerPage, other: CustomerPage) -> list[tuple[str, str, str]]:
    def lines(card: CustomerPage) -> list[str]:
        return [
            card.name_masked,
            "、".join(phone.text for phone in card.phones),
            "、".join(address.text for address in card.addresses),
            str(STAGES[card.stage].label),
            str(card.quality),
            str(len(card.story)),
            card.created_at.strftime("%Y-%m-%d"),
        ]

    labels = [_("姓名"), _("电话"), _("地址"), _("阶段"), _("资料完整度"), _("经历"), _("登记时间")]
    return list(zip(labels, lines(mine), lines(other), strict=True))
