"""The work of an import: each row in its own transaction, so that a stop at any moment loses and doubles nothing."""

import hashlib
import time
from collections.abc import Sequence
from typing import Any

from django.db import connection

from carecenter.extension.integrations.events import ImportFinished
from carecenter.extension.integrations.models import ImportedKey, ImportRow, ImportRun
from carecenter.extension.integrations.queries.runs import importer_of_run, table_of
from carecenter.extension.integrations.types import RowState, RunState
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal, msg
from carecenter.foundation.tables.cleaning import clean_row
from carecenter.foundation.tables.importers import Importer, Problem
from carecenter.foundation.tables.reading import RawRow, Table
from carecenter.foundation.tables.trial import problems_of

CHUNK = 200
BEAT_SECONDS = 1.0


def check_rows(*, actor: Actor, run_id: int) -> None:
    """Try all rows without changing anything but the run's own record; goes on where it was stopped."""
    run = ImportRun.objects.get(pk=run_id)
    importer, table = importer_of_run(run=run), table_of(run=run)
    seen = {_digest(importer, values) for values in _earlier(importer, table, run)}
    for start in range(run.position, run.total, CHUNK):
        wrong = []
        chunk = table.rows[start : start + CHUNK]
        for raw in chunk:
            problems = _problems(actor, importer, table, run, raw, seen)
            if problems:
                wrong.append(ImportRow(run=run, number=raw.number, state=RowState.PROBLEM, problems=_plain(problems)))
        if not keep_chunk(actor=actor, run_id=run_id, rows=wrong, handled=len(chunk), start=start):
            return
    end_run(actor=actor, run_id=run_id, state=RunState.CHECKED)


def _earlier(importer: Importer, table: Table, run: ImportRun) -> list[dict[str, Any]]:
    return [clean_row(importer.fields, run.mapping, table.header, raw)[0] for raw in table.rows[: run.position]]


def _problems(
    actor: Actor, importer: Importer, table: Table, run: ImportRun, raw: RawRow, seen: set[str]
) -> list[Problem]:
    values, problems = clean_row(importer.fields, run.mapping, table.header, raw)
    if problems:
        return problems
    digest = _digest(importer, values)
    if digest and digest in seen:
        return [Problem("", msg("与前面的一行重复。"))]
    seen.add(digest)
    return importer.check(actor, values)


@action("integrations.keep_chunk")
def keep_chunk(*, actor: Actor, run_id: int, rows: Sequence[ImportRow], handled: int, start: int) -> bool:
    """Write what the trial found in some rows; False where the run was stopped or another worker is ahead."""
    run = ImportRun.objects.select_for_update().get(pk=run_id)
    if run.state != RunState.CHECKING or run.position != start:
        return False
    ImportRow.objects.bulk_create(rows)
    run.problems += len(rows)
    run.good += handled - len(rows)
    run.position, run.moved_at = run.position + handled, clock.now()
    run.save(update_fields=["problems", "good", "position", "moved_at"])
    note(subject=("import_run", run_id), rows=run.position)
    return True


def apply_rows(*, actor: Actor, run_id: int) -> None:
    """Bring the rows in, one transaction each; goes on where it was stopped."""
    run = ImportRun.objects.get(pk=run_id)
    importer, table = importer_of_run(run=run), table_of(run=run)
    beat = time.monotonic()
    for place in range(run.position, run.total):
        values, problems = clean_row(importer.fields, run.mapping, table.header, table.rows[place])
        number = table.rows[place].number
        if not problems:
            problems = _apply(actor, importer, run_id, number, values)
        if problems:
            keep_problem(run_id=run_id, number=number, problems=problems)
        if time.monotonic() - beat > BEAT_SECONDS or place % CHUNK == CHUNK - 1:
            beat = time.monotonic()
            if not keep_position(run_id=run_id, position=place + 1):
                return
    end_run(actor=actor, run_id=run_id, state=RunState.DONE)


def _apply(actor: Actor, importer: Importer, run_id: int, number: int, values: dict[str, Any]) -> list[Problem]:
    try:
        problems = importer.check(actor, values)
        if not problems:
            apply_row(actor=actor, run_id=run_id, number=number, values=values)
    except Refusal as refusal:
        problems = problems_of(refusal)
    return problems


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float | bool) or value is None


@action("integrations.apply_row")
def apply_row(*, actor: Actor, run_id: int, number: int, values: dict[str, Any]) -> None:
    """Bring one row in together with the mark that it is in; a row that came before is only counted."""
    run = ImportRun.objects.get(pk=run_id)
    importer = importer_of_run(run=run)
    if ImportRow.objects.filter(run=run, number=number).exists():
        return
    digest = _digest(importer, values)
    if digest:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"import:{digest}"])
        known = ImportedKey.objects.filter(importer=importer.key, digest=digest).first()
        if known:
            ImportRow.objects.create(run=run, number=number, state=RowState.KNOWN.value, result=known.result)
            return
    result = importer.apply(actor, values)[:80]
    if digest:
        ImportedKey.objects.create(importer=importer.key, digest=digest, result=result, run=run)
    ImportRow.objects.create(run=run, number=number, state=RowState.APPLIED.value, result=result)
    note(subject=("import_run", run_id), row=number)


def keep_problem(*, run_id: int, number: int, problems: Sequence[Problem]) -> None:
    """Write why a row was not taken."""
    ImportRow.objects.get_or_create(
        run_id=run_id, number=number, defaults={"state": RowState.PROBLEM.value, "problems": _plain(problems)}
    )


def keep_position(*, run_id: int, position: int) -> bool:
    """Say how far the run is; False where it was stopped."""
    counted = _counts(run_id)
    moved = ImportRun.objects.filter(pk=run_id, state=RunState.APPLYING.value)
    return bool(moved.update(position=position, moved_at=clock.now(), **counted))


def _counts(run_id: int) -> dict[str, int]:
    rows = ImportRow.objects.filter(run_id=run_id)
    names = {RowState.APPLIED: "applied", RowState.KNOWN: "known", RowState.PROBLEM: "problems"}
    return {name: rows.filter(state=state.value).count() for state, name in names.items()}


@action("integrations.end_run")
def end_run(*, actor: Actor, run_id: int, state: RunState) -> None:
    """Close the step; an import that is through is told to whoever listens."""
    run = ImportRun.objects.select_for_update().get(pk=run_id)
    step = RunState.CHECKING if state is RunState.CHECKED else RunState.APPLYING
    if run.state != step:
        return
    run.state, run.position, run.finished_at = state.value, run.total, clock.now()
    if state is RunState.DONE:
        for name, count in _counts(run_id).items():
            setattr(run, name, count)
        record(
            ImportFinished(
                subject_id=run.pk,
                unit_path=run.unit_path,
                importer=run.importer,
                applied=run.applied,
                known=run.known,
                problems=run.problems,
            )
        )
    run.save()
    note(subject=("import_run", run.pk), unit_path=run.unit_path, rows=run.total)


def _digest(importer: Importer, values: dict[str, Any]) -> str:
    key = importer.row_key(values)
    return hashlib.sha256(f"{importer.key}\n{key}".encode()).hexdigest() if key else ""


def _plain(problems: Sequence[Problem]) -> list[list[Any]]:
    return [[p.field, p.reason, {k: v for k, v in p.params.items() if _is_plain(v)}] for p in problems]
