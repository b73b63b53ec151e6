"""Holds and qualifications: the general mechanisms that higher modules call."""

from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.organisation.access import person_to_change
from carecenter.reference.organisation.events import HoldLifted, HoldPlaced, QualificationChanged
from carecenter.reference.organisation.models import Hold, Qualification, QualificationKind
from carecenter.reference.organisation.types import HoldKind


@action("organisation.place_hold")
def place_hold(*, actor: Actor, person_id: int, kind: HoldKind, source: str, reason: str) -> None:
    """Keep a person from duty or jobs until `source` lifts it; placing it twice changes nothing."""
    person = person_to_change(actor, person_id)
    _, made = Hold.objects.get_or_create(
        person=person,
        kind=kind,
        source=source,
        lifted_at=None,
        defaults={"reason": reason, "placed_at": clock.now()},
    )
    if made:
        record(HoldPlaced(subject_id=person.pk, unit_path=person.unit_path, hold_kind=kind, source=source))


@action("organisation.lift_hold")
def lift_hold(*, actor: Actor, person_id: int, kind: HoldKind, source: str) -> None:
    """Lift the hold that this source placed; lifting what is not there changes nothing."""
    person = person_to_change(actor, person_id)
    if Hold.objects.filter(person=person, kind=kind, source=source, lifted_at=None).update(lifted_at=clock.now()):
        record(HoldLifted(subject_id=person.pk, unit_path=person.unit_path, hold_kind=kind, source=source))


@action("organisation.grant_qualification")
def grant_qualification(
    *,
    actor: Actor,
    person_id: int,
    kind_code: str,
    valid_from: date,
    valid_until: date | None,
    number: str = "",
) -> int:
    """Record a certificate; an older one of the same kind ends. Return its id."""
    person = person_to_change(actor, person_id)
    kind = QualificationKind.objects.filter(code=kind_code).first()
    if kind is None:
        raise NotThere(field="kind")
    Qualification.objects.filter(person=person, kind=kind, ended_at=None).update(ended_at=clock.now())
    held = Qualification.objects.create(
        person=person, kind=kind, valid_from=valid_from, valid_until=valid_until, number=number
    )
    record(QualificationChanged(subject_id=person.pk, unit_path=person.unit_path, qualification=kind_code))
    return held.pk


@action("organisation.suspend_qualification")
def suspend_qualification(*, actor: Actor, person_id: int, kind_code: str, reason: str) -> None:
    """Suspend a certificate (or, with an empty reason, let it count again)."""
    person = person_to_change(actor, person_id)
    changed = Qualification.objects.filter(person=person, kind__code=kind_code, ended_at=None).update(
        suspended_reason=reason
    )
    if not changed:
        raise NotThere(field="kind")
    note(suspended=bool(reason))
    record(QualificationChanged(subject_id=person.pk, unit_path=person.unit_path, qualification=kind_code))
