"""What rankings do when they have news themselves."""

from carecenter.assurance.rankings.actions.weights import set_weights
from carecenter.assurance.rankings.events import RankingFrozen
from carecenter.foundation import clock
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope


@subscriber("rankings.weights", RankingFrozen)
def steer_dispatch(event: RankingFrozen, envelope: Envelope) -> None:
    """Pass the newest ranking on to dispatch; a ranking made up later for an old day steers nothing."""
    if (clock.today() - event.day).days <= 1:
        set_weights(actor=system_actor("rankings"), run_id=event.subject_id)
