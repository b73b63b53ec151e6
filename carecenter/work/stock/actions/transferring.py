"""Transfers: prepared (kept at the source), sent, received with what never arrived, or cancelled."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.errors import NoPrice
from carecenter.reference.catalogue.types import PartFacts
from carecenter.work.stock.access import CARRY, KEEP, may_do, store_for, transfer_to_change
from carecenter.work.stock.actions.booking import Cause, book, place_piece
from carecenter.work.stock.actions.pieces import clean_lines, clean_serial, locked_pieces, pieces_at
from carecenter.work.stock.errors import SerialsAsked, WrongTransferState
from carecenter.work.stock.events import TransferMoved
from carecenter.work.stock.models import Store, Transfer, TransferLine
from carecenter.work.stock.queries.policy import parts_by_code
from carecenter.work.stock.queries.words import TRANSFERS
from carecenter.work.stock.types import Change, Line, Lines, MovementKind, SerialState, Shelf, StoreKind, TransferState


@action("stock.prepare_transfer")
def prepare_transfer(*, actor: Actor, source_id: int, target_id: int, lines: Lines) -> int:
    """Write a transfer's sheet and keep its parts at the source; who keeps either store may. Return its id.

    Raises NotPermitted, NotThere, NotEnough, UnknownPart, BadInput.
    """
    stores = {store.pk: store for store in Store.objects.filter(pk__in=[source_id, target_id], active=True)}
    source, target = stores.get(source_id), stores.get(target_id)
    if source is None or target is None or source == target:
        raise BadInput("target", "请选择两个不同的仓库。")
    keeps = [store for store in (source, target) if may_do(actor, KEEP, store)]
    # From the own van back to the station, a technician writes the sheet herself.
    gives_back = source.kind == StoreKind.VAN and target.pk == source.supplier_id and may_do(actor, CARRY, source)
    if not keeps and not gives_back:
        raise NotThere() if actor.may(KEEP) or actor.may(CARRY) else NotPermitted(KEEP)
    linked = source.pk == target.supplier_id or target.pk == source.supplier_id
    if len(keeps) == 1 and not linked:
        raise NotThere()  # a store out of reach is met only where it supplies, or is supplied by, one's own
    return prepare(actor, source, target, lines, serials_later=True).pk


def prepare(actor: Actor, source: Store, target: Store, lines: Lines, *, serials_later: bool = False) -> Transfer:
    """Write a transfer's sheet for a caller who checked the right; `serials_later`: they are named when it is sent."""
    parts = parts_by_code(line.part_code for line in lines)
    known = [_without_serials(line, parts[line.part_code]) for line in lines] if serials_later else lines
    cleaned = clean_lines(known, {code: _free_of_serials(part, serials_later) for code, part in parts.items()})
    transfer = Transfer.objects.create(
        source=source,
        target=target,
        state=TransferState.PREPARED.value,
        prepared_at=clock.now(),
        prepared_by_id=actor.person_id,
    )
    prices = _prices(target, [line.part_code for line in cleaned])
    TransferLine.objects.bulk_create(
        TransferLine(
            transfer=transfer,
            part_id=parts[line.part_code].id,
            shelf=line.shelf.value,
            quantity=line.quantity,
            serials=list(line.serials),
            unit_price=prices.get(line.part_code) if line.shelf is Shelf.GOOD else None,
        )
        for line in cleaned
    )
    book(
        [Change(source.pk, parts[line.part_code].id, reserved=line.quantity, shelf=line.shelf) for line in cleaned],
        Cause(actor, ("transfer", transfer.pk)),
    )
    _moved(transfer)
    return transfer


def _without_serials(line: Line, part: PartFacts) -> Line:
    return Line(line.part_code, line.quantity, (), line.shelf) if part.has_serial else line


def _free_of_serials(part: PartFacts, later: bool) -> PartFacts:
    return PartFacts(part.id, part.code, part.name, part.line_codes, part.component, False) if later else part


def _prices(target: Store, codes: Sequence[str]) -> dict[str, Decimal]:
    """Return what a provider pays for each part by its tier; the brand's own stores and vans pay nothing."""
    if target.kind != StoreKind.PROVIDER or target.tier is None:
        return {}
    found: dict[str, Decimal] = {}
    for code in codes:
        try:
            found[code] = catalogue.fee_of(price_list=target.tier.price_list, item_code=code, on=clock.today())
        except NoPrice:
            continue
    return found


@action("stock.send_transfer")
def send_transfer(
    *, actor: Actor, transfer_id: int, serials: Mapping[int, Sequence[str]] | None = None, waybill: str = ""
) -> None:
    """Send a prepared transfer; `serials` by line where parts have them. Raises WrongTransferState, SerialsAsked."""
    transfer = transfer_to_change(actor, transfer_id)
    _demand(actor, transfer, transfer.source)
    if transfer.state != TransferState.PREPARED:
        raise _wrong(transfer, "发出")
    changes: list[Change] = []
    for line in transfer.lines.select_related("part").order_by("id"):
        given = tuple(dict.fromkeys(clean_serial(each) for each in (serials or {}).get(line.pk, line.serials)))
        if line.part.has_serial and len(given) != line.quantity:
            raise SerialsAsked(field=f"serials_{line.pk}", part=line.part.name, count=line.quantity)
        line.serials = list(given) if line.part.has_serial else []
        line.save(update_fields=["serials"])
        changes += _off(transfer, line)
    book(changes, Cause(actor, ("transfer", transfer.pk)))
    transfer.state, transfer.sent_at, transfer.sent_by_id = TransferState.SENT.value, clock.now(), actor.person_id
    transfer.waybill = waybill.strip()[:60]
    transfer.save(update_fields=["state", "sent_at", "sent_by_id", "waybill"])
    _moved(transfer)


def _off(transfer: Transfer, line: TransferLine) -> list[Change]:
    shelf, here = Shelf(line.shelf), transfer.source_id
    changes = [Change(here, line.part_id, reserved=-line.quantity, shelf=shelf)]
    if not line.serials:
        return [*changes, Change(here, line.part_id, -line.quantity, MovementKind.SENT, shelf=shelf)]
    for piece in pieces_at(transfer.source, line.part_id, line.serials, shelf):
        changes.append(Change(here, line.part_id, -1, MovementKind.SENT, shelf=shelf, serial_id=piece.pk))
        place_piece(piece, SerialState.IN_TRANSIT.value)
    return changes


@action("stock.receive_transfer")
def receive_transfer(
    *,
    actor: Actor,
    transfer_id: int,
    received: Mapping[int, int] | None = None,
    missing_serials: Sequence[str] = (),
) -> int:
    """Take a sent transfer in; `received` by line where less came than was sent. Return how many are missing.

    Raises WrongTransferState, BadInput, NotThere.
    """
    transfer = transfer_to_change(actor, transfer_id)
    _demand(actor, transfer, transfer.target)
    if transfer.state != TransferState.SENT:
        raise _wrong(transfer, "收货")
    lost = {clean_serial(each) for each in missing_serials}
    changes: list[Change] = []
    missing = 0
    for line in transfer.lines.select_related("part").order_by("id"):
        gone = [serial for serial in line.serials if serial in lost]
        came = line.quantity - len(gone) if line.serials else (received or {}).get(line.pk, line.quantity)
        if not 0 <= came <= line.quantity:
            raise BadInput(f"received_{line.pk}", "实收数量应在 0 到 %(sent)s 之间。", sent=line.quantity)
        line.received = came
        line.save(update_fields=["received"])
        missing += line.quantity - came
        changes += _in(transfer, line, gone)
    book(changes, Cause(actor, ("transfer", transfer.pk)))
    _end(transfer, TransferState.RECEIVED, actor, missing)
    return missing


def _in(transfer: Transfer, line: TransferLine, gone: Sequence[str]) -> list[Change]:
    shelf, there, came = Shelf(line.shelf), transfer.target_id, line.received or 0
    if not line.serials:
        return [Change(there, line.part_id, came, MovementKind.RECEIVED, shelf=shelf)] if came else []
    changes = []
    for serial, piece in locked_pieces(line.part_id, line.serials).items():
        if serial in gone:
            place_piece(piece, SerialState.LOST.value)
            continue
        place_piece(piece, SerialState.IN_STORE.value, store_id=there, shelf=shelf)
        changes.append(Change(there, line.part_id, 1, MovementKind.RECEIVED, shelf=shelf, serial_id=piece.pk))
    return changes


@action("stock.cancel_transfer")
def cancel_transfer(*, actor: Actor, transfer_id: int) -> None:
    """Give up a transfer that was not sent. Raises WrongTransferState, NotThere."""
    transfer = transfer_to_change(actor, transfer_id)
    if transfer.state != TransferState.PREPARED:
        raise _wrong(transfer, "取消")
    lines = transfer.lines.order_by("id")
    book(
        [Change(transfer.source_id, line.part_id, reserved=-line.quantity, shelf=Shelf(line.shelf)) for line in lines],
        Cause(actor, ("transfer", transfer.pk)),
    )
    _end(transfer, TransferState.CANCELLED, actor, 0)


def _demand(actor: Actor, transfer: Transfer, store: Store) -> None:
    """Raise NotThere unless the actor keeps the store at this end, or it is her own van."""
    if not may_do(actor, KEEP, store) and not may_do(actor, CARRY, store):
        raise NotThere()


def _end(transfer: Transfer, state: TransferState, actor: Actor, missing: int) -> None:
    transfer.state, transfer.ended_at, transfer.ended_by_id = state.value, clock.now(), actor.person_id
    transfer.missing = missing
    transfer.save(update_fields=["state", "ended_at", "ended_by_id", "missing"])
    _moved(transfer)


def _moved(transfer: Transfer) -> None:
    note(subject=("transfer", transfer.pk), unit_path=transfer.target.unit_path, state=transfer.state)
    record(
        TransferMoved(
            subject_id=transfer.pk,
            unit_path=transfer.target.unit_path,
            state=transfer.state,
            source_id=transfer.source_id,
            target_id=transfer.target_id,
            missing=transfer.missing,
        )
    )


def _wrong(transfer: Transfer, deed: str) -> WrongTransferState:
    return WrongTransferState(
        number=transfer.number, state=str(TRANSFERS[TransferState(transfer.state)][0]), deed=gettext(deed)
    )


def replenish(*, actor: Actor, store_id: int, lines: Lines) -> int:
    """Prepare what a proposal says, from the store's supplier to it. Raises BadInput and what preparing raises."""
    store = store_for(actor, store_id, KEEP)
    if store.supplier_id is None:
        raise BadInput("store", "这个仓库没有设置上级仓库。")
    return prepare_transfer(actor=actor, source_id=store.supplier_id, target_id=store.pk, lines=lines)
