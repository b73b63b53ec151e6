"""The steps on site: checklist, photographs, serial, completion, signature."""

import base64
import binascii

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from carecenter.desks.technician_app.web.deeds import attempt, do_once, new_key, page
from carecenter.desks.technician_app.web.visits import visit_context
from carecenter.foundation.files.public import signed_url
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.field_service import public as field_service

DATA_URL = "data:image/png;base64,"


@page("GET", "POST")
def checklist(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show and save the checklist."""
    template = "technician_app/checklist.html"

    def context() -> dict[str, object]:
        return visit_context(actor, job_id)

    if request.method == "GET":
        return render(request, template, context())
    answers = {name[5:]: value for name, value in request.POST.items() if name.startswith("item:")}
    return attempt(
        request,
        actor,
        job_id,
        lambda: field_service.save_answers(actor=actor, job_id=job_id, answers={k: str(v) for k, v in answers.items()}),
        template=template,
        context=context,
    )


@page("GET", "POST")
def photos(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show the photographs; take one in by POST and answer its thumbnail as JSON, or go back without script."""
    if request.method == "GET":
        return render(request, "technician_app/photos.html", visit_context(actor, job_id))
    wants_json = "application/json" in request.headers.get("Accept", "")
    item = request.POST.get("item", "")

    def deed() -> str:
        upload = request.FILES.get("photo")
        if upload is None:
            raise BadInput("photo", "请先拍照或选择照片。")
        name = upload.name or "photo.jpg"
        return field_service.save_evidence(actor=actor, job_id=job_id, item=item, upload=upload, name=name).id

    try:
        answer = do_once(request, actor, job_id, deed)
    except Refusal as refusal:
        if wants_json:
            return JsonResponse({"detail": sentence_of(refusal)}, status=refusal.status)
        context = {**visit_context(actor, job_id), "refusal": sentence_of(refusal)}
        return render(request, "technician_app/photos.html", context, status=refusal.status)
    if wants_json:
        return JsonResponse({"thumbnail": signed_url(str(answer["result"]), thumbnail=True)})
    return redirect("visit_photos", job_id)


@page("POST")
def withdraw(request: HttpRequest, actor: Actor, job_id: int, photo_id: int) -> HttpResponseBase:
    """Take a photograph off the job."""
    field_service.withdraw_evidence(actor=actor, job_id=job_id, evidence_id=photo_id)
    return redirect("visit_photos", job_id)


@page("GET", "POST")
def serial(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Scan or type the serial."""
    template = "technician_app/serial.html"
    if request.method == "GET":
        return render(request, template, visit_context(actor, job_id))
    return attempt(
        request,
        actor,
        job_id,
        lambda: field_service.bind_job_serial(
            actor=actor,
            job_id=job_id,
            serial=request.POST.get("serial", ""),
            reason=request.POST.get("reason", ""),
        ),
        template=template,
        context=lambda: visit_context(actor, job_id),
    )


@page("GET", "POST")
def completion(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Look over everything and complete the work."""
    template = "technician_app/completion.html"
    if request.method == "GET":
        return render(request, template, visit_context(actor, job_id))

    def deed() -> None:
        field_service.complete_job(
            actor=actor,
            job_id=job_id,
            fault_code=request.POST.get("fault_code", ""),
            hardness=_whole(request, "hardness"),
            anode_remaining=_whole(request, "anode"),
            text=request.POST.get("text", ""),
        )

    return attempt(
        request,
        actor,
        job_id,
        deed,
        template=template,
        context=lambda: visit_context(actor, job_id),
        then="visit_signature",
    )


@page("GET", "POST")
def signature(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Let the customer sign on the glass or give her code."""
    template = "technician_app/signature.html"
    if request.method == "GET":
        return render(request, template, {**visit_context(actor, job_id), "key": new_key()})

    def deed() -> str:
        return field_service.sign_job(
            actor=actor,
            job_id=job_id,
            signer_name=request.POST.get("signer_name", ""),
            image=picture_of(request.POST.get("image", "")),
            code=request.POST.get("code", ""),
        )

    return attempt(request, actor, job_id, deed, template=template, context=lambda: visit_context(actor, job_id))


def picture_of(text: str) -> bytes | None:
    """Return the picture of a data address as a pad sends it, None without one. Raises BadInput."""
    if not text.startswith(DATA_URL):
        return None
    try:
        return base64.b64decode(text[len(DATA_URL) :], validate=True)
    except binascii.Error as error:
        raise BadInput("image", "签名没有传完整，请重签。") from error


def _whole(request: HttpRequest, name: str) -> int | None:
    text = request.POST.get(name, "").strip()
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise BadInput(name, "请填整数。")
    return int(text)
