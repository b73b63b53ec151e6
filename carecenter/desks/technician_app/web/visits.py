"""One visit: its page, the call, leaving, arriving, agreeing a window, trouble."""

from datetime import date, datetime, timedelta

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from carecenter.design.details import State
from carecenter.desks.technician_app.web.deeds import attempt, new_key, page
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.customers.types import Contact
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.errors import ContactIsClosed
from carecenter.work.field_service.public import STATE_TONES, STATE_WORDS, VisitSheet
from carecenter.work.field_service.types import JobState

STEPS = (("CHECKLIST", "checklist_done"), ("PHOTOS", "photos_done"), ("SERIAL", "serial_done"))


@page()
def visit(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show the visit with its next deed."""
    return render(request, "technician_app/visit.html", visit_context(actor, job_id))


def visit_context(actor: Actor, job_id: int) -> dict[str, object]:
    """Return what every page of a visit shows; the reading of the address is written down."""
    sheet = field_service.visit_sheet(actor=actor, job_id=job_id)
    words = {"CHECKLIST": _("检查清单"), "PHOTOS": _("现场照片"), "SERIAL": _("序列号")}
    rows = [
        (name, words[name], bool(getattr(sheet, done)), f"visit_{name.lower()}")
        for name, done in STEPS
        if name != "SERIAL" or sheet.needs_serial
    ]
    if sheet.job.state is JobState.ON_SITE:
        rows.append(("PARTS", _("配件"), bool(field_service.parts_of(job_id=job_id)), "visit_parts"))
    return {
        "sheet": sheet,
        "job": sheet.job,
        "state": State(STATE_WORDS[sheet.job.state], STATE_TONES[sheet.job.state]),
        "contact": _contact(actor, sheet),
        "steps": rows,
        "slots": field_service.open_slots(days=5) if sheet.next_step == "BOOK" else [],
        "on_site": sheet.job.state is JobState.ON_SITE,
        "may_rebook": sheet.job.state is JobState.BOOKED,
        "key": new_key(),
    }


def _contact(actor: Actor, sheet: VisitSheet) -> Contact | None:
    try:
        return field_service.read_contact(actor=actor, job_id=sheet.job.id, purpose="VISIT")
    except ContactIsClosed:
        return None


@page("POST")
def phone(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show the number to call while the job is open; each call is written down."""
    field_service.visit_sheet(actor=actor, job_id=job_id)
    contact = field_service.read_contact(actor=actor, job_id=job_id, purpose="CALL")
    return render(request, "technician_app/phone.html", {"number": contact.phone})


@page("POST")
def departure(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Leave for the customer."""
    return attempt(
        request,
        actor,
        job_id,
        lambda: field_service.depart(actor=actor, job_id=job_id),
        context=lambda: visit_context(actor, job_id),
    )


@page("POST")
def arrival(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Arrive, by place or by the customer's code."""

    def deed() -> None:
        field_service.check_in(
            actor=actor,
            job_id=job_id,
            lat=_degrees(request, "lat", 90),
            lng=_degrees(request, "lng", 180),
            device_at=_instant(request.POST.get("device_at", "")),
            code=request.POST.get("code", ""),
        )

    return attempt(request, actor, job_id, deed, context=lambda: visit_context(actor, job_id))


@page("POST")
def appointment(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Agree a window with the customer, or move it by her wish."""

    def deed() -> None:
        start = _instant(request.POST.get("slot", ""))
        if start is None:
            raise BadInput("slot", "请选择一个时段。")
        field_service.book_job(
            actor=actor,
            job_id=job_id,
            window_start=start,
            window_end=start + timedelta(hours=2),
            by_us=request.POST.get("by_us") == "1",
            reason=request.POST.get("reason", ""),
        )

    return attempt(request, actor, job_id, deed, context=lambda: visit_context(actor, job_id))


@page("GET", "POST")
def trouble(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Say that nobody is there, a part is missing, it is dangerous, or the window has to move."""

    def context() -> dict[str, object]:
        found = visit_context(actor, job_id)
        return {
            **found,
            "all_slots": field_service.open_slots(days=5),
            "known_parts": catalogue.parts() if found["on_site"] else [],
        }

    template = "technician_app/trouble.html"
    if request.method == "GET":
        return render(request, template, context())

    def deed() -> None:
        said = request.POST.get("what", "")
        text = request.POST.get("text", "")
        if said == "ABSENT":
            photo = request.FILES.get("photo")
            if photo is not None:
                field_service.save_evidence(
                    actor=actor, job_id=job_id, item="ABSENCE", upload=photo, name=photo.name or "photo.jpg"
                )
            calls = request.POST.get("calls", "")
            field_service.fail_visit(
                actor=actor, job_id=job_id, calls_made=int(calls) if calls.isdigit() else 0, text=text
            )
        elif said == "PART":
            field_service.need_part(
                actor=actor, job_id=job_id, part_code=request.POST.get("part", ""), eta=_day(request, "eta")
            )
        elif said == "ARRIVED":
            field_service.part_arrived(actor=actor, job_id=job_id)
        elif said in {"GAS", "CO", "WATER", "ELECTRIC", "OTHER"}:
            field_service.safety_stop(actor=actor, job_id=job_id, hazard=said, text=text)
        else:
            raise BadInput("what", "请选择遇到的问题。")

    return attempt(request, actor, job_id, deed, template=template, context=context)


def _degrees(request: HttpRequest, name: str, limit: int) -> float | None:
    text = request.POST.get(name, "").strip()
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = limit + 1.0
    if not -limit <= value <= limit:
        raise BadInput(name, "定位数据不正确，请重新定位。")
    return value


def _instant(text: str) -> datetime | None:
    try:
        found = parse_datetime(text) if text else None
    except ValueError:
        found = None
    return found if found is None or found.tzinfo else found.replace(tzinfo=clock.SHANGHAI)


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return parse_date(request.POST.get(name, ""))
    except ValueError:
        return None
