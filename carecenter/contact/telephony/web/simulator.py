"""The simulator's page: a newcomer without any telephone plays the caller."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from carecenter.contact.telephony.access import SUPERVISE, TAKE
from carecenter.contact.telephony.actions.playing import heard_by, play_call, play_deed
from carecenter.contact.telephony.actions.rehearsing import floor_is_played, play_floor, stop_floor
from carecenter.contact.telephony.models import Hotline
from carecenter.contact.telephony.queries.words import STATES
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.reference.organisation.public import persons_of_unit

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")


def simulator(request: HttpRequest) -> Any:
    """Show the telephone; a running call is named by its channel in the address."""
    if (answer := refused(request, TAKE)) is not None:
        return answer
    hotlines = list(Hotline.objects.filter(is_active=True).order_by("number")[:20])
    return render(
        request,
        "telephony/simulator.html",
        {
            "channel": request.GET.get("channel", "")[:60],
            "keys": KEYS,
            "hotlines": hotlines,
            "has_engine": bool(settings.PHONE_ENGINE),
            "may_play": actor_of(request).may(SUPERVISE),
            "floor": floor_is_played(),
        },
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
def floor(request: HttpRequest) -> Any:
    """Begin or end the played floor with the people of the actor's unit."""
    if (answer := refused(request, SUPERVISE)) is not None:
        return answer
    actor = actor_of(request)
    if request.POST.get("on") == "1":
        people = [person.id for person in persons_of_unit(path=actor.unit_path) if person.id != actor.person_id]
        count = play_floor(actor=actor, person_ids=people)
        toast_next(request, _("演示现场已开始，%(n)s 位坐席由系统扮演。") % {"n": count})
    else:
        stop_floor(actor=actor)
        toast_next(request, _("不再有新的演示来电，坐席处理完手上的通话后下线。"))
    return redirect("phone-simulator")


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
