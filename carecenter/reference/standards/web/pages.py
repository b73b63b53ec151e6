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
from carecenter.reference.standards.types import ApprovalRole, ItemKind, ProcessDefinition, ReleaseKind, VersionState
from carecenter.reference.standards.web.words import KINDS, RELEASES, ROLES, STATES, limit_words, problem_words


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
    asked = version.rollbacks.filter(agreed_at=None).order_by("-id").first()
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
        "deeds": _deeds(actor, version, asked is not None),
        "rollback": asked,
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
        menu=[
            Action(_("两版比较"), reverse("standard_compare", args=[found.code]), "arrows-diff"),
            Action(_("影响"), reverse("standard_impact", args=[version.pk]), "target"),
            Action(_("岗位与步骤"), reverse("standard_posts"), "users"),
        ],
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
        limits = [f"{word} {limit_words(limit)}" for word, limit in (("OLA", node.ola), ("SLA", node.sla)) if limit]
        found.append({"node": node, "kind": KINDS[node.kind], "people": people, "limits": limits})
    return found


def _problems(definition: ProcessDefinition, version: StandardVersion) -> list[tuple[str, str]]:
    if version.state not in {VersionState.DRAFT, VersionState.REVIEW}:
        return []
    names = {node.code: node.name for node in definition.nodes}
    return [(names.get(p.node, p.node), problem_words(p)) for p in problems_of(definition, surroundings())]


def _preparation(version: StandardVersion) -> dict[str, object]:
    releases, approvals = list(version.release_tasks.order_by("due_date")), list(version.approvals.order_by("-id"))
    ids = {row.person_id for row in approvals} | {row.confirmed_by_id for row in releases}
    people = persons_by_id(ids=[pk for pk in ids if pk])
    name = {pk: person.name for pk, person in people.items()}
    return {
        "releases": [(r, RELEASES[ReleaseKind(r.kind)], name.get(r.confirmed_by_id or 0, "")) for r in releases],
        "approvals": [(row, ROLES[ApprovalRole(row.role)], name.get(row.person_id or 0, "")) for row in approvals],
        "run": version.dry_runs.order_by("-id").first(),
    }


def _deeds(actor: Actor, version: StandardVersion, asked: bool) -> list[dict[str, object]]:
    """Return what the actor may do with the version now: name, address, icon, and the deed where it is posted."""
    state, found = VersionState(version.state), list[tuple[str, str, str, str]]()
    if state is VersionState.DRAFT and actor.may(EDIT):
        found += [(_("改步骤"), "standard_draft", "pencil", ""), (_("送审"), "standard_deed", "send", "submit")]
    if state is VersionState.REVIEW and (actor.may(APPROVE) or actor.may(QUALITY)):
        found.append((_("审批"), "standard_decide", "check", ""))
    if state is VersionState.APPROVED and version.effective_at is None and actor.may(EDIT):
        found.append((_("发布"), "standard_publish", "rocket", ""))
    if state is VersionState.ACTIVE and asked and actor.may(QUALITY):
        found.append((_("同意恢复上一版"), "standard_deed", "arrow-back-up", "agree-rollback"))
    if state is VersionState.ACTIVE and not asked and version.number > 1 and actor.may(EDIT):
        found.append((_("恢复上一版"), "standard_rollback", "arrow-back-up", ""))
    return [
        {"label": label, "url": reverse(name, args=[version.pk, *filter(None, [deed])]), "icon": icon, "post": deed}
        for label, name, icon, deed in found
    ]
