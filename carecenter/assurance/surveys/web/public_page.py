"""The customer's page behind the one-time link: no login, no script, one question."""

from secrets import token_hex

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from carecenter.assurance.surveys.actions.answers import LONGEST_TEXT, answer_survey
from carecenter.assurance.surveys.actions.invitations import open_link
from carecenter.assurance.surveys.errors import AlreadyAnswered, LinkExpired, LinkUnknown
from carecenter.assurance.surveys.models import Invitation
from carecenter.assurance.surveys.queries.rules_in_force import as_rules
from carecenter.assurance.surveys.types import Satisfaction, SurveyRules, SurveyState
from carecenter.assurance.surveys.web.words import LEVEL_TONES, LEVELS, word_of_reason
from carecenter.design.navigation import brand_of
from carecenter.foundation.plain.actors import Actor, ActorKind
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.catalogue.public import job_types
from carecenter.reference.organisation.public import persons_by_id

DEVICE_COOKIE = "survey_device"
A_YEAR = 365 * 24 * 3600
VISITOR = Actor(kind=ActorKind.CUSTOMER)


# Exempt: the token itself proves the right to answer; there is no session that a foreign page could abuse.
@method_decorator([csrf_exempt, never_cache], name="dispatch")
class SurveyPublic(View):
    """Show the question, take the answer, thank; say plainly when the link is used, over or unknown."""

    def get(self, request: HttpRequest, token: str) -> HttpResponseBase:
        """Answer with the question or with what became of it."""
        return self._page(request, token)

    def post(self, request: HttpRequest, token: str) -> HttpResponseBase:
        """Take the answer; sending it twice is harmless."""
        device = request.COOKIES.get(DEVICE_COOKIE) or token_hex(16)
        try:
            answer_survey(
                actor=VISITOR,
                token=token,
                level=request.POST.get("level", ""),
                reasons=request.POST.getlist("reasons"),
                text=request.POST.get("text", ""),
                device=device[:64],
                address=request.META.get("REMOTE_ADDR", ""),
            )
        except AlreadyAnswered:
            pass
        except (LinkUnknown, LinkExpired) as refusal:
            return _closed(request, refusal)
        except BadInput as refusal:
            return self._page(request, token, error=sentence_of(refusal), status=422)
        response = redirect("survey_public", token=token)
        response.set_cookie(
            DEVICE_COOKIE, device, max_age=A_YEAR, httponly=True, samesite="Lax", secure=request.is_secure()
        )
        return response

    def _page(self, request: HttpRequest, token: str, error: str = "", status: int = 200) -> HttpResponse:
        try:
            invitation = open_link(actor=VISITOR, token=token)
        except (LinkUnknown, LinkExpired) as refusal:
            return _closed(request, refusal)
        if invitation.state == SurveyState.ANSWERED:
            return render(request, "surveys/thanks.html", {"brand": brand_of(request)})
        context = {**_service(invitation), "levels": _levels(as_rules(invitation.rules)), "error": error, "longest": LONGEST_TEXT}
        return render(request, "surveys/question.html", context, status=status)


def _closed(request: HttpRequest, refusal: LinkUnknown | LinkExpired) -> HttpResponse:
    context = {"sentence": sentence_of(refusal), "expired": isinstance(refusal, LinkExpired)}
    return render(request, "surveys/closed.html", context, status=refusal.status)


def _levels(rules: SurveyRules) -> list[dict[str, object]]:
    return [
        {
            "code": level.value,
            "word": LEVELS[level],
            "icon": LEVEL_TONES[level][1],
            "reasons": [(code, word_of_reason(code, rules)) for code in rules.reasons[level]],
        }
        for level in Satisfaction
    ]


def _service(invitation: Invitation) -> dict[str, object]:
    names = {each.code: each.name for each in job_types()}
    person = persons_by_id(ids=[invitation.technician_id]) if invitation.technician_id else {}
    technician = person[invitation.technician_id].name if invitation.technician_id in person else ""
    return {
        "service": names.get(invitation.type_code, invitation.type_code),
        "on": invitation.completed_at or invitation.due_at,
        "technician": technician,
    }
