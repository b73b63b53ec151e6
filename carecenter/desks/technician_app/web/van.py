"""The technician's van: what lies there, what was asked for, what has to come back; and parts put in."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from carecenter.design.details import State
from carecenter.design.toasts import toast_next
from carecenter.desks.technician_app.web.deeds import attempt, new_key, page
from carecenter.desks.technician_app.web.visits import visit_context
from carecenter.foundation import clock
from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PartFacts
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import PartUsed
from carecenter.work.stock import public as stock

MOST = 99


@page()
def van(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show the own van."""
    return _page(request, actor)


def _page(request: HttpRequest, actor: Actor, problem: str = "", status: int = 200) -> HttpResponse:
    own = stock.own_van(actor=actor)
    context: dict[str, Any] = {"van": own, "refusal": problem, "key": new_key(), "typed": request.POST}
    if own is not None:
        context |= {
            "lines": stock.parts_on_van(van=own),
            "station": stock.parts_at_station(van=own),
            "owed": [(row, State(*stock.OLD_PARTS[row.state])) for row in stock.owed_parts(van=own)],
            "asked": [(row, State(*stock.REQUESTS[row.state])) for row in stock.asked_parts(van=own)],
            "parts": catalogue.parts(),
        }
    return render(request, "technician_app/van.html", context, status=status)


@page("POST")
def take(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Take a part out of the station's store; where it has just gone, say so."""

    def deed() -> str:
        serials = [each for each in request.POST.get("serials", "").split() if each]
        count = len(serials) or _count(request.POST)
        stock.take_part(actor=actor, part_code=request.POST.get("part", ""), quantity=count, serials=serials)
        return _("已领到车上")

    return _deed(request, actor, deed)


@page("POST")
def ask(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Ask for a part: kept at the station, or waited for."""

    def deed() -> str:
        code = request.POST.get("part", "").strip().upper()
        kept = stock.ask_part(actor=actor, part_code=code, quantity=_count(request.POST))
        return _("已登记，到货会通知您") if kept.state == "WAITING" else _("已为您预留，请到服务站领取")

    return _deed(request, actor, deed)


@page("POST")
def pick_up(request: HttpRequest, actor: Actor, request_id: int) -> HttpResponseBase:
    """Take what is kept for oneself."""

    def deed() -> str:
        serials = [each for each in request.POST.get("serials", "").split() if each]
        stock.issue_part(actor=actor, request_id=request_id, serials=serials)
        return _("已领到车上")

    return _deed(request, actor, deed)


@page("POST")
def hand_in(request: HttpRequest, actor: Actor, old_part_id: int) -> HttpResponseBase:
    """Say that an old part was brought to the station."""

    def deed() -> str:
        stock.hand_in_old_part(actor=actor, old_part_id=old_part_id)
        return _("已交回，等服务站确认")

    return _deed(request, actor, deed)


def _deed(request: HttpRequest, actor: Actor, deed: Callable[[], str]) -> HttpResponseBase:
    """Do a deed of the van once for its form's key, and go back to the van; a refusal stands on top."""
    sent = {name: request.POST.getlist(name) for name in request.POST if name != "csrfmiddlewaretoken"}
    try:
        answer = once(
            key=request.POST.get("key", ""),
            actor=actor,
            content={"path": request.path, "sent": sent},
            work=lambda: {"said": deed()},
        )
    except (NotThere, NotPermitted):
        raise
    except Refusal as refusal:
        return _page(request, actor, sentence_of(refusal), refusal.status)
    toast_next(request, str(answer.get("said", "")))
    return redirect("van")


def _count(data: QueryDict, name: str = "quantity") -> int:
    text = str(data.get(name, "1")).strip() or "0"
    if not text.isascii() or not text.isdigit() or int(text[:4]) > MOST:
        raise BadInput(name, _("数量应在 0 到 %(most)s 之间。") % {"most": MOST})
    return int(text)


@page("GET", "POST")
def used_parts(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Write down the parts put in at a visit, off the van."""
    template = "technician_app/parts.html"

    def context() -> dict[str, object]:
        found = visit_context(actor, job_id)
        return {**found, "rows": part_rows(actor, job_id), "keeps": stock.keeps_stock()}

    if request.method == "GET":
        return render(request, template, context())
    return attempt(
        request,
        actor,
        job_id,
        lambda: field_service.use_parts(actor=actor, job_id=job_id, parts=_used(request.POST)),
        template=template,
        context=context,
    )


def part_rows(actor: Actor, job_id: int) -> list[dict[str, Any]]:
    """Return the parts that may be written down: what lies on the van and what is used already, with who pays."""
    job = field_service.visit_sheet(actor=actor, job_id=job_id).job
    used: dict[str, list[PartUsed]] = {}
    for part in field_service.parts_of(job_id=job_id):
        used.setdefault(part.part_code, []).append(part)
    own = stock.own_van(actor=actor)
    lines = {line.part_code: line for line in stock.parts_on_van(van=own)} if own else {}
    wanted = {*lines, *used} if own else set()
    facts = [p for p in catalogue.parts(line_code="" if own else job.line_code) if not own or p.code in wanted]
    if own and job.line_code:
        facts = [part for part in facts if not part.line_codes or job.line_code in part.line_codes or part.code in used]
    paid = {}
    if job.equipment_id and not job.cover_excluded:
        charges = stock.charges_for(equipment_id=job.equipment_id, parts=facts, on=clock.today())
        paid = {charge.part_code: charge for charge in charges}
    return [_row(part, lines.get(part.code), used.get(part.code, []), paid.get(part.code)) for part in facts]


def _row(part: PartFacts, line: Any, used: list[PartUsed], charge: Any) -> dict[str, Any]:
    serials = [each.serial for each in used if each.serial]
    return {
        "part": part,
        "on_van": line.quantity if line else None,
        "quantity": sum(each.quantity for each in used),
        "serials": [*serials, *(line.serials if line else ())],
        "chosen": serials,
        "charged": any(each.charged for each in used),
        "old": any(each.old_returned for each in used),
        "old_serial": next((each.old_serial for each in used if each.old_serial), ""),
        "charge": charge,
    }


def _used(data: QueryDict) -> list[PartUsed]:
    """Read the form: a quantity or chosen serials for each part."""
    found = []
    for name in data:
        kind, _mark, code = name.partition(":")
        if kind not in {"q", "s"}:
            continue
        charged, old = data.get(f"c:{code}") == "1", data.get(f"o:{code}") == "1"
        old_serial = str(data.get(f"n:{code}", ""))[:60]
        if kind == "q" and (count := _count(data, name)):
            found.append(PartUsed(code, count, "", old_serial, charged, old))
        elif kind == "s":
            found += [PartUsed(code, 1, str(each), old_serial, charged, old) for each in data.getlist(name) if each]
    return found
