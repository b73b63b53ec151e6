"""The fragment behind Ctrl-K."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from carecenter.design.guard import actor_of, refused
from carecenter.design.navigation import address_of
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.access import EDIT, VIEW
from carecenter.reference.customers.queries.kinds import SUBJECT_PAGES
from carecenter.reference.customers.queries.lookup import look_up
from carecenter.reference.customers.queries.words import MATCHED
from carecenter.reference.customers.types import Hit

SUBJECT_ICONS = {"customer": "user", "job": "tool", "sale": "receipt", "equipment": "device-desktop", "case": "ticket"}
SHOWN = 12


def lookup(request: HttpRequest) -> HttpResponseBase:
    """Answer with the hits; whoever may not look up customers finds none, since everybody has the palette."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor: Actor = actor_of(request)
    text = request.GET.get("q", "")
    hits = look_up(actor=actor, text=text, limit=SHOWN) if actor.may(VIEW) else []
    shown = [(hit, _address(hit), _icon(hit), MATCHED.get(hit.matched, "")) for hit in hits]
    digits = "".join(c for c in text if c.isdigit())
    offer = not hits and actor.may(EDIT) and len(digits) >= 7
    return render(request, "customers/lookup.html", {"hits": shown, "offer": offer, "digits": digits[:20]})


def _address(hit: Hit) -> str:
    if hit.subject and (own := address_of(SUBJECT_PAGES.get(hit.subject[0], ""), hit.subject[1])):
        return own
    return reverse("customer", args=[hit.customer_id])


def _icon(hit: Hit) -> str:
    return SUBJECT_ICONS.get(hit.subject[0] if hit.subject else "customer", "user")
