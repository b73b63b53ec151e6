"""The only place where balances change: locked in one order, judged, and written down in the ledger with it.

Whoever books twice in one transaction locks all its balances first (`locked_balances`), after its wishes and pieces:
two who take the same locks in another order would wait for each other, and one of them would be thrown out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from carecenter.foundation import clock
from carecenter.foundation.action import record
from carecenter.foundation.plain.actors import Actor
from carecenter.work.stock.errors import NotEnough
from carecenter.work.stock.events import PartsFreed
from carecenter.work.stock.models import Balance, Movement, PartRequest, Piece
from carecenter.work.stock.types import Change, RequestState, Shelf, StoreKind

Key = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Cause:
    """What a booking is written down with: who, about which sheet, for which job, for what reason."""

    actor: Actor
    about: tuple[str, int] = ("", 0)
    job_id: int | None = None
    reason: str = ""


def locked_balances(keys: Sequence[Key]) -> dict[Key, Balance]:
    """Return the balances of (store, part, shelf), made where they lack, locked in one order for all.

    What lacks is made before anything is locked: a row that somebody else is just making is not seen by the statement
    that locks, so that locking twice would take a lower row after a higher one.
    """
    wanted = sorted(set(keys))
    condition = Q(pk__in=[])
    for store, part, shelf in wanted:
        condition |= Q(store_id=store, part_id=part, shelf=shelf)
    rows = Balance.objects.filter(condition)
    known = set(rows.values_list("store_id", "part_id", "shelf"))
    lacking = [Balance(store_id=key[0], part_id=key[1], shelf=key[2]) for key in wanted if key not in known]
    if lacking:
        Balance.objects.bulk_create(lacking, ignore_conflicts=True)
    rows = rows.select_related("store", "part").select_for_update(of=("self",))
    return {(row.store_id, row.part_id, row.shelf): row for row in rows.order_by("store_id", "part_id", "shelf")}


def book(changes: Sequence[Change], cause: Cause) -> None:
    """Apply changes to the balances and write their movements, all or nothing. Raises NotEnough.

    What becomes free in a store is announced where somebody waits for it.
    """
    rows = locked_balances([(c.store_id, c.part_id, c.shelf.value) for c in changes])
    before = {key: row.free for key, row in rows.items()}
    moves = []
    for change in changes:
        row = rows[change.store_id, change.part_id, change.shelf.value]
        _apply(row, change)
        if change.kind is not None and change.quantity:
            moves.append(_movement(row, change, cause))
    Balance.objects.bulk_update(rows.values(), ["quantity", "reserved"])
    Movement.objects.bulk_create(moves)
    _announce([row for key, row in rows.items() if row.free > before[key]])


def _apply(row: Balance, change: Change) -> None:
    quantity, reserved = row.quantity + change.quantity, row.reserved + change.reserved
    if reserved < 0 or quantity < reserved:
        wanted = max(-change.quantity, change.reserved)
        raise NotEnough(part=row.part.name, store=row.store.name, available=max(0, row.free), wanted=wanted)
    row.quantity, row.reserved = quantity, reserved


def _movement(row: Balance, change: Change, cause: Cause) -> Movement:
    return Movement(
        store_id=change.store_id,
        part_id=change.part_id,
        shelf=change.shelf.value,
        kind=change.kind.value if change.kind else "",
        quantity=change.quantity,
        balance_after=row.quantity,
        piece_id=change.serial_id,
        about_kind=cause.about[0],
        about_id=cause.about[1] or None,
        job_id=cause.job_id,
        actor_id=cause.actor.person_id,
        reason=cause.reason[:40],
        at=clock.now(),
    )


def _announce(freed: Sequence[Balance]) -> None:
    """Tell of parts freed where a wish waits for them; whoever asks later looks at the balance under its lock."""
    rows = [row for row in freed if row.shelf == Shelf.GOOD and row.store.kind != StoreKind.VAN]
    if not rows:
        return
    waiting = PartRequest.objects.filter(state=RequestState.WAITING, part_id__in=[row.part_id for row in rows])
    waited = set(waiting.values_list("part_id", flat=True))
    by_store: dict[int, list[Balance]] = {}
    for row in rows:
        if row.part_id in waited:
            by_store.setdefault(row.store_id, []).append(row)
    for store_id, each in by_store.items():
        parts = tuple(sorted(row.part_id for row in each))
        record(PartsFreed(subject_id=store_id, unit_path=each[0].store.unit_path, part_ids=parts))


def place_piece(piece: Piece, state: str, *, store_id: int | None = None, shelf: Shelf = Shelf.GOOD) -> None:
    """Say where a locked piece is now."""
    piece.state, piece.store_id, piece.shelf = state, store_id, shelf.value
    piece.save(update_fields=["state", "store", "shelf", "job_id"])
