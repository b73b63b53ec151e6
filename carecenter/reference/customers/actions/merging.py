"""Declare two customers one, and take it back. No row moves."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.access import MERGE, customer_to_change
from carecenter.reference.customers.actions.story import add_timeline_line
from carecenter.reference.customers.errors import CannotMerge, MergeIsUndone
from carecenter.reference.customers.events import CustomersMerged, MergeUndone
from carecenter.reference.customers.models import Customer, Merge


@action("customers.merge_customers")
def merge_customers(*, actor: Actor, winner_id: int, loser_id: int) -> int:
    """Point the loser at the winner and return the merge's id for the undo.

    Both must be in reach, unmerged themselves and different; raises NotThere, CannotMerge.
    """
    if winner_id == loser_id:
        raise CannotMerge()
    # Locked in the order of their ids, so that two merges of the same pair cannot wait for each other.
    held = {pk: customer_to_change(actor, pk, MERGE) for pk in sorted((winner_id, loser_id))}
    winner, loser = held[winner_id], held[loser_id]
    if winner.merged_into_id or loser.merged_into_id:
        raise CannotMerge()
    loser.merged_into = winner
    loser.save(update_fields=["merged_into"])
    merge = Merge.objects.create(loser=loser, winner=winner, at=clock.now(), actor_id=actor.person_id)
    _line(winner, "customer.merged", loser)
    record(CustomersMerged(subject_id=winner.pk, unit_path=winner.unit_path, customer_id=winner.pk, loser_id=loser.pk))
    return merge.pk


@action("customers.undo_merge")
def undo_merge(*, actor: Actor, merge_id: int) -> int:
    """Take a merge back and return the winner; raises NotThere, MergeIsUndone."""
    merge = only_row(Merge.objects.select_for_update().filter(pk=merge_id))
    if merge is None:
        raise NotThere()
    winner = customer_to_change(actor, merge.winner_id, MERGE)
    if merge.undone_at:
        raise MergeIsUndone()
    loser = Customer.objects.select_for_update().get(pk=merge.loser_id)
    loser.merged_into = None
    loser.save(update_fields=["merged_into"])
    merge.undone_at, merge.undone_by = clock.now(), actor.person_id
    merge.save(update_fields=["undone_at", "undone_by"])
    _line(winner, "customer.merge_undone", loser)
    record(MergeUndone(subject_id=winner.pk, unit_path=winner.unit_path, customer_id=winner.pk, loser_id=loser.pk))
    return winner.pk


def _line(winner: Customer, kind: str, loser: Customer) -> None:
    add_timeline_line(
        customer_id=winner.pk,
        at=clock.now(),
        unit_path=winner.unit_path,
        kind=kind,
        subject=("customer", loser.pk),
        params={"number": loser.number},
    )
