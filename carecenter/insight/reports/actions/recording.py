"""Keep what routing tells of contacts that are over."""

from carecenter.contact.routing.events import WorkFinished
from carecenter.contact.routing.types import Channel
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.insight.reports.models import ContactRecord
from carecenter.insight.reports.types import SOURCE_ROUTING


@action("reports.keep_contact")
def keep_contact(*, actor: Actor, event: WorkFinished) -> None:
    """Make a contact of a piece of work that is over; the same work again changes nothing.

    What its owner withdrew (a caller who was promised a call goes on in that queue) is no contact of this queue, and
    a case that waits for somebody is no contact at all.
    """
    if event.outcome == "WITHDRAWN" or event.channel == Channel.CASE:
        note(subject=("work", event.subject_id), unit_path=event.unit_path)
        return
    left = event.answered_at or event.ended_at
    talked = int((event.ended_at - event.answered_at).total_seconds()) if event.answered_at else 0
    ContactRecord.objects.get_or_create(
        source_key=f"work:{event.subject_id}",
        defaults={
            "source": SOURCE_ROUTING,
            "queue_code": event.queue_code,
            "channel": event.channel,
            "unit_path": event.unit_path,
            "agent_id": event.person_id,
            "customer_id": event.customer_id,
            "entered_at": event.entered_at,
            "answered_at": event.answered_at,
            "ended_at": event.ended_at,
            "wait_seconds": max(int((left - event.entered_at).total_seconds()), 0),
            "talk_seconds": max(talked - event.hold_seconds, 0),
            "hold_seconds": event.hold_seconds,
            "wrap_seconds": int((event.wrapped_at - event.ended_at).total_seconds()) if event.answered_at else 0,
            "transferred": event.transferred,
        },
    )
    note(subject=("work", event.subject_id), unit_path=event.unit_path)
