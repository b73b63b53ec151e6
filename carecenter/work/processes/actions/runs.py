"""Long work on many processes: asked for by a person, done by the worker, one process after another."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.organisation.public import actor_of_person
from carecenter.reference.standards.types import VersionState
from carecenter.work.processes.access import MANAGE
from carecenter.work.processes.actions.versions import (
    MOST_REPLAYED,
    migrate_process,
    note_result,
    version_to_run,
)
from carecenter.work.processes.errors import RunIsUnderWay, VersionIsNotActive
from carecenter.work.processes.models import VersionRun
from carecenter.work.processes.queries.history import ended_processes, replays_of
from carecenter.work.processes.queries.migrations import processes_to_migrate
from carecenter.work.processes.types import RunKind, RunState

BATCH = 20


@action("processes.ask_dry_run")
def ask_dry_run(*, actor: Actor, version_id: int) -> int:
    """Ask that history is run through a version and return the run's id. Raises RunIsUnderWay, NotThere."""
    demand(actor, MANAGE)
    version = version_to_run(version_id)
    total = len(ended_processes(code=version.code, most=MOST_REPLAYED))
    return _ask(actor, RunKind.DRY_RUN, version_id, total, {})


@action("processes.ask_migration")
def ask_migration(*, actor: Actor, version_id: int, nodes: Mapping[str, str]) -> int:
    """Ask that all running processes of older versions go on by the version in force, and return the run's id.

    `nodes` maps old node codes to new where they differ; a process that cannot be moved stays, with the reason.
    Raises RunIsUnderWay, VersionIsNotActive, NotThere.
    """
    demand(actor, MANAGE)
    version = version_to_run(version_id)
    if version.state is not VersionState.ACTIVE:
        raise VersionIsNotActive()
    total = processes_to_migrate(version=version).count()
    return _ask(actor, RunKind.MIGRATION, version_id, total, dict(nodes))


def _ask(actor: Actor, kind: RunKind, version_id: int, total: int, nodes: dict[str, str]) -> int:
    try:
        with transaction.atomic():
            run = VersionRun.objects.create(
                kind=kind.value, version_id=version_id, nodes=nodes, total=total,
                asked_by_id=actor.person_id, asked_at=clock.now(),
            )  # fmt: skip
    except IntegrityError as twice:
        raise RunIsUnderWay() from twice
    note(run=run.pk, kind=kind.value, total=total)
    app.configure_task("processes.run").defer(run_id=run.pk)
    return run.pk


def do_run(*, run_id: int) -> None:
    """Do what was asked for; each process in a transaction of its own, so that one refusal stops nobody else."""
    run = VersionRun.objects.get(pk=run_id)
    if run.state in {RunState.DONE, RunState.FAILED}:
        return
    person = actor_of_person(person_id=run.asked_by_id) if run.asked_by_id else None
    actor = person or system_actor("processes")
    _save(run, state=RunState.RUNNING.value, done=0, lines=[])
    try:
        (_run_dry if run.kind == RunKind.DRY_RUN else _migrate)(actor, run)
    except Refusal as refusal:
        _save(run, state=RunState.FAILED.value, finished_at=clock.now(), lines=[*run.lines, {"why": refusal.code}])
    else:
        _save(run, state=RunState.DONE.value, finished_at=clock.now())


def _run_dry(actor: Actor, run: VersionRun) -> None:
    version = version_to_run(run.version_id)
    ids, lines = ended_processes(code=version.code, most=MOST_REPLAYED), list[dict[str, Any]]()
    for first in range(0, len(ids), BATCH):
        lines += replays_of(version=version, process_ids=ids[first : first + BATCH])
        _save(run, done=len(lines), total=len(ids))
    note_result(actor, version, lines)
    _save(run, lines=lines)


def _migrate(actor: Actor, run: VersionRun) -> None:
    version = version_to_run(run.version_id)
    ids = list(processes_to_migrate(version=version).values_list("pk", flat=True))
    lines: list[dict[str, Any]] = []
    for done, process_id in enumerate(ids, 1):
        line: dict[str, Any] = {"process": process_id, "why": ""}
        try:
            migrate_process(actor=actor, process_id=process_id, version_id=version.id, nodes=run.nodes)
        except Refusal as refusal:
            line |= {"why": refusal.code, "params": {k: str(v) for k, v in refusal.params.items()}}
        lines.append(line)
        if done % BATCH == 0 or done == len(ids):
            _save(run, done=done, total=len(ids), lines=lines)


def _save(run: VersionRun, **values: Any) -> None:
    for name, value in values.items():
        setattr(run, name, value)
    run.save(update_fields=[*values])
