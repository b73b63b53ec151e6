"""Voice menus: versions, their blocks, what is wrong, the deeds of a draft."""

import json
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from carecenter.contact.telephony.access import MENUS, menus_of
from carecenter.contact.telephony.actions.menus import draft_menu, mark_tested, publish_menu
from carecenter.contact.telephony.rules.menus import Menu, Problem, problems_of, read_menu
from carecenter.contact.telephony.rules.replay import Arrival, Heard, plan_of, read_arrivals, replay
from carecenter.contact.telephony.web.menu_words import KINDS, PROBLEMS, STATES
from carecenter.design.guard import actor_of, refused
from carecenter.foundation.plain.refusals import BadInput


def menus(request: HttpRequest) -> Any:
    """List all versions, the newest of each menu first."""
    if (answer := refused(request, MENUS)) is not None:
        return answer
    rows = menus_of(actor_of(request)).order_by("code", "-version")[:100]
    versions = [{"row": row, "state": STATES[row.state]} for row in rows]
    return render(request, "telephony/menus.html", {"versions": versions})


def menu(request: HttpRequest, version_id: int) -> Any:
    """Show one version as blocks in the order of the way, with what is wrong."""
    if (answer := refused(request, MENUS)) is not None:
        return answer
    row = get_object_or_404(menus_of(actor_of(request)), pk=version_id)
    shape = read_menu(row.code, row.data)
    problems = problems_of(shape)
    return render(
        request,
        "telephony/menu.html",
        {
            "row": row,
            "state": STATES[row.state],
            "blocks": _blocks(shape, problems),
            "problems": [_sentence(problem) for problem in problems],
            "data": json.dumps(row.data, ensure_ascii=False, indent=2),
            "is_draft": row.state in {"DRAFT", "TESTED"},
        },
    )


def _blocks(shape: Menu, problems: list[Problem]) -> list[dict[str, Any]]:
    wrong = {problem.node for problem in problems}
    order, waiting = [], [shape.start, shape.emergency, shape.human]
    while waiting:
        key = waiting.pop(0)
        if key in shape.nodes and key not in order:
            order.append(key)
            waiting = [*shape.nodes[key].exits(), *waiting]
    order += [key for key in shape.nodes if key not in order]
    return [_block(shape, key, key in wrong) for key in order]


def _block(shape: Menu, key: str, is_wrong: bool) -> dict[str, Any]:
    node = shape.nodes[key]
    prompt = shape.prompts.get(node.prompt)
    ways = [(name, str(value)) for name, value in node.fields.items() if value in shape.nodes]
    ways += [(_("按 %(key)s") % {"key": digit}, str(option.get("next", ""))) for digit, option in node.options.items()]
    return {
        "key": key,
        "kind": KINDS.get(node.kind, node.kind),
        "text": prompt.text("zh") if prompt else "",
        "seconds": prompt.lasts() if prompt else 0,
        "ways": ways,
        "is_wrong": is_wrong,
        "queue": node.fields.get("queue", ""),
    }


def _sentence(problem: Problem) -> str:
    words = str(PROBLEMS.get(problem.code, problem.code))
    return f"{problem.node}：{words} {problem.detail}".strip()


@require_POST
def draft(request: HttpRequest, version_id: int) -> Any:
    """Keep what was written as the draft."""
    if (answer := refused(request, MENUS)) is not None:
        return answer
    row = get_object_or_404(menus_of(actor_of(request)), pk=version_id)
    try:
        data = json.loads(request.POST.get("data", ""))
    except ValueError as error:
        raise BadInput("data", "菜单定义不是有效的 JSON。") from error
    made = draft_menu(actor=actor_of(request), code=row.code, name=request.POST.get("name", row.name), data=data)
    return redirect("voice-menu", made)


@require_POST
def deed(request: HttpRequest, version_id: int, deed: str) -> Any:
    """Mark a draft as tested, or publish it."""
    if (answer := refused(request, MENUS)) is not None:
        return answer
    (publish_menu if deed == "publish" else mark_tested)(actor=actor_of(request), version_id=version_id)
    return redirect("voice-menu", version_id)


MOST_BYTES, PEAK_HOURS = 12_000_000, (9, 17)


@require_POST
def replayed(request: HttpRequest, version_id: int) -> Any:
    """Let a file of real arrivals through the menu, and through the same words played by the clock."""
    if (answer := refused(request, MENUS)) is not None:
        return answer
    row = get_object_or_404(menus_of(actor_of(request)), pk=version_id)
    agents, file = request.POST.get("agents", ""), request.FILES.get("arrivals")
    if not agents.isdigit() or not 1 <= int(agents) <= 500:
        raise BadInput("agents", "坐席人数应在 1 到 500 之间。")
    if file is None or (file.size or 0) > MOST_BYTES:
        raise BadInput("arrivals", "请选择不超过 12 MB 的来电记录文件。")
    try:
        arrivals = read_arrivals(file.read().decode("utf-8", "replace").splitlines())
    except ValueError as error:
        raise BadInput("arrivals", "文件应有 date、vru_entry、outcome、ser_time 四列，以制表符分隔。") from error
    shape = read_menu(row.code, row.data)
    ways = [(_("按本菜单（全忙、等一次、仍忙才播）"), None), (_("按钟点在 9–17 点播放（反例）"), PEAK_HOURS)]
    lines = [_summed(name, arrivals, int(agents), shape, hours) for name, hours in ways]
    return render(request, "telephony/replay.html", {"row": row, "lines": lines, "n": len(arrivals), "agents": agents})


def _summed(
    name: str, arrivals: list[Arrival], agents: int, shape: Menu, hours: tuple[int, int] | None
) -> dict[str, Any]:
    heard: list[Heard] = replay(arrivals, agents, plan_of(shape, by_clock=hours))
    return {
        "name": name,
        "peak_callers": sum(each.peak > 0 for each in heard),
        "in_vain_callers": sum(each.in_vain > 0 for each in heard),
        "in_vain_seconds": round(sum(each.in_vain for each in heard)),
        "longest": round(max((each.in_vain for each in heard), default=0), 1),
        "waited": round(sum(each.waited for each in heard) / len(heard), 1) if heard else None,
    }
