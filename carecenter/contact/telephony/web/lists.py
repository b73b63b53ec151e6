"""Lists of calls to make, for leaders: what is left, and a new list from customer numbers."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.contact.telephony.access import SUPERVISE
from carecenter.contact.telephony.actions.previews import add_to_list
from carecenter.contact.telephony.queries.previews import preview_lists
from carecenter.contact.telephony.queries.words import PURPOSES
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, Refusal
from carecenter.reference.customers.public import look_up

MOST_LINES = 500


@require_GET
def lists(request: HttpRequest) -> Any:
    """Show the lists and the form for another."""
    if (answer := refused(request, SUPERVISE)) is not None:
        return answer
    found = [(each, PURPOSES[each.purpose]) for each in preview_lists(actor=actor_of(request))]
    return render(request, "telephony/lists.html", {"lists": found, "purposes": PURPOSES.items()})


@require_POST
def add(request: HttpRequest) -> Any:
    """Put the customers of the lines on a list; a line that finds nobody is named and nothing is kept."""
    if (answer := refused(request, SUPERVISE)) is not None:
        return answer
    actor, sent = actor_of(request), request.POST
    lines = [line.strip() for line in sent.get("customers", "").splitlines() if line.strip()]
    if not 0 < len(lines) <= MOST_LINES:
        raise BadInput("customers", "每行写一位客户的编号或电话，最多 500 行。")
    added = add_to_list(
        actor=actor, list_code=sent.get("name", ""), purpose=sent.get("purpose", ""),
        customer_ids=[_customer(actor, line) for line in lines], unit_path=actor.unit_path,
    )  # fmt: skip
    toast_next(request, _("名单里新增了 %(n)s 位客户。") % {"n": added})
    return redirect("call-lists")


def _customer(actor: Actor, text: str) -> int:
    try:
        hits = look_up(actor=actor, text=text, limit=2)
    except Refusal:
        hits = []
    if len({hit.customer_id for hit in hits}) != 1:
        raise BadInput("customers", "「%(line)s」没有找到唯一的客户，请用客户编号。", line=text[:30])
    return hits[0].customer_id
