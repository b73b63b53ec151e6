"""Let a person try parked events again, in their order, or give one up with a reason."""

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.eventlog import reading
from carecenter.foundation.eventlog.cursors import handle_once
from carecenter.foundation.eventlog.subscribers import SUBSCRIBERS
from carecenter.foundation.models import DeadLetter
from carecenter.foundation.plain.actors import Actor

PERMISSION = "system.operate"


def retry(*, actor: Actor, letter_id: int) -> str:
    """Handle the letter's event and all that wait behind it; return the new error, or '' when all went well."""
    demand(actor, PERMISSION)
    first = DeadLetter.objects.get(pk=letter_id)
    waiting = DeadLetter.objects.filter(
        subscriber=first.subscriber,
        subject_kind=first.subject_kind,
        subject_id=first.subject_id,
        settled_at=None,
    ).order_by("event_id")
    for letter in waiting:
        event = reading.read_one(letter.event_id)
        if event is None or letter.subscriber not in SUBSCRIBERS:
            return f"event {letter.event_id} or its subscriber is gone"
        try:
            handle_once(SUBSCRIBERS[letter.subscriber], event)
        except Exception as error:
            text = f"{type(error).__name__}: {error}"[:500]
            DeadLetter.objects.filter(pk=letter.pk).update(error=text, attempts=letter.attempts + 1, waits=False)
            return text
        DeadLetter.objects.filter(pk=letter.pk).update(settled_at=clock.now())
    return ""


@action("system.give_up_dead_letter")
def give_up(*, actor: Actor, letter_id: int, reason_code: str) -> None:
    """Settle a letter without its effect; the reason stands in the audit."""
    demand(actor, PERMISSION)
    DeadLetter.objects.filter(pk=letter_id, settled_at=None).update(settled_at=clock.now())
    note(subject=("dead_letter", letter_id), reason=reason_code)
