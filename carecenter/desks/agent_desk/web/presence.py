"""The agent's own state: shown in the bar, changed by keys, and kept alive as long as the desk is open."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.types import ASKABLE, AgentState, AuxCode
from carecenter.contact.telephony.types import TAKE_CALLS
from carecenter.design.guard import actor_of, refused
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere

MORE_SECONDS = 60


@require_GET
def presence(request: HttpRequest) -> Any:
    """Show the actor's state; the question itself is her sign of life."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    actor = actor_of(request)
    routing.heard(actor.person_id or 0)
    return _shown(request, actor)


def _shown(request: HttpRequest, actor: Actor) -> Any:
    agent = routing.state_of_agent(person_id=actor.person_id or 0)
    on = agent is not None and agent.state != AgentState.LOGGED_OUT
    context: dict[str, Any] = {"agent": agent if on else None, "now": clock.now()}
    if agent is not None and on:
        context |= {
            "state": routing.AGENT_STATES[agent.state],
            "aux": routing.AUX[AuxCode(agent.aux)] if agent.aux else "",
            "pending": routing.AUX[AuxCode(agent.pending_aux)] if agent.pending_aux else "",
            "codes": [(code.value, routing.AUX[code]) for code in ASKABLE],
            "is_wrapping": agent.state == AgentState.ACW,
            "may_start": agent.state in (AgentState.AUX, AgentState.ACW),
            "messages": routing.unseen_messages(person_id=agent.person_id),
        }
    return render(request, "agent_desk/presence.html", context)


Deed = Callable[[Actor, Mapping[str, str]], object]
DEEDS: dict[str, Deed] = {
    "available": lambda actor, _sent: routing.go_available(actor=actor),
    "aux": lambda actor, sent: routing.go_aux(actor=actor, code=sent.get("code", "")),
    "more": lambda actor, _sent: routing.extend_wrap_up(actor=actor, seconds=MORE_SECONDS, reason="DESK"),
    "seen": lambda actor, _sent: routing.see_messages(actor=actor),
}


@require_POST
def deed(request: HttpRequest, name: str) -> Any:
    """Change the actor's own state: available, aux, more wrap-up; or put leaders' words away."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    if name not in DEEDS:
        raise NotThere()
    actor = actor_of(request)
    DEEDS[name](actor, request.POST)
    return _shown(request, actor)
