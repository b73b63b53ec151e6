"""What a version needs before people work by it: training, bulletins, notices, and a dry run."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import post_names
from carecenter.reference.standards.access import EDIT, version_to_change
from carecenter.reference.standards.errors import EvidenceIsMissing, VersionIsNot
from carecenter.reference.standards.events import StandardPrepared
from carecenter.reference.standards.models import DryRun, ReleaseTask, StandardVersion
from carecenter.reference.standards.types import ReleaseKind, VersionState

OVER = (VersionState.RETIRING.value, VersionState.RETIRED.value)


@action("standards.add_release_task")
def add_release_task(
    *, actor: Actor, version_id: int, kind: ReleaseKind, title: str, audience: Sequence[str], due_date: date
) -> int:
    """Add a training, bulletin or notice; `audience` are post codes, none means everybody. Raises BadInput."""
    version = version_to_change(actor, version_id)
    if version.state in OVER:
        raise VersionIsNot(number=version.number, state=version.state)
    if not title.strip():
        raise BadInput("title", "请写明要做什么。")
    unknown = [code for code in audience if code not in post_names()]
    if unknown:
        raise BadInput("audience", f"岗位「{unknown[0]}」不存在。")
    task = ReleaseTask.objects.create(
        version=version, kind=kind.value, title=title.strip()[:120], audience=list(audience), due_date=due_date
    )
    _tell(version)
    return task.pk


@action("standards.confirm_release_task")
def confirm_release_task(*, actor: Actor, task_id: int, evidence: str) -> None:
    """Confirm that a release task is done, with evidence; done already, the first confirmation stays."""
    found = only_row(ReleaseTask.objects.filter(pk=task_id).values_list("version_id", flat=True))
    if found is None:
        raise NotThere()
    version = version_to_change(actor, found, EDIT)
    if not evidence.strip():
        raise EvidenceIsMissing(field="evidence")
    task = ReleaseTask.objects.get(pk=task_id)
    if task.confirmed_at is None:
        task.confirmed_by_id, task.confirmed_at = actor.person_id, clock.now()
        task.evidence = evidence.strip()[:2000]
        task.save()
        _tell(version)


@action("standards.note_dry_run")
def note_dry_run(
    *, actor: Actor, version_id: int, available: int, diverged: int, lines: Sequence[dict[str, Any]]
) -> None:
    """Keep what a dry run through history found; one line per replayed process."""
    version = version_to_change(actor, version_id)
    DryRun.objects.create(
        version=version,
        revision=version.revision,
        ran_by_id=actor.person_id,
        ran_at=clock.now(),
        available=available,
        replayed=len(lines),
        diverged=diverged,
        lines=list(lines),
    )
    note(replayed=len(lines), diverged=diverged)
    _tell(version)


def _tell(version: StandardVersion) -> None:
    record(StandardPrepared(subject_id=version.standard_id, version_id=version.pk, code=version.standard.code))
