"""What is known of a customer now, and what happened to her."""

from datetime import datetime

from django.db.models import Q

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.access import group_to_see
from carecenter.reference.customers.models import Consent, Customer, CustomerFact, RiskFlag, TimelineLine
from carecenter.reference.customers.queries.cards import identity_ids
from carecenter.reference.customers.types import Fact, Purpose


def facts_of(*, customer_id: int) -> list[Fact]:
    """Return the facts that are valid now, of the whole identity group, by key."""
    return facts_of_group(identity_ids(customer_id=customer_id), at=clock.now())


def facts_by_key(*, key: str) -> dict[int, object]:
    """Return the value of one fact for every customer who has it now."""
    rows = CustomerFact.objects.filter(Q(valid_until=None) | Q(valid_until__gt=clock.now()), key=key)
    return dict(rows.values_list("customer_id", "value"))


def facts_of_group(group: list[int], *, at: datetime) -> list[Fact]:
    """Return the facts of an identity group that are valid at an instant, by key."""
    rows = CustomerFact.objects.filter(Q(valid_until=None) | Q(valid_until__gt=at), customer__in=group)
    return [Fact(row.key, row.value, row.text, row.valid_until) for row in rows.order_by("key", "pk")]


def timeline_of_group(group: list[int], *, limit: int = 100) -> list[TimelineLine]:
    """Return the newest lines of an identity group, newest first."""
    return list(TimelineLine.objects.filter(customer__in=group).order_by("-at", "-pk")[:limit])


def open_flags_of_group(group: list[int]) -> list[str]:
    """Return the codes of the open warnings."""
    rows = RiskFlag.objects.filter(customer__in=group, lifted_at=None)
    return sorted(set(rows.values_list("code", flat=True)))


def consents_of_group(group: list[int]) -> dict[Purpose, Consent]:
    """Return the newest ledger line of each purpose."""
    rows = Consent.objects.filter(customer__in=group).order_by("purpose", "-pk").distinct("purpose")
    return {Purpose(row.purpose): row for row in rows}


def has_consent(*, customer_id: int, purpose: Purpose) -> bool:
    """Tell whether we may use the customer's data for a purpose now.

    Service stands on the contract and needs no consent (PIPL art. 13); all else needs the newest line to say yes.
    """
    if purpose is Purpose.SERVICE:
        return True
    group = identity_ids(customer_id=customer_id)
    if Customer.objects.filter(pk__in=group, do_not_contact=True).exists() and purpose is not Purpose.RECORDING:
        return False
    newest = Consent.objects.filter(customer__in=group, purpose=purpose).order_by("-pk").first()
    return bool(newest and newest.given)


def consents_of_customer(*, actor: Actor, customer_id: int) -> tuple[Customer, dict[Purpose, Consent]]:
    """Return a customer and the newest ledger line of each purpose; raises NotPermitted, NotThere."""
    group = group_to_see(actor, customer_id)
    return Customer.objects.get(pk=group[0]), consents_of_group(group)
