"""Rows of the list and of its export, each with its main number and place."""

from collections.abc import Sequence
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.access import VIEW, visible_customers
from carecenter.reference.customers.models import Customer, CustomerAddress, CustomerPhone
from carecenter.reference.customers.queries.lookup import look_up
from carecenter.reference.customers.types import Address

INCOMPLETE = 60


def customer_rows(
    *,
    actor: Actor,
    permission: str = VIEW,
    text: str = "",
    stages: Sequence[str] = (),
    incomplete: bool = False,
    stopped: bool = False,
) -> QuerySet[Customer]:
    """Return the customers in reach with `main_phone` and `place`, narrowed."""
    rows = visible_customers(actor, permission)
    if text:
        rows = rows.filter(pk__in=[hit.customer_id for hit in look_up(actor=actor, text=text)])
    if stages:
        rows = rows.filter(stage__in=stages)
    if incomplete:
        rows = rows.filter(quality__lt=INCOMPLETE)
    if stopped:
        rows = rows.filter(do_not_contact=True)
    return rows.annotate(main_phone=_main_phone(), place=_place())


def _main_phone() -> Subquery:
    rows = CustomerPhone.objects.filter(customer=OuterRef("pk"), ended_at=None).order_by("-is_main", "pk")
    return Subquery(rows.values("number")[:1])


def _place() -> Subquery:
    parts = {name: name for name in ("province", "city", "district", "street", "detail")}
    rows = CustomerAddress.objects.filter(customer=OuterRef("pk"), ended_at=None).order_by("-is_main", "pk")
    return Subquery(rows.values(whole=JSONObject(**parts))[:1])


def place_of(row: Any) -> Address:
    """Return the annotated place as an address."""
    return Address(**row.place) if row.place else Address()
