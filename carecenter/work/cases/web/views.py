"""Saved views, presence, undoing a merge, the evidence pack."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from carecenter.foundation.live.relay import publish
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.access import VIEW, WORK, case_to_see
from carecenter.work.cases.actions.evidence import evidence_pack
from carecenter.work.cases.actions.owning import save_view
from carecenter.work.cases.public import undo_merge
from carecenter.work.cases.queries.presence import come_by
from carecenter.work.cases.web.guarding import page


@page(VIEW, methods=("POST",))
def save(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Keep the list as it stands under a name."""
    query = request.POST.get("query", "")
    save_view(actor=actor, name=request.POST.get("name", ""), query=query, shared=request.POST.get("shared") == "1")
    return redirect(f"{reverse('cases')}?{query.lstrip('?')}")


@page(VIEW, methods=("POST",))
def here(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Say that one looks at the case or types on it; all who look hear of a change at once."""
    case_to_see(actor, case_id)
    typing = request.POST.get("typing") == "1"
    gone = request.POST.get("gone") == "1"
    people, changed = come_by(
        case_id=case_id, person_id=actor.person_id or 0, name=actor.name, typing=typing, gone=gone
    )
    text = format_html_join(
        "", '<span data-person="{}"{}>{}</span>', ((pk, " data-typing" if t else "", n) for pk, n, t in people)
    )
    if changed:
        publish(f"case:{case_id}", format_html("{}", text))
    return HttpResponse(text)


@page(WORK, methods=("POST",))
def unmerge(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Take a merge back."""
    undo_merge(actor=actor, case_id=case_id)
    return redirect("case", case_id)


@page(VIEW)
def evidence(request: HttpRequest, actor: Actor, case_id: int) -> HttpResponseBase:
    """Hand out the evidence pack as a ZIP."""
    name, content = evidence_pack(actor=actor, case_id=case_id)
    response = HttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
