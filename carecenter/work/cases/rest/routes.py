"""The API of cases: list and search, read, open, write, move, resolve; a repeated Idempotency-Key answers the same."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Path, Query, Schema

from carecenter.foundation.access import demand
from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.reference.customers.public import may_open_customer
from carecenter.reference.equipment.public import equipment_by_id
from carecenter.work.cases.access import VIEW, case_to_see, visible_cases
from carecenter.work.cases.models import OPEN
from carecenter.work.cases.public import move_case, open_case, resolve_case, write_message
from carecenter.work.cases.queries.cases import facts_of_case
from carecenter.work.cases.queries.search import found_by_words
from carecenter.work.cases.rest.schemas import CaseOut, CasesOut, MessageIn, MessageOut, OpenCaseIn, ResolveIn
from carecenter.work.cases.types.cases import CaseState

Id = Annotated[int, Path(ge=1, le=2**62)]
Key = Annotated[str, Header(alias="Idempotency-Key", max_length=120)]
TAGS = ["cases"]


def _once(request: HttpRequest, key: str, body: Schema | None, do: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    content = {"path": request.path, "body": body.model_dump(mode="json") if body else None}
    return once(key=key, actor=acting(request), content=content, work=do)


def _out(actor: Actor, case_id: int) -> dict[str, Any]:
    return asdict(facts_of_case(case_to_see(actor, case_id)))


@api.get("/cases/", response=CasesOut, tags=TAGS, summary="List or search cases in reach, newest first")
def list_cases(
    request: HttpRequest,
    q: Annotated[str, Query(max_length=200)] = "",
    state: Annotated[list[CaseState], Query(max_length=11)] = [],  # noqa: B006  (ninja copies it)
    open_only: bool = False,
    after: Annotated[int | None, Query(ge=1, le=2**62)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """Return a page of cases; `q` finds Chinese words and numbers; continue with `after`."""
    actor = acting(request)
    demand(actor, VIEW)
    rows = visible_cases(actor)
    rows = found_by_words(rows, q) if q else rows
    rows = rows.filter(state__in=[s.value for s in state]) if state else rows
    rows = rows.filter(OPEN) if open_only else rows
    page = list((rows.filter(pk__lt=after) if after else rows).order_by("-id")[:limit])
    return {
        "cases": [asdict(facts_of_case(case)) for case in page],
        "after": page[-1].pk if len(page) == limit else None,
    }


@api.post("/cases/", response={201: CaseOut}, tags=TAGS, summary="Open a case")
def open_one(request: HttpRequest, body: OpenCaseIn, key: Key = "") -> tuple[int, dict[str, Any]]:
    """Open a case; the type's own form is checked with every wrong field named."""
    actor = acting(request)
    if body.customer_id and not may_open_customer(actor, body.customer_id):
        raise NotThere(field="customer_id")
    if body.equipment_id:
        piece = equipment_by_id(ids=[body.equipment_id]).get(body.equipment_id)
        if piece is None or piece.customer_id != body.customer_id:
            raise NotThere(field="equipment_id")
    answer = _once(request, key, body, lambda: {"id": open_case(actor=actor, **body.model_dump())})
    return 201, _out(actor, int(answer["id"]))


@api.get("/cases/{case_id}", response=CaseOut, tags=TAGS, summary="Read a case")
def read_case(request: HttpRequest, case_id: Id) -> dict[str, Any]:
    """Return one case in reach."""
    return _out(acting(request), case_id)


@api.post("/cases/{case_id}/messages/", response={201: MessageOut}, tags=TAGS, summary="Write on a case")
def write(request: HttpRequest, case_id: Id, body: MessageIn, key: Key = "") -> tuple[int, dict[str, Any]]:
    """Write a reply, a note, a call's gist or the customer's words."""
    actor = acting(request)
    told = body.model_dump()
    return 201, _once(request, key, body, lambda: {"id": write_message(actor=actor, case_id=case_id, **told)})


@api.post("/cases/{case_id}/moves/{move}/", response=CaseOut, tags=TAGS, summary="Move a case along its process")
def move(
    request: HttpRequest, case_id: Id, move: Annotated[str, Path(pattern="^[A-Z_]{3,20}$")], key: Key = ""
) -> dict[str, Any]:
    """Acknowledge, investigate, resume, accept or reject."""
    actor = acting(request)

    def work() -> dict[str, Any]:
        move_case(actor=actor, case_id=case_id, move=move)
        return {}

    _once(request, key, None, work)
    return _out(actor, case_id)


@api.post("/cases/{case_id}/resolution/", response=CaseOut, tags=TAGS, summary="Resolve a case")
def resolve(request: HttpRequest, case_id: Id, body: ResolveIn, key: Key = "") -> dict[str, Any]:
    """Give the case its outcome; another person verifies where the type says so."""
    actor = acting(request)

    def work() -> dict[str, Any]:
        resolve_case(actor=actor, case_id=case_id, **body.model_dump())
        return {}

    _once(request, key, body, work)
    return _out(actor, case_id)
