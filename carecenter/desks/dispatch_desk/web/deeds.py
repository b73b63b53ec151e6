"""What a dispatcher does on the board: plan anew, move, undo, publish."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.desks.dispatch_desk.web.asked import PLAN, Asked, asked, number
from carecenter.foundation.plain.refusals import NotPermitted, NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.dispatch import public as dispatch

Deed = Callable[[Asked, int], int]


def _answered(request: HttpRequest, deed: Deed) -> HttpResponseBase:
    """Do a deed for the script: the new version, or the refusal in words with its status."""
    if (answer := refused(request, PLAN)) is not None:
        return answer
    wanted = asked(request, actor_of(request))
    if wanted.provider is None:
        raise Http404
    try:
        version = deed(wanted, wanted.provider.id)
    except (NotThere, NotPermitted, PermissionDenied):
        raise
    except Refusal as refusal:
        return JsonResponse({"said": sentence_of(refusal)}, status=refusal.status)
    return JsonResponse({"version": version})


@require_POST
def move(request: HttpRequest) -> HttpResponseBase:
    """Put a job into a technician's tour near an instant, or into the tray."""
    given = request.POST
    who = number(given.get("who", ""))
    return _answered(
        request,
        lambda wanted, provider_id: dispatch.move_stop(
            actor=actor_of(request),
            provider_id=provider_id,
            on=wanted.on,
            job_id=number(given.get("job", "")),
            technician_id=who or None,
            second=number(given.get("second", "")),
            version=number(given.get("version", "")),
        ),
    )


@require_POST
def undo(request: HttpRequest) -> HttpResponseBase:
    """Go back to the version before."""
    return _answered(
        request,
        lambda wanted, provider_id: dispatch.undo_plan(
            actor=actor_of(request),
            provider_id=provider_id,
            on=wanted.on,
            version=number(request.POST.get("version") or request.GET.get("version", "")),
        ),
    )


@require_POST
def plan(request: HttpRequest) -> HttpResponseBase:
    """Ask for the day to be planned; the page hears of it when it is done."""
    if (answer := refused(request, PLAN)) is not None:
        return answer
    wanted = asked(request, actor_of(request))
    if wanted.provider is None:
        raise Http404
    dispatch.ask_by_hand(actor=actor_of(request), provider_id=wanted.provider.id, on=wanted.on)
    toast_next(request, _("正在排程，排好后会自动显示"))
    return _back(wanted)


@require_POST
def publish(request: HttpRequest) -> HttpResponseBase:
    """Give the shown version to the technicians; what could not be assigned is named."""
    if (answer := refused(request, PLAN)) is not None:
        return answer
    wanted = asked(request, actor_of(request))
    if wanted.provider is None:
        raise Http404
    try:
        problems = dispatch.publish_plan(
            actor=actor_of(request),
            provider_id=wanted.provider.id,
            on=wanted.on,
            version=number(request.POST.get("version", "")),
            book=request.POST.get("book") == "1",
        )
    except (NotThere, NotPermitted, PermissionDenied):
        raise
    except Refusal as refusal:
        toast_next(request, sentence_of(refusal), tone="danger")
        return _back(wanted)
    _say(request, [(job, sentence_of(refusal)) for job, refusal in problems])
    return _back(wanted)


def _say(request: HttpRequest, problems: list[tuple[str, str]]) -> None:
    if not problems:
        toast_next(request, _("已发布，技师手机上可以看到了"))
        return
    said = "；".join(f"{job} {why}" for job, why in problems[:3])
    toast_next(
        request, _("已发布，但 %(count)s 张没有派出：%(said)s") % {"count": len(problems), "said": said}, tone="danger"
    )


def _back(wanted: Asked) -> HttpResponse:
    return redirect(f"{reverse('day_board')}?{wanted.query()}")
