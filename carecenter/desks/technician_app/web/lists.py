"""The technician's lists."""

from datetime import datetime, time, timedelta

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from carecenter.design.details import State
from carecenter.desks.technician_app.web.deeds import page
from carecenter.desks.technician_app.web.offline import plain_address
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.public import STATE_TONES, STATE_WORDS, VisitLine


@page()
def today(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show what is to be visited up to tonight, what is late on top."""
    tonight = datetime.combine(clock.today() + timedelta(days=1), time(), clock.SHANGHAI)
    lines = field_service.visits_of(actor=actor, until=tonight)
    return _list(request, actor, lines, _("今天"), _("今天没有上门"), _("新派给您的服务单会出现在这里。"))


@page()
def everything(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show all open visits, those without a window first to be agreed."""
    lines = field_service.visits_of(actor=actor)
    lines.sort(key=lambda line: (line.job.window_start is not None, line.job.window_start or line.job.opened_at))
    return _list(request, actor, lines, _("待办"), _("没有待办的服务单"), _("都做完了。"))


@page()
def done(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show what was done last."""
    lines = field_service.visits_of(actor=actor, done=True)
    return _list(request, actor, lines, _("已完成"), _("还没有完成的服务单"), _("客户签收后会出现在这里。"))


@page()
def me(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Show who is signed in and the way out."""
    context = {"actor": actor, "store_script": plain_address("technician_app/offline/store.js")}
    return render(request, "technician_app/me.html", context)


def _list(
    request: HttpRequest, actor: Actor, lines: list[VisitLine], title: str, empty_title: str, empty_text: str
) -> HttpResponseBase:
    cards = [(line, State(STATE_WORDS[line.job.state], STATE_TONES[line.job.state])) for line in lines]
    context = {
        "cards": cards,
        "title": title,
        "empty_title": empty_title,
        "empty_text": empty_text,
        "person_id": actor.person_id,
        "kit_script": plain_address("technician_app/offline/kit.js"),
    }
    return render(request, "technician_app/list.html", context)
