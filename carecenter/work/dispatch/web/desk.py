"""The dispatch desk: what waits, who could take it, one click."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.details import Clock, State
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotPermitted, NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.providers import public as providers
from carecenter.work.dispatch.actions.placing import give_job, move_job
from carecenter.work.dispatch.queries.waiting import candidates_for, day_of
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobFacts, JobState

DISPATCH = "jobs.dispatch"


@require_GET
def desk(request: HttpRequest) -> HttpResponseBase:
    """Show the jobs without provider, the most urgent first, and the candidates of the first one."""
    if (answer := refused(request, DISPATCH)) is not None:
        return answer
    return _page(request, actor_of(request), None)


@require_GET
def one(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """Show the candidates of one job beside what waits."""
    if (answer := refused(request, DISPATCH)) is not None:
        return answer
    return _page(request, actor_of(request), job_id)


@require_POST
def give(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """Give the job to the chosen provider; one that has a provider is taken back first."""
    if (answer := refused(request, DISPATCH)) is not None:
        return answer
    actor = actor_of(request)
    chosen, reason = request.POST.get("provider", ""), request.POST.get("reason", "")
    provider_id = int(chosen) if chosen.isdigit() and len(chosen) < 18 else 0
    job = field_service.job_for(actor=actor, job_id=job_id, permission=DISPATCH)
    deed = give_job if job.state is JobState.NEW else move_job
    try:
        deed(actor=actor, job_id=job_id, provider_id=provider_id, reason=reason)
    except (NotThere, NotPermitted, PermissionDenied):
        raise
    except Refusal as refusal:
        return _page(request, actor, job_id, sentence_of(refusal), refusal.status)
    toast_next(request, _("已派工"))
    return redirect("dispatch")


def _page(request: HttpRequest, actor: Actor, job_id: int | None, problem: str = "", status: int = 200) -> HttpResponse:
    waiting = field_service.waiting_jobs(actor=actor)
    chosen = field_service.job_for(actor=actor, job_id=job_id, permission=DISPATCH) if job_id else None
    chosen = chosen or (waiting[0].job if waiting else None)
    context = {
        "lines": [
            (line, Clock(_("时限"), line.job.due_at or line.job.opened_at, line.job.state_since)) for line in waiting
        ],
        "chosen": chosen,
        "candidates": _candidates(chosen) if chosen else [],
        "state": State(field_service.STATE_WORDS[chosen.state], "attention") if chosen else None,
        "day": day_of(chosen) if chosen else None,
        "problem": problem,
        "topic": f"job@{actor.unit_path}",
        "here": reverse("dispatch_job", args=[chosen.id]) if chosen else reverse("dispatch"),
    }
    return render(request, "dispatch/desk.html", context, status=status)


def _candidates(job: JobFacts) -> list[tuple[object, list[str]]]:
    found = candidates_for(job=job)
    return [(each, providers.reason_words(each.reason_codes)) for each in found if each.provider_id != job.provider_id]
