"""The lists of calls to make, as leaders and desks show them."""

from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from carecenter.contact.outbound.access import lists_to_work
from carecenter.contact.outbound.models import CallList, ListEntry
from carecenter.contact.outbound.queries.sources import why_called
from carecenter.contact.outbound.types import EntryFacts, EntryState, ListFacts, Outcome
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor

LEFT = (EntryState.OPEN, EntryState.TAKEN)
SPOKEN = (Outcome.REACHED, Outcome.DECLINED, Outcome.REFUSED)


def counted(rows: QuerySet[CallList]) -> QuerySet[Any]:
    """Count the entries of lists by what became of them, in the same query."""
    return rows.annotate(
        due=Count("entries", filter=Q(entries__state=EntryState.OPEN, entries__not_before__lte=clock.now())),
        left=Count("entries", filter=Q(entries__state__in=LEFT)),
        settled=Count("entries", filter=~Q(entries__state__in=LEFT)),
        reached=Count("entries", filter=Q(entries__outcome__in=SPOKEN)),
        dialled=Sum("entries__attempts", default=0),
    )


def list_facts(row: Any) -> ListFacts:
    """Return a counted row as facts."""
    return ListFacts(
        row.pk, row.name, row.purpose, row.source, row.opened_at, row.closed_at, row.due, row.left, row.settled,
        row.reached, row.dialled,
    )  # fmt: skip


def lists_at_work(*, actor: Actor, limit: int = 12) -> list[ListFacts]:
    """Return the open lists in reach on which somebody is left, the most due first; one query."""
    rows = counted(lists_to_work(actor)).filter(left__gt=0).order_by("-due", "name")
    return [list_facts(row) for row in rows[:limit]]


def entry_of(*, actor: Actor) -> EntryFacts | None:
    """Return the customer whom the actor took from a list."""
    rows = ListEntry.objects.filter(taken_by=actor.person_id or 0, state=EntryState.TAKEN).select_related("call_list")
    entry = rows.first()
    if entry is None:
        return None
    return EntryFacts(
        entry.pk, entry.call_list.name, entry.call_list.purpose, entry.customer_id, entry.attempts,
        why_called(entry.call_list.source, entry.params), entry.outcome, entry.last_call_id,
    )  # fmt: skip
