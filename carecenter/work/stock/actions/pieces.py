"""Pieces with serials: found and locked, or entered for the first time."""

from collections.abc import Iterable, Sequence

from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.catalogue.types import PartFacts
from carecenter.work.stock.errors import NoSerials, SerialKnown, SerialNotHere, SerialsAsked
from carecenter.work.stock.models import Piece, Store
from carecenter.work.stock.queries.words import where_is
from carecenter.work.stock.types import Line, SerialState, Shelf

MOST_LINES = 200
MOST_OF_A_PART = 100_000


def clean_serial(text: str) -> str:
    """Return a serial as it is kept."""
    return "".join(text.split()).upper()[:60]


def clean_lines(lines: Sequence[Line], parts: dict[str, PartFacts]) -> list[Line]:
    """Return the lines of a sheet, checked: whole quantities, serials exactly where the part has them.

    Raises BadInput, SerialsAsked, NoSerials.
    """
    if not lines:
        raise BadInput("lines", "请至少填写一种配件。")
    if len(lines) > MOST_LINES:
        raise BadInput("lines", "一张单最多 %(count)s 行。", count=MOST_LINES)
    if len({(line.part_code, line.shelf) for line in lines}) != len(lines):
        raise BadInput("lines", "同一种配件请合并成一行。")
    return [_clean(line, parts[line.part_code]) for line in lines]


def _clean(line: Line, part: PartFacts) -> Line:
    if not 1 <= line.quantity <= MOST_OF_A_PART:
        raise BadInput("quantity", "「%(part)s」的数量应在 1 到 %(most)s 之间。", part=part.name, most=MOST_OF_A_PART)
    serials = tuple(dict.fromkeys(clean_serial(each) for each in line.serials if each.strip()))
    if part.has_serial and len(serials) != line.quantity:
        raise SerialsAsked(field="serials", part=part.name, count=line.quantity)
    if serials and not part.has_serial:
        raise NoSerials(field="serials", part=part.name)
    return Line(line.part_code, line.quantity, serials, line.shelf)


def locked_pieces(part_id: int, serials: Iterable[str]) -> dict[str, Piece]:
    """Return the known pieces among serials, locked in order."""
    rows = Piece.objects.filter(part_id=part_id, serial__in=list(serials)).select_related("store")
    return {row.serial: row for row in rows.select_for_update(of=("self",)).order_by("serial")}


def pieces_at(store: Store, part_id: int, serials: Sequence[str], shelf: Shelf = Shelf.GOOD) -> list[Piece]:
    """Return the pieces that lie on a store's shelf, locked. Raises SerialNotHere naming the first that does not."""
    found = locked_pieces(part_id, serials)
    for serial in serials:
        piece = found.get(serial)
        if piece is None or piece.store_id != store.pk or piece.shelf != shelf:
            raise SerialNotHere(field="serials", serial=serial, store=store.name, where=where_is(piece))
    return [found[serial] for serial in serials]


def by_piece(pieces: Sequence[Piece], quantity: int) -> list[tuple[int, Piece | None]]:
    """Return what is booked one by one: each piece, or the whole quantity where the part has no serials."""
    return [(1, piece) for piece in pieces] if pieces else [(quantity, None)]


def new_pieces(store: Store, part_id: int, serials: Sequence[str], shelf: Shelf = Shelf.GOOD) -> list[Piece]:
    """Enter pieces for the first time; one that was lost may be found again. Raises SerialKnown."""
    found = locked_pieces(part_id, serials)
    made = []
    for serial in serials:
        piece = found.get(serial) or Piece(part_id=part_id, serial=serial)
        if piece.pk and piece.state != SerialState.LOST:
            raise SerialKnown(field="serials", serial=serial, where=where_is(piece))
        piece.state, piece.store, piece.shelf, piece.job_id = SerialState.IN_STORE.value, store, shelf.value, None
        piece.save()
        made.append(piece)
    return made
