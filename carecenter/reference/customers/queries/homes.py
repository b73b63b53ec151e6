"""Who lives with whom, and which merges hold an identity together."""

from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.access import group_to_see, visible_customers
from carecenter.reference.customers.models import Customer, Merge


def household_of(*, actor: Actor, customer_id: int) -> list[Customer]:
    """Return the other members of a customer's household that the actor reaches; raises NotThere."""
    group = group_to_see(actor, customer_id)
    homes = Customer.objects.filter(pk__in=group).exclude(household=None).values("household")
    return list(visible_customers(actor).filter(household__in=homes).exclude(pk__in=group).order_by("pk"))


def open_merges(*, actor: Actor, customer_id: int) -> list[Merge]:
    """Return the merges that can be undone, newest first; raises NotThere."""
    group = group_to_see(actor, customer_id)
    rows = Merge.objects.filter(winner__in=group, undone_at=None)
    return list(rows.select_related("loser").order_by("-pk"))
