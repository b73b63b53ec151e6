"""Customers on lists: taken one by one, seen before dialling, closed with what came of it."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from carecenter.contact.telephony import public as telephony
from carecenter.contact.telephony.types import TAKE_CALLS
from carecenter.design.guard import actor_of, refused
from carecenter.desks.agent_desk.web.words import PREVIEW_OUTCOMES, PURPOSES
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.customers.public import masked_contacts


@require_GET
def previews(request: HttpRequest) -> Any:
    """Show the customer in hand, or the lists on which somebody is due."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    return _shown(request, actor_of(request))


def _shown(request: HttpRequest, actor: Actor) -> Any:
    item = telephony.preview_in_hand(actor=actor)
    context: dict[str, Any] = {"item": item, "outcomes": PREVIEW_OUTCOMES.items()}
    if item is None:
        context["lists"] = [(each, PURPOSES[each.purpose]) for each in telephony.preview_lists(actor=actor)]
    else:
        context["purpose"] = PURPOSES[item.purpose]
        context["contact"] = masked_contacts(ids=[item.customer_id]).get(item.customer_id)
    return render(request, "agent_desk/previews.html", context)


@require_POST
def take(request: HttpRequest) -> Any:
    """Take the next customer of a list."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    actor = actor_of(request)
    telephony.take_preview(actor=actor, list_code=request.POST.get("list", ""))
    return _shown(request, actor)


@require_POST
def deed(request: HttpRequest, item_id: int, name: str) -> Any:
    """Dial the customer in hand, or say what came of it."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    actor = actor_of(request)
    if name == "dial":
        telephony.dial_preview(actor=actor, item_id=item_id)
    elif name == "outcome":
        telephony.finish_preview(actor=actor, item_id=item_id, outcome=request.POST.get("outcome", ""))
    else:
        raise NotThere()
    return _shown(request, actor)
