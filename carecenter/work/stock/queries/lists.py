"""The rows behind stock's lists, in an actor's reach."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import id_of
from carecenter.work.stock.access import (
    VIEW,
    visible_counts,
    visible_old_parts,
    visible_requests,
    visible_stores,
    visible_transfers,
)
from carecenter.work.stock.models import Balance, Count, Movement, OldPart, PartRequest, Store, Transfer
from carecenter.work.stock.types import OldPartState, RequestState


def part_text(text: str) -> Q:
    """Return the condition that a part's code or name holds a text."""
    return Q(part__code__icontains=text) | Q(part__name__icontains=text)


def balance_rows(
    *,
    actor: Actor,
    text: str = "",
    kind: str = "",
    store_id: str = "",
    shelf: str = "",
    part_id: int | None = None,
) -> QuerySet[Balance]:
    """Return what lies in stores, without empty shelves."""
    demand(actor, VIEW)
    rows = Balance.objects.filter(store__in=visible_stores(actor), quantity__gt=0).select_related("store", "part")
    wanted: dict[str, Any] = {"store__kind": kind, "store_id": store_id, "shelf": shelf, "part_id": part_id}
    rows = rows.filter(**{key: value for key, value in wanted.items() if value})
    return rows.filter(part_text(text)) if text else rows


def store_rows(*, actor: Actor, text: str = "", kind: str = "") -> QuerySet[Store]:
    """Return stores by name."""
    demand(actor, VIEW)
    rows = visible_stores(actor).filter(active=True).select_related("supplier", "tier")
    rows = rows.filter(kind=kind) if kind else rows
    return rows.filter(name__icontains=text) if text else rows


def store_choices(actor: Actor) -> list[tuple[str, str]]:
    """Return stores as choices; vans are too many for a list of choices beyond a provider's own."""
    rows = visible_stores(actor).filter(active=True).order_by("kind", "name")
    return [(str(pk), name) for pk, name in rows.values_list("pk", "name")[:300]]


def movement_rows(
    *,
    actor: Actor,
    text: str = "",
    kinds: Sequence[str] = (),
    store_id: str = "",
    part_id: int | None = None,
    days: tuple[date | None, date | None] = (None, None),
) -> QuerySet[Movement]:
    """Return lines of the ledger."""
    demand(actor, VIEW)
    rows = Movement.objects.filter(store__in=visible_stores(actor)).select_related("store", "part", "piece")
    wanted: dict[str, Any] = {"kind__in": list(kinds), "store_id": store_id, "part_id": part_id}
    rows = rows.filter(**{key: value for key, value in wanted.items() if value})
    first, last = days
    rows = rows.filter(at__date__gte=first) if first else rows
    rows = rows.filter(at__date__lte=last) if last else rows
    return rows.filter(part_text(text) | Q(piece__serial__iexact=text)) if text else rows


def transfer_rows(
    *, actor: Actor, text: str = "", states: Sequence[str] = (), differs: bool = False
) -> QuerySet[Transfer]:
    """Return transfers with an end in reach."""
    demand(actor, VIEW)
    rows = visible_transfers(actor).select_related("source", "target")
    rows = rows.filter(state__in=list(states)) if states else rows
    rows = rows.filter(missing__gt=0) if differs else rows
    return rows.filter(Q(pk=id_of("D", text) or 0) | Q(waybill__iexact=text)) if text else rows


def count_rows(*, actor: Actor, states: Sequence[str] = ()) -> QuerySet[Count]:
    """Return stock-takings."""
    demand(actor, VIEW)
    rows = visible_counts(actor).select_related("store")
    return rows.filter(state__in=list(states)) if states else rows


def request_rows(*, actor: Actor, text: str = "", states: Sequence[str] = ()) -> QuerySet[PartRequest]:
    """Return technicians' wishes; without a choice those that are not over."""
    demand(actor, VIEW)
    rows = visible_requests(actor).select_related("van", "store", "part", "transfer")
    rows = rows.filter(state__in=list(states)) if states else rows.filter(ended_at=None)
    return rows.filter(part_text(text) | Q(pk=id_of("L", text) or 0)) if text else rows


def old_part_rows(
    *, actor: Actor, text: str = "", states: Sequence[str] = (), overdue: bool = False
) -> QuerySet[OldPart]:
    """Return old parts; without a choice those that have not come back."""
    demand(actor, VIEW)
    rows = visible_old_parts(actor).select_related("van__supplier", "part")
    if overdue:
        rows = rows.filter(state=OldPartState.OWED, due_date__lt=clock.today())
    else:
        rows = rows.filter(state__in=list(states) or [OldPartState.OWED, OldPartState.HANDED_IN])
    return rows.filter(part_text(text) | Q(serial__iexact=text)) if text else rows


def counts_for(*, actor: Actor) -> dict[str, int]:
    """Return what waits for somebody in the stores of a reach: to send, to receive, to hand out, overdue."""
    moving = visible_transfers(actor)
    return {
        "to_send": moving.filter(state="PREPARED").count(),
        "to_receive": moving.filter(state="SENT").count(),
        "to_issue": visible_requests(actor).filter(state=RequestState.RESERVED).count(),
        "waiting": visible_requests(actor).filter(state=RequestState.WAITING).count(),
        "overdue": old_part_rows(actor=actor, overdue=True).count(),
        "to_confirm": old_part_rows(actor=actor, states=[OldPartState.HANDED_IN]).count(),
    }
