"""The API of stock: balances, ledger, goods in, transfers, wishes, old parts; the same key answers the same."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Path, Query, Schema

from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rest.api import api
from carecenter.foundation.rows import only_row
from carecenter.foundation.web.acting import acting
from carecenter.work.stock.actions.goods import receive_goods
from carecenter.work.stock.actions.old_parts import receive_old_part
from carecenter.work.stock.actions.transferring import prepare_transfer, receive_transfer, send_transfer
from carecenter.work.stock.actions.wishes import ask_part, issue_part
from carecenter.work.stock.queries.lists import balance_rows, movement_rows, old_part_rows, transfer_rows
from carecenter.work.stock.rest.schemas import (
    BalancesOut,
    GoodsIn,
    LineIn,
    MovementsOut,
    OldPartOut,
    ReceivedIn,
    SentIn,
    TransferIn,
    TransferOut,
    WishIn,
    WishOut,
)
from carecenter.work.stock.types import Line

Id = Annotated[int, Path(ge=1, le=2**62)]
Key = Annotated[str, Header(alias="Idempotency-Key", max_length=120)]
After = Annotated[int | None, Query(ge=1, le=2**62)]
Limit = Annotated[int, Query(ge=1, le=500)]
Store = Annotated[int | None, Query(ge=1, le=2**62)]
TAGS = ["stock"]


def _once(request: HttpRequest, key: str, body: Schema | None, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    content = {"path": request.path, "body": body.model_dump(mode="json") if body else None}
    return once(key=key, actor=acting(request), content=content, work=work)


def _lines(rows: Sequence[LineIn]) -> list[Line]:
    return [Line(row.part_code.replace("\x00", ""), row.quantity, tuple(row.serials), row.shelf) for row in rows]


@api.get("/stock/balances/", response=BalancesOut, tags=TAGS, summary="List what lies where")
def list_balances(
    request: HttpRequest,
    q: Annotated[str, Query(max_length=100)] = "",
    store_id: Store = None,
    after: After = None,
    limit: Limit = 100,
) -> dict[str, Any]:
    """Return balances of stores in reach."""
    rows = balance_rows(actor=acting(request), text=q.replace("\x00", ""), store_id=str(store_id or ""))
    page = list((rows.filter(pk__gt=after) if after else rows).order_by("pk")[:limit])
    return {
        "balances": [
            {
                "store_id": row.store_id,
                "store": row.store.name,
                "kind": row.store.kind,
                "part_code": row.part.code,
                "part": row.part.name,
                "shelf": row.shelf,
                "quantity": row.quantity,
                "reserved": row.reserved,
            }
            for row in page
        ],
        "after": page[-1].pk if len(page) == limit else None,
    }


@api.get("/stock/movements/", response=MovementsOut, tags=TAGS, summary="Read the ledger, newest first")
def list_movements(
    request: HttpRequest, store_id: Store = None, after: After = None, limit: Limit = 100
) -> dict[str, Any]:
    """Return lines of the ledger of stores in reach."""
    rows = movement_rows(actor=acting(request), store_id=str(store_id or ""))
    page = list((rows.filter(pk__lt=after) if after else rows).order_by("-pk")[:limit])
    return {
        "movements": [
            {
                "id": row.pk,
                "at": row.at,
                "store_id": row.store_id,
                "part_code": row.part.code,
                "shelf": row.shelf,
                "kind": row.kind,
                "quantity": row.quantity,
                "balance_after": row.balance_after,
                "serial": row.piece.serial if row.piece else "",
                "job_id": row.job_id,
            }
            for row in page
        ],
        "after": page[-1].pk if len(page) == limit else None,
    }


@api.post("/stock/goods/", response={204: None}, tags=TAGS, summary="Take parts in from outside")
def take_goods(request: HttpRequest, body: GoodsIn, key: Key = "") -> tuple[int, None]:
    """Take a delivery in."""

    def work() -> dict[str, Any]:
        receive_goods(actor=acting(request), store_id=body.store_id, lines=_lines(body.lines), document=body.document)
        return {}

    _once(request, key, body, work)
    return 204, None


@api.post("/stock/transfers/", response={201: TransferOut}, tags=TAGS, summary="Prepare a transfer")
def open_transfer(request: HttpRequest, body: TransferIn, key: Key = "") -> tuple[int, dict[str, Any]]:
    """Write a transfer's sheet and keep its parts at the source."""

    def work() -> dict[str, Any]:
        lines = _lines(body.lines)
        return {
            "id": prepare_transfer(
                actor=acting(request), source_id=body.source_id, target_id=body.target_id, lines=lines
            )
        }

    return 201, _transfer(acting(request), int(_once(request, key, body, work)["id"]))


@api.get("/stock/transfers/{transfer_id}/", response=TransferOut, tags=TAGS, summary="Read a transfer")
def read_transfer(request: HttpRequest, transfer_id: Id) -> dict[str, Any]:
    """Return a transfer with an end in reach."""
    return _transfer(acting(request), transfer_id)


@api.post("/stock/transfers/{transfer_id}/dispatch/", response=TransferOut, tags=TAGS, summary="Send a transfer")
def dispatch_transfer(request: HttpRequest, transfer_id: Id, body: SentIn, key: Key = "") -> dict[str, Any]:
    """Send a prepared transfer off."""

    def work() -> dict[str, Any]:
        send_transfer(actor=acting(request), transfer_id=transfer_id, serials=body.serials, waybill=body.waybill)
        return {}

    _once(request, key, body, work)
    return _transfer(acting(request), transfer_id)


@api.post("/stock/transfers/{transfer_id}/receipt/", response=TransferOut, tags=TAGS, summary="Receive a transfer")
def take_transfer(request: HttpRequest, transfer_id: Id, body: ReceivedIn, key: Key = "") -> dict[str, Any]:
    """Take a sent transfer in, with what is missing."""

    def work() -> dict[str, Any]:
        missing = receive_transfer(
            actor=acting(request),
            transfer_id=transfer_id,
            received=body.received,
            missing_serials=body.missing_serials,
        )
        return {"missing": missing}

    _once(request, key, body, work)
    return _transfer(acting(request), transfer_id)


def _transfer(actor: Actor, transfer_id: int) -> dict[str, Any]:
    row = only_row(transfer_rows(actor=actor).filter(pk=transfer_id))
    if row is None:
        raise NotThere()
    return {
        "id": row.pk,
        "number": row.number,
        "state": row.state,
        "source_id": row.source_id,
        "target_id": row.target_id,
        "missing": row.missing,
        "waybill": row.waybill,
        "lines": [
            {
                "id": line.pk,
                "part_code": line.part.code,
                "shelf": line.shelf,
                "quantity": line.quantity,
                "received": line.received,
                "serials": line.serials,
                "unit_price": line.unit_price,
            }
            for line in row.lines.select_related("part").order_by("id")
        ],
    }


@api.post("/stock/wishes/", response={201: WishOut}, tags=TAGS, summary="Ask for a part for the own van")
def ask_for_part(request: HttpRequest, body: WishIn, key: Key = "") -> tuple[int, dict[str, Any]]:
    """Keep a part at the own station, or wait for it."""

    def work() -> dict[str, Any]:
        code = body.part_code.replace("\x00", "")
        return asdict(ask_part(actor=acting(request), part_code=code, quantity=body.quantity))

    return 201, _once(request, key, body, work)


@api.post("/stock/wishes/{request_id}/issue/", response={204: None}, tags=TAGS, summary="Hand out a kept part")
def hand_out(request: HttpRequest, request_id: Id, key: Key = "") -> tuple[int, None]:
    """Hand out what is kept for a technician."""

    def work() -> dict[str, Any]:
        issue_part(actor=acting(request), request_id=request_id)
        return {}

    _once(request, key, None, work)
    return 204, None


@api.get("/stock/old-parts/", response=list[OldPartOut], tags=TAGS, summary="List old parts that have to come back")
def list_old_parts(request: HttpRequest, overdue: bool = False, limit: Limit = 100) -> list[dict[str, Any]]:
    """Return old parts of vans in reach, the most urgent first."""
    rows = old_part_rows(actor=acting(request), overdue=overdue).order_by("due_date", "id")[:limit]
    return [
        {
            "id": row.pk,
            "job_id": row.job_id,
            "part_code": row.part.code,
            "quantity": row.quantity,
            "serial": row.serial,
            "due_date": row.due_date,
            "state": row.state,
        }
        for row in rows
    ]


@api.post("/stock/old-parts/{old_part_id}/receipt/", response={204: None}, tags=TAGS, summary="Take an old part in")
def take_old_part(request: HttpRequest, old_part_id: Id, key: Key = "") -> tuple[int, None]:
    """Put an old part on the station's bad shelf."""

    def work() -> dict[str, Any]:
        receive_old_part(actor=acting(request), old_part_id=old_part_id)
        return {}

    _once(request, key, None, work)
    return 204, None
