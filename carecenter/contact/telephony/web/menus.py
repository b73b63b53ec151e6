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
