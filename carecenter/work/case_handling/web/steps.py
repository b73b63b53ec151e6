"""The panel of a case's standard: strip, script, checklist, evidence of every open step."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.details import Clock, Stage
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.organisation.public import post_names
from carecenter.work.case_handling.access import VIEW, WORK, demand_case
from carecenter.work.case_handling.public import finish_step, open_step, standard_of, tick_step
from carecenter.work.case_handling.queries.standing import OpenStep

STATUS = {"DONE": "done", "CURRENT": "now", "AHEAD": "next"}


@require_GET
def panel(request: HttpRequest, case_id: int) -> HttpResponseBase:
    """Show where the standard stands and what its open steps ask."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    demand_case(actor, case_id)
    found = standard_of(case_id=case_id)
    posts = post_names()
    context = {
        "id": case_id,
        "found": found,
        "stages": [Stage(place.name, STATUS[place.state]) for place in found.standing.places] if found else [],
        "steps": [_shown(step, posts) for step in found.steps] if found else [],
        "works": actor.may(WORK) and actor.may("processes.work"),
    }
    return render(request, "case_handling/panel.html", context)


def _shown(step: OpenStep, posts: dict[str, str]) -> dict[str, object]:
    task = step.task
    return {
        "task": task,
        "node": step.node,
        "post": posts.get(task.post, task.post),
        "clock": Clock(_("时限"), task.due_at, task.opened_at) if task.due_at else None,
        "checks": [(check, check.code in step.ticked.checks) for check in step.node.checks],
        "evidence": "、".join(each.name for each in step.node.evidence),
        "told": step.ticked.evidence,
    }


@require_POST
def tick(request: HttpRequest, case_id: int, task_id: int) -> HttpResponseBase:
    """Keep what is ticked so far."""
    if (answer := refused(request, WORK)) is not None:
        return answer
    checks, evidence = request.POST.getlist("checks"), request.POST.get("evidence", "")
    tick_step(actor=actor_of(request), case_id=case_id, task_id=task_id, checks=checks, evidence=evidence)
    return HttpResponse(status=204)


@require_POST
def finish(request: HttpRequest, case_id: int, task_id: int) -> HttpResponseBase:
    """Finish a step; what the standard still asks for is said, and what was ticked stays."""
    if (answer := refused(request, WORK)) is not None:
        return answer
    actor = actor_of(request)
    checks, evidence = request.POST.getlist("checks"), request.POST.get("evidence", "")
    tick_step(actor=actor, case_id=case_id, task_id=task_id, checks=checks, evidence=evidence)
    try:
        outcome = request.POST.get("outcome", "")
        finish_step(actor=actor, case_id=case_id, task_id=task_id, checks=checks, evidence=evidence, outcome=outcome)
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        toast_next(request, sentence_of(refusal), tone="danger")
    else:
        toast_next(request, _("这一步已办完。"))
    return redirect("case", case_id)


@require_POST
def open_more(request: HttpRequest, case_id: int) -> HttpResponseBase:
    """Open a step that the standard offers."""
    if (answer := refused(request, WORK)) is not None:
        return answer
    open_step(actor=actor_of(request), case_id=case_id, node=request.POST.get("node", ""))
    return redirect("case", case_id)
