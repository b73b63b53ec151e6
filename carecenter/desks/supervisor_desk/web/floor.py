"""The floor view, the wall-board, and what a leader does there."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from carecenter.contact.routing.public import (
    AGENT_STATES,
    AUX,
    LEAD,
    VIEW,
    approve_aux,
    message_agent,
    recall_agents,
    set_focus,
)
from carecenter.contact.routing.types import AgentState, AuxCode
from carecenter.contact.telephony.types import SUPERVISE_CALLS
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast
from carecenter.desks.supervisor_desk.queries.floor import floor_now

ALERTS = {
    "LONGEST_WAIT": _("有人等了超过 3 分钟"),
    "LEVEL_LOW": _("近 30 分钟服务水平低于目标 10 个点以上"),
    "EWT_LONG": _("预计等待超过 2 分钟"),
    "NOBODY_THERE": _("有人在等，没有人在岗"),
    "CALM": _("话务清闲，可以安排培训或辅导"),
}


@require_GET
def floor(request: HttpRequest) -> HttpResponseBase:
    """Show the floor."""
    return _show(request, "supervisor_desk/floor.html")


@require_GET
def floor_body(request: HttpRequest) -> HttpResponseBase:
    """Show what changes on the floor."""
    return _show(request, "supervisor_desk/floor_body.html")


@require_GET
def wall(request: HttpRequest) -> HttpResponseBase:
    """Show the wall-board, readable at five metres."""
    return _show(request, "supervisor_desk/wall.html")


@require_GET
def wall_body(request: HttpRequest) -> HttpResponseBase:
    """Show what changes on the wall-board."""
    return _show(request, "supervisor_desk/wall_body.html")


def _show(request: HttpRequest, template: str) -> HttpResponseBase:
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    now = floor_now(actor=actor)
    tiles = [
        {
            "tile": tile,
            "state": AGENT_STATES[tile.state],
            "aux": AUX[AuxCode(tile.aux)] if tile.aux else "",
            "pending": AUX[AuxCode(tile.pending_aux)] if tile.pending_aux else "",
        }
        for tile in now.tiles
    ]
    counted = [(AGENT_STATES[AgentState(state)], number) for state, number in now.counts.items()]
    queues = [
        {"now": q, "level": _percent(q.level), "level_30": _percent(q.level_30), "target": _percent(q.target)}
        for q in now.queues
    ]
    context = {
        "now": now,
        "queues": queues,
        "level": _percent(now.level),
        "tiles": tiles,
        "counted": counted,
        "alerts": [(ALERTS[alert.code], alert) for alert in now.alerts],
        "may_lead": actor.may(LEAD),
        "may_listen": actor.may(SUPERVISE_CALLS),
        "queue_choices": [(q.code, q.name) for q in now.queues],
        "topic": f"presence@{actor.unit_path}",
    }
    return render(request, template, context)


def _percent(share: float | None) -> str:
    return "—" if share is None else f"{share * 100:.1f}%"


@require_POST
def recall(request: HttpRequest) -> HttpResponseBase:
    """Send everybody back who is in an AUX that can wait."""
    if (answer := refused(request, LEAD)) is not None:
        return answer
    actor = actor_of(request)
    resting = [tile.person_id for tile in floor_now(actor=actor).tiles if tile.state == AgentState.AUX]
    back = recall_agents(actor=actor, person_ids=resting)
    return _told(ngettext("已请回 %(n)s 人。", "已请回 %(n)s 人。", back) % {"n": back})


@require_POST
def approve(request: HttpRequest, person_id: int) -> HttpResponseBase:
    """Let an agent rest who asked for it."""
    if (answer := refused(request, LEAD)) is not None:
        return answer
    approve_aux(actor=actor_of(request), person_id=person_id)
    return _told(_("已同意。"))


@require_POST
def message(request: HttpRequest, person_id: int) -> HttpResponseBase:
    """Send an agent a word."""
    if (answer := refused(request, LEAD)) is not None:
        return answer
    message_agent(actor=actor_of(request), person_id=person_id, text=request.POST.get("text", ""))
    return _told(_("已送达她的通话栏。"))


@require_POST
def focus(request: HttpRequest, person_id: int) -> HttpResponseBase:
    """Move an agent to one queue, or give her back to all."""
    if (answer := refused(request, LEAD)) is not None:
        return answer
    code = request.POST.get("queue", "")
    set_focus(actor=actor_of(request), person_id=person_id, queue_codes=[code] if code else [])
    return _told(_("已调整。"))


def _told(words: object) -> HttpResponse:
    response = HttpResponse(status=204)
    toast(response, str(words))
    return response
