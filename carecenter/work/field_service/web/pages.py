"""The page of one job and its panels."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from carecenter.design.details import Action, Clock, Fact, Head, Moment, Stage, State
from carecenter.design.fresh import mark_fresh
from carecenter.design.navigation import address_of
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers import public as customers
from carecenter.work.field_service.access import (
    ACCEPT,
    DISPATCH,
    OPEN_JOB,
    VERIFY,
    VIEW,
    job_to_see,
    may_do,
    visible_jobs,
)
from carecenter.work.field_service.actions.contact import read_contact
from carecenter.work.field_service.models import Job, JobSignature
from carecenter.work.field_service.queries.page import JobPage, job_page
from carecenter.work.field_service.queries.terms import type_names
from carecenter.work.field_service.queries.trust import trust_of
from carecenter.work.field_service.queries.visit import sheet_of
from carecenter.work.field_service.queries.words import STATE_TONES, STATE_WORDS
from carecenter.work.field_service.rules.machine import moves_from
from carecenter.work.field_service.types import BEFORE_VISIT, ENDED, JobMove, JobState
from carecenter.work.field_service.web.guarding import page

STRIP = (
    JobState.NEW,
    JobState.DISPATCHED,
    JobState.ACCEPTED,
    JobState.ASSIGNED,
    JobState.BOOKED,
    JobState.EN_ROUTE,
    JobState.ON_SITE,
    JobState.COMPLETED,
    JobState.SIGNED,
    JobState.CLOSED,
)
BESIDE = {
    JobState.FAILED_VISIT: JobState.ON_SITE,
    JobState.WAIT_PART: JobState.ON_SITE,
    JobState.QUOTED: JobState.ON_SITE,
    JobState.SAFETY_HOLD: JobState.ON_SITE,
}
ICONS = {
    JobMove.OPEN: "clipboard-plus",
    JobMove.DISPATCH: "send",
    JobMove.ACCEPT: "thumb-up",
    JobMove.REJECT: "thumb-down",
    JobMove.TIME_OUT: "clock-off",
    JobMove.ASSIGN: "user-check",
    JobMove.BOOK: "calendar-check",
    JobMove.CHECK_IN: "map-pin-check",
    JobMove.COMPLETE: "circle-check",
    JobMove.SIGN: "writing-sign",
    JobMove.CANCEL: "ban",
    JobMove.SAFETY_STOP: "alert-octagon",
}


@page(VIEW)
def job(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show a job with its stages, clocks and story."""
    found = job_page(actor=actor, job_id=job_id)
    context = {
        "id": job_id,
        "head": _head(found, actor),
        "stages": _stages(found.job),
        "moments": mark_fresh(actor, ("job", job_id), _story(found)),
        "sees_evidence": found.job.checked_in_at is not None,
    }
    return render(request, "field_service/job.html", context)


def _story(found: JobPage) -> list[Moment]:
    return [Moment(line.at, line.word, line.text, line.who, ICONS.get(line.move, "point")) for line in found.story]


def _head(found: JobPage, actor: Actor) -> Head:
    row, state = found.job, JobState(found.job.state)
    deeds = list(_deeds(row, actor))
    clocks = [Clock(_("时限"), row.due_at, row.state_since)] if row.due_at else []
    if row.visit_due_at and state in BEFORE_VISIT:
        clocks.append(Clock(_("首次上门"), row.visit_due_at, row.opened_at))
    facts = [
        Fact(_("客户"), found.customer_masked, url=address_of("customer", row.customer_id)),
        Fact(_("设备"), found.model_name, url=address_of("equipment", row.equipment_id) if row.equipment_id else ""),
        Fact(_("服务商"), found.provider_name, url=address_of("provider", row.provider_id) if row.provider_id else ""),
    ]
    if row.repeat_of_id:
        facts.append(
            Fact(
                _("30 天内重复"),
                found.repeat_of.number if found.repeat_of else "",
                url=reverse("job", args=[row.repeat_of_id]),
            )
        )
    return Head(
        title=found.type_name,
        number=row.number,
        state=State(STATE_WORDS[state], STATE_TONES[state]),
        owner=found.technician_name or found.provider_name,
        facts=facts,
        clocks=clocks,
        primary=deeds[0] if deeds else None,
        menu=[*deeds[1:], *_papers(row)],
        topic=f"job:{row.pk}",
    )


def _deeds(row: Job, actor: Actor) -> Iterator[Action]:
    """Yield what this actor may do now, the most likely first."""
    moves = moves_from(JobState(row.state))
    here = [row.pk]
    gives, takes = may_do(actor, DISPATCH, row), may_do(actor, ACCEPT, row)
    desk = address_of("dispatch_job", row.pk)
    if JobMove.DISPATCH in moves and gives and desk:
        yield Action(_("派工"), desk, "send")
    if JobMove.ACCEPT in moves and (takes or gives):
        yield Action(_("接单"), reverse("job_accept", args=here), "thumb-up", method="post")
    if JobMove.ASSIGN in moves and (takes or gives):
        yield Action(_("指派技师"), reverse("job_assign", args=here), "user-check")
    if {JobMove.BOOK, JobMove.REBOOK} & set(moves) and (takes or gives):
        word = _("改约") if JobMove.REBOOK in moves else _("预约")
        yield Action(word, reverse("job_book", args=here), "calendar-check")
    if JobMove.SAFETY_CLEAR in moves and gives:
        yield Action(_("解除停工"), reverse("job_safety", args=here), "shield-check")
    if JobMove.VERIFY in moves and may_do(actor, VERIFY, row):
        yield Action(_("核验关闭"), reverse("job_close", args=here), "circle-check", method="post")
    if JobMove.REJECT in moves and takes:
        yield Action(_("拒单"), reverse("job_reject", args=here), "thumb-down")
    if JobMove.RECALL in moves and gives and desk:
        yield Action(_("改派"), desk, "arrows-exchange")
    if JobMove.CANCEL in moves and (gives or may_do(actor, OPEN_JOB, row)):
        yield Action(_("取消服务单"), reverse("job_cancel", args=here), "ban", tone="danger")


def _papers(row: Job) -> list[Action]:
    address = address_of("job_sheet", row.pk)
    return [Action(_("打印服务单"), address, "printer")] if address else []


def _stages(row: Job) -> list[Stage]:
    state = JobState(row.state)
    shown = BESIDE.get(state, state)
    if shown not in STRIP:
        return [Stage(str(STATE_WORDS[state]), "now")]
    at = STRIP.index(shown)
    return [
        Stage(
            str(STATE_WORDS[state if i == at else step]),
            "done" if i < at or (i == at and step in ENDED) else "now" if i == at else "next",
        )
        for i, step in enumerate(STRIP)
    ]


@page(VIEW, methods=("GET", "POST"))
def contact(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show the customer masked; by POST in full, written down."""
    row = job_to_see(actor, job_id)
    if request.method == "POST":
        shown = read_contact(actor=actor, job_id=job_id, purpose="DESK")
        return render(request, "field_service/contact.html", {"contact": shown, "id": job_id, "open": True})
    masked = customers.masked_contacts(ids=[row.customer_id]).get(row.customer_id)
    code = row.visit_code if may_do(actor, DISPATCH, row) and row.state not in ENDED else ""
    sign = row.sign_code if may_do(actor, DISPATCH, row) and row.state == JobState.COMPLETED else ""
    context = {"contact": masked, "id": job_id, "open": False, "visit_code": code, "sign_code": sign}
    return render(request, "field_service/contact.html", context)


@page(VIEW)
def evidence(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show checklist, photographs and signature."""
    row = job_to_see(actor, job_id)
    signature = JobSignature.objects.filter(job=row).order_by("-revision").first()
    context = {"sheet": sheet_of(row), "signature": signature, "row": row, "trust": trust_of(job_id=job_id)}
    return render(request, "field_service/evidence.html", context)


@page(VIEW)
def chain(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show the other jobs of the same sale or equipment in reach."""
    row = job_to_see(actor, job_id)
    rows = visible_jobs(actor, VIEW).exclude(pk=row.pk)
    if row.sale_id:
        rows = rows.filter(sale_id=row.sale_id)
    elif row.equipment_id:
        rows = rows.filter(equipment_id=row.equipment_id)
    else:
        rows = rows.filter(customer_id=row.customer_id)
    return job_lines(request, list(rows.order_by("id")[:20]))


@page(VIEW)
def customer_jobs(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show a customer's jobs in reach."""
    ids = customers.identity_ids(customer_id=customer_id)
    rows = list(visible_jobs(actor, VIEW).filter(customer_id__in=ids).order_by("-id")[:20])
    new = f"{reverse('job_new')}?customer={customer_id}" if actor.may(OPEN_JOB) else ""
    return job_lines(request, rows, new)


def job_lines(request: HttpRequest, rows: list[Job], new_url: str = "") -> HttpResponseBase:
    """Answer a panel with a line for each job, and where a new one is opened."""
    names = type_names()
    lines = [
        (
            row,
            names.get(row.type_code, row.type_code),
            State(STATE_WORDS[JobState(row.state)], STATE_TONES[JobState(row.state)]),
        )
        for row in rows
    ]
    return render(request, "field_service/lines.html", {"lines": lines, "new_url": new_url})
