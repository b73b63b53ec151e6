"""Stock-taking: opened, counted by one person, approved by another; only then the books change."""

from collections.abc import Mapping, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.stock.access import APPROVE, KEEP, count_to_change, store_for
from carecenter.work.stock.actions.booking import Cause, book, locked_balances, place_piece
from carecenter.work.stock.actions.pieces import clean_serial, new_pieces
from carecenter.work.stock.errors import CounterMayNotApprove, CountIsOpen, WrongCountState
from carecenter.work.stock.events import CountMoved
from carecenter.work.stock.models import Balance, Count, CountLine, Piece, Store
from carecenter.work.stock.queries.policy import parts_by_code
from carecenter.work.stock.queries.words import COUNTS
from carecenter.work.stock.types import Change, CountState, MovementKind, SerialState, Shelf

MOST = 1_000_000


@action("stock.open_count")
def open_count(*, actor: Actor, store_id: int, part_codes: Sequence[str] = ()) -> int:
    """Open a stock-taking of all that the books know in a store, or of some parts. Raises CountIsOpen, NotThere."""
    store = store_for(actor, store_id, KEEP)
    Store.objects.select_for_update().get(pk=store.pk)
    under_way = Count.objects.filter(store=store, state__in=[CountState.OPEN, CountState.SUBMITTED]).first()
    if under_way is not None:
        raise CountIsOpen(store=store.name, number=under_way.number)
    count = Count.objects.create(
        store=store, state=CountState.OPEN.value, opened_at=clock.now(), opened_by_id=actor.person_id
    )
    wanted = {facts.id for facts in parts_by_code(part_codes).values()} if part_codes else None
    rows = list(Balance.objects.filter(store=store).order_by("part__code", "shelf"))
    lines = {
        (row.part_id, row.shelf): CountLine(count=count, part_id=row.part_id, shelf=row.shelf, book=row.quantity)
        for row in rows
        if (row.quantity if wanted is None else row.part_id in wanted)
    }
    for part_id in wanted or ():
        key = (part_id, Shelf.GOOD.value)
        lines.setdefault(key, CountLine(count=count, part_id=part_id, shelf=Shelf.GOOD.value, book=0))
    CountLine.objects.bulk_create(lines.values())
    _moved(count)
    return count.pk


@action("stock.submit_count")
def submit_count(
    *, actor: Actor, count_id: int, counted: Mapping[int, int], serials: Mapping[int, Sequence[str]] | None = None
) -> None:
    """Write down what was found, by line; for parts with serials the serials themselves.

    What the books say is read again under their lock: what moved while counting is no difference.
    Raises WrongCountState, BadInput, NotThere.
    """
    count = count_to_change(actor, count_id, KEEP)
    if count.state != CountState.OPEN:
        raise _wrong(count, "提交")
    lines = list(count.lines.select_related("part").order_by("id"))
    rows = locked_balances([(count.store_id, line.part_id, line.shelf) for line in lines])
    for line in lines:
        line.book = rows[count.store_id, line.part_id, line.shelf].quantity
        line.counted = counted.get(line.pk)
        if line.part.has_serial:
            _found(count.store, line, (serials or {}).get(line.pk, ()))
        if line.counted is None or not 0 <= line.counted <= MOST:
            raise BadInput(f"counted_{line.pk}", "请填写「%(part)s」的实盘数量。", part=line.part.name)
    CountLine.objects.bulk_update(lines, ["counted", "missing", "surplus", "book"])
    count.state, count.submitted_at, count.submitted_by_id = CountState.SUBMITTED.value, clock.now(), actor.person_id
    count.save(update_fields=["state", "submitted_at", "submitted_by_id"])
    _moved(count)


def _found(store: Store, line: CountLine, serials: Sequence[str]) -> None:
    """Compare the serials that were found with those that the books know on this shelf."""
    found = set(filter(None, map(clean_serial, serials)))
    here = set(_pieces_here(store, line).values_list("serial", flat=True))
    line.counted, line.missing, line.surplus = len(found), sorted(here - found), sorted(found - here)


def _pieces_here(store: Store, line: CountLine) -> QuerySet[Piece]:
    return Piece.objects.filter(store=store, part_id=line.part_id, shelf=line.shelf).order_by("serial")


@action("stock.approve_count")
def approve_count(*, actor: Actor, count_id: int) -> int:
    """Let the differences into the books; not by the person who counted. Return how many lines differed.

    The difference is booked, not the figure: what moved since the counting stays moved.
    Raises CounterMayNotApprove, WrongCountState, NotEnough, SerialKnown, NotThere.
    """
    count = count_to_change(actor, count_id, APPROVE)
    if count.state != CountState.SUBMITTED:
        raise _wrong(count, "复核")
    if actor.person_id is not None and actor.person_id in {count.submitted_by_id, count.opened_by_id}:
        raise CounterMayNotApprove()
    changes: list[Change] = []
    differing = 0
    for line in count.lines.select_related("part").order_by("id"):
        found = _pieces(count.store, line) if line.part.has_serial else _bulk(count.store_id, line)
        differing += bool(found)
        changes += found
    book(changes, Cause(actor, ("count", count.pk)))
    _decide(count, CountState.APPROVED, actor)
    return differing


def _bulk(store_id: int, line: CountLine) -> list[Change]:
    if not line.difference:
        return []
    return [Change(store_id, line.part_id, line.difference, MovementKind.COUNTED, shelf=Shelf(line.shelf))]


def _pieces(store: Store, line: CountLine) -> list[Change]:
    """Let pieces that nobody found be lost, and enter those that nobody knew; what has moved since is left alone."""
    shelf, changes = Shelf(line.shelf), []
    for piece in _pieces_here(store, line).filter(serial__in=line.missing).select_for_update():
        place_piece(piece, SerialState.LOST.value)
        changes.append(Change(store.pk, line.part_id, -1, MovementKind.COUNTED, shelf=shelf, serial_id=piece.pk))
    for piece in new_pieces(store, line.part_id, line.surplus, shelf):
        changes.append(Change(store.pk, line.part_id, 1, MovementKind.COUNTED, shelf=shelf, serial_id=piece.pk))
    return changes


@action("stock.reject_count")
def reject_count(*, actor: Actor, count_id: int) -> None:
    """Send a stock-taking back: the books stay as they are. Raises WrongCountState, NotThere."""
    count = count_to_change(actor, count_id, APPROVE)
    if count.state not in {CountState.OPEN, CountState.SUBMITTED}:
        raise _wrong(count, "退回")
    _decide(count, CountState.REJECTED, actor)


def _decide(count: Count, state: CountState, actor: Actor) -> None:
    count.state, count.decided_at, count.decided_by_id = state.value, clock.now(), actor.person_id
    count.save(update_fields=["state", "decided_at", "decided_by_id"])
    _moved(count)


def _moved(count: Count) -> None:
    note(subject=("stock_count", count.pk), unit_path=count.store.unit_path, state=count.state)
    record(CountMoved(subject_id=count.pk, unit_path=count.store.unit_path, state=count.state, store_id=count.store_id))


def _wrong(count: Count, deed: str) -> WrongCountState:
    return WrongCountState(number=count.number, state=str(COUNTS[CountState(count.state)][0]), deed=gettext(deed))
