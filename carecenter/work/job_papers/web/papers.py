"""The printed sheet of a job, and the spreadsheet of open jobs."""

import base64
from typing import Any

import segno
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_GET

from carecenter.design.guard import actor_of, refused
from carecenter.design.navigation import brand_of
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.printing import printed
from carecenter.foundation.tables.exports import stream_export
from carecenter.work.field_service.public import STATE_WORDS
from carecenter.work.job_papers.access import ACCEPT
from carecenter.work.job_papers.queries.sheet import JobSheet, job_sheet
from carecenter.work.job_papers.queries.worksheet import COLUMNS, worksheet_rows

BLANK_PARTS = 3


@require_GET
def sheet(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """Answer with a job's sheet as PDF; as a page to print where this machine cannot make one."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor = actor_of(request)
    found = job_sheet(actor=actor, job_id=job_id)
    html = render_to_string("job_papers/sheet.html", _context(request, actor, found))
    return printed(html, found.paper.sheet.job.number, keep=False)


def _context(request: HttpRequest, actor: Actor, found: JobSheet) -> dict[str, Any]:
    job = found.paper.sheet.job
    signature = found.paper.signature
    address = request.build_absolute_uri(reverse("job", args=[job.id]))
    return {
        "found": found,
        "sheet": found.paper.sheet,
        "job": job,
        "state": STATE_WORDS[job.state],
        "brand": brand_of(request),
        "code": _picture(segno.make(address, error="m").svg_inline(border=0).encode(), "image/svg+xml"),
        "image": _picture(signature.image, "image/png") if signature and signature.image else "",
        "blank_parts": range(BLANK_PARTS if found.is_open else 0),
        "by": actor.name,
        "at": clock.now(),
    }


def _picture(content: bytes, kind: str) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


@require_GET
def worksheet(request: HttpRequest) -> HttpResponseBase:
    """Hand out the open jobs as a spreadsheet to work from and send back."""
    if (answer := refused(request, ACCEPT)) is not None:
        return answer
    actor = actor_of(request)
    return stream_export(
        actor=actor,
        rows=worksheet_rows(actor=actor),
        columns=COLUMNS,
        name="worksheet",
        format=request.GET.get("format", "xlsx"),
        permission=ACCEPT,
    )


@require_GET
def worksheet_panel(request: HttpRequest, provider_id: int) -> HttpResponseBase:
    """Answer the provider's panel: take the spreadsheet out, send it back."""
    if (answer := refused(request, ACCEPT)) is not None:
        return answer
    return render(request, "job_papers/worksheet_panel.html", {})
