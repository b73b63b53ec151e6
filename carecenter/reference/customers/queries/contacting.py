"""Whom nobody may approach."""

from collections.abc import Iterable

from carecenter.reference.customers.models import Customer


def customers_not_to_contact(*, ids: Iterable[int]) -> set[int]:
    """Return those of the customers who asked not to be contacted. One query."""
    return set(Customer.objects.filter(pk__in=set(ids), do_not_contact=True).values_list("pk", flat=True))
