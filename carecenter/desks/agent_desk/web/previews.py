"""Customers on lists: taken one by one, seen before dialling, closed with what came of it."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.contact.outbound import public as outbound
from carecenter.contact.telephony.types import TAKE_CALLS
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.customers.public import facts_of, masked_contacts


@require_GET
def previews(request: HttpRequest) -> Any:
    """Show the customer in hand, or the lists on which somebody is due."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    return _shown(request, actor_of(request))


def _shown(request: HttpRequest, actor: Actor) -> Any:
    entry = outbound.entry_of(actor=actor)
    context: dict[str, Any] = {"entry": entry, "outcomes": outbound.OUTCOMES.items()}
    if entry is None:
        context["lists"] = [(each, outbound.PURPOSES[each.purpose]) for each in outbound.lists_at_work(actor=actor)]
    else:
        context["purpose"] = outbound.PURPOSES[entry.purpose]
        context["last"] = outbound.OUTCOMES.get(entry.last_outcome, "")
        context["contact"] = masked_contacts(ids=[entry.customer_id]).get(entry.customer_id)
        context["known"] = facts_of(customer_id=entry.customer_id)
    return render(request, "agent_desk/previews.html", context)


@require_POST
def take(request: HttpRequest) -> Any:
    """Take the next customer of a list."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    actor, sent = actor_of(request), request.POST.get("list", "")
    taken = outbound.take_next(actor=actor, list_id=int(sent) if sent.isdigit() else 0)
    answer = _shown(request, actor)
    return answer if taken else toast(answer, _("这个名单现在没有可打的客户。"), tone="attention")


@require_POST
def deed(request: HttpRequest, item_id: int, name: str) -> Any:
    """Dial the customer in hand, put her back, or say what came of it."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    actor, why_not = actor_of(request), ""
    if name == "dial":
        why_not = outbound.dial_entry(actor=actor, entry_id=item_id)
    elif name == "back":
        outbound.put_back(actor=actor, entry_id=item_id)
    elif name == "outcome":
        outcome, again_at = request.POST.get("outcome", ""), _moment(request.POST.get("again_at", ""))
        outbound.finish_entry(
            actor=actor, entry_id=item_id, outcome=outcome, again_at=again_at if outcome == "CALL_AGAIN" else None
        )
    else:
        raise NotThere()
    answer = _shown(request, actor)
    return toast(answer, _("没有拨打：%(why)s") % {"why": why_not}, tone="attention") if why_not else answer


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=clock.SHANGHAI) if text else None
    except ValueError as error:
        raise BadInput("again_at", "请填写日期和时间。") from error
