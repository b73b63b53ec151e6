"""The API of days and windows: read a day, publish it; offer, hold and confirm a window of a job in reach."""

from dataclasses import asdict
from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Path, Query

from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.work.dispatch import public as dispatch
from carecenter.work.dispatch.rest.schemas import DayOut, HoldOut, PublishedOut, PublishIn, WindowIn, WindowOut
from carecenter.work.field_service import public as field_service

Id = Annotated[int, Path(ge=1, le=2**62)]
Key = Annotated[str, Header(alias="Idempotency-Key", max_length=120)]
TAGS = ["dispatch"]
BOOK = "jobs.accept"
DISPATCH = "jobs.dispatch"


def _demand_job(actor: Actor, job_id: int) -> None:
    """Raise NotThere unless the actor may book the job: her provider's or her office's."""
    field_service.job_for(actor=actor, job_id=job_id, permission=BOOK if actor.may(BOOK) else DISPATCH)


@api.get("/providers/{provider_id}/days/{day}/", response=DayOut, tags=TAGS, summary="A provider's planned day")
def read_day(request: HttpRequest, provider_id: Id, day: date) -> dict[str, Any]:
    """Return the tours of a day and what is left."""
    board = dispatch.day_board(actor=acting(request), provider_id=provider_id, on=day)
    return {
        "provider_id": provider_id,
        "day": day,
        "version": board.version,
        "published_version": board.published_version,
        "stops": [
            {
                "technician_id": stop.technician_id,
                "kind": stop.kind,
                "job_id": stop.job.id if stop.job else None,
                "start_at": stop.start_at,
                "end_at": stop.end_at,
                "frozen": stop.frozen,
            }
            for stop in board.stops
        ],
        "left": [{"job_id": left.job.id, "code": left.code, "detail": left.detail} for left in board.left],
    }


@api.post(
    "/providers/{provider_id}/days/{day}/publication/", response=PublishedOut, tags=TAGS, summary="Publish a day's plan"
)
def publish_day(request: HttpRequest, provider_id: Id, day: date, body: PublishIn, key: Key = "") -> dict[str, Any]:
    """Give a version to the technicians; a repeated key answers the first answer."""
    actor = acting(request)

    def work() -> dict[str, Any]:
        refused = dispatch.publish_plan(
            actor=actor, provider_id=provider_id, on=day, version=body.version, book=body.book
        )
        return {"version": body.version, "refused": {job: refusal.code for job, refusal in refused}}

    return once(key=key, actor=actor, content={"path": request.path, "body": body.model_dump(mode="json")}, work=work)


@api.get("/jobs/{job_id}/windows/", response=list[WindowOut], tags=TAGS, summary="Windows that can be promised")
def list_windows(
    request: HttpRequest, job_id: Id, days: Annotated[int, Query(ge=1, le=14)] = 7
) -> list[dict[str, Any]]:
    """Return the windows of the coming days that are really free for a job."""
    _demand_job(acting(request), job_id)
    return [asdict(window) for window in dispatch.offer_windows(job_id=job_id, days=days)]


@api.post("/jobs/{job_id}/hold/", response={201: HoldOut}, tags=TAGS, summary="Keep a window for some minutes")
def hold_window(request: HttpRequest, job_id: Id, body: WindowIn) -> tuple[int, dict[str, Any]]:
    """Keep a window while the customer decides; it expires by itself."""
    _demand_job(acting(request), job_id)
    if body.start_at.tzinfo is None or body.end_at.tzinfo is None:
        raise BadInput("start_at", "时间要带时区。")
    held = dispatch.hold_window(actor=acting(request), job_id=job_id, start_at=body.start_at, end_at=body.end_at)
    return 201, asdict(held)


@api.post("/jobs/{job_id}/hold/{hold_id}/confirmation/", response={204: None}, tags=TAGS, summary="Book a kept window")
def confirm_window(request: HttpRequest, job_id: Id, hold_id: Id) -> tuple[int, None]:
    """Make a kept window the appointment."""
    _demand_job(acting(request), job_id)
    dispatch.confirm_window(actor=acting(request), job_id=job_id, hold_id=hold_id)
    return 204, None
