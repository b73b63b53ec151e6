"""A standard's page: picture, steps with people, problems, and what the version still needs."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from carecenter.design.details import Action, Fact, Head
from carecenter.design.guard import actor_of, refused
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.reference.organisation.public import persons_by_id, post_names
from carecenter.reference.standards.access import APPROVE, EDIT, QUALITY, VIEW, standard_to_see
from carecenter.reference.standards.models import Standard, StandardVersion
from carecenter.reference.standards.queries.contents import definition_of_row
from carecenter.reference.standards.queries.versions import surroundings
from carecenter.reference.standards.rules.items import items_of
from carecenter.reference.standards.rules.layouts import drawing_of
from carecenter.reference.standards.rules.validation import problems_of
from carecenter.reference.standards.types import ItemKind, ProcessDefinition, VersionState
from carecenter.reference.standards.web.words import KINDS, RELEASES, ROLES, STATES


@require_GET
def standard(request: HttpRequest, code: str) -> HttpResponseBase:
    """Show one version of a standard: the one asked for, else the one in force, else the newest."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    found = standard_to_see(actor, code)
    versions = list(StandardVersion.objects.filter(standard=found).order_by("-number"))
    version = _chosen(versions, request.GET.get("version", ""))
    definition = definition_of_row(version)
    uses = [item.kind for item in items_of(definition)]
    context = {
        "head": _head(actor, found, version, definition),
        "version": version,
        "definition": definition,
        "tabs": [
            (v.number, f"v{v.number} {STATES[VersionState(v.state)].label}", f"?version={v.number}") for v in versions
        ],
        "active": version.number,
        "drawing": drawing_of(definition),
        "steps": _steps(definition),
        "problems": _problems(definition, version),
        "preparation": _preparation(version),
        "deeds": _deeds(actor, version),
        "uses": {kind.value: uses.count(kind) for kind in ItemKind},
    }
    return render(request, "standards/standard.html", context)


def _chosen(versions: list[StandardVersion], number: str) -> StandardVersion:
    for version in versions:
        if str(version.number) == number or (not number and version.state == VersionState.ACTIVE):
            return version
    if number or not versions:
        raise NotThere()
    return versions[0]


def _head(actor: Actor, found: Standard, version: StandardVersion, definition: ProcessDefinition) -> Head:
    facts = [
        Fact(_("归口岗位"), post_names().get(definition.owner_post, definition.owner_post)),
        Fact(_("步骤"), len(definition.nodes), "number"),
    ]
    if version.effective_at:
        facts.append(Fact(_("生效"), version.effective_at, "time"))
    begin = Action(_("另起一版"), reverse("standard_deed", args=[version.pk, "begin"]), "plus", method="post")
    return Head(
        title=found.name,
        number=f"{found.code} v{version.number}",
        state=STATES[VersionState(version.state)],
        facts=facts,
        primary=begin if actor.may(EDIT) and version.state == VersionState.ACTIVE else None,
        topic=f"standard:{found.pk}",
    )


def _steps(definition: ProcessDefinition) -> list[dict[str, object]]:
    names = post_names() | {"customer": _("客户")}
    found: list[dict[str, object]] = []
    for node in definition.nodes:
        people = {
            letter: "、".join(names.get(post, post) for post in posts)
            for letter, posts in zip(
                "RACI", (node.responsible, node.accountable, node.consulted, node.informed), strict=True
            )
        }
        limit = node.ola or node.sla
        found.append({"node": node, "kind": KINDS[node.kind], "people": people, "limit": limit})
    return found


def _problems(definition: ProcessDefinition, version: StandardVersion) -> list[tuple[str, str]]:
    if version.state not in {VersionState.DRAFT, VersionState.REVIEW}:
        return []
    return [(problem.node, problem.sentence()) for problem in problems_of(definition, surroundings())]


def _preparation(version: StandardVersion) -> dict[str, object]:
    releases, approvals = list(version.release_tasks.order_by("due_date")), list(version.approvals.order_by("-id"))
    ids = {row.person_id for row in approvals} | {row.confirmed_by_id for row in releases}
    people = persons_by_id(ids=[pk for pk in ids if pk])
    name = {pk: person.name for pk, person in people.items()}
    return {
        "releases": [(task, RELEASES[task.kind], name.get(task.confirmed_by_id or 0, "")) for task in releases],  # type: ignore[index]  # its values are the keys
        "approvals": [(row, ROLES[row.role], name.get(row.person_id or 0, "")) for row in approvals],  # type: ignore[index]
        "run": version.dry_runs.order_by("-id").first(),
    }


def _deeds(actor: Actor, version: StandardVersion) -> list[tuple[str, str, str]]:
    """Return name, address and icon of what the actor may do with the version now."""
    state, found = VersionState(version.state), []
    if state is VersionState.DRAFT and actor.may(EDIT):
        found.append((_("送审"), "submit", "send"))
    if state is VersionState.REVIEW and actor.may(APPROVE):
        found.append((_("代表部门同意"), "agree-department", "check"))
    if state is VersionState.REVIEW and actor.may(QUALITY):
        found.append((_("代表质量管理同意"), "agree-quality", "check"))
        found.append((_("退回修改"), "send-back", "arrow-back"))
    if state is VersionState.APPROVED and version.effective_at is None and actor.may(EDIT):
        found.append((_("现在发布"), "publish", "rocket"))
    return [(label, reverse("standard_deed", args=[version.pk, deed]), icon) for label, deed, icon in found]
