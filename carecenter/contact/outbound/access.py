"""Who may see, open and work on lists of calls: the only way to get one."""

from django.db.models import QuerySet

from carecenter.contact.outbound.models import CallList, ListEntry
from carecenter.contact.outbound.types import EntryState
from carecenter.contact.telephony.types import SUPERVISE_CALLS, TAKE_CALLS
from carecenter.foundation.access import demand, scoped
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row

WORK, LEAD = TAKE_CALLS, SUPERVISE_CALLS


def lists_to_work(actor: Actor) -> QuerySet[CallList]:
    """Return the open lists in the actor's reach."""
    demand(actor, WORK)
    return scoped(CallList.objects.filter(closed_at=None), actor, WORK)


def lists_to_lead(actor: Actor) -> QuerySet[CallList]:
    """Return all lists in a leader's reach."""
    demand(actor, LEAD)
    return scoped(CallList.objects.all(), actor, LEAD)


def list_to_lead(actor: Actor, list_id: int, *, lock: bool = False) -> CallList:
    """Return one list of a leader's reach, locked where it is to be changed. Raises NotPermitted, NotThere."""
    rows = lists_to_lead(actor)
    found = only_row((rows.select_for_update() if lock else rows).filter(pk=list_id))
    if found is None:
        raise NotThere()
    return found


def entry_in_hand(actor: Actor, entry_id: int) -> ListEntry:
    """Return the customer whom the actor has in hand, locked. Raises NotPermitted, NotThere."""
    demand(actor, WORK)
    rows = ListEntry.objects.select_for_update(of=("self",)).select_related("call_list")
    found = only_row(rows.filter(pk=entry_id, taken_by=actor.person_id or 0, state=EntryState.TAKEN))
    if found is None:
        raise NotThere()
    return found
