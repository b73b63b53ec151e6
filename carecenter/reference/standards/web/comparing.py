"""Two versions of a standard side by side, and what a version touches before it holds."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from carecenter.design.pages import page
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import post_names, unit_codes
from carecenter.reference.standards.access import VIEW, standard_to_see, version_to_see
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.queries.contents import definition_of_row
from carecenter.reference.standards.queries.posts import steps_of_posts
from carecenter.reference.standards.queries.versions import active_definitions, called_by, version_in_force
from carecenter.reference.standards.rules.comparing import (
    Change,
    Comparison,
    Difference,
    Impact,
    comparison_of,
    impact_of,
)
from carecenter.reference.standards.rules.layouts import drawing_of
from carecenter.reference.standards.types import ItemKind, ProcessDefinition, VersionState
from carecenter.reference.standards.web.spelling import spelled, way_spelled
from carecenter.reference.standards.web.words import ASPECTS, CHANGES, ITEMS, STATES, limit_words

NOT_YET = (VersionState.DRAFT, VersionState.REVIEW, VersionState.APPROVED)


@page(VIEW)
def compare(request: HttpRequest, actor: Actor, code: str) -> HttpResponseBase:
    """Show two versions (`a`, `b`; by default the one in force and the newest) beside each other."""
    found = standard_to_see(actor, code)
    versions = list(StandardVersion.objects.filter(standard=found).order_by("-number"))
    for version in versions:
        version.standard = found
    active = next((v for v in versions if v.state == VersionState.ACTIVE), versions[-1])
    after = _asked(versions, request.GET.get("b"), versions[0])
    before = _asked(versions, request.GET.get("a"), active if active is not after else _before(versions, after))
    old, new = definition_of_row(before), definition_of_row(after)
    comparison = comparison_of(old, new)
    context = {
        "standard": found,
        "versions": [(v.number, f"v{v.number} {STATES[VersionState(v.state)].label}") for v in versions],
        "sides": [
            (before, drawing_of(old, marks=_marks(comparison.marks_before)), STATES[VersionState(before.state)]),
            (after, drawing_of(new, marks=_marks(comparison.marks_after)), STATES[VersionState(after.state)]),
        ],
        "count": comparison.count,
        "groups": _groups(comparison, old, new),
    }
    return render(request, "standards/compare.html", context)


def _asked(versions: list[StandardVersion], number: str | None, usual: StandardVersion) -> StandardVersion:
    if not number:
        return usual
    found = next((version for version in versions if str(version.number) == number), None)
    if found is None:
        raise NotThere()
    return found


def _before(versions: list[StandardVersion], after: StandardVersion) -> StandardVersion:
    older = [version for version in versions if version.number < after.number]
    return older[0] if older else after


def _marks(marks: Mapping[str, Change]) -> dict[str, str]:
    return {code: change.value.lower() for code, change in marks.items()}


def _groups(
    comparison: Comparison, old: ProcessDefinition, new: ProcessDefinition
) -> list[tuple[str, list[dict[str, Any]]]]:
    names = {node.code: node.name for node in (*old.nodes, *new.nodes)}
    ways = [
        {
            "name": _way_name(each, names),
            "change": CHANGES[each.change],
            "aspect": "",
            "before": way_spelled(each.before),
            "after": way_spelled(each.after),
        }
        for each in comparison.ways
    ]
    groups = [
        (_("目的与责任"), [_line(each) for each in comparison.frame]),
        (_("步骤"), [_line(each) for each in comparison.nodes]),
        (_("连线"), ways),
    ]
    return [(word, lines) for word, lines in groups if lines]


def _line(each: Difference) -> dict[str, Any]:
    return {
        "name": each.name,
        "change": CHANGES[each.change],
        "aspect": ASPECTS.get(each.aspect, each.aspect),
        "before": spelled(each.aspect, each.before),
        "after": spelled(each.aspect, each.after),
    }


def _way_name(each: Difference, names: Mapping[str, str]) -> str:
    edge = each.after or each.before
    source = _("任何一步") if edge.source == "*" else names.get(edge.source, edge.source)
    return f"{source} → {names.get(edge.target, edge.target)}"


@page(VIEW)
def impact(request: HttpRequest, actor: Actor, version_id: int) -> HttpResponseBase:
    """Show what a version touches: clocks, checklists, quality items, questions, posts, calling standards, cases."""
    version = version_to_see(actor, version_id)
    now = version_in_force(code=version.standard.code)
    base = only_row(StandardVersion.objects.filter(pk=now.id)) if now and now.id != version.pk else None
    after = definition_of_row(version)
    found = impact_of(definition_of_row(base) if base else None, after)
    names = {node.code: node.name for node in after.nodes}
    context = {
        "version": version,
        "base": base,
        "state": STATES[VersionState(version.state)],
        "found": found,
        "limits": [(each.name, each.kind, limit_words(each.before), limit_words(each.after)) for each in found.limits],
        "items": _items(found, names),
        "scripts": [names[code] for code in found.scripts],
        "gone": found.nodes_gone,
        "posts": _posts(found, version.standard.code),
        "departments": [unit_codes().get(code, code) for code in after.departments],
        "callers": _callers(version.standard.code),
        "back": f"{reverse('standard', args=[version.standard.code])}?version={version.number}",
    }
    return render(request, "standards/impact.html", context)


def _items(found: Impact, names: Mapping[str, str]) -> list[tuple[str, list[tuple[Any, str, str]]]]:
    groups = []
    for kind in ItemKind:
        lines = [(CHANGES[i.change], names.get(i.node, i.node), i.text) for i in found.items if i.kind is kind]
        groups.append((str(ITEMS[kind]), lines))
    return groups


def _posts(found: Impact, code: str) -> dict[str, list[tuple[str, str]]]:
    """Return posts that come, that go, and those that no other standard would name any more (INV8)."""
    names, elsewhere = post_names(), steps_of_posts(without=code)
    spell = {post: names.get(post, post) for post in (*found.posts_new, *found.posts_gone, *found.posts_touched)}
    return {
        "new": [(post, spell[post]) for post in found.posts_new],
        "touched": [(spell[post], "、".join(steps)) for post, steps in found.posts_touched.items()],
        "lost": [(post, spell[post]) for post in found.posts_gone if not elsewhere.get(post)],
    }


def _callers(code: str) -> list[tuple[str, str]]:
    return [(each.code, each.name) for each in active_definitions() if code in called_by(each)]
