"""A draft as it is being changed: its steps with their ways and problems, beside the picture."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, Fact, Head
from carecenter.design.pages import page
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation.public import persons_by_id, post_names
from carecenter.reference.standards.access import EDIT
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.queries.contents import definition_of_row
from carecenter.reference.standards.queries.versions import surroundings
from carecenter.reference.standards.rules.editing import Content
from carecenter.reference.standards.rules.layouts import drawing_of
from carecenter.reference.standards.rules.validation import Problem, problems_of
from carecenter.reference.standards.types import ANYWHERE, Node, NodeKind, VersionState
from carecenter.reference.standards.web.drafts import draft_to_edit
from carecenter.reference.standards.web.part_forms import joins
from carecenter.reference.standards.web.words import KIND_ICONS, KINDS, STATES, limit_words, problem_words, way_words

# What may be put after a step, in the order of the menu.
AFTER = (NodeKind.TASK, NodeKind.STAGE, NodeKind.DECISION, NodeKind.WAIT, NodeKind.SUBPROCESS, NodeKind.END)


@page(EDIT)
def draft(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Show a draft for editing, every problem at its step."""
    version, content = draft_to_edit(actor, version_id)
    definition = definition_of_row(version)
    problems = problems_of(definition, surroundings())
    said: dict[str, list[str]] = defaultdict(list)
    for problem in problems:
        said[problem.node].append(problem_words(problem))
    nodes = {node.code: node for node in definition.nodes}
    steps = [_step(node, nodes[node["code"]], content, said) for node in content["nodes"]]
    outer = [step for step in steps if not step["stage"] or step["stage"] not in nodes]
    for step in outer:
        step["tasks"] = [each for each in steps if each["stage"] == step["code"]]
    context = {
        "head": _head(version, problems),
        "version": version,
        "steps": outer,
        "whole": [*said.get("", []), *(w for code, words in said.items() if code and code not in nodes for w in words)],
        "anywhere": _ways(content, ANYWHERE),
        "drawing": drawing_of(definition, marks=dict.fromkeys(said, "wrong")),
        "kinds": [(kind.value, KINDS[kind], KIND_ICONS[kind]) for kind in AFTER],
        "problems": problems,
        "said_elsewhere": _writer(version, actor),
    }
    return render(request, "standards/draft.html", context)


def _step(node: Content, kept: Node, content: Content, said: Mapping[str, list[str]]) -> dict[str, Any]:
    names = post_names()
    posts = [names.get(post, post) for post in kept.responsible]
    limits = [f"{word} {limit_words(limit)}" for word, limit in (("OLA", kept.ola), ("SLA", kept.sla)) if limit]
    parts = [(_("检查项"), len(kept.checks)), (_("定时"), len(kept.timers)), (_("证据"), len(kept.evidence))]
    return {
        "code": kept.code,
        "name": kept.name,
        "kind": KINDS[kept.kind],
        "icon": KIND_ICONS[kept.kind],
        "stage": "" if kept.stage == ANYWHERE else kept.stage,
        "is_stage": kept.kind is NodeKind.STAGE,
        "is_end": kept.kind is NodeKind.END,
        "node": kept,
        "people": "、".join(posts),
        "limits": limits,
        "parts": [(word, count) for word, count in parts if count],
        "problems": said.get(kept.code, []),
        "ways": _ways(content, kept.code) if joins(node) else [],
        "joins": joins(node),
        "tasks": [],
    }


def _ways(content: Content, source: str) -> list[dict[str, Any]]:
    names = {node["code"]: node["name"] for node in content["nodes"]}
    return [
        {"at": at, "target": names.get(edge["target"], edge["target"]), "words": way_words(edge),
         "over": names.get(edge.get("over", ""), "")}
        for at, edge in enumerate(content["edges"])
        if edge["source"] == source
    ]  # fmt: skip


def _head(version: StandardVersion, problems: list[Problem]) -> Head:
    show = f"{reverse('standard', args=[version.standard.code])}?version={version.number}"
    return Head(
        title=version.standard.name,
        number=f"{version.standard.code} v{version.number}",
        state=STATES[VersionState(version.state)],
        facts=[Fact(_("问题"), len(problems), "number"), Fact(_("改动次数"), version.revision - 1, "number")],
        primary=Action(_("看这一版"), show, "eye"),
        menu=[
            Action(_("目的、责任与字段"), reverse("standard_frame", args=[version.pk]), "settings"),
            Action(_("与生效版比较"), reverse("standard_compare", args=[version.standard.code]), "arrows-diff"),
            Action(_("影响"), reverse("standard_impact", args=[version.pk]), "target"),
        ],
        topic=f"standard:{version.standard_id}",
    )


def _writer(version: StandardVersion, actor: Actor) -> str:
    """Return who else changed the draft last."""
    if version.written_by_id in {None, actor.person_id}:
        return ""
    found = persons_by_id(ids=[version.written_by_id or 0])
    return next((person.name for person in found.values()), "")
