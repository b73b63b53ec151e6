"""The API of jobs: list, read, open and every transition; a repeated Idempotency-Key answers the first answer."""

import base64
import binascii
from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Path, Query, Schema

from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.reference.equipment import public as equipment
from carecenter.work.field_service.access import PERFORM, VIEW, job_to_see
from carecenter.work.field_service.actions.arrival import count_wrong_code
from carecenter.work.field_service.actions.booking import assign_job, book_job
from carecenter.work.field_service.actions.finishing import complete_job, sign_job
from carecenter.work.field_service.actions.giving import accept_job, reject_job
from carecenter.work.field_service.actions.opening import request_job
from carecenter.work.field_service.actions.visit import check_in, depart
from carecenter.work.field_service.errors import WrongCode
from carecenter.work.field_service.queries.jobs import facts_of
from carecenter.work.field_service.queries.lists import job_rows
from carecenter.work.field_service.rest.schemas import (
    AssignIn,
    BookIn,
    CheckInIn,
    CompleteIn,
    JobOut,
    JobsOut,
    OpenIn,
    RejectIn,
    SignIn,
)
from carecenter.work.field_service.types import JobState, PartUsed

Id = Annotated[int, Path(ge=1, le=2**62)]
Key = Annotated[str, Header(alias="Idempotency-Key", max_length=120)]
TAGS = ["jobs"]


def _out(actor: Actor, job_id: int) -> dict[str, Any]:
    return asdict(facts_of(job_to_see(actor, job_id)))


def _deed(request: HttpRequest, job_id: int, key: str, body: Schema | None, do: Callable[[], object]) -> dict[str, Any]:
    """Do a transition once and answer the job as it stands now; a refused provider sees it no longer."""
    actor = acting(request)

    def work() -> dict[str, Any]:
        do()
        return {}

    once(
        key=key,
        actor=actor,
        content={"path": request.path, "body": body.model_dump(mode="json") if body else None},
        work=work,
    )
    return _out(actor, job_id)


@api.get("/jobs/", response=JobsOut, tags=TAGS, summary="List jobs in reach, newest first")
def list_jobs(
    request: HttpRequest,
    state: Annotated[list[JobState], Query(max_length=16)] = [],  # noqa: B006  (ninja copies it)
    provider_id: Annotated[int | None, Query(ge=1, le=2**62)] = None,
    after: Annotated[int | None, Query(ge=1, le=2**62)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """Return a page of jobs and how many there are; continue with `after`."""
    actor = acting(request)
    if not actor.may(VIEW) and not actor.may(PERFORM):
        raise NotPermitted(VIEW)
    rows = job_rows(actor=actor, states=[s.value for s in state], provider_id=provider_id)
    count = rows.count()
    page = list((rows.filter(pk__lt=after) if after else rows).order_by("-id")[:limit])
    last = page[-1].pk if len(page) == limit else None
    return {"jobs": [asdict(facts_of(job)) for job in page], "count": count, "after": last}


@api.post("/jobs/", response={201: JobOut}, tags=TAGS, summary="Open a job for a known customer")
def open_job(request: HttpRequest, body: OpenIn, key: Key = "") -> tuple[int, dict[str, Any]]:
    """Open a job at the customer's office; dispatch finds the provider."""
    actor = acting(request)
    piece = equipment.equipment_by_id(ids=[body.equipment_id]).get(body.equipment_id) if body.equipment_id else None
    if body.equipment_id and (piece is None or piece.customer_id != body.customer_id):
        raise NotThere(field="equipment_id")

    def work() -> dict[str, Any]:
        return {
            "id": request_job(
                actor=actor,
                type_code=body.type_code,
                customer_id=body.customer_id,
                address_id=piece.address_id if piece else None,
                equipment_id=body.equipment_id,
                model_id=piece.model_id if piece else None,
                line_code=piece.line_code if piece else "",
                wanted_date=body.wanted_date,
                reason=body.reason,
                fault_code=body.fault_code,
                urgent=body.urgent,
            )
        }

    answer = once(key=key, actor=actor, content=body.model_dump(mode="json"), work=work)
    return 201, _out(actor, int(answer["id"]))


@api.get("/jobs/{job_id}", response=JobOut, tags=TAGS, summary="Read a job")
def read_job(request: HttpRequest, job_id: Id) -> dict[str, Any]:
    """Return one job in reach."""
    return _out(acting(request), job_id)


@api.post("/jobs/{job_id}/acceptance/", response=JobOut, tags=TAGS, summary="Accept an offered job")
def accept(request: HttpRequest, job_id: Id, key: Key = "") -> dict[str, Any]:
    """Take the job for the provider."""
    return _deed(request, job_id, key, None, lambda: accept_job(actor=acting(request), job_id=job_id))


@api.post("/jobs/{job_id}/rejection/", response={204: None}, tags=TAGS, summary="Refuse an offered job")
def reject(request: HttpRequest, job_id: Id, body: RejectIn, key: Key = "") -> tuple[int, None]:
    """Give the job back to the office; it leaves the provider's reach."""
    actor = acting(request)

    def work() -> dict[str, Any]:
        reject_job(actor=actor, job_id=job_id, reason=body.reason, text=body.text)
        return {}

    once(key=key, actor=actor, content={"path": request.path, "body": body.model_dump(mode="json")}, work=work)
    return 204, None


@api.post("/jobs/{job_id}/assignment/", response=JobOut, tags=TAGS, summary="Assign a technician")
def assign(request: HttpRequest, job_id: Id, body: AssignIn, key: Key = "") -> dict[str, Any]:
    """Give the job to a qualified technician of the provider."""
    actor = acting(request)
    return _deed(
        request, job_id, key, body, lambda: assign_job(actor=actor, job_id=job_id, technician_id=body.technician_id)
    )


@api.post("/jobs/{job_id}/appointment/", response=JobOut, tags=TAGS, summary="Agree or move the window")
def book(request: HttpRequest, job_id: Id, body: BookIn, key: Key = "") -> dict[str, Any]:
    """Agree the window with the customer."""
    if body.window_start.tzinfo is None or body.window_end.tzinfo is None:
        raise BadInput("window_start", "时间要带时区。")
    actor = acting(request)
    return _deed(
        request,
        job_id,
        key,
        body,
        lambda: book_job(
            actor=actor,
            job_id=job_id,
            window_start=body.window_start,
            window_end=body.window_end,
            by_us=body.by_us,
            reason=body.reason,
        ),
    )


@api.post("/jobs/{job_id}/departure/", response=JobOut, tags=TAGS, summary="Leave for the customer")
def leave(request: HttpRequest, job_id: Id, key: Key = "") -> dict[str, Any]:
    """Be on the way."""
    return _deed(request, job_id, key, None, lambda: depart(actor=acting(request), job_id=job_id))


@api.post("/jobs/{job_id}/check-in/", response=JobOut, tags=TAGS, summary="Arrive")
def arrive(request: HttpRequest, job_id: Id, body: CheckInIn, key: Key = "") -> dict[str, Any]:
    """Arrive by place (at most 300 m off) or by the customer's code."""
    if body.device_at is not None and body.device_at.tzinfo is None:
        raise BadInput("device_at", "时间要带时区。")
    actor = acting(request)
    try:
        return _deed(
            request,
            job_id,
            key,
            body,
            lambda: check_in(
                actor=actor, job_id=job_id, lat=body.lat, lng=body.lng, device_at=body.device_at, code=body.code
            ),
        )
    except WrongCode:
        count_wrong_code(actor=actor, job_id=job_id)
        raise


@api.post("/jobs/{job_id}/completion/", response=JobOut, tags=TAGS, summary="Complete the work")
def complete(request: HttpRequest, job_id: Id, body: CompleteIn, key: Key = "") -> dict[str, Any]:
    """Complete; photographs were sent before through the technician's app."""
    actor = acting(request)
    return _deed(
        request,
        job_id,
        key,
        body,
        lambda: complete_job(
            actor=actor,
            job_id=job_id,
            answers=body.answers,
            parts=[PartUsed(**part.model_dump()) for part in body.parts],
            fault_code=body.fault_code,
            hardness=body.hardness,
            anode_remaining=body.anode_remaining,
        ),
    )


@api.post("/jobs/{job_id}/signature/", response=JobOut, tags=TAGS, summary="Let the customer confirm")
def sign(request: HttpRequest, job_id: Id, body: SignIn, key: Key = "") -> dict[str, Any]:
    """Confirm by a signature or the customer's code."""
    try:
        image = base64.b64decode(body.image_base64, validate=True) if body.image_base64 else None
    except (binascii.Error, ValueError) as error:
        raise BadInput("image_base64", "签名图片不是有效的 base64。") from error
    actor = acting(request)
    return _deed(
        request,
        job_id,
        key,
        body,
        lambda: sign_job(actor=actor, job_id=job_id, signer_name=body.signer_name, image=image, code=body.code),
    )
