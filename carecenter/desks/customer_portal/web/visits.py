"""The customer's page behind the link in her messages: no login, no script."""

from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from carecenter.desks.customer_portal.queries.visits import CustomerVisit, customer_visit
from carecenter.foundation.plain.actors import Actor, customer_actor
from carecenter.foundation.plain.refusals import BadInput, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobState

DAYS = 7
STEPS = (JobState.BOOKED, JobState.EN_ROUTE, JobState.ON_SITE, JobState.COMPLETED)


@never_cache
@require_GET
def visit(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show who comes, when and at what cost; say plainly where the link is no longer good."""
    found = customer_visit(token=token)
    return _closed(request) if found is None else _page(request, token, found)


# Exempt: the token itself proves the right; there is no session that a foreign page could abuse.
@csrf_exempt
@never_cache
@require_POST
def window(request: HttpRequest, token: str) -> HttpResponseBase:
    """Move the visit to another window, unless somebody has moved it since the customer looked."""

    def deed(actor: Actor, found: CustomerVisit) -> None:
        start = _instant(request.POST.get("slot", ""))
        if start is None:
            raise BadInput("slot", "请选择一个时段。")
        seen = _instant(request.POST.get("seen", ""))
        field_service.move_visit(actor=actor, job_id=found.job_id, window_start=start, seen_start=seen)

    return _attempt(request, token, deed)


@csrf_exempt
@never_cache
@require_POST
def confirmation(request: HttpRequest, token: str) -> HttpResponseBase:
    """Write down that the window suits."""

    def deed(actor: Actor, found: CustomerVisit) -> None:
        seen = _instant(request.POST.get("seen", ""))
        field_service.confirm_visit(actor=actor, job_id=found.job_id, seen_start=seen)

    return _attempt(request, token, deed)


def _attempt(request: HttpRequest, token: str, deed: Callable[[Actor, CustomerVisit], None]) -> HttpResponseBase:
    found = customer_visit(token=token)
    if found is None:
        return _closed(request)
    try:
        deed(customer_actor(found.customer_id), found)
    except Refusal as refusal:
        now = customer_visit(token=token)
        return _page(request, token, now or found, sentence_of(refusal), refusal.status)
    return redirect("customer_visit", token=token)


def _page(request: HttpRequest, token: str, found: CustomerVisit, refusal: str = "", status: int = 200) -> HttpResponse:
    at = STEPS.index(found.state) if found.state in STEPS else len(STEPS) if found.signed_at else -1
    words = (_("已预约"), _("工程师已出发"), _("正在服务"), _("已完工"))
    context = {
        "visit": found,
        "token": token,
        "refusal": refusal,
        "state": field_service.STATE_WORDS[found.state],
        "steps": [(word, "done" if n < at else "now" if n == at else "next") for n, word in enumerate(words)],
        "slots": field_service.open_slots(days=DAYS) if found.may_move else [],
    }
    return render(request, "customer_portal/visit.html", context, status=status)


def _closed(request: HttpRequest) -> HttpResponse:
    return render(request, "customer_portal/closed.html", status=410)


def _instant(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found and found.tzinfo else None
