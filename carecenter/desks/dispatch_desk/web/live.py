"""The country's open jobs on one page: stage × age, provinces, providers, red list; pushed as they change."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from carecenter.design.guard import actor_of, refused
from carecenter.design.province_map import tiles_of
from carecenter.foundation.plain.actors import Actor, Reach
from carecenter.reference.organisation import public as organisation
from carecenter.work.dispatch import public as dispatch
from carecenter.work.field_service import public as field_service

VIEW = "jobs.view"


@require_GET
def page(request: HttpRequest) -> HttpResponseBase:
    """Show the board of the widest subtree in reach as it was counted last; counts where nobody has looked lately."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    path = _widest(actor_of(request))
    if not path:
        return render(request, "dispatch_desk/no_board.html", {}, status=403)
    counted = dispatch.board_counted(unit_path=path)
    data = counted[1] if counted else dispatch.count_board(unit_path=path)
    context = {"data": data | {"words": _words()}, "topic": f"board@{path}", "place": _place(path), "map": tiles_of({})}
    return render(request, "dispatch_desk/live.html", context)


def _widest(actor: Actor) -> str:
    """Return the subtree that the actor's permission reaches furthest; empty where she sees only her own jobs."""
    grants = [grant for grant in actor.grants_of(VIEW) if grant.reach in (Reach.TREE, Reach.NATION)]
    if any(grant.reach is Reach.NATION for grant in grants):
        return min((grant.unit_path.split(".")[0] for grant in grants), key=len)
    return min((grant.unit_path for grant in grants), key=lambda path: path.count("."), default="")


def _place(path: str) -> str:
    if "." not in path:
        return _("全国")
    unit = organisation.units_by_path(paths=[path]).get(path)
    return unit.name if unit else ""


def _words() -> dict[str, Any]:
    return {
        "stages": {
            "TO_DISPATCH": _("待派单接单"),
            "TO_BOOK": _("待预约"),
            "BOOKED": _("已预约"),
            "UNDER_WAY": _("上门中"),
            "STUCK": _("待配件或停工"),
            "TO_SIGN": _("待签收"),
        },
        "ages": [_("1 小时内"), _("1–4 小时"), _("4–24 小时"), _("1–3 天"), _("3 天以上")],
        "states": {state.value: str(word) for state, word in field_service.STATE_WORDS.items()},
        "late": _("超时"),
    }
