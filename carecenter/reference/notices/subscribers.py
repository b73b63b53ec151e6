"""Tell the leader that a certificate of one of her persons ends."""

from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.reference.notices.public import tell_leaders_of_expiring
from carecenter.reference.organisation.events import QualificationExpiring


@subscriber("notices.qualification_expiring", QualificationExpiring)
def tell_leaders(event: QualificationExpiring, envelope: Envelope) -> None:
    """Put a line under the bell of everyone who manages the person's unit."""
    tell_leaders_of_expiring(
        actor=system_actor("notices"),
        person_id=event.subject_id,
        unit_path=event.unit_path,
        qualification_id=event.qualification_id,
        qualification=event.qualification,
        days_left=event.days_left,
        until=event.until,
    )
