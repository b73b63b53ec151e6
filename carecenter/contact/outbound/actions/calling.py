"""Work a list off: take a customer, look, dial, say what came of it."""

from datetime import datetime, timedelta

from django.db.models import Q

from carecenter.contact.outbound.access import WORK, entry_in_hand, lists_to_work
from carecenter.contact.outbound.events import OutboundFinished
from carecenter.contact.outbound.models import ListEntry
from carecenter.contact.outbound.types import EntryState, Outcome
from carecenter.contact.telephony import public as telephony
from carecenter.contact.telephony.errors import MayNotDial
from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers.public import contact_of_customer

MOST_ATTEMPTS = 3
KEPT_FOR = timedelta(minutes=30)  # who takes a customer and does nothing gives her back
LATEST = timedelta(days=60)


@action("outbound.take_next")
def take_next(*, actor: Actor, list_id: int) -> int | None:
    """Show the actor the next customer of a list; None when nobody is due. Two agents never get the same one."""
    demand(actor, WORK)
    now = clock.now()
    mine = ListEntry.objects.filter(taken_by=actor.person_id, state=EntryState.TAKEN).first()
    if mine is not None:
        return mine.pk
    rows = ListEntry.objects.select_for_update(skip_locked=True, of=("self",)).select_related("call_list")
    rows = rows.filter(call_list__in=lists_to_work(actor).filter(pk=list_id), not_before__lte=now)
    idle = Q(state=EntryState.OPEN) | Q(state=EntryState.TAKEN, taken_at__lt=now - KEPT_FOR)
    entry = rows.filter(idle).order_by("not_before", "id").first()
    if entry is None:
        return None
    entry.state, entry.taken_by, entry.taken_at = EntryState.TAKEN, actor.person_id, now
    entry.save(update_fields=["state", "taken_by", "taken_at"])
    _note(entry)
    return entry.pk


@action("outbound.dial")
def dial_entry(*, actor: Actor, entry_id: int) -> str:
    """Dial the customer in hand and return an empty string; or put her aside and return why she may not be called now.

    Out of hours she waits for the hours, at a cap for the next day; who refused calls of this purpose is never dialled.
    Raises NoPhone, and MayNotDial while the actor is on another call.
    """
    entry = entry_in_hand(actor, entry_id)
    purpose = entry.call_list.purpose
    try:
        telephony.demand_may_dial(_number(entry), entry.customer_id, purpose)
    except MayNotDial as refused:
        _put_aside(entry, str(refused.params.get("code", "")))
        return str(refused.params.get("reason", ""))
    entry.last_call_id = telephony.dial(actor=actor, customer_id=entry.customer_id, purpose=purpose)
    entry.attempts += 1
    entry.taken_at = clock.now()
    entry.save(update_fields=["attempts", "last_call_id", "taken_at"])
    return ""


def _put_aside(entry: ListEntry, code: str) -> None:
    later = telephony.next_dialling(purpose=entry.call_list.purpose, code=code)
    entry.taken_by, entry.taken_at = None, None
    if later is None:
        entry.state, entry.settled_at = EntryState.BLOCKED, clock.now()
    else:
        entry.state, entry.not_before = EntryState.OPEN, later
    entry.save()
    _note(entry, refused=code)


@action("outbound.put_back")
def put_back(*, actor: Actor, entry_id: int) -> None:
    """Give the customer in hand back without a call."""
    entry = entry_in_hand(actor, entry_id)
    entry.state, entry.taken_by, entry.taken_at = EntryState.OPEN, None, None
    entry.save(update_fields=["state", "taken_by", "taken_at"])
    _note(entry)


@action("outbound.finish")
def finish_entry(*, actor: Actor, entry_id: int, outcome: str, again_at: datetime | None = None) -> None:
    """Say what came of it. Not reached: again in 5 min, 30 min, at most three attempts; CALL_AGAIN at the named time.

    REFUSED keeps the number from calls of this purpose for good. Raises BadInput, NotThere.
    """
    entry = entry_in_hand(actor, entry_id)
    if outcome not in set(Outcome):
        raise BadInput("outcome", "请选择外呼结果。")
    now = clock.now()
    if again_at is not None and not now <= again_at <= now + LATEST:
        raise BadInput("again_at", "改约时间应在现在之后、60 天之内。")
    entry.outcome, entry.taken_by, entry.last_person_id = outcome, None, actor.person_id
    entry.state, entry.settled_at = EntryState.DONE, now
    if outcome == Outcome.CALL_AGAIN or (outcome == Outcome.NO_ANSWER and entry.attempts < MOST_ATTEMPTS):
        entry.state, entry.settled_at = EntryState.OPEN, None
        entry.not_before = telephony.next_attempt(max(entry.attempts, 1), again_at)
    elif outcome == Outcome.NO_ANSWER:
        entry.state = EntryState.GIVEN_UP
    if outcome == Outcome.REFUSED:
        telephony.refuse_calls(actor=actor, number=_number(entry), purpose=entry.call_list.purpose)
    entry.save()
    _note(entry, outcome=outcome)
    record(
        OutboundFinished(
            subject_id=entry.pk, unit_path=entry.call_list.unit_path, customer_id=entry.customer_id,
            source=entry.call_list.source, about_kind=entry.about_kind, about_id=entry.about_id, outcome=outcome,
            attempts=entry.attempts,
        )
    )  # fmt: skip


def _number(entry: ListEntry) -> str:
    return contact_of_customer(customer_id=entry.customer_id).phone.removeprefix("+86")


def _note(entry: ListEntry, **facts: str) -> None:
    note(subject=("list_entry", entry.pk), unit_path=entry.call_list.unit_path, customer_id=entry.customer_id, **facts)
