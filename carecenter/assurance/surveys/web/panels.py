"""Panels of surveys on the pages of a job and of a customer."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from carecenter.assurance.surveys.access import MANAGE, VIEW, visible_answers, visible_invitations, visible_ratings
from carecenter.assurance.surveys.actions.invitations import SENDABLE, issue_link
from carecenter.assurance.surveys.queries.answers import validity_of, with_validity
from carecenter.assurance.surveys.web.words import (
    SILENCE_WORDS,
    invitation_state,
    level_state,
    validity_state,
    words_of_reasons,
)
from carecenter.design.guard import actor_of, refused
from carecenter.foundation.plain.numbers import number
from carecenter.reference.customers.public import identity_ids


def job_panel(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """Show the invitation and the answer about one job."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    answer = with_validity(visible_answers(actor).filter(job_id=job_id)).first()
    invitation = visible_invitations(actor).filter(job_id=job_id).first()
    context = {
        "answer": answer,
        "level": level_state(answer.level) if answer else None,
        "validity": validity_state(validity_of(answer)) if answer else None,
        "reasons": words_of_reasons(answer.reasons) if answer else [],
        "invitation": invitation,
        "state": invitation_state(invitation.state) if invitation else None,
        "silence": SILENCE_WORDS.get(invitation.silence, "") if invitation else "",
        "may_send": bool(invitation and invitation.state in SENDABLE and actor.may(MANAGE)),
    }
    return render(request, "surveys/job_panel.html", context)


def customer_panel(request: HttpRequest, customer_id: int) -> HttpResponseBase:
    """Show what one customer said, newest first."""
    if (away := refused(request, VIEW)) is not None:
        return away
    rows = visible_answers(actor_of(request)).filter(customer_id__in=identity_ids(customer_id=customer_id))
    answers = [
        {
            "level": level_state(answer.level),
            "validity": validity_state(validity_of(answer)),
            "job": number("J", answer.job_id),
            "at": answer.answered_at,
            "url": reverse("survey_answer", args=[answer.pk]),
        }
        for answer in with_validity(rows).order_by("-answered_at", "-id")[:8]
    ]
    return render(request, "surveys/customer_panel.html", {"answers": answers})


@require_POST
def fresh_link(request: HttpRequest, invitation_id: int) -> HttpResponseBase:
    """Make a link for a customer who asks for it on the telephone; it is shown once."""
    if (away := refused(request, MANAGE)) is not None:
        return away
    path = issue_link(actor=actor_of(request), invitation_id=invitation_id)
    context = {"link": request.build_absolute_uri(path), "note": _("链接只显示这一次，过期失效。")}
    return render(request, "surveys/link.html", context)


@require_GET
def call_panel(request: HttpRequest, call_id: int) -> HttpResponseBase:
    """Show what the caller pressed after the conversation."""
    if (away := refused(request, VIEW)) is not None:
        return away
    rating = visible_ratings(actor_of(request)).filter(call_id=call_id).first()
    return render(request, "surveys/call_panel.html", {"rating": rating})
