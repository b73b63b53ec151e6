"""The lists of calls to make, as a desk shows them."""

from dataclasses import dataclass

from django.db.models import Count, Q

from carecenter.contact.telephony.access import TAKE, previews_of
from carecenter.contact.telephony.models import PreviewItem
from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.plain.actors import Actor


@dataclass(frozen=True, slots=True)
class PreviewList:
    """One list: how many are due now, how many are left, how many are done."""

    code: str
    purpose: str
    due: int
    left: int
    done: int


@dataclass(frozen=True, slots=True)
class Preview:
    """The customer whom an agent looks at before she dials."""

    id: int
    list_code: str
    purpose: str
    customer_id: int
    attempts: int


def preview_lists(*, actor: Actor) -> list[PreviewList]:
    """Return the lists in the actor's reach on which somebody is left, by name; one query."""
    demand(actor, TAKE)
    open_ones = Q(state__in=["OPEN", "TAKEN"])
    rows = previews_of(actor).order_by("list_code").values("list_code", "purpose")
    counted = rows.annotate(
        due=Count("id", filter=Q(state="OPEN", not_before__lte=clock.now())),
        left=Count("id", filter=open_ones),
        done=Count("id", filter=~open_ones),
    )
    return [PreviewList(r["list_code"], r["purpose"], r["due"], r["left"], r["done"]) for r in counted if r["left"]]


def preview_in_hand(*, actor: Actor) -> Preview | None:
    """Return the customer whom the actor took from a list."""
    item = PreviewItem.objects.filter(taken_by=actor.person_id or 0, state="TAKEN").order_by("-id").first()
    return Preview(item.pk, item.list_code, item.purpose, item.customer_id, item.attempts) if item else None
