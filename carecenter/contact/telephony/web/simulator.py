"""The simulator's page: a newcomer without any telephone plays the caller."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from carecenter.contact.telephony.access import TAKE
from carecenter.contact.telephony.actions.playing import heard_by, play_call, play_deed
from carecenter.contact.telephony.models import Hotline
from carecenter.contact.telephony.web.words import STATES
from carecenter.design.guard import actor_of, refused

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")


def simulator(request: HttpRequest) -> Any:
    """Show the telephone; a running call is named by its channel in the address."""
    if (answer := refused(request, TAKE)) is not None:
        return answer
    hotlines = list(Hotline.objects.filter(is_active=True).order_by("number")[:20])
    return render(
        request,
        "telephony/simulator.html",
        {"channel": request.GET.get("channel", "")[:60], "keys": KEYS, "hotlines": hotlines},
    )


def heard(request: HttpRequest, channel: str) -> Any:
    """Show what the played caller hears, the latest last."""
    if (answer := refused(request, TAKE)) is not None:
        return answer
    call, texts = heard_by(channel)
    state = STATES[call.state] if call else None
    return render(
        request,
        "telephony/heard.html",
        {"call": call, "texts": texts, "state": state, "channel": channel, "keys": KEYS},
    )


@require_POST
def dial(request: HttpRequest) -> Any:
    """Let the caller dial."""
    if (answer := refused(request, TAKE)) is not None:
        return answer
    called = request.POST.get("called", "").strip()
    channel = play_call(actor=actor_of(request), number=request.POST.get("number", "").strip(), called=called)
    return redirect(f"/phone/simulator/?channel={channel}")


@require_POST
def deed(request: HttpRequest, channel: str) -> Any:
    """Let the caller press a key or hang up."""
    if (answer := refused(request, TAKE)) is not None:
        return answer
    play_deed(actor=actor_of(request), channel=channel, deed=request.POST.get("deed", ""))
    return heard(request, channel)
