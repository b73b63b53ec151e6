"""Goods come in from outside, break on the shelf, and are written off."""

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.stock.access import KEEP, SUPPLY, store_for
from carecenter.work.stock.actions.booking import Cause, book, place_piece
from carecenter.work.stock.actions.pieces import by_piece, clean_lines, new_pieces, pieces_at
from carecenter.work.stock.models import Store
from carecenter.work.stock.queries.policy import parts_by_code
from carecenter.work.stock.types import Change, Line, Lines, MovementKind, SerialState, Shelf


@action("stock.receive_goods")
def receive_goods(*, actor: Actor, store_id: int, lines: Lines, document: str = "") -> None:
    """Take parts in from the factory or a supplier; `document` is the number of its delivery note.

    Raises NotPermitted, NotThere, UnknownPart, SerialsAsked, NoSerials, SerialKnown, BadInput.
    """
    store = store_for(actor, store_id, SUPPLY)
    parts = parts_by_code(line.part_code for line in lines)
    changes: list[Change] = []
    for line in clean_lines(lines, parts):
        part_id = parts[line.part_code].id
        if line.serials:
            pieces = new_pieces(store, part_id, line.serials, line.shelf)
            changes += [
                Change(store.pk, part_id, 1, MovementKind.GOODS_IN, shelf=line.shelf, serial_id=piece.pk)
                for piece in pieces
            ]
        else:
            changes.append(Change(store.pk, part_id, line.quantity, MovementKind.GOODS_IN, shelf=line.shelf))
    book(changes, Cause(actor, reason=document))
    note(subject=("store", store.pk), unit_path=store.unit_path, lines=len(lines))


@action("stock.spoil")
def spoil(*, actor: Actor, store_id: int, line: Line) -> None:
    """Put parts from the good shelf on the bad one. Raises NotEnough, SerialNotHere and what lines raise."""
    store = store_for(actor, store_id, KEEP)
    _away(actor, store, line, Shelf.GOOD, MovementKind.SPOILED)


@action("stock.write_off")
def write_off(*, actor: Actor, store_id: int, line: Line, reason: str) -> None:
    """Take parts of the bad shelf out of the books. Raises BadInput, NotEnough, SerialNotHere and what lines raise."""
    store = store_for(actor, store_id, SUPPLY)
    if not reason.strip():
        raise BadInput("reason", "请写明报废原因。")
    _away(actor, store, line, Shelf.BAD, MovementKind.WRITTEN_OFF, reason.strip())


def _away(actor: Actor, store: Store, line: Line, shelf: Shelf, kind: MovementKind, reason: str = "") -> None:
    parts = parts_by_code([line.part_code])
    part_id, clean = parts[line.part_code].id, clean_lines([line], parts)[0]
    stays = kind is MovementKind.SPOILED
    pieces = pieces_at(store, part_id, clean.serials, shelf)
    changes: list[Change] = []
    for count, piece in by_piece(pieces, clean.quantity):
        piece_id = piece.pk if piece else None
        changes.append(Change(store.pk, part_id, -count, kind, shelf=shelf, serial_id=piece_id))
        if stays:
            changes.append(Change(store.pk, part_id, count, kind, shelf=Shelf.BAD, serial_id=piece_id))
        if piece and stays:
            place_piece(piece, SerialState.IN_STORE.value, store_id=store.pk, shelf=Shelf.BAD)
        elif piece:
            place_piece(piece, SerialState.WRITTEN_OFF.value)
    book(changes, Cause(actor, reason=reason))
    note(subject=("store", store.pk), unit_path=store.unit_path, part=part_id, quantity=clean.quantity)
