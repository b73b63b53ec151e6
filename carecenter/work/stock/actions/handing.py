"""Over the counter: parts go from one store to another at once, both sides in one booking."""

from carecenter.foundation.action import note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.stock.actions.booking import Cause, book, place_piece
from carecenter.work.stock.actions.pieces import by_piece, clean_lines, pieces_at
from carecenter.work.stock.models import Store
from carecenter.work.stock.queries.policy import parts_by_code
from carecenter.work.stock.types import Change, Line, MovementKind, SerialState


def hand_over(
    actor: Actor,
    source: Store,
    target: Store,
    line: Line,
    *,
    about: tuple[str, int] = ("", 0),
    kept: bool = False,
    job_id: int | None = None,
) -> None:
    """Book a line out of one store and into another; `kept`: it was reserved, and stays so for a job.

    Raises NotEnough, UnknownPart, SerialsAsked, NoSerials, SerialNotHere.
    """
    parts = parts_by_code([line.part_code])
    part_id, clean = parts[line.part_code].id, clean_lines([line], parts)[0]
    pieces = pieces_at(source, part_id, clean.serials)
    changes = [Change(source.pk, part_id, reserved=-clean.quantity)] if kept else []
    for count, piece in by_piece(pieces, clean.quantity):
        piece_id = piece.pk if piece else None
        changes.append(Change(source.pk, part_id, -count, MovementKind.ISSUED, serial_id=piece_id))
        changes.append(Change(target.pk, part_id, count, MovementKind.ISSUED, serial_id=piece_id))
        if piece:
            place_piece(piece, SerialState.IN_STORE.value, store_id=target.pk)
    if kept and job_id:
        changes.append(Change(target.pk, part_id, reserved=clean.quantity))
    book(changes, Cause(actor, about, job_id))
    note(subject=("store", target.pk), unit_path=target.unit_path, part=part_id, quantity=clean.quantity)
