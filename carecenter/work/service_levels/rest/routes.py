"""The API of service_levels."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Query, Schema

from carecenter.foundation.access import demand
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.work.service_levels.access import VIEW
from carecenter.work.service_levels.queries.standing import clocks_of, running_out
from carecenter.work.service_levels.queries.subjects import subject_of
from carecenter.work.service_levels.types import ClockFacts

Id = Annotated[int, Path(ge=1, le=2**62)]


class ClockOut(Schema):
    """One promise; amounts in open seconds of its calendar, instants in UTC."""

    id: int
    subject_kind: str
    subject_id: int
    metric: str
    state: str
    started_at: datetime | None
    promised_at: datetime | None
    due_at: datetime | None
    breached_at: datetime | None
    stopped_at: datetime | None
    paused_since: datetime | None
    pause_reason: str
    used_seconds: int
    left_seconds: int
    used_percent: int


@api.get("/clocks", response=list[ClockOut], tags=["clocks"], summary="List the promises that end next")
def list_clocks(request: HttpRequest, limit: Annotated[int, Query(ge=1, le=200)] = 50) -> list[dict[str, Any]]:
    """Return the running promises in the actor's reach, what ends next first."""
    actor = acting(request)
    demand(actor, VIEW)
    return [_out(facts) for facts in running_out(actor, limit=limit)]


@api.get("/clocks/{kind}/{subject_id}", response=list[ClockOut], tags=["clocks"], summary="Read a subject's promises")
def read_clocks(request: HttpRequest, kind: str, subject_id: Id) -> list[dict[str, Any]]:
    """Return all promises of one subject; 404 for who may not see it."""
    actor, subject = acting(request), subject_of(kind)
    demand(actor, VIEW)
    if subject is None or not subject.may_see(actor, subject_id):
        raise NotThere()
    return [_out(facts) for facts in clocks_of(subjects=[(kind, subject_id)])[kind, subject_id]]


def _out(facts: ClockFacts) -> dict[str, Any]:
    found = {name: getattr(facts, name) for name in ClockOut.model_fields if hasattr(facts, name)}
    return found | {"subject_kind": facts.subject[0], "subject_id": facts.subject[1]}
