"""What a case's page shows of its jobs, and a job's page of its case."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from carecenter.foundation.files.public import signed_url
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.cases import public as cases
from carecenter.work.field_service.access import OPEN_JOB, VIEW, job_to_see, visible_jobs
from carecenter.work.field_service.web.guarding import page
from carecenter.work.field_service.web.pages import job_lines


@page(VIEW)
def case_jobs(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Show the jobs that a case waits or waited for, and offer to open one."""
    if not cases.may_see_case(actor, case_id):
        raise NotThere()
    case = cases.cases_by_id(ids=[case_id])[case_id]
    ids = [job_id for job_id, _waiting in cases.holders_of_case(case_id=case_id, holder_kind="job")]
    rows = list(visible_jobs(actor, VIEW).filter(pk__in=ids).order_by("-id"))
    opens = actor.may(OPEN_JOB) and case.customer_id and case.closed_at is None
    new = f"{reverse('job_new')}?customer={case.customer_id}&case={case_id}" if opens else ""
    return job_lines(request, rows, new)


@page(VIEW)
def job_case(request: HttpRequest, actor: Actor, job_id: int) -> HttpResponseBase:
    """Show the case that a job came out of, with its files: who comes to the door has seen the photographs."""
    job_to_see(actor, job_id)
    case = cases.case_held_by(holder=("job", job_id))
    files = cases.files_of_case(case_id=case.id) if case else []
    context = {
        "case": case,
        "opens": case is not None and cases.may_see_case(actor, case.id),
        "files": [(f, signed_url(f.id), signed_url(f.id, thumbnail=True) if f.is_image else "") for f in files],
    }
    return render(request, "field_service/case.html", context)
