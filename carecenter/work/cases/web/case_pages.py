"""The page of one case, its panels and the quick deeds on it."""

from datetime import datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from carecenter.design.toasts import toast_next
from carecenter.foundation.files.public import signed_url
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.customers.public import masked_contacts
from carecenter.reference.equipment import public as equipment
from carecenter.work.cases.access import LEAD, VIEW, WORK, case_to_see, may_do_on
from carecenter.work.cases.actions.files import add_file
from carecenter.work.cases.actions.owning import assign_case, see_case, snooze_cases
from carecenter.work.cases.actions.talking import watch_case
from carecenter.work.cases.public import move_case, write_message
from carecenter.work.cases.queries.definitions import templates_for
from carecenter.work.cases.queries.page import case_page, tasks_of_case, ties_of_case
from carecenter.work.cases.queries.sentences import choices_of, label_of
from carecenter.work.cases.types.cases import CaseState
from carecenter.work.cases.types.tasks import TaskState
from carecenter.work.cases.web.case_head import head_of, stages_of, story_of
from carecenter.work.cases.web.case_words import MESSAGES, STATES
from carecenter.work.cases.web.filling import filled
from carecenter.work.cases.web.guarding import page
from carecenter.work.cases.web.words import STATES as TASK_STATES

KINDS = (("WORDS", lazy("往来")), ("NOTE", lazy("备注")), ("STEP", lazy("过程")))


@page(VIEW)
def case(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Show a case; a merged one leads to where it lives on."""
    found = case_page(actor=actor, case_id=case_id)
    if found.case.merged_into_id and "stay" not in request.GET:
        toast_next(request, _("%(number)s 已并入这张工单") % {"number": found.case.number})
        return redirect("case", found.case.merged_into_id)
    fragment = request.headers.get("HX-Request") == "true"
    context = {
        "id": case_id,
        "case": found.case,
        "head": head_of(found, actor),
        "stages": stages_of(found.case),
        "moments": story_of(found),
        "kinds": KINDS,
        "files": [(f, signed_url(f.id), signed_url(f.id, thumbnail=True) if f.is_image else "") for f in found.files],
        "works": may_do_on(actor, WORK, found.case),
        "ways_of_saying": [(k.value, word) for k, word in MESSAGES.items() if k.value != "VERBATIM"],
        "templates": []
        if fragment
        else [(t.name, filled(t, found, actor)) for t in templates_for(found.case.type_code)],
        "watching": found.watching,
    }
    if not fragment:
        see_case(actor=actor, case_id=case_id)
    return render(request, "cases/case_story.html" if fragment else "cases/case.html", context)


@page(VIEW)
def facts_panel(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Show the customer masked, the form's values, the piece with its warranty verdict."""
    from carecenter.work.cases.queries.definitions import case_type

    row = case_to_see(actor, case_id)
    lines = []
    for one in case_type(row.type_code).fields:
        value = row.text.values.get(one.key)
        if value is not None:
            words: dict[object, str] = dict(choices_of(one))
            shown = [words.get(v, v) for v in value] if isinstance(value, list) else [words.get(value, value)]
            lines.append((label_of(one), "、".join(_yes_no(v) for v in shown)))
    piece = equipment.equipment_by_id(ids=[row.equipment_id]).get(row.equipment_id) if row.equipment_id else None
    context = {
        "case": row,
        "lines": lines,
        "contact": masked_contacts(ids=[row.customer_id]).get(row.customer_id) if row.customer_id else None,
        "piece": piece,
        "warranty": equipment.warranty_of(equipment_id=piece.id) if piece else None,
        "rights": equipment.rights_of(equipment_id=piece.id).rights if piece else (),
    }
    return render(request, "cases/facts_panel.html", context)


def _yes_no(value: object) -> str:
    return str(value) if not isinstance(value, bool) else _("是") if value else _("否")


@page(VIEW)
def tasks_panel(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Show what departments were asked and answered."""
    row = case_to_see(actor, case_id)
    lines = [(t, TASK_STATES[TaskState(t.state)], [x.text for x in t.texts.all()]) for t in tasks_of_case(row)]
    return render(request, "cases/tasks_panel.html", {"lines": lines, "leads": may_do_on(actor, LEAD, row)})


@page(VIEW)
def ties_panel(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Show what the case is tied to."""
    row = case_to_see(actor, case_id)
    lines = [(kind, other, STATES[CaseState(other.state)]) for kind, other in ties_of_case(row)]
    return render(request, "cases/ties_panel.html", {"lines": lines, "case": row})


@page(WORK, methods=("POST",))
def say(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Write a message, with files, and come back."""
    text, kind = request.POST.get("text", ""), request.POST.get("kind", "NOTE")
    for upload in request.FILES.getlist("files")[:10]:
        add_file(actor=actor, case_id=case_id, upload=upload, name=upload.name or "file")
    if text.strip() or not request.FILES:
        write_message(actor=actor, case_id=case_id, kind=kind, text=text, channel=request.POST.get("channel", ""))
    toast_next(request, _("已记下。"))
    return redirect("case", case_id)


@page(WORK, methods=("POST",))
def move(request: HttpRequest, actor: Actor, case_id: int, name: str) -> HttpResponseBase:
    """Make a move that needs nothing more."""
    move_case(actor=actor, case_id=case_id, move=name)
    return _back(request, case_id)


@page(WORK, methods=("POST",))
def take(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Make the case mine."""
    assign_case(actor=actor, case_id=case_id, person_id=actor.person_id)
    return _back(request, case_id)


@page(WORK, methods=("POST",))
def watch(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Watch the case, or no longer."""
    watch_case(actor=actor, case_id=case_id, watching=request.POST.get("off") != "1")
    return _back(request, case_id)


def _back(request: HttpRequest, case_id: int) -> HttpResponseBase:
    if request.headers.get("HX-Request"):
        response = HttpResponse(status=204)
        response["HX-Redirect"] = reverse("case", args=[case_id])
        return response
    return redirect("case", case_id)


def _chosen(request: HttpRequest) -> list[int]:
    return [int(one) for one in request.POST.getlist("id")[:200] if one.isdigit()]


@page(WORK, methods=("POST",))
def take_many(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Make the chosen cases mine; what cannot be is named."""
    refusals = []
    for case_id in _chosen(request):
        try:
            assign_case(actor=actor, case_id=case_id, person_id=actor.person_id)
        except Refusal as refusal:
            refusals.append(sentence_of(refusal))
    toast_next(request, refusals[0] if refusals else _("已转给您。"), tone="danger" if refusals else "good")
    return redirect(f"{reverse('cases')}?whose=mine")


@page(VIEW, methods=("POST",))
def snooze_many(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Put the chosen cases aside until tomorrow at nine."""
    day = timezone.localdate() + timedelta(days=1)
    until = datetime.combine(day, time(9), tzinfo=timezone.get_current_timezone())
    snooze_cases(actor=actor, case_ids=_chosen(request), until=until)
    toast_next(request, _("已暂放到明早 9 点；客户来言会提前叫醒。"))
    return redirect("cases")


@page(VIEW, methods=("POST",))
def wake_many(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Take cases back that were put aside."""
    snooze_cases(actor=actor, case_ids=_chosen(request), until=None)
    return redirect("cases")


@page(VIEW)
def customer_cases(request: HttpRequest, actor: Actor, customer_id: int) -> HttpResponseBase:
    """Show a customer's cases in reach."""
    from carecenter.reference.customers.public import identity_ids
    from carecenter.work.cases.access import OPEN_CASE, visible_cases

    rows = visible_cases(actor).filter(customer_id__in=identity_ids(customer_id=customer_id)).select_related("text")
    lines = [(row, STATES[CaseState(row.state)]) for row in rows.order_by("-received_at", "-id")[:12]]
    new = f"{reverse('case_new')}?customer={customer_id}" if actor.may(OPEN_CASE) else ""
    return render(request, "cases/customer_cases.html", {"lines": lines, "new_url": new})
