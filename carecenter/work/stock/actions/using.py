"""Parts put in at a job: taken off the technician's van, or put back where she corrected herself."""

from collections import Counter
from collections.abc import Sequence

from django.db.models import Sum

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.catalogue.types import PartFacts
from carecenter.work.stock.access import van_of_person
from carecenter.work.stock.actions.booking import Cause, book, locked_balances, place_piece
from carecenter.work.stock.actions.old_parts import old_parts_of_job, owe
from carecenter.work.stock.actions.pieces import clean_serial, locked_pieces, pieces_at
from carecenter.work.stock.errors import (
    CoveredByWarranty,
    NoSerials,
    NotEnough,
    PartNotOnVan,
    SerialNotHere,
    SerialsAsked,
)
from carecenter.work.stock.events import PartsUsed
from carecenter.work.stock.models import Movement, PartRequest, Store
from carecenter.work.stock.queries.charges import charges_for
from carecenter.work.stock.queries.policy import parts_by_code, policy
from carecenter.work.stock.queries.words import where_is
from carecenter.work.stock.rules.using import Key, booking_for
from carecenter.work.stock.types import Change, MovementKind, RequestState, SerialState, Shelf, UsedPart


@action("stock.use_parts")
def use_parts(
    *, actor: Actor, job_id: int, technician_id: int | None, equipment_id: int | None, parts: Sequence[UsedPart]
) -> None:
    """Make the books say what was put in at a job; what was written down before is put back or kept.

    For the module that has let the actor into the job. Does nothing where the brand keeps no stock, or the technician
    has no van. Raises PartNotOnVan, UnknownPart, SerialsAsked, NoSerials, SerialNotHere, CoveredByWarranty.
    """
    van = van_of_person(technician_id) if policy().keeps_stock else None
    if van is None:
        return
    known = parts_by_code(part.part_code for part in parts)
    cleaned = [_clean(part, known[part.part_code]) for part in parts]
    _demand_free(cleaned, known, equipment_id)
    wanted: Counter[Key] = Counter()
    for part in cleaned:
        wanted[known[part.part_code].id, part.serial] += part.quantity
    booked, stores = _booked(job_id)
    back, take = booking_for(booked=booked, wanted=wanted)
    changes = _put_back(job_id, back, stores, van) + _taken(job_id, take, van)
    _lock(job_id, van, changes, known)
    try:
        book(changes, Cause(actor, ("job", job_id), job_id))
    except NotEnough as refusal:
        said = {key: refusal.params[key] for key in ("part", "available", "wanted")}
        raise PartNotOnVan(field="parts", **said) from refusal
    owe(actor, job_id, van, cleaned, known)
    _told(job_id, van, changes)


def _lock(job_id: int, van: Store, changes: Sequence[Change], known: dict[str, PartFacts]) -> None:
    """Lock all that is booked in one order: what is used, and the old parts that go with it."""
    parts = {facts.id for facts in known.values()} | old_parts_of_job(job_id)
    keys = [(change.store_id, change.part_id, change.shelf.value) for change in changes]
    locked_balances([*keys, *((van.pk, part_id, Shelf.BAD.value) for part_id in parts)])


def _clean(part: UsedPart, facts: PartFacts) -> UsedPart:
    serial = clean_serial(part.serial)
    if part.quantity < 1:
        raise BadInput("parts", "配件要有编号，数量至少为 1。")
    if facts.has_serial and (not serial or part.quantity != 1):
        raise SerialsAsked(field="parts", part=facts.name, count=part.quantity)
    if serial and not facts.has_serial:
        raise NoSerials(field="parts", part=facts.name)
    old = clean_serial(part.old_serial)
    return UsedPart(part.part_code, part.quantity, serial, old, part.charged, part.old_taken)


def _demand_free(parts: Sequence[UsedPart], known: dict[str, PartFacts], equipment_id: int | None) -> None:
    """Refuse to charge what the warranty covers (domain reference §8.3, steps 1 and 2)."""
    charged = [known[part.part_code] for part in parts if part.charged]
    if equipment_id is None or not charged:
        return
    for charge in charges_for(equipment_id=equipment_id, parts=charged, on=clock.today()):
        if charge.covered:
            until = charge.until.isoformat() if charge.until else ""
            raise CoveredByWarranty(field="parts", part=known[charge.part_code].name, until=until)


def _booked(job_id: int) -> tuple[dict[Key, int], dict[Key, int]]:
    """Return how many of each part the books say were used at a job, and from which van."""
    rows = Movement.objects.filter(job_id=job_id, kind__in=[MovementKind.USED, MovementKind.UNUSED])
    booked: dict[Key, int] = {}
    stores: dict[Key, int] = {}
    for store, part, serial, total in (
        rows.order_by().values_list("store_id", "part_id", "piece__serial").annotate(total=Sum("quantity"))
    ):
        if total:
            booked[part, serial or ""] = booked.get((part, serial or ""), 0) - total
            stores[part, serial or ""] = store
    return booked, stores


def _put_back(job_id: int, back: dict[Key, int], stores: dict[Key, int], van: Store) -> list[Change]:
    changes = []
    for (part_id, serial), count in sorted(back.items()):
        store_id, piece_id = stores.get((part_id, serial), van.pk), None
        if serial:
            piece = locked_pieces(part_id, [serial])[serial]
            if piece.job_id != job_id:
                raise SerialNotHere(field="parts", serial=serial, store=van.name, where=where_is(piece))
            piece.job_id, piece_id = None, piece.pk
            place_piece(piece, SerialState.IN_STORE.value, store_id=store_id)
        changes.append(Change(store_id, part_id, count, MovementKind.UNUSED, serial_id=piece_id))
    return changes


def _taken(job_id: int, take: dict[Key, int], van: Store) -> list[Change]:
    changes: list[Change] = []
    totals: Counter[int] = Counter()
    for (part_id, serial), count in sorted(take.items()):
        totals[part_id] += count
        piece_id = None
        if serial:
            piece = pieces_at(van, part_id, [serial])[0]
            piece.job_id, piece_id = job_id, piece.pk
            place_piece(piece, SerialState.USED.value)
        changes.append(Change(van.pk, part_id, -count, MovementKind.USED, serial_id=piece_id))
    # What was kept for this job is released first, so that the taking may use it.
    return [*_fulfilled(job_id, totals, van), *changes]


def _fulfilled(job_id: int, totals: Counter[int], van: Store) -> list[Change]:
    """End the job's wishes that lie on the van and are used now."""
    rows = PartRequest.objects.filter(job_id=job_id, state=RequestState.ISSUED, store=van, part_id__in=list(totals))
    changes = []
    for wish in rows.select_for_update().order_by("id"):
        changes.append(Change(van.pk, wish.part_id, reserved=-wish.quantity))
        wish.state, wish.ended_at = RequestState.USED.value, clock.now()
        wish.save(update_fields=["state", "ended_at"])
    return changes


def _told(job_id: int, van: Store, changes: Sequence[Change]) -> None:
    note(subject=("store", van.pk), unit_path=van.unit_path, job=job_id, lines=len(changes))
    if changes:
        parts = tuple(sorted({change.part_id for change in changes}))
        record(PartsUsed(subject_id=van.pk, unit_path=van.unit_path, job_id=job_id, part_ids=parts))
