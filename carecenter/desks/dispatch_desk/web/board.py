"""A provider's day on a time line: technicians down, hours across, the tray at the left, the map below."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from carecenter.design.guard import actor_of, refused
from carecenter.desks.dispatch_desk.web.asked import PLAN, Asked, asked, number
from carecenter.desks.dispatch_desk.web.shown import board_json, left_reason, stop_reasons, type_names
from carecenter.work.dispatch import public as dispatch
from carecenter.work.field_service import public as field_service


@require_GET
def page(request: HttpRequest) -> HttpResponseBase:
    """Show the board; its content comes with `data` and again whenever the day changes."""
    if (answer := refused(request, PLAN)) is not None:
        return answer
    wanted = asked(request, actor_of(request))
    if wanted.provider is None:
        return render(
            request, "dispatch_desk/none.html", {"asked": wanted}, status=404 if request.GET.get("provider") else 200
        )
    found = dispatch.day_board(actor=actor_of(request), provider_id=wanted.provider.id, on=wanted.on)
    context = {
        "asked": wanted,
        "board": found,
        "before": wanted.on - timedelta(days=1),
        "after": wanted.on + timedelta(days=1),
        "cause": dispatch.CAUSE_WORDS.get(found.plan.cause, found.plan.cause) if found.plan else "",
        "tiles": settings.MAP_TILES,
        "published": found.published_version == found.version and found.version > 0,
    }
    return render(request, "dispatch_desk/board.html", context)


def _found(request: HttpRequest) -> tuple[Asked, dispatch.DayBoard]:
    wanted = asked(request, actor_of(request))
    if wanted.provider is None:
        raise Http404
    return wanted, dispatch.day_board(actor=actor_of(request), provider_id=wanted.provider.id, on=wanted.on)


@require_GET
def data(request: HttpRequest) -> HttpResponseBase:
    """Answer with technicians, stops, tray and places as JSON."""
    if (answer := refused(request, PLAN)) is not None:
        return answer
    return JsonResponse(board_json(_found(request)[1]))


@require_GET
def conflicts(request: HttpRequest) -> HttpResponseBase:
    """Answer, while a job is being dragged, with what would break for each technician; an empty text where nothing."""
    if (answer := refused(request, PLAN)) is not None:
        return answer
    return JsonResponse(_conflicts(request))


def _conflicts(request: HttpRequest) -> dict[int, str]:
    wanted = asked(request, actor_of(request))
    if wanted.provider is None:
        raise Http404
    found = dispatch.conflicts_of(
        actor=actor_of(request),
        provider_id=wanted.provider.id,
        on=wanted.on,
        job_id=number(request.GET.get("job", "")),
    )
    broken = [each for each in found.values() if each is not None]
    said = dict(zip((each.technician_id for each in broken), dispatch.obstacle_words(broken), strict=True))
    return {key: said.get(key, "") for key in found}


@require_GET
def job(request: HttpRequest) -> HttpResponseBase:
    """Show one job of the day: why this technician and nobody else, and by whom else it could be done."""
    if (answer := refused(request, PLAN)) is not None:
        return answer
    wanted, found = _found(request)
    job_id = number(request.GET.get("job", ""))
    stop = next((each for each in found.stops if each.job and each.job.id == job_id), None)
    left = next((each for each in found.left if each.job.id == job_id), None)
    facts = stop.job if stop else left.job if left else None
    if facts is None:
        raise Http404
    names = dict(found.people)
    movable = stop is None or not stop.frozen
    context: dict[str, Any] = {
        "asked": wanted,
        "board": found,
        "job": facts,
        "stop": stop,
        "names": names,
        "technician": names.get(stop.technician_id, "") if stop else "",
        "why": stop_reasons(stop, names) if stop else None,
        "reason": left_reason(left, names) if left else None,
        "type": type_names().get(facts.type_code, facts.type_code),
        "choices": _choices(request, names, stop.technician_id if stop else None) if movable else [],
        "state": field_service.STATE_WORDS[facts.state],
    }
    return render(request, "dispatch_desk/job.html", context)


def _choices(request: HttpRequest, names: dict[int, str], now_with: int | None) -> list[tuple[int, str, str]]:
    """Return (technician, name, what would break) of everybody else, the possible ones first."""
    said = _conflicts(request)
    found = [(key, names[key], said.get(key, _("当天不上班"))) for key in names if key != now_with]
    return sorted(found, key=lambda each: (bool(each[2]), each[1]))
