"""The section of a pack that standards owns: processes, published as they stand because a pack is reviewed."""

from collections.abc import Iterator

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action
from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.standards.access import EDIT
from carecenter.reference.standards.actions.drafting import begin_version, open_standard, save_draft
from carecenter.reference.standards.actions.publishing import activate_version
from carecenter.reference.standards.errors import DefinitionHasProblems
from carecenter.reference.standards.models import Standard, StandardVersion
from carecenter.reference.standards.queries.contents import content_of, fingerprint_of
from carecenter.reference.standards.queries.versions import called_by, surroundings, version_in_force
from carecenter.reference.standards.rules.validation import Surroundings, problems_of
from carecenter.reference.standards.types import ProcessDefinition, VersionState


class Processes(PackModel):
    """processes.yaml."""

    processes: list[ProcessDefinition]


def check_processes(data: Processes, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Every problem of every definition, at its node."""
    around = Surroundings(
        posts=frozenset(pack.codes("organisation", "posts")) or None,
        departments=frozenset(pack.codes("organisation", "units")) or None,
        calls={d.code: called_by(d) for d in data.processes},
    )
    seen: set[str] = set()
    for at, definition in enumerate(data.processes):
        if definition.code in seen:
            yield ("processes", at, "code"), f"标准「{definition.code}」写了两次，应唯一"
        seen.add(definition.code)
        places = {node.code: place for place, node in enumerate(definition.nodes)}
        for problem in problems_of(definition, around):
            node = ("nodes", places[problem.node]) if problem.node in places else ()
            yield ("processes", at, *node), f"{problem.code}：{problem.sentence()}"


def load_processes(data: Processes, context: LoadContext) -> None:
    """Publish each definition that is not the one in force already."""
    around = surroundings(besides=data.processes)
    for definition in context.each("processes", data.processes):
        publish_reviewed(actor=context.actor, definition=definition, around=around)


@action("standards.publish_reviewed")
def publish_reviewed(*, actor: Actor, definition: ProcessDefinition, around: Surroundings | None = None) -> int:
    """Publish a definition that was reviewed as a file, and return its version's id; the same again changes nothing.

    Raises DefinitionHasProblems, StandardHasDraft.
    """
    demand(actor, EDIT)
    problems = problems_of(definition, around or surroundings(besides=[definition]))
    if problems:
        raise DefinitionHasProblems(tuple(problems))
    now = version_in_force(code=definition.code)
    print_ = fingerprint_of(content_of(definition))
    if now and StandardVersion.objects.filter(pk=now.id, fingerprint=print_).exists():
        return now.id
    version_id = _next_version(actor, definition)
    StandardVersion.objects.filter(pk=version_id).update(
        state=VersionState.APPROVED.value, published_at=clock.now(), effective_at=clock.now()
    )
    activate_version(actor=actor, version_id=version_id)
    return version_id


def _next_version(actor: Actor, definition: ProcessDefinition) -> int:
    standard = Standard.objects.filter(code=definition.code).first()
    if standard is None:
        return open_standard(actor=actor, definition=definition)
    last = StandardVersion.objects.filter(standard=standard).order_by("-number").values_list("pk", flat=True)[0]
    version_id = begin_version(actor=actor, version_id=last)
    save_draft(actor=actor, version_id=version_id, revision=1, definition=definition)
    return version_id


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("processes", Processes, load_processes, 120, check=check_processes)
