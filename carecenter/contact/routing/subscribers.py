"""News that routing reacts to: a person left, a DUTY hold was placed."""

from carecenter.contact.routing.actions.clockwork import release_person, rest_held
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.reference.organisation.events import HoldPlaced, PersonLeft

SYSTEM = system_actor("routing")


@subscriber("routing.release", PersonLeft)
def hand_on(event: PersonLeft, envelope: Envelope) -> None:
    """Hand on the open work of who left."""
    release_person(actor=SYSTEM, person_id=event.subject_id)


@subscriber("routing.hold", HoldPlaced)
def let_rest(event: HoldPlaced, envelope: Envelope) -> None:
    """Let an available agent rest whom something keeps from duty."""
    if event.hold_kind == "DUTY":
        rest_held(actor=SYSTEM, person_id=event.subject_id)
