"""What telephones brought for a job and we did not accept: a panel on the job's page, and the leader's approval."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.field_service import public as jobs
from carecenter.work.handsets.actions.syncing import approve_late_check_in
from carecenter.work.handsets.queries.deeds import held_deeds


@require_GET
def deeds(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """Show a job's deeds that were refused or wait for its leader."""
    stranger = refused(request, "jobs.view")
    if stranger is not None:
        return stranger
    actor = actor_of(request)
    if not jobs.may_see_job(actor=actor, job_id=job_id):
        raise NotThere()
    may_approve = jobs.may_lead_job(actor=actor, job_id=job_id)
    return render(request, "handsets/deeds.html", {"deeds": held_deeds(job_id=job_id), "may_approve": may_approve})


@require_POST
def approve(request: HttpRequest, deed_id: int) -> HttpResponseBase:
    """Let a check-in older than a day count."""
    stranger = refused(request, "jobs.dispatch")
    if stranger is not None:
        return stranger
    job_id = approve_late_check_in(actor=actor_of(request), deed_id=deed_id, say=sentence_of)
    toast_next(request, _("已确认补录签到"))
    return redirect("job", job_id)
