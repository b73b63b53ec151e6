"""Announce certificates that end soon, each once at 30, 14 and 3 days."""

from datetime import timedelta

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation.events import QualificationExpiring
from carecenter.reference.organisation.models import Qualification
from carecenter.reference.organisation.rules.expiring import STEPS, step_reached


@action("organisation.announce_expiring")
def announce_expiring(*, actor: Actor) -> int:
    """Record an event for every certificate that reached its next step; return how many. Safe to repeat."""
    today = clock.today()
    rows = (
        Qualification.objects.select_for_update(of=("self",))
        .select_related("person", "kind")
        .filter(
            ended_at=None, person__active=True, valid_until__gte=today, valid_until__lte=today + timedelta(max(STEPS))
        )
        .order_by("pk")
    )
    told = 0
    for held in rows:
        left = (held.valid_until - today).days if held.valid_until else 0
        step = step_reached(left)
        if step is None or (held.told_days is not None and held.told_days <= step):
            continue
        held.told_days = step
        held.save(update_fields=["told_days"])
        record(
            QualificationExpiring(
                subject_id=held.person_id,
                unit_path=held.person.unit_path,
                qualification_id=held.pk,
                qualification=held.kind.code,
                days_left=left,
                until=held.valid_until.isoformat() if held.valid_until else "",
            )
        )
        told += 1
    note(subject=("organisation", 0), told=told)
    return told
