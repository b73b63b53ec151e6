"""Technicians' vans: what lies there, what their station has, what they asked for and owe."""

from collections.abc import Iterable

from django.db.models import Sum

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.work.stock.access import CARRY, van_of_person
from carecenter.work.stock.models import Balance, OldPart, PartRequest, Piece, Store
from carecenter.work.stock.queries.policy import policy
from carecenter.work.stock.types import (
    AskedPart,
    OldPartState,
    OwedPart,
    RequestState,
    SerialState,
    Shelf,
    StationLine,
    StoreKind,
    VanLine,
)


def keeps_stock() -> bool:
    """Tell whether the brand keeps stock of parts."""
    return policy().keeps_stock


def own_van(*, actor: Actor) -> Store | None:
    """Return the actor's van with its station, or None."""
    return van_of_person(actor.person_id) if actor.may(CARRY) and keeps_stock() else None


def parts_on_van(*, van: Store) -> list[VanLine]:
    """Return the good parts on a van by code, with the serials of those that have them."""
    rows = Balance.objects.filter(store=van, shelf=Shelf.GOOD, quantity__gt=0).select_related("part")
    serials: dict[int, list[str]] = {}
    pieces = Piece.objects.filter(store=van, shelf=Shelf.GOOD, state=SerialState.IN_STORE).order_by("serial")
    for part_id, serial in pieces.values_list("part_id", "serial"):
        serials.setdefault(part_id, []).append(serial)
    return [
        VanLine(row.part_id, row.part.code, row.part.name, row.quantity, row.free, tuple(serials.get(row.part_id, ())))
        for row in rows.order_by("part__code")
    ]


def parts_at_station(*, van: Store) -> list[StationLine]:
    """Return what the van's station has free, by code."""
    rows = Balance.objects.filter(store_id=van.supplier_id or 0, shelf=Shelf.GOOD, quantity__gt=0)
    return [
        StationLine(row.part_id, row.part.code, row.part.name, row.free, row.part.has_serial)
        for row in rows.select_related("part").order_by("part__code")
        if row.free > 0
    ]


def asked_parts(*, van: Store) -> list[AskedPart]:
    """Return what was asked for this van and is not used yet, newest first."""
    open_states = [RequestState.WAITING, RequestState.RESERVED, RequestState.ISSUED]
    rows = PartRequest.objects.filter(van=van, state__in=open_states, ended_at=None)
    return [
        AskedPart(
            row.pk,
            row.number,
            row.part.code,
            row.part.name,
            row.quantity,
            row.job_id,
            RequestState(row.state),
            row.store.name if row.store else "",
            row.asked_at,
            row.part.has_serial,
        )
        for row in rows.select_related("part", "store").order_by("-id")[:100]
    ]


def owed_parts(*, van: Store) -> list[OwedPart]:
    """Return the old parts that have to come back from this van, the most urgent first."""
    states, today = [OldPartState.OWED, OldPartState.HANDED_IN], clock.today()
    rows = OldPart.objects.filter(van=van, state__in=states).select_related("part").order_by("due_date", "id")
    return [
        OwedPart(
            row.pk,
            row.job_id,
            row.part.code,
            row.part.name,
            row.quantity,
            row.serial,
            row.due_date,
            OldPartState(row.state),
            row.state == OldPartState.OWED and row.due_date < today,
        )
        for row in rows[:200]
    ]


def parts_on_vans(*, technician_ids: Iterable[int]) -> dict[int, dict[str, int]]:
    """Return the good parts on each technician's van by code. One query."""
    rows = Balance.objects.filter(
        store__kind=StoreKind.VAN, store__person_id__in=list(technician_ids), shelf=Shelf.GOOD, quantity__gt=0
    )
    found: dict[int, dict[str, int]] = {}
    for person_id, code, quantity in rows.values_list("store__person_id", "part__code", "quantity"):
        found.setdefault(person_id, {})[code] = quantity
    return found


def parts_for_jobs(*, job_ids: Iterable[int]) -> dict[int, dict[str, int]]:
    """Return the parts that are kept for jobs, at the station or on a van, by code. One query."""
    kept = [RequestState.RESERVED, RequestState.ISSUED]
    rows = PartRequest.objects.filter(job_id__in=list(job_ids), state__in=kept, ended_at=None)
    found: dict[int, dict[str, int]] = {}
    for job_id, code, total in rows.values_list("job_id", "part__code").annotate(total=Sum("quantity")):
        if job_id is not None:
            found.setdefault(job_id, {})[code] = total
    return found
