"""The first page: who works on a telephone goes there at once."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from carecenter.design.guard import actor_of, refused
from carecenter.design.navigation import address_of
from carecenter.desks.home.queries.cards import desk_for
from carecenter.desks.home.rules.desks import DeskKind, desk_of
from carecenter.foundation import clock

# The names of the pages that are some people's whole desk.
PHONE_PAGES = {DeskKind.TECHNICIAN: "visits", DeskKind.GUIDE: "store_sale_new"}


def home(request: HttpRequest) -> Any:
    """Show what needs the person now, then how we are doing."""
    if (answer := refused(request, "")) is not None:
        return answer
    actor = actor_of(request)
    kind = desk_of(actor)
    if page := address_of(PHONE_PAGES.get(kind, "")):
        return redirect(page)
    desk = desk_for(actor=actor, kind=kind)
    return render(request, "home/home.html", {"desk": desk, "greeting": _greeting(), "name": actor.name})


def _greeting() -> str:
    hour = clock.now().astimezone(clock.SHANGHAI).hour
    if hour < 6:
        return _("夜里好")
    if hour < 12:
        return _("早上好")
    return _("下午好") if hour < 18 else _("晚上好")
