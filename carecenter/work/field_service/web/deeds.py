"""The deeds on a job's page: accept, refuse, assign, book, cancel, close."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from carecenter.design.forms import KitForm, blame
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.field_service.access import ACCEPT, DISPATCH, OPEN_JOB, VERIFY, job_to_see
from carecenter.work.field_service.actions.booking import assign_job, book_job
from carecenter.work.field_service.actions.finishing import close_job
from carecenter.work.field_service.actions.giving import accept_job, reject_job
from carecenter.work.field_service.actions.opening import cancel_job
from carecenter.work.field_service.actions.visit import clear_safety
from carecenter.work.field_service.queries.people import technicians_for
from carecenter.work.field_service.types import JobState
from carecenter.work.field_service.web.forms import BookForm, CancelForm, RejectForm, SafetyForm
from carecenter.work.field_service.web.guarding import page

BOTH = ("GET", "POST")


def _on(request: HttpRequest, job_id: int, text: str, to: str = "") -> HttpResponse:
    """Go on to the job, or back where the deed was done; htmx reloads the page."""
    toast_next(request, text)
    if request.headers.get("HX-Request"):
        response = HttpResponse(status=204)
        response["HX-Refresh"] = "true"
        return response
    return redirect(to) if to else redirect("job", job_id)


def ask(
    request: HttpRequest,
    job_id: int,
    form: KitForm,
    do: Callable[[dict[str, Any]], None],
    *,
    title: str,
    deed: str,
    done: str,
    to: str = "",
) -> HttpResponseBase:
    """Show a form; do the deed when it is filled; a refusal stands at its field or on top."""
    if request.method == "POST" and form.is_valid():
        try:
            do(form.cleaned_data)
        except (NotThere, NotPermitted):
            raise
        except Refusal as refusal:
            blame(form, refusal)
        else:
            return _on(request, job_id, done, to)
    context = {"form": form, "title": title, "deed": deed, "back_url": reverse("job", args=[job_id])}
    return render(request, "design/forms/page.html", context, status=422 if form.errors else 200)


@page(ACCEPT, DISPATCH, methods=("POST",))
def accept(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Take the job."""
    accept_job(actor=actor, job_id=job_id)
    return _on(request, job_id, _("已接单，请在 2 小时内联系客户"))


@page(VERIFY, methods=("POST",))
def close(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Verify and close."""
    close_job(actor=actor, job_id=job_id)
    return _on(request, job_id, _("已核验关闭"))


@page(ACCEPT, methods=BOTH)
def reject(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Refuse the job."""
    row = job_to_see(actor, job_id)
    return ask(
        request,
        job_id,
        RejectForm(request.POST or None),
        lambda data: reject_job(actor=actor, job_id=job_id, reason=data["reason"], text=data["text"]),
        title=_("拒单 %(number)s") % {"number": row.number},
        deed=_("拒单"),
        done=_("已拒单，服务单退回办事处"),
        to="jobs",  # the job is out of the provider's reach now
    )


@page(DISPATCH, OPEN_JOB, methods=BOTH)
def cancel(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Cancel the job."""
    row = job_to_see(actor, job_id)
    return ask(
        request,
        job_id,
        CancelForm(request.POST or None),
        lambda data: cancel_job(actor=actor, job_id=job_id, reason=data["reason"], text=data["text"]),
        title=_("取消服务单 %(number)s") % {"number": row.number},
        deed=_("取消服务单"),
        done=_("已取消"),
    )


@page(DISPATCH, methods=BOTH)
def safety(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Let the work go on after a safety stop."""
    row = job_to_see(actor, job_id)
    return ask(
        request,
        job_id,
        SafetyForm(request.POST or None),
        lambda data: clear_safety(actor=actor, job_id=job_id, reason=data["reason"]),
        title=_("解除停工 %(number)s") % {"number": row.number},
        deed=_("解除停工"),
        done=_("已解除停工"),
    )


@page(ACCEPT, DISPATCH, methods=BOTH)
def book(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Agree or move the window."""
    row = job_to_see(actor, job_id)
    moving = row.state == JobState.BOOKED

    def do(data: dict[str, Any]) -> None:
        start, end = data["window"]
        book_job(
            actor=actor,
            job_id=job_id,
            window_start=start,
            window_end=end,
            by_us=data.get("by_us") == "1",
            reason=data.get("reason", ""),
            seen_start=parse_datetime(data.get("seen") or ""),
        )

    word = _("改约") if moving else _("预约")
    form = BookForm(
        request.POST or None, moving=moving, initial={"seen": row.window_start.isoformat() if row.window_start else ""}
    )
    return ask(request, job_id, form, do, title=f"{word} {row.number}", deed=word, done=_("已约好"))


@page(ACCEPT, DISPATCH, methods=BOTH)
def assign(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Choose a technician; the unfit ones are shown with what they lack."""
    row = job_to_see(actor, job_id)
    problem, status = "", 200
    if request.method == "POST":
        chosen = request.POST.get("technician", "")
        try:
            assign_job(actor=actor, job_id=job_id, technician_id=int(chosen) if chosen.isdigit() else 0)
        except (NotThere, NotPermitted):
            raise
        except Refusal as refusal:
            problem, status = sentence_of(refusal), refusal.status
        else:
            return _on(request, job_id, _("已指派"))
    context = {"row": row, "technicians": technicians_for(job=row), "problem": problem}
    return render(request, "field_service/assign.html", context, status=status)
