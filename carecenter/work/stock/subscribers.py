"""What stock does when providers and technicians come, and when parts become free that somebody waits for."""

from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.reference.organisation.events import PersonChanged, PersonJoined
from carecenter.reference.providers.events import ProviderEntered
from carecenter.work.stock.actions.stores import open_stores_of_provider, open_van
from carecenter.work.stock.actions.wishes import serve_waiting
from carecenter.work.stock.events import PartsFreed


@subscriber("stock.open_store", ProviderEntered)
def open_its_store(event: ProviderEntered, envelope: Envelope) -> None:
    """Open a new provider's store."""
    open_stores_of_provider(actor=system_actor("stock"), provider_id=event.subject_id)


@subscriber("stock.open_van", PersonJoined, PersonChanged)
def open_her_van(event: PersonJoined | PersonChanged, envelope: Envelope) -> None:
    """Open a technician's van."""
    open_van(actor=system_actor("stock"), person_id=event.subject_id)


@subscriber("stock.serve", PartsFreed)
def serve(event: PartsFreed, envelope: Envelope) -> None:
    """Give what became free to those who wait for it."""
    serve_waiting(actor=system_actor("stock"), store_id=event.subject_id, part_ids=event.part_ids)
